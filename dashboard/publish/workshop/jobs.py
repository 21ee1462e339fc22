"""Pages that are to be made: each under a name, with a digest of what its maker is given."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Concatenate, ParamSpec

from dashboard.exhibits.extract import Extract
from dashboard.publish.addresses import Scope
from dashboard.publish.figures.figure_files import Figures
from dashboard.publish.page_parts.parts import Page
from dashboard.publish.page_parts.tables import Tables
from dashboard.publish.tracing.content import UntoldError, digest

Given = ParamSpec("Given")

TELLING = (Extract, Tables, Scope)
"""What tells itself what is read of it, see `reads`."""


@dataclass(frozen=True)
class Job:
    """One page that is to be made.

    Attributes
    ----------
    name : str
        The same in each build.
    make : callable
        Makes the page and its figures.
    of : tuple of object
        All that its maker is given and that does not tell what is read of it.
    """

    name: str
    make: Callable[[Figures], Page]
    of: tuple[object, ...] = ()

    @cached_property
    def given(self) -> str:
        """Digest of what its maker is given; empty where it cannot be told, for a page to be made anew."""
        try:
            return digest(self.of)
        except UntoldError:
            return ""


def with_figures(
    name: str, make: Callable[Concatenate[Figures, Given], Page], *of: Given.args, **more: Given.kwargs
) -> Job:
    """Return a page whose maker takes what makes figures, and more."""
    return Job(name, lambda figures: make(figures, *of, **more), _given(of, more))


def without_figures(name: str, make: Callable[Given, Page], *of: Given.args, **more: Given.kwargs) -> Job:
    """Return a page on which no figure stands."""
    return Job(name, lambda _: make(*of, **more), _given(of, more))


def _given(of: tuple[object, ...], more: dict[str, object]) -> tuple[object, ...]:
    plain = (one for one in of if not isinstance(one, TELLING))
    return (*plain, {name: one for name, one in more.items() if not isinstance(one, TELLING)})
