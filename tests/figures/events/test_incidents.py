import pandas as pd
import pytest

from dashboard import theme
from dashboard.analysis.events.permutation_test import Nearness
from dashboard.analysis.kit import uploaded
from dashboard.analysis.kit.uploaded import LEGEND_WORDS
from dashboard.figures.events.incidents import MOST_LEVELS, by_year, timeline
from dashboard.figures.events.permutation_test import against_chance
from dashboard.figures.events.published_counts import panels
from dashboard.schema import codes
from tests.figures.outline import on_cells, outline, texts
from tests.figures.tables import HOSTILE

EVENT = {
    "incident_id": "i1",
    "date": "2025-09-10",
    "kind": "drone_incursion",
    "countries": "POL",
    "place": "Lublin",
    "description": "Drones entered",
    "attributed_to": "Russia",
    "attribution_status": "assessed",
}


def events(*rows):
    made = pd.DataFrame([EVENT | row for row in rows], columns=list(EVENT)).astype("str")
    day = pd.to_datetime(made["date"])
    return made.assign(first_day=day, last_day=day, year=day.dt.year.astype("Int64"))


def drills(*days):
    made = pd.DataFrame(days, columns=["first_day", "last_day"]).apply(pd.to_datetime)
    return made.assign(exercise_id=[f"e{i}" for i in range(len(made))])


def years(*rows):
    return pd.DataFrame(rows, columns=["label", "year", "n"]).astype({"year": "Int64", "n": "Int64"})


def found(near, chance, **more):
    row = {"region": "Nordic", "n": 4, "n_near": near, "n_expected": 1.5}
    cells = {"events": 4, "drills": 2, "p_value": 0.25} | more
    return Nearness(near=near, chance=pd.Series(chance).to_numpy(), table=pd.DataFrame([row]), **cells)


SERIES = pd.DataFrame(
    [
        ("Latvia: GPS jamming, cases", 2022, 26.0, ""),
        ("Latvia: GPS jamming, cases", 2024, 820.0, "over"),
        ("Estonia: airspace violation, violations", 2021, 5.0, "about"),
        ("Estonia: airspace violation, violations", 2023, 0.0, ""),
    ],
    columns=["series", "year", "number", "hedge"],
).astype({"year": "Int64"})


def test_timeline_outline(snapshot):
    two = events({}, {"kind": "balloon", "attribution_status": "unattributed", "date": "2024-02-01"})
    assert outline(timeline(two, drills(("2025-09-12", "2025-09-16")))) == snapshot


def test_timeline_titles():
    assert timeline(events({}, {}, {"kind": "gps_jamming", "date": "2024-02-01"}), drills()).layout.meta[
        "title"
    ] == ("3 hybrid incidents from 2024 to 2025; most often drone incursion (2)")
    tied = timeline(events({}, {"kind": "balloon"}), drills()).layout.meta["title"]
    assert tied == ("2 hybrid incidents in 2025; most often balloon and drone incursion")
    assert timeline(events(), drills()).layout.meta["title"] == "No single incident is among the rows chosen"


def test_attribution_is_told_by_colour_and_marker():
    every = events(*({"attribution_status": status} for status in codes.ATTRIBUTION_STATUS))
    marks = [(trace.marker.symbol, trace.marker.color) for trace in timeline(every, drills()).data]
    assert len({symbol for symbol, _ in marks}) == len({colour for _, colour in marks}) == 5


def test_incidents_near_in_time_stand_upon_each_other_and_others_beside():
    often = [{"incident_id": f"i{n}", "date": f"2025-09-{n:02}"} for n in range(10, 16)]
    rare = {"kind": "balloon", "date": "2025-09-12"}
    figure = timeline(events({"date": "2014-01-05"}, *often, rare), drills())
    marks = list(zip(figure.data[0].x, figure.data[0].y, strict=True))
    assert len(set(marks)) == len(marks)
    foot = max(height for day, height in marks if day < "2025-09-11" or day > "2014-02")
    clump = sorted(height for day, height in marks if day >= "2025-09-10")
    assert len(set(clump)) == len(clump)
    assert dict(marks)["2014-01-05"] == dict(marks)["2025-09-10"] < foot


def test_of_a_long_list_no_lane_grows_without_end():
    rows = [{"incident_id": f"i{n}"} for n in range(300)]
    figure = timeline(events({"date": "2014-01-05"}, *rows), drills())
    assert len(set(figure.data[0].y)) == MOST_LEVELS


def test_a_part_year_of_incidents_says_so():
    for figure in (
        timeline(events({}), drills(), "2025-09-10"),
        by_year(years(("Balloon", 2025, 4)), "kind", "2025-09-10"),
    ):
        assert " 2025: to September." in figure.layout.meta["subtitle"]


def test_drills_stand_below_for_all_their_days_and_only_where_incidents_are():
    figure = timeline(events({}), drills(("2025-09-12", "2025-09-16"), ("2015-09-12", "2015-09-16")))
    assert [(shape.x0, shape.x1) for shape in figure.layout.shapes] == [("2025-09-12", "2025-09-17")]


def test_a_description_is_never_markup():
    figure = timeline(events({"description": HOSTILE, "place": HOSTILE, "attributed_to": HOSTILE}), drills())
    assert "<img" not in texts(figure)


def test_years_outline(snapshot):
    assert outline(by_year(years(("Balloon", 2023, 1), ("Balloon", 2025, 4)), "kind")) == snapshot


