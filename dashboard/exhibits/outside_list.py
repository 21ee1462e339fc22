"""A list that an operator has named and that is no part of the register, as each figure of it says."""

from dataclasses import dataclass

from dashboard.sources import Source

TERMS = "counts: on the terms of the list's publisher"
"""Stands where figures of the register have their licence: nobody here can grant one on the list."""


@dataclass(frozen=True)
class OutsideList:
    """A list of others that a figure counts in the place of the register.

    Attributes
    ----------
    name : str
        Names of its files, or of its table; no path, no address.
    size : str
        How much it holds in words, such as `20,000 events, 1.2 MB`.
    columns : str
        Whose names its columns have.
    engine : str
        What counts it.
    filters : str
        What a reader has chosen of it, in words; empty for all of it.
    state : tuple of int
        What changes when the list does.
    """

    name: str
    size: str
    columns: str
    engine: str
    filters: str = ""
    state: tuple[int, ...] = ()

    @property
    def document(self) -> Source:
        """The list as the one document behind its figures."""
        title = f"List of events: {self.size}; columns: {self.columns}"
        return Source("", title, self.name, "list of this server's operator", "", "", "")

    @property
    def note(self) -> str:
        """What it is and what it is not, as sentences."""
        return (
            f"Counted by {self.engine} from {self.name} ({self.size}; columns: {self.columns}), a list that "
            "the operator of this server has named. It is no part of the Flankwatch register, and its events "
            "are not checked there."
        )
