"""Whether a picture is as it was made, what was corrected since in its records, and what it says today."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.extract import Extract
from dashboard.export.evidence import own_rows
from dashboard.export.evidence.binding import UnreadableError
from dashboard.export.evidence.carried import carried
from dashboard.export.evidence.signature import Signature, found_in
from dashboard.export.evidence.statement import NotRemadeError, Statement, read, remade
from dashboard.frames import versions
from dashboard.frames.versions import SCHEMA, Key, Line
from dashboard.wording import agree, capitalised, counted, iso

MOST_NAMED = 40
"""Corrections that are told one by one."""

UNSIGNED = (
    "Nobody has signed it: whoever changes both can make them fit again, so this finds what was changed or "
    "damaged by the way, and proves no origin."
)


@dataclass(frozen=True)
class Correction:
    """One cell of a record behind a picture that was corrected since, or a record that was taken out.

    Attributes
    ----------
    table, key, column : str
        Where; the column is empty for a record as a whole.
    old, new : str
        From what to what; empty for nothing.
    reason : str
        Why.
    """

    table: str
    key: str
    column: str
    old: str
    new: str
    reason: str

    def __str__(self) -> str:
        """Return it as one sentence."""
        where = f"{self.table.replace('_', ' ')} {self.key}"
        if not self.column:
            return f"{where}: {self.reason}."
        change = f"{where}, {self.column}: {self.old or 'nothing'} → {self.new or 'nothing'}"
        return f"{change} ({self.reason})." if self.reason else f"{change}."


@dataclass(frozen=True)
class Verdict:
    """What is found about a file.

    Attributes
    ----------
    kind : str
        What kind of file it is; empty where it cannot be read.
    fault : str
        Why nothing can be said, as a sentence; empty where something can.
    bound : bool
        Whether content and statement belong together.
    statement : Statement or None
        What it says of itself.
    corrections : tuple of Correction
        What was corrected since in the records behind it.
    today : Exhibit or None
        The same figure of the data in use; None where it cannot be made.
    signature : Signature or None
        Who has signed it; None where nobody has.
    """

    kind: str = ""
    fault: str = ""
    bound: bool = False
    statement: Statement | None = None
    corrections: tuple[Correction, ...] = ()
    today: Exhibit | None = None
    signature: Signature | None = None

    @property
    def is_as_made(self) -> bool:
        """Whether nothing was changed, by its digest and by its signature where it has one that is read."""
        return self.bound and (self.signature is None or self.signature.holds or not self.signature.readable)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is found, in words."""
        signed = (str(self.signature),) if self.signature else ()
        if self.statement is None:
            return (self.fault, *signed)
        known = (_origin(self.statement), _binding(self), *signed)
        if self.statement.own:
            return (*known, own_rows.sentence(self.statement.own))
        return (
            *known,
            *_changes(self.statement, self.corrections),
            *_today(self.statement, self.today, is_as_made=self.is_as_made),
        )


def verify(raw: bytes, extract: Extract, released: Mapping[Key, Line]) -> Verdict:
    """Return what is found about a file.

    Parameters
    ----------
    raw : bytes
        The file.
    extract : Extract
        The data in use.
    released : mapping of (str, str) to Line
        Their digests, see `frames.digests.stored`.
    """
    try:
        found = carried(raw)
    except UnreadableError as error:
        return Verdict(fault=f"Nothing can be said of this file: {error}.")
    statement, signature = read(found.statement), found_in(raw, found.kind)
    if statement is None:
        fault = f"This {found.kind} was not made here, or what it said of itself has been taken out."
        if found.kind == "PDF":
            fault += " A brief says nothing of the kind."
        return Verdict(found.kind, fault, signature=signature)
    if statement.own:
        return Verdict(found.kind, "", found.bound, statement, signature=signature)
    try:
        today = remade(extract, statement.figure, statement.options, statement.select)
    except NotRemadeError:
        today = None
    corrections = corrected(statement, extract.data.revisions, released)
    return Verdict(found.kind, "", found.bound, statement, corrections, today, signature)