def test_names_of_kinds_leave_room_for_two_figures_in_a_cell_on_a_telephone():
    figure = by_year(years(("Drone incursion", 2008, 16), ("Drone incursion", 2026, 52)), "kind")
    assert figure.layout.yaxis.ticktext == ("Drone<br>incursion",)


def test_a_year_without_an_event_is_blank():
    figure = by_year(years(("Balloon", 2023, 1), ("Balloon", 2025, 4)), "kind")
    assert list(figure.data[0].x) == [2023, 2024, 2025]
    assert on_cells(figure) == {(0, 2023): "1", (0, 2025): "4"}


def test_years_titles():
    one = years(("Estonia", 2025, 4))
    assert by_year(one, "kind").layout.meta["title"] == "Most hybrid incidents in a year: Estonia in 2025 (4)"
    assert "counts in each" in by_year(one, "countries").layout.meta["subtitle"]
    assert by_year(years(), "kind").layout.meta["title"] == "No single incident is among the rows chosen"


def test_chance_outline(snapshot):
    assert outline(against_chance(found(2, [0, 1, 1, 2]))) == snapshot


def test_chance_says_n_and_that_it_proves_nothing():
    words = against_chance(found(2, [0, 1, 1, 2])).layout.meta
    assert words["title"] == ("2 of 4 dated incidents fell near a drill; chance gives 1")
    assert "Near: within 7 days of one of 2 drills of Russia or Belarus in the same" in words["subtitle"]
    assert "25.0 % of the shifts give as many as found (line) or more" in words["subtitle"]
    assert "not evidence of cause" in words["subtitle"]
    assert "Nordic: 2 of 4 near a drill, 1.5 by chance" in words["summary"]


def test_the_bars_are_shares_of_the_rearrangements():
    assert list(against_chance(found(2, [0, 1, 1, 2])).data[0].y) == [25, 50, 25]


def test_published_outline(snapshot):
    assert outline(panels(SERIES)) == snapshot


def test_published_titles_and_zeros():
    words = panels(SERIES).layout.meta
    assert words["title"] == "Steepest rise: Latvia, 26 cases in 2022, over 820 in 2024"
    assert "Estonia: airspace violation, violations: 2021: about 5, 2023: 0" in words["summary"]
    assert list(panels(SERIES).data[1].y) == [5, 0]
    assert panels(SERIES.iloc[:0]).layout.meta["title"].startswith("No series of yearly counts")


def test_the_first_and_the_last_count_stand_in_the_head_of_a_panel_where_no_bar_covers_them():
    heads = [note.text.rpartition("<br>")[2] for note in panels(SERIES).layout.annotations]
    assert heads == ["2022: 26; 2024: over 820", "2021: about 5; 2023: 0"]
    alone = panels(SERIES.groupby("series", as_index=False).head(1)).layout.annotations
    assert [note.text.rpartition("<br>")[2] for note in alone] == ["2022: 26", "2021: about 5"]


def test_a_bound_is_hollow_and_the_caption_says_so_only_where_one_is():
    figure = panels(SERIES)
    assert [list(trace.marker.color) for trace in figure.data] == [
        [theme.LIGHT.national, theme.LIGHT.ground],
        [theme.LIGHT.national, theme.LIGHT.national],
    ]
    assert "Hollow: a bound, no exact number, such as over 820." in figure.layout.meta["subtitle"]
    assert "Hollow" not in panels(SERIES.assign(hedge="")).layout.meta["subtitle"]


def test_bars_of_years_far_apart_are_no_wider_than_a_year():
    assert all(trace.width < 1 for trace in panels(SERIES).data)


def test_two_counts_of_a_year_are_never_drawn_upon_each_other():
    with pytest.raises(ValueError, match="one a year"):
        panels(pd.concat([SERIES, SERIES.head(1)]))


def test_what_stands_over_a_panel_keeps_to_half_a_telephone():
    long = SERIES.assign(series="Poland-Belarus border: migration pressure, people refused entry")
    over = panels(long.assign(number=40000.0, year=range(2021, 2025), hedge="over")).layout.annotations[0]
    assert over.text.split("<br>")[1:] == [
        "people refused entry",
        "2021: over 40,000;",
        "2024: over 40,000",
    ]


def test_incidents_of_an_own_list_are_ringed():
    two = events({}, {"date": "2024-02-01"})
    plain = timeline(two.assign(source_ids="paper"), drills())
    mixed = timeline(two.assign(source_ids=["paper", "your-own-list"]), drills())
    ringed = [trace for trace in mixed.data if trace.name == LEGEND_WORDS]
    assert [list(trace.x) for trace in ringed] == [["2024-02-01"]]
    assert LEGEND_WORDS not in [trace.name for trace in plain.data]


def test_of_a_long_own_list_incidents_are_drawn_evenly_and_the_others_are_told(monkeypatch):
    monkeypatch.setattr(uploaded, "MOST_DRAWN", 2)
    rows = events(*({"incident_id": f"i{n}", "date": f"2025-09-0{n}"} for n in range(1, 6)))
    figure = timeline(rows.assign(source_ids=["a", *["your-own-list"] * 4]), drills())
    assert sorted(figure.data[0].x) == ["2025-09-01", "2025-09-03", "2025-09-05"]
    words = "Of your own list 2 are drawn, evenly from the latest back; 2 incidents are not."
    assert figure.layout.meta["subtitle"].endswith(words)
    assert figure.layout.meta["title"].startswith("5 hybrid incidents")
