"""`flankwatch sources`: what is known of the documents, and whether their pages still stand.

The one reader of `asking`. What it finds may be written into the source table: digest and day, nothing else,
as one change that can be undone.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.curation import change, documents, release
from dashboard.curation.asking import crew
from dashboard.curation.asking.address import has_number
from dashboard.curation.asking.answer import State
from dashboard.curation.asking.crew import Results
from dashboard.curation.asking.finding import Document, Finding
from dashboard.curation.asking.question import Bounds
from dashboard.frames import DataFaults, checks, digests, read
from dashboard.schema import columns as c
from dashboard.schema import table as by_name
from dashboard.wording import agree, counted, number

COMMAND = "sources"
SOURCES = by_name("sources")

ENOUGH_HOSTS = 8
"""Hosts of which none is reached at all, from which on it is the network that is missing."""
MOST_USED = 5
"""Hosts of the register that are looked up before a network is taken to be missing."""

Row = dict[str, str]
"""Text by column."""


class NoNetwork(Exception):
    """Raised where nobody outside can be reached."""


class Unknown(Exception):
    """Raised where a document that is asked for is none of the register's, or has no address."""


@dataclass(frozen=True)
class Wish:
    """What of the documents is to be checked, and how.

    Attributes
    ----------
    only : sequence of str
        Names of documents; all if empty.
    limit : int or None
        How many at most: those first whose check lies furthest back.
    pause : float
        Seconds between two questions to one host.
    seconds : float
        Seconds that a page may take.
    is_local : bool
        Whether machines of this network may be asked.
    """

    only: Sequence[str] = ()
    limit: int | None = None
    pause: float = 2.0
    seconds: float = 20.0
    is_local: bool = False


def rows(data: Path) -> list[Row]:
    """Return the rows of the source table.

    Raises
    ------
    DataFaults
        Where the table is not sound.
    """
    cells, faults = read.read(data, SOURCES)
    if cells is None or faults:
        raise DataFaults(tuple(faults))
    wrong = checks.check(cells, SOURCES)
    if wrong:
        raise DataFaults(tuple(wrong))
    filled = cells.fillna("")
    return [dict(zip(filled.columns, row, strict=True)) for row in filled.itertuples(index=False, name=None)]


def summary(known: Sequence[Row]) -> list[str]:
    """Return what is known of the documents, as sentences."""
    days = sorted(row[c.CHECKED] for row in known if row[c.CHECKED])
    between = " and ".join(sorted({*days[:1], *days[-1:]}))
    without = f"{_count(known, c.TITLE, filled=False)} without a title, {_count(known, c.URL, filled=False)}"
    archived, digested = _count(known, c.ARCHIVED_URL), _count(known, c.CONTENT_SHA256)
    checked = f", first and last checked {between}." if days else ", for none was checked yet."
    return [
        f"{counted(len(known), 'document')}: {without} without an address.",
        f"{archived} with an archived copy, {digested} with a digest{checked}",
    ]


def wanted(known: Sequence[Row], wish: Wish) -> list[Document]:
    """Return the documents to check, those first whose check lies furthest back.

    Raises
    ------
    Unknown
        Where one that is asked for is none of them, or has no address.
    """
    found = {
        row[c.SOURCE_ID]: Document(row[c.SOURCE_ID], row[c.URL], row[c.CONTENT_SHA256], row[c.CHECKED])
        for row in known
    }
    for name in wish.only:
        if name not in found:
            raise Unknown(f"No document is called {name}; sources.csv has the names.")
        if not found[name].url:
            raise Unknown(f"{name} has no address.")
    chosen = [found[name] for name in dict.fromkeys(wish.only)] if wish.only else list(found.values())
    with_address = [one for one in chosen if one.url]
    return sorted(with_address, key=lambda one: one.checked)[: wish.limit]


