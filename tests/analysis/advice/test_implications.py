from datetime import date
from types import SimpleNamespace

import pandas as pd
import pytest

from dashboard.analysis.advice.implications import ANNOUNCED, FILLING, SUPPORTS, pace, read, together
from dashboard.selection import Selection
from tests.analysis.posture.test_measures import measures
from tests.analysis.rows import exercises, frame, links

WORDS = {
    1: "Acceleration of integrated air and missile defense systems upgrades",
    2: "Increased frequency of joint multinational military exercises",
    3: "Greater emphasis on cyber and electronic warfare preparedness",
    4: "Enhanced diplomatic coordination among member states",
}


def tables(taken=(), held=()):
    return SimpleNamespace(measures=measures(*taken), exercises=exercises(*held), exercise_links=links())


def held(position, taken=(), held=(), words=None, **more):
    row = {"position": position, "implication": words or WORDS[position], "source_id": "news"}
    return read(frame("implications", row), tables(taken, held), **more)[0]


def test_pace_holds_two_years_against_the_two_before():
    sentence, more = pace(pd.Series([2022, 2024, 2025, 2026]), "measures")
    assert sentence == "Measures on record: 2 in 2024 and 2025, 1 in 2022 and 2023."
    assert more
    assert not pace(pd.Series([2022, 2024]), "measures")[1]
    then, _ = pace(pd.Series([2017, 2020, 2025]), "measures", 2020)
    assert then == "Measures on record: 1 in 2019 and 2020, 1 in 2017 and 2018."


def test_air_defence_counts_what_is_real_and_tells_what_is_only_announced():
    one = held(
        1,
        taken=[
            {"title": "German Patriot battery", "countries": "EST"},
            {"title": "Shield", "description": "A missile defence site", "status": "announced"},
            {"title": "Bridges upgraded"},
        ],
    )
    assert one.supports[0] == "Under way, in force or completed: 1 of 2 measures on air and missile defence."
    assert "Only announced: 1." in one.against
    assert FILLING in one.against
    assert any(
        sentence.startswith("Flank allies that none of them names: Latvia") for sentence in one.against
    )
    assert list(one.rows["says"]) == [SUPPORTS, ANNOUNCED]


def test_what_a_filter_took_away_is_no_evidence():
    battery = {"title": "German Patriot battery", "countries": "EST"}
    swedish = {"title": "Patriot for Gotland", "countries": "SWE"}
    register = tables([battery, swedish, {"title": "A hotline"}, {"title": "Jamming of drones"}])
    chosen = Selection(countries=("EST", "SWE", "ROU"))
    air, hybrid, talks = (
        held(at, taken=[battery], register=register, choice=chosen).against for at in (1, 3, 4)
    )
    # Of those chosen; what other rows of the register name is not missing.
    assert "Chosen allies that none of them names: Romania." in air
    assert not any("electronic warfare" in sentence for sentence in hybrid)
    assert not any("hotline" in sentence for sentence in talks)


def test_years_that_are_left_out_are_not_compared_and_years_to_come_not_known():
    drills = [{"organiser_side": "nato", "end_date": None, "start_date": "2023-05-01"}]
    assert any("2024 and 2025" in sentence for sentence in held(2, held=drills).against)
    one = held(2, held=drills, choice=Selection(years=(2014, 2023)))
    assert one.against == one.supports == ()
    then = held(2, held=drills, choice=Selection(as_of=date(2024, 6, 1)))
    assert "1 in 2022 and 2023, 0 in 2020 and 2021." in then.supports[0]


def test_fewer_exercises_speak_against_more_of_them():
    drill = {"organiser_side": "nato", "end_date": None}
    one = held(
        2,
        held=[
            drill | {"start_date": "2023-05-01"},
            drill | {"start_date": "2023-06-01"},
            drill | {"start_date": "2024-06-01"},
            {"start_date": "2024-06-01"},
        ],
    )
    assert one.supports == ()
    assert one.against == (
        "Multinational exercises on record: 1 in 2024 and 2025, 2 in 2022 and 2023.",
        "The fullest year of the register is 2023 with 2.",
    )
    assert list(one.rows["date"]) == ["2024-06-01", "2023-06-01", "2023-05-01"]


def test_a_fullest_year_of_late_speaks_against_nothing():
    years = ("2023-05-01", "2024-05-01", "2024-06-01", "2024-07-01")
    one = held(2, held=[{"organiser_side": "nato", "end_date": None, "start_date": day} for day in years])
    assert one.supports == ("Multinational exercises on record: 3 in 2024 and 2025, 1 in 2022 and 2023.",)
    assert one.against == (FILLING,)


def test_cyber_takes_exercises_and_measures():
    one = held(
        3,
        taken=[{"title": "Cyber centre", "date": "2025"}],
        held=[{"organiser_side": "national", "domains": "land;cyber"}, {"organiser_side": "nato"}],
    )
    assert len(one.rows) == 2
    assert "None of the measures names electronic warfare." in one.against


@pytest.mark.parametrize(
    ("title", "number"), [("A hotline", "1 of 1 measure speaks"), ("Summit", "None of 1")]
)
def test_diplomacy_asks_for_a_channel_to_the_other_side(title, number):
    assert any(sentence.startswith(number) for sentence in held(4, taken=[{"title": title}]).against)


def test_an_implication_without_a_rule_says_so():
    one = held(1, words="Something else")
    assert one.rule == "No rule is stated for this implication."
    assert one.rows.empty


def test_the_rows_of_all_stand_together_and_none_is_no_error():
    one = held(1, taken=[{"title": "Patriot"}])
    assert list(together((one, one))["position"]) == [1, 1]
    assert together(()).empty


def test_nothing_on_record_supports_nothing():
    one = held(1)
    assert one.supports == ()
    assert one.against[0] == (
        "Measures on air and missile defence on record: 0 in 2024 and 2025, 0 in 2022 and 2023."
    )
