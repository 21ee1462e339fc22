import pandas as pd

from dashboard.analysis.posture.measures import PLACES
from dashboard.figures.posture.measures import matrix, over_time
from dashboard.schema import codes
from tests.figures.outline import on_cells, outline


def cells(**counts):
    rows = [
        (area, place, counts.get(place, (0, 0, 0))[i])
        for i, area in enumerate(codes.RESPONSE_AREAS)
        for place in PLACES
    ]
    return pd.DataFrame(rows, columns=["response_area", "place", "n"]).astype({"n": "Int64"})


def years(*rows):
    return pd.DataFrame(rows, columns=["year", "status", "n"]).astype({"year": "Int64", "n": "Int64"})


YEARS = years((1999, "in_force", 1), (2009, "in_force", 2), (2024, "announced", 4), (2024, "completed", 1))


def test_matrix_outline(snapshot):
    assert outline(matrix(cells(EST=(2, 1, 0)))) == snapshot


def test_none_in_the_register_is_blank_and_no_zero():
    figure = matrix(cells(EST=(4, 1, 0), alliance=(0, 0, 9)))
    assert on_cells(figure) == {(0, 0): "4", (0, 1): "1", (11, 2): "9"}
    assert list(figure.data[0].z[0]) == [2, 1, None]
    # The alliance as a whole has a number and no colour, for it would rule the scale.
    assert set(figure.data[0].z[11]) == {None}


def test_matrix_titles():
    def title(**counts):
        return matrix(cells(**counts)).layout.meta["title"]

    assert title(EST=(2, 1, 0), LVA=(1, 1, 0), alliance=(9, 9, 9)) == (
        "Estonia has most measures of the flank allies (3)"
    )
    assert title(EST=(1, 0, 0), LVA=(1, 0, 0)).startswith("Estonia and Latvia have most measures")
    assert title(**dict.fromkeys(codes.FLANK_ALLIES, (1, 1, 1))).endswith("(3 each)")
    assert title(alliance=(1, 0, 0)) == "No measure here names a state of the flank"
    assert title() == "The register holds no measure for this choice"


def test_the_matrix_in_words():
    summary = matrix(cells(EST=(2, 0, 1))).layout.meta["summary"]
    assert "Estonia: Rapid Reaction Forces 2, Civil-Military Cooperation 1;" in summary
    assert "Latvia: none in the register" in summary


def test_time_outline(snapshot):
    assert outline(over_time(YEARS)) == snapshot


def test_measures_from_before_2014_share_a_bar():
    bars = {trace.name: (list(trace.x), list(trace.y)) for trace in over_time(YEARS).data}
    assert bars == {
        "Announced": ([2024], [4]),
        "In force": ([2013], [3]),
        "Completed": ([2024], [1]),
    }


def test_what_is_more_real_is_darker_and_stands_lower():
    every = years(*((2024, status, 1) for status in codes.MEASURE_STATUS))
    bars = over_time(every).data
    assert [bar.name for bar in bars] == list(reversed(codes.MEASURE_STATUS.values()))
    light = [sum(int(bar.marker.color[at : at + 2], 16) for at in (1, 3, 5)) for bar in bars]
    assert light == sorted(light)


def test_time_titles():
    assert over_time(YEARS).layout.meta["title"] == (
        "4 of 8 measures are in force or completed; fullest year: 2024"
    )
    assert over_time(years()).layout.meta["title"] == "The register holds no measure for this choice"


def test_only_allies_that_are_chosen_are_compared():
    table = cells(EST=(2, 0, 1), LVA=(3, 0, 0), POL=(9, 0, 0))
    assert matrix(table, ["EST"]).layout.meta["title"] == "Estonia has 3 measures on record"
    assert matrix(table, ["EST", "LVA"]).layout.meta["title"] == (
        "Estonia and Latvia have most measures of the chosen allies (3 each)"
    )
    assert (
        matrix(table, []).layout.meta["title"] == "No measure here names a state of the flank that is chosen"
    )
