import pandas as pd
import pytest

from dashboard.figures.events.lags import lags
from dashboard.figures.events.pairs import timeline
from tests.figures.outline import outline, texts
from tests.figures.tables import HOSTILE

PAIR = {
    "year": 2025,
    "action_id": "zapad",
    "action": "Zapad",
    "action_first": "2025-09-12",
    "action_last": "2025-09-16",
    "action_of": None,
    "response_of": None,
    "kind": "exercise",
    "lag_days": None,
}
TYPES = {
    "year": "Int64",
    "lag_days": "Int64",
    "documented_link": "bool",
    "link_direction": "str",
    "action_of": "str",
    "response_of": "str",
}


def pairs(*rows):
    made = []
    for name, first, last, documented, more in rows:
        ends = {"response_id": name, "response": name, "response_first": first, "response_last": last}
        linked = {"documented_link": documented, "link_direction": "response" if documented else None}
        made.append(PAIR | ends | linked | more)
    columns = [*PAIR, "response_id", "response", "response_first", "response_last"]
    columns += ["documented_link", "link_direction"]
    table = pd.DataFrame(made, columns=columns).astype(TYPES)
    for name in ("action_first", "action_last", "response_first", "response_last"):
        table[name] = pd.to_datetime(table[name])
    return table


TABLE = pairs(
    ("Big", "2025-09-01", "2025-09-20", True, {}),
    ("Part", "2025-10-01", "2025-10-05", True, {"response_of": "Big", "link_direction": "reverse"}),
    ("Border closed", "2025-09-12", "2025-09-12", True, {"kind": "measure"}),
)
LINKED = [
    (way.capitalize(), f"2025-09-0{n + 1}", "2025-09-20", True, {"link_direction": way})
    for n, way in enumerate(("response", "reverse", "beside"))
]
YEARS = pd.DataFrame(
    {
        "year": [2013, 2025],
        "n": [1, 3],
        "n_documented": [0, 2],
        "n_with_lag": [0, 2],
        "n_overlapping": [0, 1],
        "lag_low": [None, -11.0],
        "lag_median": [None, -4.0],
        "lag_high": [None, 19.0],
    }
)


def trace(figure, name):
    return next(one for one in figure.data if one.name == name)


def test_outlines(snapshot):
    assert outline(timeline(TABLE)) == snapshot
    assert outline(lags(YEARS)) == snapshot


def test_drills_stand_above_and_responses_below_by_their_start():
    figure = timeline(TABLE)
    assert list(figure.layout.yaxis.ticktext) == ["Zapad", "Big", "Border closed", "Part"]
    assert list(figure.layout.yaxis.tickvals) == [0, 3, 4, 5]


def test_an_arrow_points_to_what_the_document_tells_of_as_the_answer():
    figure = timeline(pairs(*LINKED))
    answer = trace(figure, "Allied one answers")
    reverse = trace(figure, "Russia's side answers")
    beside = trace(figure, "Told side by side")
    assert (answer.y[0], answer.y[1]) == (0, 3)
    assert (reverse.y[0], reverse.y[1]) == (4, 0)
    assert {one.marker.symbol for one in (answer, reverse, beside)} == {"arrow"}
    assert [list(one.marker.size)[:2] for one in (answer, reverse, beside)] == [[0, 11], [0, 11], [0, 0]]
    assert len({one.line.dash for one in (answer, reverse, beside)}) == 3
    assert "not evidence of cause" in figure.layout.meta["subtitle"]
    assert "Zapad and Reverse (Russia's side answers)" in figure.layout.meta["summary"]


def test_parts_are_hatched_and_their_umbrella_is_framed():
    figure = timeline(TABLE)
    assert trace(figure, "Allied exercise, a part").marker.pattern.shape == "/"
    framed, plain = trace(figure, "Allied exercise, with parts"), trace(figure, "Russia, Belarus, CSTO")
    assert framed.marker.line.color != framed.marker.color
    assert plain.marker.line.color == plain.marker.color
    assert "part of Big" in trace(figure, "Allied exercise, a part").customdata[0][0]
    assert trace(figure, "Russia, Belarus, CSTO").customdata[0][1] == "zapad"
    assert isinstance(trace(figure, "Allied measure").customdata[0], str)


@pytest.mark.parametrize(
    ("ways", "title"),
    [
        (("response", "response"), "2025: 2 allied responses documented"),
        (("response",), "2025: 1 allied response documented"),
        (
            ("response", "reverse", "beside"),
            "2025: 1 allied response documented, 1 the other way, 1 alongside",
        ),
        (
            ("reverse", "reverse", "beside"),
            "2025: 2 responses of Russia's side documented, 1 alongside",
        ),
        (("beside",), "2025: 1 pair side by side documented"),
        ((), "No document links a drill and an allied one here"),
    ],
)
def test_the_title_counts_as_an_allied_response_only_what_is_told_as_one(ways, title):
    rows = [
        (f"Drill {n}", "2025-09-01", "2025-09-02", True, {"link_direction": way})
        for n, way in enumerate(ways)
    ]
    assert timeline(pairs(*rows)).layout.meta["title"] == title


def test_lags_show_the_middle_half_and_say_their_number():
    figure = lags(YEARS)
    assert list(trace(figure, "Middle half of the pairs").y[:2]) == [-11, 19]
    assert trace(figure, "Median, fewer than 5 pairs").marker.symbol == "circle-open"
    assert trace(lags(YEARS.assign(n_with_lag=9)), "Median").marker.symbol == "circle"
    assert list(trace(figure, "Pairs with a lag").text) == ["2"]
    assert "not evidence of cause" in figure.layout.meta["subtitle"]
    assert figure.layout.meta["title"] == ("2025: the allied side began 4 days before the drill (median)")
    two = lags(YEARS.assign(lag_median=[-4.0, 4.0])).layout.meta["title"]
    assert two == "Median pair: the allied side began first in 1 of 2 years"
    assert lags(YEARS.head(1)).layout.meta["title"].startswith("No pair with exact dates")


def test_the_caption_of_lags_says_how_few_pairs_a_document_links_and_where_the_last_year_ends():
    words = lags(YEARS, "2025-06-08").layout.meta["subtitle"]
    assert "a document links 2 of 4, the others only coincide" in words
    assert "allied exercise or measure" in words
    assert " 2025: to June." in words


def test_the_caption_of_pairs_names_no_mark_that_is_not_there():
    alone = timeline(pairs(("Zapad", "2025-09-01", "2025-09-02", True, {"link_direction": "response"})))
    words = alone.layout.meta["subtitle"]
    assert "its arrow points" in words
    for absent in ("Hatched", "framed", "otted"):
        assert absent not in words
    assert "Hatched: part of a larger exercise, which is framed." in timeline(TABLE).layout.meta["subtitle"]


def test_half_a_day_is_rounded_alike_in_the_title_the_summary_and_on_hover():
    figure = lags(YEARS.assign(lag_median=-2.5))
    median = trace(figure, "Median, fewer than 5 pairs")
    figure = lags(YEARS.tail(1).assign(lag_median=-2.5))
    assert "began 3 days before the drill" in figure.layout.meta["title"]
    assert "median -3 days" in figure.layout.meta["summary"]
    assert all("median -3 days<br>" in words for words in median.hovertext)
    assert median.hovertemplate == "%{hovertext}<extra></extra>"


def test_data_are_never_markup():
    drawn = texts(timeline(TABLE.assign(action=HOSTILE, response=HOSTILE, response_of=HOSTILE)))
    assert "&lt;img" in drawn
    assert "<img" not in drawn
