import pandas as pd
import pytest

from dashboard.analysis.exercises import recall
from dashboard.analysis.exercises.recall import Recall
from dashboard.analysis.exercises.yardstick import ListedYear
from dashboard.figures.exercises.hosted import hosted
from dashboard.figures.exercises.missing import NAME
from dashboard.figures.exercises.timeline import timeline
from dashboard.figures.exercises.yearly import HEADROOM, counts, troop_days
from dashboard.theme import LIGHT
from tests.figures.tables import sizes

from .test_yearly import LARGE, years

REGISTER = pd.DataFrame(
    {"exercise_id": ["a", "b"], "year_started": [2009, 2010], "bloc": ["west", "west"]}
).astype({"exercise_id": "str", "year_started": "Int64", "bloc": "str"})
LISTED = (
    ListedYear(2009, "west", 6, ("a",)),
    ListedYear(2010, "west", 1, ("b",)),
    ListedYear(2009, "east", 3),
)
KNOWN = Recall(recall.recall(REGISTER, LISTED), 2013)
ROWS = years((2009, "nato", 1, 1, 100.0), (2010, "nato", 4, 1, 400.0), (2014, "nato", 3, 1, 200.0))
DRAWN = recall.beside(ROWS, KNOWN.years)


def bands(figure):
    return [trace for trace in figure.data if trace.name == NAME]


@pytest.mark.parametrize(
    ("figure", "top"),
    [
        (counts(DRAWN, KNOWN), 4),
        (hosted(DRAWN, KNOWN), 4),
        (troop_days(DRAWN, LARGE.head(0), KNOWN), 400 * HEADROOM),
    ],
)
def test_a_year_of_which_no_more_than_half_is_known_is_shaded_and_told(figure, top):
    (band,) = bands(figure)
    # The whole year up to the top of its panel: narrower and lower it would look like a bar.
    assert (min(band.x), max(band.x), max(band.y), band.line.width) == (2008.5, 2009.5, top, 0)
    assert (band.fillcolor, band.fillpattern.shape) == (LIGHT.grid, None)
    words = figure.layout.meta["subtitle"]
    assert "Shaded: no more than half" in words
    numbers = "is known (NATO and allies: 1 known of at least 6 in 2009)."
    assert (numbers in words) is ("Troops" not in words)
    assert "A trend from 2013 on only" in words


def test_the_hover_of_a_bar_tells_what_is_known_of_its_year_and_side():
    (bar,) = [trace for trace in counts(DRAWN, KNOWN).data if trace.type == "bar"]
    assert list(bar.hovertext) == [
        "1 exercise in 2009<br>Whole register, NATO and allies: 1 known of at least 6",
        "4 exercises in 2010<br>Whole register, NATO and allies: 1 known of at least 1",
        "3 exercises in 2014",
    ]


def test_years_after_the_list_say_nothing_of_what_is_missing():
    late = recall.beside(ROWS.tail(1), KNOWN.years)
    figure = counts(late, KNOWN)
    assert not bands(figure)
    assert "trend" not in figure.layout.meta["subtitle"]


def test_without_a_year_from_which_both_sides_were_read_there_is_no_trend():
    words = counts(DRAWN, Recall(KNOWN.years, None)).layout.meta["subtitle"]
    assert words.endswith("No year can be read as part of a trend: how many are missing is not known.")


def test_two_panels_share_one_key_of_the_legend():
    both = years((2009, "nato", 1, 1, 100.0), (2009, "russia", 1, 1, 100.0), (2010, "nato", 2, 1, 100.0))
    traces = bands(counts(recall.beside(both, KNOWN.years), KNOWN))
    assert sorted(trace.showlegend for trace in traces) == [False, True]
    assert {trace.yaxis for trace in traces} == {"y", "y2"}


def test_bars_that_count_the_whole_register_are_shaded_up_to_what_was_held_at_least():
    whole = recall.beside(years((2009, "nato", 1, 1, 100.0), (2010, "nato", 1, 1, 9.0)), KNOWN.years)
    (band,) = bands(counts(whole, KNOWN))
    assert (min(band.y), max(band.y), band.line.width) == (1, 6, 1)


def test_a_year_that_is_not_whole_on_record_says_so_in_every_chart_of_years():
    known = Recall(KNOWN.years, 2013, "2014-06-08")
    drawn = [
        counts(DRAWN, known),
        hosted(DRAWN, known),
        troop_days(DRAWN, LARGE.head(0), known),
        timeline(sizes({"first_day": "2014-03-01"}, {"first_day": "2010-03-01"}), known),
    ]
    for figure in drawn:
        assert "A trend from 2013 on only" in figure.layout.meta["subtitle"]
        assert figure.layout.meta["subtitle"].endswith(" 2014: to June.")
    before = counts(DRAWN.head(2), known).layout.meta["subtitle"]
    assert "to June" not in before


def test_the_caption_of_troop_days_is_short():
    words = troop_days(DRAWN, LARGE.head(0), Recall(KNOWN.years, 2013, "2014-06-08")).layout.meta["subtitle"]
    assert len(words.split()) <= 45
