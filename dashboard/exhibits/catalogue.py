"""The catalogue: every exhibit by its stable name."""

from dashboard.analysis.kit.method import Method
from dashboard.analysis.robustness import Reading, Robustness, Statement, compare
from dashboard.exhibits import holds
from dashboard.exhibits.entry import Entry
from dashboard.exhibits.exhibit import Chart, Exhibit, exhibit_of
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.subjects import (
    advice,
    claims,
    country,
    drill,
    events,
    exercises,
    first_and_last,
    geography,
    posture,
    records,
)
from dashboard.wording import counted

SUBJECTS = (claims, records, events, exercises, drill, first_and_last, geography, advice, posture, country)
"""Where exhibits are made, subject by subject, so ordered that those of a page stand as it shows them."""

CATALOGUE = {entry.name: entry for subject in SUBJECTS for entry in subject.ENTRIES}
"""Every exhibit by its name."""

NOT_COUNTED = "Nothing is counted: each place is drawn as it is named."


def exhibit(extract: Extract, name: str, **options: object) -> Exhibit:
    """Return an exhibit, made once for an extract and options.

    Parameters
    ----------
    extract : Extract
        The data and the reader's choice.
    name : str
        A name of the catalogue.
    **options : object
        Options of its maker; see `Entry.options`.

    Raises
    ------
    KeyError
        For a name that the catalogue does not hold.
    TypeError
        For an option that the exhibit does not have, or one that it needs and was not given.
    """
    entry = CATALOGUE[name]
    unknown = sorted(set(options) - set(entry.options))
    missing = sorted(set(entry.needs) - set(options))
    if unknown or missing:
        raise TypeError(f"{name}: unknown options {unknown}, missing options {missing}")
    asked = tuple((entry.options | options).items())
    return extract.result(_made, name, asked)


def defaults_of(name: str) -> dict[str, object]:
    """Return the defaults of an exhibit's options; none for a figure of a list, which no catalogue holds."""
    return CATALOGUE[name].options if name in CATALOGUE else {}


def robustness(shown: Exhibit) -> Robustness | None:
    """Return in how many readings the finding of an exhibit holds; None where no choice acts on it."""
    return shown.extract.result(_held, shown.name, shown.options)


def warning(shown: Exhibit) -> str:
    """Return what the headline of an exhibit needs beside it, see `Robustness.warning`; mostly nothing.

    What takes long to try is tried only when a reader asks.
    """
    finding = CATALOGUE[shown.name].finding if shown.name in CATALOGUE else None
    found = robustness(shown) if finding is not None and not finding.is_long else None
    return found.warning if found else ""


def subtitle(shown: Exhibit) -> str:
    """Return what stands below the headline where that is all: its warning, and what is drawn."""
    return ". ".join(words for words in (warning(shown), shown.subtitle) if words)


def _held(extract: Extract, name: str, options: tuple[tuple[str, object], ...]) -> Robustness | None:
    finding = CATALOGUE[name].finding
    if finding is None:
        return None
    said = holds.said(extract, finding, dict(options))
    if said is None:
        return None
    # What readings say is the same whatever the reader has chosen of that by which they differ.
    return compare(said, holds.apart(extract, finding).result(_found, name, options))


def _found(
    extract: Extract, name: str, options: tuple[tuple[str, object], ...]
) -> dict[Reading, Statement | None]:
    finding = CATALOGUE[name].finding
    return holds.found(extract, finding, dict(options)) if finding else {}


def _made(extract: Extract, name: str, options: tuple[tuple[str, object], ...]) -> Exhibit:
    entry = CATALOGUE[name]
    chart = entry.make(extract, **dict(options))
    return exhibit_of(name, options, chart, chart.method or _note(entry, chart))


def _note(entry: Entry, chart: Chart) -> Method:
    """Return the note on method of an exhibit whose counting rule says how it is made."""
    if not entry.shows or not entry.left_out:
        raise ValueError(f"{entry.name} has no note on its method: say what it shows and what it leaves out")
    rows = counted(len(chart.data.table), "row")
    return Method(entry.shows, chart.data.rule or NOT_COUNTED, f"{rows} of its table.", entry.left_out)
