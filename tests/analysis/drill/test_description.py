import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.drill import description
from dashboard.analysis.drill.description import Drill
from dashboard.analysis.exercises.sizes import sizes
from dashboard.selection import Selection
from tests.analysis.rows import ARTICLE, claims, exercises, frame

SITES = frame(
    "sites",
    {"site_id": "brest", "name": "Brest", "country": "BLR", "lat": "52.10", "lon": "23.70"},
    {"site_id": "nowhere", "name": "Nowhere", "country": "RUS"},
)
BLANK = dict.fromkeys((*description.NUMBERS, "month", "place", "lat", "lon", "domains"), "") | {
    "side": "russia",
    "kind": "exercise",
}


def read(**typed):
    return description.read(BLANK | typed, SITES)


@pytest.mark.parametrize("text", ["12000", "12,000", "12 000", "12.000", "12'000", " 12000 ", "+12000"])
def test_a_number_may_be_written_in_any_usual_way(text):
    asked, faults = read(troops=text)
    assert (asked.troops, faults) == (12000, ())


@pytest.mark.parametrize("text", ["", "?", "unknown", "   "])
def test_an_empty_field_is_unknown_and_no_fault(text):
    assert read(troops=text, days=text) == (Drill(side="russia"), ())


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("troops", "0", "Troops: 0 lies outside 1 to 2,000,000, so it is left out."),
        ("troops", "-5", "Troops: -5 lies outside 1 to 2,000,000, so it is left out."),
        (
            "troops",
            "1000000000000",
            "Troops: 1,000,000,000,000 lies outside 1 to 2,000,000, so it is left out.",
        ),
        ("days", "4000", "Length in days: 4,000 lies outside 1 to 1,000, so it is left out."),
        ("days", "0", "Length in days: 0 lies outside 1 to 1,000, so it is left out."),
        ("troops", "many", "Troops: “many” is no whole number, so it is left out."),
        ("troops", "12.5", "Troops: “12.5” is no whole number, so it is left out."),
        ("tanks", "١٢", "Tanks: “١٢” is no whole number, so it is left out."),
        ("days", "9" * 60, "Length in days: “" + "9" * 24 + "…” is no whole number, so it is left out."),
    ],
)
def test_what_makes_no_sense_is_left_out_with_a_sentence(field, text, said):
    asked, faults = read(**{field: text})
    assert (asked.numbers, faults) == ((), (said,))


@pytest.mark.parametrize("field", description.NUMBERS)
def test_the_least_and_the_most_of_a_field_still_make_sense(field):
    _, least, most = description.NUMBERS[field]
    for value in (least, most):
        asked, faults = read(**{field: str(value)})
        assert (asked.number(field), faults) == (value, ())
    assert all(len(read(**{field: str(value)})[1]) == 1 for value in (least - 1, most + 1))


def test_the_poles_and_the_antimeridian_are_points():
    asked, faults = read(place="point", lat="90", lon="-180")
    assert (asked.at, faults) == ((90.0, -180.0), ())
    assert len(read(place="point", lat="-90.1", lon="180.1")[1]) == 2


def test_a_place_is_a_known_site_or_a_point():
    assert read(place="brest")[0].at == (52.10, 23.70)
    assert read(place="brest")[0].place == "Brest"
    assert read(place="point", lat="54,5", lon="-1.25")[0].at == (54.5, -1.25)
    assert read(place="atlantis")[0].at is None


@pytest.mark.parametrize(
    ("lat", "lon", "said"),
    [
        ("", "23", "Latitude: is empty, so no distance is given."),
        ("north", "23", "Latitude: “north” is no number of degrees, so no distance is given."),
        ("91", "23", "Latitude: 91 lies outside -90 to 90, so no distance is given."),
        ("nan", "23", "Latitude: “nan” is no number of degrees, so no distance is given."),
    ],
)
def test_a_point_that_is_none_is_told(lat, lon, said):
    asked, faults = read(place="point", lat=lat, lon=lon)
    assert (asked.at, faults) == (None, (said,))


def test_what_the_fields_hold_reads_back_as_the_same_drill():
    asked = Drill((("troops", 900), ("days", 3)), "nato", "snap_inspection", ("land", "sea"), 9)
    assert description.read(BLANK | description.fields(asked), SITES) == (asked, ())


def test_sites_are_named_with_their_state_and_only_where_they_have_coordinates():
    assert description.site_names(SITES) == {"brest": "Brest, Belarus"}


def test_the_place_is_shown_with_its_source_or_as_typed():
    known = description.place_of(read(place="brest")[0], SITES)
    assert (known["name"].tolist(), known["geo_precision"].tolist()) == (["Brest"], ["town"])
    typed = description.place_of(read(place="point", lat="54.5", lon="20")[0], SITES)
    assert (typed["name"].tolist(), typed["geo_precision"].tolist()) == (["54.5, 20"], ["site"])
    assert description.place_of(Drill(), SITES).empty


def test_the_form_starts_with_the_figures_of_the_article():
    record = exercises({"kind": "article", "domains": "land;air", "start_date": None, "date_precision": None})
    said = claims(
        {"value": 12000, **ARTICLE},
        {"value": 10, **ARTICLE, "metric": "duration_days"},
        {"value": 99},
    )
    found = description.of_article(record, said)
    assert (found.troops, found.days, found.side, found.month) == (12000, 10, "russia_belarus", None)
    assert found.domains == ("land", "air")
    assert description.of_article(record.head(0), said.head(0)) == Drill()


def test_an_exercise_of_the_register_fills_the_form():
    table = sizes(exercises({}, {"date_precision": "year"}), claims({"value": 700}), Selection())
    found = description.of_record(table, "e1", table["declared"])
    assert (found.troops, found.days, found.month, found.domains) == (700, 5, 9, ("land",))
    assert (found.side, found.kind) == ("russia_belarus", "exercise")
    vague = description.of_record(table, "e2", table["declared"])
    assert (vague.troops, vague.days, vague.month) == (None, None, None)


@given(st.fixed_dictionaries(dict.fromkeys((*description.NUMBERS, "lat", "lon"), st.text(max_size=60))))
def test_whatever_is_typed_is_read_or_said_in_signs_that_can_be_seen(typed):
    asked, faults = read(place=description.POINT, **typed)
    assert all(unicodedata.category(sign)[0] != "C" for fault in faults for sign in fault)
    assert len(asked.numbers) + len(faults) <= len(typed)


@pytest.mark.parametrize(
    ("lat", "lon", "name"),
    [
        ("54°30'N", "20,25 E", "54.5, 20.25"),
        ("54,5; 20,25", "", "54.5, 20.25"),
        ("35V LF 7 9", "", "59.47483, 24.79357 (centre of a square of 10 km)"),
    ],
)
def test_a_place_is_read_as_in_a_list(lat, lon, name):
    asked, faults = read(place="point", lat=lat, lon=lon)
    assert (asked.place, faults) == (name, ())


def test_a_number_is_read_as_in_a_list():
    assert read(troops="about 12.000")[0].troops == 12000
    assert "is no whole number" in read(troops="1,500-2,000")[1][0]
