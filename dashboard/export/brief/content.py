"""What a brief says: findings with their numbers, pictures, key figures, documents, filters and version."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from dashboard import sources
from dashboard.analysis.country.key_figures import REMARK
from dashboard.analysis.drill import narrative, report
from dashboard.analysis.drill.description import Drill
from dashboard.analysis.drill.peers import Group
from dashboard.exhibits.catalogue import exhibit
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.subjects import drill as drills
from dashboard.exhibits.subjects.country import state
from dashboard.exhibits.words.quote import US
from dashboard.exhibits.words.quotes import quote
from dashboard.export.brief.pictures import DRAWN, Picture, picture
from dashboard.export.caption import LICENCE
from dashboard.export.stem import stem
from dashboard.frames import Release
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.sources import Source
from dashboard.wording import counted, iso, unparted

MOST_NAMED = 3
"""Documents of a key figure up to which its first one is named."""

MOST_DOCUMENTS = 8

OF_CHOICE = (
    *("declared-vs-independent", "counts", "spending-rank", "incident-years"),
    *("battlegroups", "progress", "measure-years"),
)
OF_STATE = (
    *("state-spending", "state-hosted", "state-incidents", "state-areas"),
    *("state-personnel", "state-battlegroups"),
)
OF_DRILL = ("among-peers", "months-of-drill")


CHOICE = "choice"
"""What a brief is about that is on no state and no drill."""


@dataclass(frozen=True)
class Finding:
    """A finding in a few words, and the sentence that gives its number and its source."""

    title: str
    sentence: str


@dataclass(frozen=True)
class KeyFigure:
    """A key figure: what it is, how much, whose."""

    label: str
    value: str
    source: str


@dataclass(frozen=True)
class Brief:
    """All that a brief says, plain text.

    Attributes
    ----------
    title, lead : str
        What it is about, and how much stands behind it.
    filters : str
        The active filters in words; empty where there are none.
    findings : tuple of Finding
        Findings beside those of the pictures.
    key_figures : tuple of KeyFigure
        Key figures of a state; empty otherwise.
    pictures : tuple of Picture
        Small charts.
    documents : tuple of Source
        Documents used most by each figure, at most `MOST_DOCUMENTS`.
    n_documents : int
        All documents behind the brief.
    release : Release
        Version and date of the data.
    link : str
        Address of the same view; empty where no operator has said where the pages are.
    stem : str
        File name without its ending.
    """

    title: str
    lead: str
    filters: str
    findings: tuple[Finding, ...]
    key_figures: tuple[KeyFigure, ...]
    pictures: tuple[Picture, ...]
    documents: tuple[Source, ...]
    n_documents: int
    release: Release
    link: str
    stem: str

    @property
    def version_line(self) -> str:
        """Version and date of the data, and the licence, in one line."""
        return f"Flankwatch data {self.release.version} of {iso(self.release.created)}, {LICENCE}"

    @property
    def more_documents(self) -> str:
        """How many documents are not listed; empty where all are."""
        rest = self.n_documents - len(self.documents)
        return f"And {counted(rest, 'document')} more, in the tables of the figures." if rest else ""


def of_choice(extract: Extract, link: str = "") -> Brief:
    """Return the brief on what the filters let pass.

    Parameters
    ----------
    extract : Extract
        The data and the reader's choice.
    link : str
        Address of the same view, for all to use; empty where there is none.
    """
    shown = [exhibit(extract, name) for name in OF_CHOICE]
    n = counted(len(extract.sized.sizes), "exercise")
    lead = f"{n} on NATO's eastern flank and the alliance's response. Counts are Flankwatch's own."
    title = "Exercises on NATO's eastern flank and the response"
    return _brief(extract, title, lead, shown, stem_of(extract, CHOICE), link)


def of_state(extract: Extract, iso3: str, link: str = "") -> Brief:
    """Return the brief on one state, under all filters but the country's; `link` as for `of_choice`."""
    name = codes.COUNTRY_NAMES[iso3]
    asked = extract.choosing(extract.selection.without("countries"))
    here = asked.of_state(iso3)
    shown = [exhibit(asked, one, iso3=iso3) for one in OF_STATE]
    n = counted(len(here.result(state, iso3).exercises), "exercise")
    lead = f"{n} hosted, with defence spending, forces, incidents and measures as far as they are published."
    made = _brief(asked, f"{name}: exercises, forces, incidents", lead, shown, stem_of(asked, name), link)
    return replace(made, key_figures=_key_figures(here, iso3))


