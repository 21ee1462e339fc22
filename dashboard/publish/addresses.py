"""Where each thing of the register has its page in the twin; nowhere if it is not built."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.exhibits.words.pages import FIRST, PAGES
from dashboard.export.slug import slug
from dashboard.frames import Frames
from dashboard.schema import codes
from dashboard.schema import columns as c

LONGEST = 80

ALWAYS = ("country", "data", "glossary")
"""Pages of the app that every site has: others lead there."""


@dataclass(frozen=True)
class Scope:
    """What is built: ids of records, states, series, sites, claimants and documents, and pages of the app."""

    exercises: frozenset[str]
    countries: frozenset[str]
    series: frozenset[str]
    sites: frozenset[str]
    claimants: frozenset[str]
    documents: frozenset[str]
    pages: frozenset[str] = frozenset(PAGES)

    def exercise(self, exercise_id: object) -> str:
        """Return the page of an exercise; empty where it has none, as below."""
        return _page("exercise", exercise_id, self.exercises)

    def country(self, iso3: object) -> str:
        """Return the page of a state."""
        return _page("country", iso3, self.countries, lambda one: slug(codes.COUNTRY_NAMES[one], LONGEST))

    def one_series(self, name: object) -> str:
        """Return the page of a series of exercises."""
        return _page("series", name, self.series, lambda one: slug(one, LONGEST))

    def site(self, site_id: object) -> str:
        """Return the page of a site."""
        return _page("site", site_id, self.sites)

    def claimant(self, claimant_id: object) -> str:
        """Return the page of a claimant."""
        return _page("claimant", claimant_id, self.claimants)

    def document(self, source_id: object) -> str:
        """Return the page of a document."""
        return _page("document", source_id, self.documents)

    def claim(self, exercise_id: object, claim_id: object) -> str:
        """Return where a claim stands in the record of its exercise."""
        page = self.exercise(exercise_id)
        return f"{page}#{anchor('claim', claim_id)}" if page else ""

    def row(self, path: str, kind: str, key: object) -> str:
        """Return where a row stands on a page of the app that lists all of its kind."""
        return f"{page(path)}#{anchor(kind, key)}" if path in self.pages else ""


def whole(register: Frames) -> Scope:
    """Return the scope of the whole register."""
    return Scope(
        frozenset(register.exercises[c.EXERCISE_ID]),
        frozenset(codes.COUNTRY_NAMES),
        frozenset(register.exercises[c.SERIES].dropna()),
        frozenset(register.sites[c.SITE_ID]),
        frozenset(register.claimants[c.CLAIMANT_ID]),
        frozenset(register.sources[c.SOURCE_ID]),
    )


def around(
    register: Frames, exercise_ids: tuple[str, ...], countries: tuple[str, ...], pages: tuple[str, ...]
) -> Scope:
    """Return the scope of some exercises with what belongs to them, of some states and some pages."""
    exercises = register.exercises[register.exercises[c.EXERCISE_ID].isin(exercise_ids)]
    claims = register.claims[register.claims[c.EXERCISE_ID].isin(exercise_ids)]
    places = register.exercise_sites[register.exercise_sites[c.EXERCISE_ID].isin(exercise_ids)]
    return Scope(
        frozenset(exercise_ids),
        frozenset(countries),
        frozenset(exercises[c.SERIES].dropna()),
        frozenset(places[c.SITE_ID].dropna()),
        frozenset(claims[c.CLAIMANT_ID].dropna()),
        frozenset(claims[c.SOURCE_ID].dropna()),
        frozenset((*pages, *ALWAYS)),
    )


def page(path: str, *chosen: str) -> str:
    """Return the file of a page of the app, by its path and the words of what it is narrowed to."""
    if path == FIRST and not chosen:
        return "index.html"
    return "/".join([path, *(slug(one, LONGEST) for one in chosen), "index.html"])


def anchor(kind: str, key: object) -> str:
    """Return the name by which others link to a row: that of a claim, an incident, a measure."""
    return f"{kind}-{key}"


def figure(name: str, *chosen: str) -> str:
    """Return the folder of a figure, `/` at its end."""
    return "/".join(["figures", name, *(slug(one, LONGEST) for one in chosen), ""])


def _page(folder: str, key: object, known: frozenset[str], named: Callable[[str], str] = str) -> str:
    return f"{folder}/{named(key)}/index.html" if isinstance(key, str) and key in known else ""
