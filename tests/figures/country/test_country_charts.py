import pandas as pd

from dashboard.figures.exercises.hosted import hosted
from dashboard.figures.posture.measures_by_area import by_area
from dashboard.figures.posture.personnel import over_time
from dashboard.schema import codes
from tests.figures.outline import outline


def people(*rows):
    made = pd.DataFrame(rows, columns=["year", "personnel_thousands", "is_estimate"])
    return made.assign(iso3="LVA").astype({"year": "Int64", "is_estimate": "boolean"})


PEOPLE = people((2014, 4.6, False), (2024, 7.7, False), (2026, 8.3, True))


def test_personnel_outline(snapshot):
    assert outline(over_time(PEOPLE)) == snapshot


def test_an_estimate_is_hollow_and_no_line_leads_to_it():
    result, estimate = over_time(PEOPLE).data
    assert (result.mode, list(result.x)) == ("lines+markers", [2014, 2024])
    assert (estimate.mode, estimate.marker.symbol, list(estimate.x)) == ("markers", "circle-open", [2026])


def test_personnel_titles():
    assert over_time(PEOPLE).layout.meta["title"] == (
        "Latvia: 4,600 military personnel in 2014, 8,300 in 2026 (estimate)"
    )
    assert (
        over_time(people((2014, 4.6, False)))
        .layout.meta["title"]
        .endswith(": 4,600 military personnel in 2014")
    )
    assert over_time(people()).layout.meta["title"].startswith("No figure")


def test_the_title_compares_no_figure_that_may_count_otherwise():
    broken = over_time(people((2014, 4.6, False), (2024, 4.8, False), (2025, 5.2, True), (2026, 3.1, True)))
    assert broken.layout.meta["title"] == "Latvia: 4,600 military personnel in 2014, 4,800 in 2024"
    assert [note.text for note in broken.layout.annotations] == ["5.2, then 3.1:<br>may count otherwise"]
    at_once = over_time(people((2014, 4.6, False), (2026, 8.3, True)))
    assert at_once.layout.meta["title"] == "Latvia: 4,600 military personnel in 2014"


def test_the_caption_of_personnel_stands_without_its_page():
    words = over_time(PEOPLE).layout.meta["subtitle"]
    assert "key figures" not in words
    assert "hollow: estimate" in words
    assert "hollow" not in over_time(people((2014, 4.6, False))).layout.meta["subtitle"]


def years(*rows):
    made = pd.DataFrame(rows, columns=["year_started", "organiser_side", "n"])
    bloc = made["organiser_side"].map(codes.BLOC_OF_SIDE).astype("str")
    made["exercise_id"] = [f"{side}-{year}" if n == 1 else None for year, side, n in rows]
    return made.assign(bloc=bloc).astype({"year_started": "Int64", "n": "Int64"})


HOSTED = years((2021, "nato", 1), (2022, "nato", 2), (2022, "national", 1))


def test_hosted_outline(snapshot):
    assert outline(hosted(HOSTED)) == snapshot


def test_hosted_titles():
    assert hosted(HOSTED).layout.meta["title"] == ("4 exercises hosted from 2021 to 2022; most in 2022 (3)")
    tied = hosted(years((2021, "nato", 1), (2022, "nato", 1))).layout.meta["title"]
    assert tied == "2 exercises hosted; most in 2021 and 2022 (1 each)"
    assert hosted(HOSTED.iloc[:1]).layout.meta["title"] == "1 exercise hosted in 2021"
    assert hosted(years()).layout.meta["title"] == "The register holds no exercise for this choice"


def test_a_bar_of_one_exercise_names_its_record():
    marks = {trace.name: list(trace.customdata) for trace in hosted(HOSTED).data}
    assert marks == {"NATO": [["nato-2021"], None], "National": [["national-2022"]]}


def test_two_blocs_are_never_one_total():
    both = hosted(years((2021, "nato", 1), (2021, "russia", 2)))
    assert {trace.yaxis for trace in both.data} == {"y", "y2"}


def areas(**counts):
    rows = [
        {"focus_area": area, "n": 0} | dict.fromkeys(codes.MEASURE_STATUS, 0) for area in codes.FOCUS_AREAS
    ]
    for area, n in counts.items():
        rows[[row["focus_area"].replace(" ", "_") for row in rows].index(area)] |= {"n": n, "in_force": n}
    return pd.DataFrame(rows)


def test_areas_outline(snapshot):
    assert outline(by_area(areas(Infrastructure=2))) == snapshot


def test_areas_titles():
    assert by_area(areas(Infrastructure=2, Force_Deployment=3)).layout.meta["title"] == (
        "5 measures, most in Force Deployment (3)"
    )
    tied = by_area(areas(Infrastructure=2, Joint_Exercises=2)).layout.meta["title"]
    assert tied.startswith("4 measures, most in Joint Exercises and Infrastructure (2 each)")
    assert by_area(areas()).layout.meta["title"] == "The register holds no measure for this choice"
