"""A drill typed in answer to questions: its pages, itself, its numbers with their speakers, places, links.

Each answer is held against the schema and the register at once; a row whose cells do not agree is asked for
again where it is wrong. Nothing is written here: what comes out are rows, as from files.
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain, repeat

import pandas as pd

from dashboard.curation import rows
from dashboard.curation.answers import Answers, Ask, Row, Tell
from dashboard.curation.change import Hindered
from dashboard.curation.suggestions import suggested
from dashboard.frames import Fault, checks
from dashboard.schema import EXPECTED, Column, Table
from dashboard.schema import columns as c
from dashboard.schema import table as by_name


def asked(register: rows.Register, day: date, ask: Ask = input, tell: Tell = print) -> list[rows.Part]:
    """Ask for a drill and return its rows.

    Parameters
    ----------
    register : Register
        What the answers are held against.
    day : datetime.date
        Today, on which a page is taken to be read.
    ask, tell : callable
        Puts a question and returns the answer; prints a sentence.

    Raises
    ------
    Hindered
        Where whoever is asked stops, or does not want the rows to be written.
    """
    answers = Answers(register, day, ask, tell)
    tell("A drill, step by step. Enter alone takes what stands in [brackets], or leaves a cell empty.")
    tell("? tells the allowed words; Ctrl-C stops, and nothing is written.")
    try:
        _drill(answers)
        rows_made = ", ".join(
            f"{len(given)} of {by_name(name).path}" for name, given in answers.given.items()
        )
        sure = _yes(answers, f"Write {rows_made}?")
    except (EOFError, KeyboardInterrupt) as stopped:
        raise Hindered("\nStopped; nothing was changed.") from stopped
    if not sure:
        raise Hindered("Nothing was changed.")
    return _parts(answers.given)


def _drill(answers: Answers) -> None:
    _row(answers, "sources")
    _more(answers, "sources", "Another page?")
    _row(answers, "exercises")
    _more(answers, "claims", "A number that a page gives?", "Another number?")
    _more(answers, "exercise_sites", "A place?", "Another place?")
    while _lacks_links(answers) or _yes(answers, "A relation to another drill?"):
        _row(answers, "exercise_links")


def _lacks_links(answers: Answers) -> bool:
    """Tell which other drill of the same leader ran at once and needs a relation; say whether any does."""
    found = rows.addition(answers.register, _parts(answers.given)).faults
    missing = [str(fault) for fault in found if fault.file == by_name("exercise_links").path]
    for sentence in missing:
        answers.tell(sentence)
    return bool(missing)


def _more(answers: Answers, table: str, *questions: str) -> None:
    """Ask for rows of a table for as long as there are more; the last question is put again and again."""
    for question in chain(questions, repeat(questions[-1])):
        if not _yes(answers, question):
            return
        _row(answers, table)


def _row(answers: Answers, name: str, known: Row | None = None) -> None:
    """Ask for one row, of which some cells may be known, and again for cells that the others show wrong."""
    table = by_name(name)
    answers.tell(f"\n{table.path}: {table.title}")
    row: Row = dict(known or {})
    for column in table.columns:
        if column.upkeep != "by the check":
            row[column.name] = _cell(answers, table, column, row)
    while faults := list(_disagreements(answers, table, row)):
        for fault in faults:
            answers.tell(str(fault))
        wrong = {fault.column for fault in faults} & set(row) or set(row)
        for column in table.columns:
            if column.name in wrong:
                row[column.name] = _cell(answers, table, column, row)
    answers.given.setdefault(name, []).append(row)


def _cell(answers: Answers, table: Table, column: Column, row: Row) -> str:
    """Ask for one cell until its answer is one that the schema and the register allow."""
    proposal = suggested(answers, table.name, column.name, row)
    shown = f" [{proposal}]" if proposal else "" if column.required else " (may stay empty)"
    while True:
        answer = answers.ask(f"  {column.name}: {column.description}{shown} ").strip()
        if answer == "?":
            answers.tell(f"    {_allowed(column)}")
            continue
        answer = answer or proposal
        wrong = _wrong(answers, table, column, answer)
        if not wrong:
            return answer
        if column.name in (c.CLAIMANT_ID, c.ORIGIN_ID) and table.name == "claims" and _new(answers, answer):
            return answers.last("claimants")[c.CLAIMANT_ID]
        answers.tell(f"    {wrong}")


def _new(answers: Answers, name: str) -> bool:
    """Ask for a speaker that the register does not hold, if that is what an unknown name is."""
    if not name or not _yes(answers, f"    {name} is no speaker of the register. A new one?"):
        return False
    _row(answers, "claimants", {c.CLAIMANT_ID: name})
    return True


def _wrong(answers: Answers, table: Table, column: Column, answer: str) -> str:
    cells = pd.DataFrame({column.name: [answer]}, index=[1], dtype="str")
    alone = Table(table.name, table.path, table.title, (column,), ())
    for fault in checks.check(cells.mask(cells == ""), alone):
        return f"Expected {fault.expected}, saw {fault.seen}."
    if column.references and answer:
        known = set(answers.held(*column.references))
        missing = [
            one for one in (answer.split(";") if column.kind == "list" else [answer]) if one not in known
        ]
        return f"No {column.references[1]} is {missing[0]}." if missing else ""
    if table.key == (column.name,) and answer in answers.held(table.name, column.name):
        return f"{answer} stands there already."
    return ""


def _allowed(column: Column) -> str:
    if column.codes:
        return ", ".join(column.codes)
    if column.references:
        return f"{column.references[1]} of the table {column.references[0]}"
    return f"{EXPECTED[column.kind]}{f', {column.pattern}' if column.pattern else ''}"


def _disagreements(answers: Answers, table: Table, row: Row) -> Iterator[Fault]:
    """Yield what is wrong with a row beside the others, of this table and of the rest."""
    given = answers.given | {table.name: [*answers.given.get(table.name, []), row]}
    here = (_name(table.name), len(given[table.name]) + 1)
    found = rows.addition(answers.register, _parts(given)).faults
    yield from (fault for fault in found if (fault.file, fault.row) == here)


def _parts(given: dict[str, list[Row]]) -> list[rows.Part]:
    return [rows.of_cells(_name(name), name, some) for name, some in given.items()]


def _name(table: str) -> str:
    return f"your answers on {by_name(table).path}"


def _yes(answers: Answers, question: str) -> bool:
    return answers.ask(f"{question} [y/N] ").strip().casefold() in ("y", "yes")