def of_drill(extract: Extract, drill: Drill, group: Group, start: str, link: str = "") -> Brief:
    """Return the brief on a drill among its peers.

    Parameters
    ----------
    extract : Extract
        The data and the reader's choice.
    drill, group, start
        See `exhibits.drill.answer_to`.
    link : str
        As for `of_choice`.
    """
    options = {"drill": drill, "group": group, "start": start}
    shown = [exhibit(extract, name, **options) for name in OF_DRILL]
    shown.append(exhibit(extract, "first-and-last-word"))
    found = extract.result(drills.answer_to, drill, group, start)
    title = _of_whom(extract, drill, start) + report.title(drill)
    made = _brief(
        extract, title, found.text, shown, stem_of(extract, drill_name(extract, drill, start)), link
    )
    findings = {  # that a form has no place filled in is no news on paper
        what: of for what, of in found.sentences.items() if what != report.ABOUT_DISTANCE or drill.at
    }
    return replace(made, findings=tuple(Finding(what, " ".join(of)) for what, of in findings.items()))


def _of_whom(extract: Extract, drill: Drill, start: str) -> str:
    """Return the name of the exercise that a drill is, for a title; empty where it is none or changed."""
    name = "" if start == report.ARTICLE else drills.name_of_drill(extract, drill, start)
    return f"{name}. " if name else ""


def drill_name(extract: Extract, drill: Drill, start: str) -> str:
    """Return the name of a drill for a file: which exercise it is, who held it, how large and how long."""
    return f"drill {_of_whom(extract, drill, start)}{drill.side.replace('_', ' ')} {narrative.short(drill)}"


def stem_of(extract: Extract, what: str) -> str:
    """Return the file name of a brief without its ending; `what` is `CHOICE` or a name."""
    parts = ("brief", "" if what == CHOICE else what)
    words = extract.selection.describe_all()
    return stem("-".join(part for part in parts if part), (), words, extract.register.release.version)


def _brief(
    extract: Extract, title: str, lead: str, shown: Sequence[Exhibit], file_stem: str, link: str
) -> Brief:
    drawn = [one for one in shown if one.figure is not None]
    # Of each figure the document used most, then of each the next, and so on.
    ranked = zip_longest(*(one.documents for one in drawn))
    documents = tuple(dict.fromkeys(one for rank in ranked for one in rank if one is not None))
    pictures = [picture(one) for one in drawn if one.name in DRAWN]
    return Brief(
        title=unparted(title),
        lead=lead,
        filters=extract.selection.describe_all(),
        findings=tuple(_findings([one for one in drawn if one.name not in DRAWN])),
        key_figures=(),
        pictures=tuple(one for one in pictures if one is not None),
        documents=documents[:MOST_DOCUMENTS],
        n_documents=len(documents),
        release=extract.register.release,
        link=link,
        stem=file_stem,
    )


def _findings(shown: Sequence[Exhibit]) -> list[Finding]:
    said = [(one.title, quote(one)) for one in shown]
    return [Finding(unparted(title), unparted(found.sentence)) for title, found in said if found is not None]


def _key_figures(here: Extract, iso3: str) -> tuple[KeyFigure, ...]:
    rows = here.result(state, iso3).key_figures
    figures = rows[rows[c.FIGURE] != REMARK].to_dict("records")
    return tuple(
        KeyFigure(_label(row), str(row[c.VALUE_WORDS]), _publisher(here, row[c.SOURCE_IDS]))
        for row in figures
    )


def _label(row: dict[object, object]) -> str:
    as_of = row[c.AS_OF]
    return f"{row[c.FIGURE]}, {iso(as_of)}" if isinstance(as_of, str) else str(row[c.FIGURE])


def _publisher(here: Extract, cell: object) -> str:
    """Return whose a key figure is: what rests on more documents than can be named is reckoned here."""
    ids = lists.most_used([cell])
    if len(ids) > MOST_NAMED:
        return f"{US}, from {counted(len(ids), 'document')}"
    found = sources.of_cell(here.register.sources, cell)
    return found[0].published_by if found else ""
