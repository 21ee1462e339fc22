"""A drill typed in answer to questions becomes the rows that files would hold."""

from datetime import date
from functools import cache
from types import SimpleNamespace

import pytest

from dashboard.curation import form, rows, suggestions
from dashboard.curation.answers import Answers
from dashboard.curation.change import Hindered
from dashboard.frames import Fault, folder
from dashboard.schema import table
from tests.curation.project import DRILL, PAGE
from tests.curation.project import rows as example

DAY = date(2026, 11, 28)


@cache
def register():
    return rows.register(folder())


class Reader:
    """Answers by what is asked: a cell by its column, a question by its words; empty where nothing is set."""

    def __init__(self, cells, questions=()):
        self.cells = {name: list(answers) for name, answers in cells.items()}
        self.questions = dict(questions)
        self.asked, self.told = [], []

    def answer(self, prompt):
        self.asked.append(prompt)
        assert len(self.asked) < 300, self.told[-5:]
        if not prompt.endswith("[y/N] "):
            answers = self.cells.get(prompt.strip().split(":")[0], [])
            return answers.pop(0) if answers else ""
        found = next((one for one in self.questions if one in prompt), "")
        count = self.questions.get(found, 0) if found else 0
        self.questions[found] = count - 1
        return "y" if count > 0 else "n"

    def rows(self):
        return form.asked(register(), DAY, self.answer, self.told.append)


def typed(**more):
    """Return the cells that somebody types for the example: what the form proposes is taken by Enter."""
    taken = {"accessed", "claim_id", "metric", "value_high", "origin_id", "scope", "series", "date_precision"}
    cells = {}
    for name, row in example(folder()).items():
        for column, cell in row.items():
            proposed = column in taken or (name != "exercises" and column == "exercise_id")
            if not proposed and not (name != "sources" and column in ("source_id", "source_ids")):
                cells.setdefault(column, []).append(cell)
    cells["published"] = cells["published"][:1]
    return {**cells, **more}


WANTED = {"A number": 1, "A place": 1, "Write": 1}


def test_a_drill_that_is_typed_is_what_files_would_hold():
    reader = Reader(typed(), WANTED)
    parts = reader.rows()
    expected = example(folder())
    expected["sources"]["accessed"] = DAY.isoformat()
    assert [part.table.name for part in parts] == list(expected)
    for part in parts:
        (row,) = part.cells.fillna("").to_dict("records")
        assert {name: cell for name, cell in row.items() if cell} == expected[part.table.name]
    found = rows.addition(register(), parts)
    assert (found.faults, sum(found.added.values())) == ((), 4)
    assert "Write 1 of sources.csv, 1 of exercises.csv" in reader.asked[-1]
    asked = {prompt.strip().split(":")[0] for prompt in reader.asked}
    assert "archived_url" in asked
    assert not asked & {"content_sha256", "checked"}


def test_an_answer_that_cannot_be_is_asked_for_again_and_a_new_speaker_asked_for():
    wrong = {
        "publisher_kind": ["?", "newspaper", "news"],
        "source_id": ["Not A Name", "general-knowledge", PAGE],
        "start_date": ["2019-02-30", "2019-11-05"],
        "end_date": ["2019-11-04", "2019-11-12"],
        "lat": ["north", "59.35"],
        "claimant": ["Narva Radio"],
        "claimant_id": ["", ""],
        "origin_id": ["estonian-defence-forces"],
        "kind": ["exercise", "media"],
        "name": ["Harbour Light 2019", "Narva Radio", "Paldiski"],
    }
    reader = Reader(typed(**wrong), WANTED | {"is no speaker": 1})
    parts = reader.rows()
    told = "\n".join(reader.told)
    for sentence in (
        "official, agency, news, ",
        "saw 'newspaper'.",
        "saw 'Not A Name'.",
        "general-knowledge stands there already.",
        "Expected a day of the calendar, saw '2019-02-30'.",
        "column end_date: expected a day not before 2019-11-05",
        "Expected a number, saw 'north'.",
    ):
        assert sentence in told
    assert any("[2019-11-04]" in prompt for prompt in reader.asked)
    named = {part.table.name: part.cells.iloc[0] for part in parts}
    assert named["exercises"]["end_date"] == "2019-11-12"
    assert named["claimants"]["claimant_id"] == named["claims"]["claimant_id"] == "narva-radio"
    assert rows.addition(register(), parts).faults == ()


@pytest.mark.parametrize("stopped", [EOFError, KeyboardInterrupt])
def test_who_stops_or_says_no_adds_nothing(stopped):
    def stop(_):
        raise stopped

    with pytest.raises(Hindered, match="Stopped; nothing was changed"):
        form.asked(register(), DAY, stop, lambda _: None)
    with pytest.raises(Hindered, match=r"^Nothing was changed\.$"):
        Reader(typed()).rows()


@pytest.mark.parametrize(
    ("names", "following"),
    [(["C0001", "N0007", "N0003"], "N0008"), (["C0001", "C0002"], "C0003"), ([], "A0001")],
)
def test_the_next_claim_follows_the_last_of_its_letter(names, following):
    assert suggestions.next_claim(names) == following


def test_a_speaker_is_proposed_by_a_plain_name():
    known = Answers(register(), DAY, input, print)
    for words, plain in (("Ādaži Shield (2024)", "adazi-shield-2024"), ("Harbour Light 2019", DRILL)):
        assert suggestions.suggested(known, "claims", "claimant_id", {"claimant": words}) == plain


def test_what_a_cell_may_hold_is_told_by_its_codes_its_table_or_its_form():
    exercises = {column.name: column for column in table("exercises").columns}
    claims = {column.name: column for column in table("claims").columns}
    assert form._allowed(exercises["vienna_status"]).startswith("notified, observed, ")
    assert form._allowed(claims["source_id"]) == "source_id of the table sources"
    assert form._allowed(exercises["exercise_id"]) == "text, [a-z0-9]+(-[a-z0-9]+)*"
    assert form._allowed(exercises["name"]) == "text"


def test_no_speaker_is_asked_for_where_no_name_was_typed():
    def ask(_):
        raise AssertionError("nothing is to be asked")

    assert not form._new(Answers(register(), DAY, ask, print), "")


def test_a_drill_that_ran_beside_another_of_its_leader_is_told_to_need_a_relation(monkeypatch):
    missing = Fault("exercise_links.csv", None, None, "a relation of harbour-light-2019 to dawn-2019", "none")
    other = Fault("claims.csv", 2, "value_low", "a whole number", "many")
    reader = Reader({})
    answers = Answers(register(), DAY, reader.answer, reader.told.append)
    for faults, told in (((missing, other), [str(missing)]), ((other,), [])):
        found = SimpleNamespace(faults=faults)
        monkeypatch.setattr(form.rows, "addition", lambda *_, found=found: found)
        reader.told.clear()
        assert form._lacks_links(answers) == bool(told)
        assert reader.told == told
