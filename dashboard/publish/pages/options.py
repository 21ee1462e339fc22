"""Pages of the app under a country, a focus area, or both: made in advance, one for each option.

In advance, for a figure and its sentences are made by the program and not by its rows alone, a page that was
opened from a folder may read no data, and so a filter works without scripts: it is a link. What filters leave
as it was stands there once, and each page loads what it shows alone.

One option of each filter at a time: pairs of countries alone would double the work, and sets have no end.
Pages of states stand under no focus area, for one figure of theirs follows them, and it shows all at once.
"""

from collections.abc import Iterator
from itertools import combinations, product
from typing import Any

from dashboard.exhibits.words.pages import PAGES
from dashboard.publish import addresses
from dashboard.publish.addresses import Scope
from dashboard.publish.page_parts.parts import Way, Ways
from dashboard.selection import Selection
from dashboard.selection.filters import FILTERS

Chosen = tuple[tuple[str, str], ...]
"""What a page is narrowed to: the name of a filter with a code of its options, for one filter or two."""

BY = {one.name: one for one in FILTERS if one.name in ("countries", "focus_areas")}

_BOTH = ("response", "recommendations")
"""Pages with a figure on which focus areas act; countries act on each page of figures."""

EVERY = "All"


def paths(scope: Scope) -> Iterator[str]:
    """Yield the pages of the app that have pages of their own for options; those of states are such pages."""
    for path, words in PAGES.items():
        if path in scope.pages and path != "country" and words.figures:
            yield path


def filters_of(path: str) -> tuple[str, ...]:
    """Return the names of the filters under which a page of the app has pages of its own."""
    return tuple(name for name in BY if name == "countries" or path in _BOTH)


def choices(path: str, scope: Scope) -> Iterator[Chosen]:
    """Yield each option of the filters of a page, and each pair of options of two filters."""
    lists = ([None, *_codes(name, scope)] for name in filters_of(path))
    for codes in product(*lists):
        pairs = zip(filters_of(path), codes, strict=True)
        chosen = tuple((name, code) for name, code in pairs if code is not None)
        if chosen:
            yield chosen


def selection_of(chosen: Chosen) -> Selection:
    """Return the filters of the app that are meant."""
    values: dict[str, Any] = {name: (code,) for name, code in chosen}
    return Selection(**values)


def parts(chosen: Chosen) -> list[tuple[Selection, tuple[str, ...]]]:
    """Return the filters that each part of what is chosen means, with its labels: none first, all at last."""
    some = [part for size in range(len(chosen) + 1) for part in combinations(chosen, size)]
    return [(selection_of(part), words_of(part)) for part in some]


def words_of(chosen: Chosen) -> tuple[str, ...]:
    """Return the labels of what is chosen."""
    return tuple(BY[name].options[code] for name, code in chosen)


def ways(path: str, chosen: Chosen, scope: Scope) -> tuple[Ways, ...]:
    """Return for each filter of a page where its other options lead; what else is chosen stays so."""
    return tuple(
        Ways(
            BY[name].title,
            tuple(_way(path, chosen, name, code) for code in (None, *_codes(name, scope))),
        )
        for name in filters_of(path)
    )


def _way(path: str, chosen: Chosen, name: str, code: str | None) -> Way:
    others = {one: of for one, of in chosen if one != name} | ({name: code} if code else {})
    there = tuple((one, others[one]) for one in BY if one in others)
    text = EVERY if code is None else BY[name].options[code]
    return Way(text, addresses.page(path, *words_of(there)), there == chosen)


def _codes(name: str, scope: Scope) -> list[str]:
    return [code for code in BY[name].options if name != "countries" or code in scope.countries]
