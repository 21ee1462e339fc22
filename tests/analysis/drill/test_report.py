from types import SimpleNamespace

import pytest

from dashboard.analysis.drill import description, report
from dashboard.analysis.drill.description import Drill
from dashboard.analysis.drill.peers import Group
from dashboard.analysis.exercises.sizes import sizes
from dashboard.selection import Selection
from tests.analysis.drill.test_distance import UNITS
from tests.analysis.drill.test_lines_crossed import TREATY
from tests.analysis.rows import ARTICLE, claims, exercises, frame

RECORDS = exercises(
    {"name": "Zapad-2021", "start_date": "2021-09-10", "end_date": "2021-09-16"},
    {"name": "Union Shield", "start_date": "2019-09-13", "end_date": "2019-09-19", "domains": "land;air"},
    {"exercise_id": "article", "kind": "article", "start_date": None, "equipment": "Tanks;Jets"},
)
LEDGER = claims(
    {"value": 200000},
    {"exercise_id": "e2", "value": 12000},
    {"exercise_id": "article", "value": 12000, **ARTICLE},
    {"exercise_id": "article", "value": 10, **ARTICLE, "metric": "duration_days"},
)
TABLES = SimpleNamespace(exercises=RECORDS, claims=LEDGER, thresholds=TREATY, units=UNITS)
TABLE = sizes(RECORDS.head(2), LEDGER, Selection())
ASKED = Drill((("troops", 12000), ("days", 10)), domains=("land", "air"), month=9, place="Brest", at=(52, 26))


def told(asked=ASKED, itself=""):
    return report.report(asked, Group(), TABLE, TABLES, "declared", itself)


def test_the_paragraph_holds_every_number_and_hedges_them():
    assert told().text == (
        "Among exercises organised by Russia + Belarus, a drill of Russia + Belarus with 12,000 troops for "
        "10 days in September would be the 2nd largest beside 2, level with 1, too few for a percentile; the "
        "longest beside 2, too few for a percentile; the 2nd largest by troop-days beside 2, too few for a "
        "percentile. These ranks rest on few peers (at least 2). Troops: 12,000 is 3,000 above the 9,000 "
        "line for prior notification, and nearly reaches the 13,000 line for observers, 1,000 short. "
        "Brest: It lies in Belarus; the nearest border of an ally (Poland) is 140 km away, the Suwalki gap "
        "260 km. 2 of 2 exercises of Russia, Belarus, CSTO began in September, the "
        "fullest month. Nearest by size, length, season and domains: Union Shield and Zapad-2021."
    )


def test_what_is_not_given_is_not_told_in_the_paragraph_but_beside_it():
    found = told(Drill())
    assert found.text == "Without a size or a length nothing can be ranked."
    assert found.sentences[report.ABOUT_DISTANCE] == ("No place is given, and so no distance.",)
    assert found.sentences[report.ABOUT_LINES][0].startswith("No number is given")


def test_a_drill_of_the_register_is_no_peer_of_its_own():
    assert list(told(itself="e2").peers["name"]) == ["Zapad-2021"]
    alone = report.report(ASKED, Group("side"), TABLE.head(0), TABLES, "declared")
    assert alone.text.startswith("Nothing can be ranked: none of the peers (exercises organised by Russia")


def test_far_away_is_a_sentence():
    far = told(Drill(place="0, 0", at=(0, 0))).sentences[report.ABOUT_DISTANCE][0]
    assert far.startswith("The point lies outside the region")


def test_the_form_starts_from_the_article_or_any_exercise():
    assert list(report.starts(TABLE)) == ["article", "e1", "e2"]
    assert report.fields_of("article", TABLE, TABLES)["troops"] == "12000"
    assert report.fields_of("e1", TABLE, TABLES)["troops"] == "200000"
    assert report.fields_of("no such", TABLE, TABLES) == report.fields_of("article", TABLE, TABLES)


def test_equipment_named_without_a_number_is_told():
    assert report.equipment_words("article", RECORDS).startswith("The article names: Tanks, Jets.")
    assert report.equipment_words("e1", RECORDS) == ""


def test_the_answers_name_their_documents():
    assert report.source_ids(told())[report.ABOUT_LINES] == "one;two"
    assert set(report.methods(told(), TABLE)) == set(told().sentences)


@pytest.mark.parametrize(
    "typed", [{"troops": "1000000000000"}, {"days": "-1"}, {"place": "point", "lat": "x"}]
)
def test_nothing_typed_can_break_the_answer(typed):
    fields = dict.fromkeys((*description.NUMBERS, "month", "place", "lat", "lon", "domains"), "")
    asked, faults = description.read(fields | {"side": "nato", "kind": "exercise"} | typed, frame("sites"))
    assert faults
    assert told(asked).text