def corrected(
    statement: Statement, revisions: pd.DataFrame, released: Mapping[Key, Line]
) -> tuple[Correction, ...]:
    """Return what was corrected since in the records of a statement, in the order of the revisions.

    Parameters
    ----------
    statement : Statement
        Of a picture.
    revisions : pandas.DataFrame
        Rows of the table of revisions.
    released : mapping of (str, str) to Line
        Digests of the data in use, with the version that brought each line.
    """
    behind = {(table, key) for table, keys in statement.records.items() for key in keys}
    found = [
        Correction(*(row[name] for name in ("table", "key", "column", "old", "new", "reason")))
        for row in _texts(revisions)
        if (row["table"], row["key"]) in behind and _is_later(row, statement.version, released)
    ]
    named = {(one.table, one.key) for one in found}
    return (*found, *_without_line(statement, released, named))


def _without_line(statement: Statement, released: Mapping[Key, Line], named: set[Key]) -> list[Correction]:
    """Return the records that are gone or others without a line that says how."""
    found = []
    for table, keys in statement.records.items():
        line = released.get((SCHEMA, table))
        reshaped = line is None or _after(line.changed, statement.version)
        for key, digest in keys.items():
            now = released.get((table, key))
            if (table, key) in named or (now is not None and (now.digest == digest or reshaped)):
                continue
            why = "changed, and no line says how" if now else "no longer in the register"
            found.append(Correction(table, key, "", "", "", why))
    return found


def _texts(rows: pd.DataFrame) -> list[dict[str, str]]:
    return [
        {str(name): str(cell) for name, cell in row.items()} for row in rows.fillna("").to_dict("records")
    ]


def _is_later(row: Mapping[str, str], version: str, released: Mapping[Key, Line]) -> bool:
    """Say whether a line of the revisions came with a later version than a picture's."""
    key = ";".join(row[name] for name in ("date", "table", "key", "column"))
    line = released.get(("revisions", key))
    return line is None or _after(line.since, version)


def _after(one: str, other: str) -> bool:
    try:
        return versions.numbers(one) > versions.numbers(other)
    except ValueError:  # a statement that somebody has written by hand
        return True


def _origin(statement: Statement) -> str:
    filters = f", filters: {statement.filters}" if statement.filters else ""
    return (
        f"It says of itself: Flankwatch, “{statement.title}”{filters}; data {statement.version} of "
        f"{iso(statement.released)}, {statement.licence}."
    )


def _binding(verdict: Verdict) -> str:
    what = {"PNG": "pixels", "SVG": "drawing", "PDF": "pages"}[verdict.kind]
    if verdict.bound:
        together = f"its {what} and its statement belong together."
        if verdict.is_as_made:
            unsigned = "" if verdict.signature else f" {UNSIGNED}"
            return f"Unaltered as far as can be seen: {together}{unsigned}"
        return f"Altered, though {together}"
    return f"Altered: its {what} and its statement do not belong together; one of them was changed."


def _changes(statement: Statement, corrections: tuple[Correction, ...]) -> list[str]:
    n = sum(len(keys) for keys in statement.records.values())
    records = {(one.table, one.key) for one in corrections}
    if not corrections:
        return [f"None of its {counted(n, 'record')} was corrected since."]
    have = agree(len(records), "was", "were")
    shown = [capitalised(str(one)) for one in corrections[:MOST_NAMED]]
    rest = len(corrections) - len(shown)
    more = [f"And {counted(rest, 'further correction')}."] if rest > 0 else []
    return [f"Of its {counted(n, 'record')} {len(records)} {have} corrected since:", *shown, *more]


def _today(statement: Statement, today: Exhibit | None, *, is_as_made: bool) -> list[str]:
    if today is None:
        return ["This figure can no longer be made."]
    if today.figure is None:
        return ["Today there is nothing to draw under these filters."]
    version = f"By data {today.release.version}, in use now,"
    if today.digest == statement.digest and is_as_made:
        return [f"{version} it shows the same."]
    # Of what was altered, nothing that it says can be called the same: the figure itself stands beside it.
    said = [f"It said: {statement.title}. {statement.summary}"] if is_as_made else []
    return [*said, f"{version} {'it' if is_as_made else 'that figure'} says: {today.title}. {today.summary}"]
