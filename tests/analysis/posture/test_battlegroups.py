import pandas as pd
import pytest

from dashboard.analysis.posture.battlegroups import (
    advised_months,
    by_nation,
    latest,
    names,
    rotation_words,
    rotations,
    scope_class,
    snapshots,
)
from tests.analysis.rows import frame


def groups(*rows):
    made = [
        {"snapshot_id": f"bg{i:02}", "host": "EST", "framework_nation": "GBR", "kind": "actual"}
        | {"source_id": f"s{i}", "confidence": "high"}
        | row
        for i, row in enumerate(rows, start=1)
    ]
    return frame("battlegroups", *made)


def sized(as_of, troops, scope="battlegroup", **more):
    return {"as_of": as_of, "troops": troops, "troops_scope": scope} | more


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("battlegroup, 740 of them Italian", "battlegroup"),
        ("full brigade", "brigade"),
        ("brigade total, 14 nations (around)", "brigade"),
        ("approximate, all allied forces", "all contributors"),
        ("sum of stated national contingents (800 ESP)", "all contributors"),
        ("British soldiers deployed", "British contingent"),
        ("UK and Danish personnel at Tapa", "UK and Danish contingent"),
        ("German brigade personnel in country, plus battlegroup", "German contingent"),
        ("Usual size", "usual size"),
        (None, None),
    ],
)
def test_who_is_counted(scope, expected):
    assert scope_class(scope) == expected


def runs(*rows):
    return list(snapshots(groups(*rows))["run"].fillna(-1))


def test_a_line_joins_actual_figures_of_one_scope_only():
    first, second = sized("2020", 1000), sized("2022-02", 1200, "battlegroup (almost)")
    assert len(set(runs(first, second))) == 1
    assert -1 not in runs(first, second)
    assert runs(first, second | {"troops_scope": "British soldiers"}) == [-1, -1]
    assert runs(first, second | {"kind": "target"}) == [-1, -1]
    assert runs(first, second | {"host": "LVA"}) == [-1, -1]
    assert runs(first, second | {"troops": None}) == [-1, -1]
    assert runs(first | {"troops_scope": None}, second | {"troops_scope": None}) == [-1, -1]


def test_thirty_months_without_a_figure_break_the_line():
    assert runs(sized("2020-01-01", 1), sized("2022-07-02", 2)) == [0, 0]
    assert runs(sized("2020-01-01", 1), sized("2022-07-03", 2)) == [-1, -1]
    pair, later = [sized("2020", 1), sized("2021", 2)], [sized("2025", 3), sized("2026", 4)]
    found = runs(*pair, *later)
    assert found[0] == found[1] != found[2] == found[3]


def test_what_is_older_than_the_first_battlegroups_is_left_out():
    assert list(snapshots(groups(sized("2016-12", 5), sized("2017", 6)))["troops"]) == [6]


def test_the_latest_whole_figure_goes_before_a_newer_contingent():
    table = latest(groups(sized("2022", 1430), sized("2024", 1000, "British soldiers"), sized("2021", 900)))
    row = table.iloc[0]
    assert (row["as_of"], row["troops"], row["scope_class"], row["source_ids"]) == (
        "2022",
        1430,
        "battlegroup",
        "s1",
    )


def test_a_target_is_no_actual_figure_and_a_host_without_one_stays():
    table = latest(
        groups(
            sized("2026", 5000, kind="target", framework_nation="DEU", base="Tapa"),
            sized("2025", None, kind="announced", host="FIN"),
            sized("2025", 800, "British soldiers", host="LVA"),
        )
    ).set_index("host")
    assert list(table.index) == ["EST", "LVA", "FIN"]
    assert table["troops"].isna().to_dict() == {"EST": True, "LVA": False, "FIN": True}
    assert (table.loc["EST", "base"], table.loc["EST", "source_ids"]) == ("Tapa", "s1")


TURNS = groups(
    {"as_of": "2020", "rotation_months": 5},
    {"as_of": "2022", "rotation_months": 9},
    {"as_of": "2023", "rotation_months": 6, "framework_nation": "DEU", "host": "LTU"},
    {"as_of": "2026-01", "rotation_months": 0, "framework_nation": "DEU", "host": "LTU"},
    {"as_of": "2023", "framework_nation": "HUN", "host": "HUN"},
)


def test_permanent_stationing_is_no_rotation_of_no_length():
    table = by_nation(TURNS).set_index("framework_nation")
    assert list(table.index) == ["DEU", "GBR", "HUN"]
    assert table.loc["DEU", ["n_rotations", "shortest_months", "longest_months"]].tolist() == [1, 6, 6]
    assert (table.loc["DEU", "permanent_as_of"], table.loc["DEU", "permanent_kind"]) == ("2026-01", "actual")
    assert table.loc["GBR", ["n_rotations", "shortest_months", "longest_months"]].tolist() == [2, 5, 9]
    assert table.loc["GBR", "source_ids"] == "s1;s2"
    assert table.loc["HUN", "n_rotations"] == 0
    assert pd.isna(table.loc["HUN", "shortest_months"])
    assert rotations(TURNS)["is_permanent"].sum() == 1


def test_the_rotation_sentence():
    assert rotation_words(by_nation(TURNS), 3) == (
        "None of 2 framework nations with a figure rotates every 3 months: rotations last 5 to 9 months. "
        "Germany is replacing rotation with permanent stationing: the opposite of the advice. "
        "No figure was found for Hungary."
    )


def test_the_sentence_where_some_follow_the_advice_or_never_rotated():
    quick = groups({"as_of": "2023", "rotation_months": 3}, {"as_of": "2025", "rotation_months": 0})
    assert rotation_words(by_nation(quick), 3) == (
        "1 of 1 framework nation with a figure rotates every 3 months: rotations last 3 months. "
        "The United Kingdom is replacing rotation with permanent stationing."
    )
    steady = groups({"as_of": "2025", "rotation_months": 0})
    assert rotation_words(by_nation(steady), 3) == (
        "The United Kingdom stations troops permanently, without rotation."
    )
    assert rotation_words(by_nation(groups({"as_of": "2025"})), 3).startswith(
        "No length of rotation was found"
    )
    assert rotation_words(by_nation(groups()), 3).startswith("No length of rotation was found")


def test_the_advice_is_read_from_the_article():
    def advice(action):
        row = {"focus_area": "Force Deployment", "recommended_action": action, "position": 1}
        return advised_months(frame("focus_areas", row))

    assert advice("Sustain and rotate battlegroups every 3 months") == 3
    assert advice("Sustain battlegroups") is None


def test_names_in_a_sentence():
    assert (names(["ITA"]), names(["ITA", "ZZZ", "ESP"])) == ("Italy", "Italy, ZZZ and Spain")
