"""The incidents page: events apart from counts, caveats before figures, filters that act."""

from collections import Counter

from tests.charts import charts
from tests.shipped import frames

from .reader import main_words, visit, visited


def table(at, column):
    return next(frame.value for frame in at.dataframe if column in frame.value)


def test_the_caveats_are_said():
    said = main_words(visited("incidents", "default"))
    assert "The list is not complete" in said
    assert "The rise after 2023 is partly reporting" in said


def test_no_published_count_is_among_the_events():
    at = visited("incidents", "default")
    events, counts = table(at, "attribution_status"), table(at, "series")
    assert len(events) > 100
    assert len(counts) > 20
    assert f"{len(events):,} incidents" in main_words(at)


def test_the_nearness_is_told_with_its_number_and_no_cause():
    said = main_words(visited("incidents", "default")).replace("\\", "")
    assert "dated incidents fell near a drill; chance gives" in said
    assert "nearness in time is not evidence of cause" in said


def test_a_state_and_a_span_of_years_act_on_all_of_it():
    at = visit("incidents", country="Norway", years=["2025", "2025"])
    events = table(at, "attribution_status")
    assert len(events)
    assert events["countries"].str.contains("Norway").all()
    assert events["date"].str.startswith("2025").all()


def test_a_state_without_incidents_is_a_sentence():
    at = visit("incidents", country="Belarus")
    assert "No incidents match these filters: Belarus." in main_words(at)
    assert not charts(at)


def test_the_split_is_kept_in_the_address():
    at = visit("incidents", by="Attribution")
    assert at.get_by_key("by").value == "attribution_status"
    assert not at.exception


def one_event_and_one_count():
    """Return a state and a year of which the register holds one event and one published count."""
    names = dict(zip(frames().countries["iso3"], frames().countries["name"], strict=True))
    held = Counter(
        (code, row.date[:4], bool(row.is_count))
        for row in frames().incidents.dropna(subset="countries").itertuples()
        for code in row.countries.split(";")
    )
    return next(
        (names[code], year)
        for code, year, is_count in sorted(held)
        if code in names and held[code, year, False] == held[code, year, True] == 1
    )


def test_one_of_something_is_said_in_the_singular():
    country, year = one_event_and_one_count()
    at = visit("incidents", country=country, years=[year, year])
    headers = [one.value for one in at.main.header]
    assert {"1 incident", "1 published count, kept apart from events"} <= set(headers)


def test_one_incident_is_shown_with_its_number_who_is_named_and_its_page():
    row = frames().incidents.query("date == '2025-09-10' and countries == 'POL' and number.notna()").iloc[0]
    at = visit("incidents", incident=row["incident_id"])
    said = main_words(at).replace("\\", "")
    assert row["description"] in said
    assert f"{int(row['number'])} {row['unit']}" in said
    assert f"Named: {row['attributed_to']}." in said
    assert "Look up an incident" not in main_words(visit("incidents", incident="none-such"))
