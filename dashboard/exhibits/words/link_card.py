"""What the picture of a link says: what a record, a state or a page says first, in the same words.

It is read where no page stands beside it, and is asked for without filters: it says what the page says that
opens by its address alone. Of Cyrillic letters, which the typeface of pictures lacks, it has the sounds.
"""

import hashlib
import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from dashboard import sources
from dashboard.analysis.country import key_figures
from dashboard.analysis.exercises.record_size import Fact
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.subjects.country import state
from dashboard.exhibits.subjects.records import size_of_record
from dashboard.exhibits.words.pages import EVENTS, FIRST, PAGES, register_in_one_line
from dashboard.exhibits.words.record import dated_line
from dashboard.exhibits.words.rules import version_line
from dashboard.reading.latin_letters import in_latin_letters
from dashboard.schema import codes, keys
from dashboard.schema import columns as c
from dashboard.wording import capitalised

RECORDS, STATES = "exercises", "country"
"""Pages of which one exercise, or one state, opens by its name."""

SIZES = 3
"""Numbers of a record that are told, of those at its head: declared, independent, range."""

FIGURES = 6
"""Key figures of a state that are told."""

SOURCED = "Each number has its source on the page"

MOST_LETTERS = 420
"""Of the words of a picture that those who post it take."""

_OWN_PAGES = {page.path: page for page in (*PAGES.values(), EVENTS) if page.path != FIRST}
_BESIDE = re.compile(r", (?=estimate)|; | (?=\()")
"""Where the words beside a number begin: how it is meant, by whom it is led."""


@dataclass(frozen=True)
class LinkCard:
    """What one picture says, all plain text.

    Attributes
    ----------
    name : str
        Of the exercise, the state or the page.
    line : str
        What it was, by whom and when; what the page holds, or asks.
    facts : tuple of Fact
        Its numbers, each with who says so; none of a page.
    register : str
        What the register holds; of a page alone.
    version : str
        Version of the data, with its day.
    """

    name: str
    line: str
    facts: tuple[Fact, ...]
    register: str
    version: str

    @property
    def words(self) -> str:
        """All that the picture says, in one text."""
        return _told([self.name, self.line, *map(_whole, self.facts), self.register, self.version, SOURCED])

    @property
    def in_short(self) -> str:
        """The same for who does not see it; where that is too long, the last numbers lose who says so."""
        facts = [_whole(one) for one in self.facts]
        for at in reversed(range(len(facts))):
            if len(_told([self.name, self.line, *facts, self.register])) <= MOST_LETTERS:
                break
            facts[at] = f"{self.facts[at].label}: {self.facts[at].value}"
        return _told([self.name, self.line, *facts, self.register])

    @property
    def mark(self) -> str:
        """Digest of all that it says."""
        return hashlib.sha256(self.words.encode("utf-8")).hexdigest()[:12]


def card(extract: Extract, name: str) -> LinkCard | None:
    """Return what the picture of a page says, or of what a page opens; none for the first and for no page.

    Parameters
    ----------
    extract : Extract
        The register, under no filter.
    name : str
        Path of a page; for an exercise or a state the path of its page, a slash and its id or code, such as
        `exercises/zapad-2021` or `country/LVA`.
    """
    page, slash, one = name.partition("/")
    if not slash:
        return extract.result(of_page, page) if page in _OWN_PAGES else None
    if page == RECORDS and len(keys.rows_with(extract.register.exercises, c.EXERCISE_ID, one)):
        return extract.result(of_record, one)
    return extract.result(of_state, one) if page == STATES and one in codes.COUNTRY_NAMES else None


def of_record(extract: Extract, exercise_id: str) -> LinkCard:
    """Return what the picture of the record of one exercise says."""
    exercise = keys.rows_with(extract.register.exercises, c.EXERCISE_ID, exercise_id).iloc[0]
    facts = extract.result(size_of_record, exercise_id).facts[:SIZES]
    return _card(extract, str(exercise[c.NAME]), dated_line(exercise), facts)


def of_state(extract: Extract, iso3: str) -> LinkCard:
    """Return what the picture of the page of one state says."""
    rows = key_figures.in_short(extract.of_state(iso3).result(state, iso3).key_figures, FIGURES)
    facts = (_figure(extract, row) for row in rows.to_dict("records"))
    name = codes.COUNTRY_NAMES[iso3]
    return _card(extract, name, state_in_one_line(name), facts)


def of_page(extract: Extract, path: str) -> LinkCard:
    """Return what the picture of a page says: its question, and of what its figures are made."""
    page = _OWN_PAGES[path]
    return _card(extract, page.title, page.question, (), register_in_one_line(extract.register))


def state_in_one_line(name: str) -> str:
    """Return what the page of a state holds, in a sentence."""
    return (
        f"{name} in the register: spending, forces, exercises, measures and incidents, each with its source."
    )


def _card(extract: Extract, name: str, line: str, facts: Iterable[Fact], register: str = "") -> LinkCard:
    release = extract.register.release
    lettered = tuple(Fact(*map(in_latin_letters, (one.label, one.value, one.speaker))) for one in facts)
    name, line = map(in_latin_letters, (name, line))
    return LinkCard(name, line, lettered, register, version_line(release.version, release.created))


def _figure(extract: Extract, row: dict[Hashable, Any]) -> Fact:
    """Return a key figure: its number, and beside it how it is meant and who published it."""
    value, *beside = _BESIDE.split(str(row[c.VALUE_WORDS]), maxsplit=1)
    documents = sources.of_cell(extract.register.sources, row[c.SOURCE_IDS])
    publishers = dict.fromkeys(one.short_name for one in documents)
    speaker = ". ".join([*map(capitalised, beside), ", ".join(publishers)])
    return Fact(key_figures.dated(row[c.FIGURE], row[c.AS_OF]), value, speaker)


def _whole(fact: Fact) -> str:
    return f"{fact.label}: {fact.value}. {fact.speaker}".strip()


def _told(said: Iterable[str]) -> str:
    """Return texts as sentences, one behind the other."""
    return " ".join(one if one.endswith((".", "?")) else f"{one}." for one in said if one)
