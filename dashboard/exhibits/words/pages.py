"""The words of each page: its names, the question it answers, its parts and the terms it uses.

Both the app and the static twin say them from here; which figures stand on a page, and in what order, is the
order of the catalogue.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.analysis.as_known import Known
from dashboard.analysis.events import pairs
from dashboard.analysis.kit import dates
from dashboard.exhibits.catalogue import CATALOGUE
from dashboard.frames import Frames
from dashboard.schema import columns as c
from dashboard.wording import counted, iso, number

FIRST = "overview"
"""Path of the first page."""


@dataclass(frozen=True)
class PageWords:
    """What one page says of itself.

    Attributes
    ----------
    path : str
        Its address, as the catalogue names it.
    label : str
        Its name in the navigation.
    title : str
        Its name on the page.
    question : str
        The question that it answers; empty for the first page, which says what the register holds.
    at_hand : str
        What a reader of the app can do on it besides.
    terms : tuple of str
        Words of the glossary that it uses; a test holds each page to it.
    contents : mapping of str to str
        A short name of each part of a long page, by the key of the chart or the table that begins it.
    """

    path: str
    label: str
    title: str
    question: str = ""
    at_hand: str = ""
    terms: tuple[str, ...] = ()
    contents: Mapping[str, str] = field(default_factory=dict)

    @property
    def figures(self) -> tuple[str, ...]:
        """Names of the exhibits that stand on it without a choice that has to be made first, in order."""
        return tuple(one.name for one in CATALOGUE.values() if one.page == self.path and not one.needs)

    def lead(self, register: Frames, documents: Known | None = None) -> str:
        """Return the question that the page answers, or what the register holds."""
        return self.question or register_in_one_line(register, documents)


def register_in_one_line(register: Frames, documents: Known | None = None) -> str:
    """Say what this is, how much is in it, how far it can be trusted, and up to when.

    Parameters
    ----------
    register : Frames
        The register, as it was known on a day or as it is.
    documents : Known, optional
        How many documents were published by that day, from `as_known.known_documents`; all count without.
    """
    exercises = int((register.exercises[c.KIND] != "article").sum())
    documents_held = f"{number(len(register.sources))} documents"
    if documents is not None:
        documents_held = f"{counted(documents.published, 'document')} published by then"
        documents_held += (
            f" ({number(documents.undated)} without a date not counted)" if documents.undated else ""
        )
    return (
        f"An open register of {number(exercises)} exercises, {number(len(register.claims))} claims and "
        f"{documents_held}. Each number on size is graded by its source; every "
        f"figure is computed from the data.{_up_to_when(register)}"
    )


def _up_to_when(register: Frames) -> str:
    """Say of when the last event on record is and when pages were last read: months may lie between."""
    read = register.release.created
    held = dates.last_on_record(register.exercises, register.incidents, read)
    last = f"The last drill or incident in it is of {iso(held)}; pages" if held else "Pages"
    return f" {last} were last read on {iso(read)}."


_EXERCISES = {
    "timeline": "Timeline",
    "counts": "By year",
    "troop-days": "Troop-days",
    "size-and-length": "Size and length",
    "domains": "Domains",
    "register": "The register",
}

_INCIDENTS = {
    "incident-timeline": "One by one",
    "incident-years": "By year",
    "nearness": "Near drills",
    "published": "Published counts",
    "events": "All incidents",
}

_RESPONSE = {
    "response-areas": "Three response areas",
    "measure-matrix": "Measures by ally",
    "measure-sizes": "Their size",
    "measure-years": "By year",
    "implications": "Strategic implications",
    "battlegroups": "Battlegroups",
    "spending-rank": "Spending",
    "measures": "All measures",
}

_DATA = {
    "ledger": "Documents",
    "coverage": "Coverage",
    "apart": "Figures far apart",
    "upload": "Your own list",
    "verify": "Check a picture",
    "rules": "Counting rules",
    "grades": "Grades",
    "repeats": "Duplicates",
    "changes": "What changed",
    "cite": "How to cite",
}

SECTIONS = {
    "": (
        PageWords(
            FIRST,
            "Overview",
            "Military exercises on NATO's eastern flank",
            terms=("declared", "independent", "notification-line", "observation-line", "zapad", "hybrid"),
        ),
    ),
    "Exercises": (
        PageWords(
            "exercises",
            "Exercises",
            "Exercises",
            "What happened, when, and how big was it?",
            terms=("declared", "independent", "troop-days", "umbrella", "basis", "grade"),
            contents=_EXERCISES,
        ),
        PageWords(
            "disputed",
            "In dispute",
            "Numbers in dispute",
            "Who said what, and how far apart are they?",
            terms=("claim", "claimant", "origin", "grade", "observation-line", "median"),
        ),
        PageWords(
            "in-context",
            "In context",
            "In context",
            "Is this drill unusual?",
            "Describe it; leave open what you do not know.",
            ("percentile", "declared", "troop-days", "vienna-document", "notification-line"),
        ),
        PageWords(
            "reactions",
            "Action, response",
            "Action and response",
            f"What did allies do near a drill in time, and when do drills return? {pairs.NO_CAUSE}",
            terms=("snap-inspection", "zapad", "umbrella", "median"),
        ),
    ),
    "The flank": (
        PageWords(
            "flank-map",
            "Flank map",
            "Flank map",
            "Where?",
            "Click a state, its name or a mark; every list below follows.",
            ("battlegroup", "app-6", "suwalki-gap", "hybrid", "air-policing"),
        ),
        PageWords(
            "country",
            "Country",
            "Country",
            "One state at a glance.",
            "Two stand side by side if you choose another. The years and areas chosen act on it too.",
            ("battlegroup", "forward-land-forces", "focus-area", "hybrid"),
        ),
        PageWords(
            "incidents",
            "Incidents",
            "Incidents",
            "Drones, cables, jamming, airspace, sabotage, border: what is on record, and when?",
            terms=("hybrid", "median", "percentile"),
            contents=_INCIDENTS,
        ),
    ),
    "NATO": (
        PageWords(
            "response",
            "NATO response",
            "NATO response",
            "What is being done, where, and since when?",
            terms=(
                *("battlegroup", "framework-nation", "forward-land-forces"),
                *("response-area", "rapid-reaction"),
            ),
            contents=_RESPONSE,
        ),
        PageWords(
            "recommendations",
            "Recommendations",
            "Recommendations",
            "The article gives advice in six focus areas. Does practice follow it?",
            terms=("focus-area", "rotation", "framework-nation", "grade"),
        ),
    ),
    "Sources": (
        PageWords(
            "data",
            "Data and sources",
            "Data and sources",
            "Can I trust it? Every table, every document, every rule.",
            terms=("claim", "claimant", "origin", "grade", "basis", "derived"),
            contents=_DATA,
        ),
        PageWords("glossary", "Glossary", "Glossary", "What do the words mean that these pages use?"),
    ),
}
"""The pages by section, in the order of the navigation."""

EVENTS = PageWords(
    "events",
    "Events",
    "Events",
    "What does a large list of another publisher count here, when and of which kind?",
    "Choose countries, kinds and years; the figures follow.",
)
"""The page on an operator's list of events: of the app alone, and in its navigation where a list is named."""

SECTION_OF_EVENTS = "The flank"

PAGES = {page.path: page for of_section in SECTIONS.values() for page in of_section}
"""Every page by its path."""