def check(asked: Sequence[Document], known: Sequence[Row], wish: Wish, results: Results) -> Iterator[Finding]:
    """Ask for the pages of documents and yield what is found of each, as it comes.

    Parameters
    ----------
    asked : sequence of Document
        Which, see `wanted`.
    known : sequence of dict
        The source table, see `rows`.
    wish : Wish
        How.
    results : Results
        Queue of what is found; none put into it ends the check.

    Raises
    ------
    NoNetwork
        Where nobody can be reached, whoever is asked.
    """
    bounds = Bounds(wish.seconds, wish.is_local)
    silent: list[Finding] = []
    is_online = False
    for one in crew.check(asked, wish.pause, bounds, results):
        is_online = is_online or not one.is_offline
        if is_online:
            yield from (*silent, one)
            silent.clear()
            continue
        silent.append(one)
        if len({crew.host_of(each.document) for each in silent}) >= ENOUGH_HOSTS:
            raise NoNetwork
    if len(silent) == len(asked) > 0 and not _names_are_found(known):
        raise NoNetwork
    yield from silent


def _names_are_found(known: Sequence[Row]) -> bool:
    """Say whether any of the hosts that the register names most often has a number."""
    hosts = Counter(crew.host_of(Document(row[c.SOURCE_ID], row[c.URL])) for row in known if row[c.URL])
    return any(has_number(host) for host, _ in hosts.most_common(MOST_USED))


def write(data: Path, found: Sequence[Finding], wish: Wish, day: date) -> list[str]:
    """Put digest and day of pages into the source table, and say so.

    Of a page that holds something else than before only where it was asked for by name, for then somebody has
    looked; of one that moved never, for what holds there need not be the page.

    Parameters
    ----------
    data : pathlib.Path
        Data folder.
    found : sequence of Finding
        What was found.
    wish : Wish
        What was asked for.
    day : datetime.date
        Day of the check.

    Raises
    ------
    DataFaults, Hindered
        Where the table cannot be read or written; then nothing was changed.
    """
    data = data.resolve()
    news = {one.document.source_id: one for one in found if _may_be_written(one, wish)}
    with change.alone(data):
        made, n_rows = _renewed((data / SOURCES.path).read_bytes(), news, day)
        if not n_rows:
            return ["Nothing to write: no page stands as it was, or was seen for the first time."]
        change.write(data, COMMAND, {SOURCES.path: made}, documents.watched(data))
        fitting, why = release.that_fit(data, digests.state(data))
    said = [f"Digest and day of {counted(n_rows, 'document')} written to {SOURCES.path}."]
    if fitting:
        said.append(f"`flankwatch release {fitting[0]}` makes them a version, {why}.")
    left = sum(one.state is State.CHANGED for one in found if one.document.source_id not in news)
    if left:
        words = agree(left, "page that changed keeps its", "pages that changed keep their")
        said.append(f"{number(left)} {words} old digest until asked for by name with --only.")
    return [*said, f"`flankwatch {COMMAND} --undo` takes it back."]


def _may_be_written(one: Finding, wish: Wish) -> bool:
    if one.state is State.CHANGED:
        return bool(one.digest) and one.document.source_id in wish.only
    return bool(one.digest) and one.state in (State.OK, State.NEW)


def _renewed(table: bytes, news: dict[str, Finding], day: date) -> tuple[bytes, int]:
    """Return the source table with new digests and days, and how many rows have them.

    The bytes of all other rows stay, and so does a row that is another than when its page was asked for.
    """
    lines: list[str] = []
    kept: list[str] = []
    n_rows = 0
    reader = csv.reader(_passed_on(table.decode("utf-8"), lines), strict=True)
    header = next(reader)
    kept += lines
    lines.clear()
    for cells in reader:
        row = dict(zip(header, cells, strict=True))
        one = news.get(row[c.SOURCE_ID])
        if one and (row[c.URL], row[c.CONTENT_SHA256]) == (one.document.url, one.document.digest):
            row |= {c.CONTENT_SHA256: one.digest, c.CHECKED: day.isoformat()}
            kept.append(_line(list(row.values())))
            n_rows += 1
        else:
            kept += lines
        lines.clear()
    return "".join(kept).encode("utf-8"), n_rows


def _passed_on(text: str, lines: list[str]) -> Iterator[str]:
    """Yield the lines of a text, and note each one that was taken."""
    for line in io.StringIO(text, newline=""):
        lines.append(line)
        yield line


def _line(cells: list[str]) -> str:
    made = io.StringIO(newline="")
    csv.writer(made, lineterminator="\n").writerow(cells)
    return made.getvalue()


def _count(known: Sequence[Row], column: str, *, filled: bool = True) -> str:
    return number(sum(bool(row[column]) is filled for row in known))
