"""What a chart shows of a list of the reader's own, and that it shows nothing where there is none."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.analysis.kit.uploaded import LEGEND_WORDS
from dashboard.export.pictures import dark
from dashboard.figures.claims import ratios
from dashboard.figures.claims.declared_independent import declared_and_independent
from dashboard.figures.claims.thresholds import just_below
from dashboard.figures.drill import peers
from dashboard.figures.drill.size_and_length import size_and_length
from dashboard.figures.exercises import rhythm, season, timeline
from dashboard.figures.exercises.domains import domains
from dashboard.figures.exercises.hosted import hosted
from dashboard.figures.exercises.yearly import counts, troop_days
from dashboard.figures.kit import uploaded_marks
from dashboard.schema import codes
from tests.analysis.rows import LINES
from tests.figures.outline import outline
from tests.figures.tables import sizes

ONE = {"declared": 12000, "independent": 24000, "independent_low": 24000, "independent_high": 24000}
ROWS = [
    ONE | {"name": "Zapad-2017", "series": "Zapad"},
    ONE
    | {"name": "Yours: Dawn", "series": "Zapad", "first_day": "2024-01-01", "source_ids": "your-own-list"},
]
MIXED = sizes(*ROWS).assign(ratio=2.0, n_claimants=1)
REGISTER = MIXED.assign(source_ids="paper")
PEERS = {"peer_size": 12000.0, "peer_troop_days": 60000.0}
PLACES = (
    peers.RankByMeasure("size", None, 2),
    peers.RankByMeasure("length", None, 2),
    peers.RankByMeasure("troop-days", None, 2),
)


def years(*own_numbers):
    made = pd.DataFrame(
        {
            "year_started": [2024, 2024],
            "organiser_side": ["russia_belarus", "russia"],
            "n": [4, 3],
            "n_with_troop_days": [4, 3],
            "troop_days": [400.0, 300.0],
            "exercise_id": [None, None],
        }
    )
    made["bloc"] = made["organiser_side"].map(codes.BLOC_OF_SIDE).astype("str")
    made = made.astype({"year_started": "Int64", "n": "Int64", "n_with_troop_days": "Int64"})
    return made.assign(n_own=own_numbers, troop_days_own=own_numbers) if own_numbers else made


def by(column, values, **more):
    rows = [
        {column: value, "bloc": bloc, "n": 3, "exercise_id": None} for value in values for bloc in codes.BLOCS
    ]
    return pd.DataFrame(rows).astype({"n": "Int64"}).assign(**more)


MONTHS = by("month", range(1, 13))
DOMAINS = by("domains", codes.DOMAINS)
NO_NAMES = pd.DataFrame(columns=["bloc"])
BARS = {
    "counts": (counts, years(None, 2), years()),
    "troop-days": (lambda rows: troop_days(rows, NO_NAMES), years(None, 2), years()),
    "hosted": (hosted, years(None, 2), years()),
    "months": (season.months, MONTHS.assign(n_own=1), MONTHS),
    "domains": (domains, DOMAINS.assign(n_own=1), DOMAINS),
    "just-below": (lambda rows: just_below(rows, LINES), MIXED, REGISTER),
}
POINTS = {
    "sizes": lambda rows: declared_and_independent(rows, LINES),
    "ratios": ratios.ratios,
    "size-and-length": size_and_length,
    "standing": lambda rows: peers.among_peers(rows.assign(**PEERS), PLACES, "it", "all"),
    "rhythm": lambda rows: rhythm.rhythm(
        pd.DataFrame(
            {"series": ["Zapad"], "runs": 2, "regular": False, "last_year": 2025, "gap_years": 1.0}
        ).assign(next_month=pd.NaT),
        rows,
        rows.head(0),
        "2026-11-29",
    ),
}
EDGES = {
    "timeline": timeline.timeline,
}


def named(figure, name):
    return [trace for trace in figure.data if trace.name == name]


@pytest.mark.parametrize("chart", BARS)
def test_bars_hatch_what_is_the_readers_and_the_legend_says_so(chart, snapshot):
    draw, mixed, register = BARS[chart]
    figure = draw(mixed)
    parts = [trace for trace in figure.data if str(trace.name).endswith(", your own list")]
    assert parts
    assert all(trace.marker.pattern.shape == uploaded_marks.SHAPE for trace in parts)
    assert all(trace.base is not None for trace in parts)
    assert [trace.showlegend for trace in named(figure, uploaded_marks.PART)] == [True]
    assert outline(figure) == snapshot
    plain = draw(register)
    assert "own list" not in outline(plain)
    rest = [trace for trace in figure.data if "own list" not in str(trace.name)]
    assert outline(plain) == outline(go.Figure(rest, figure.layout))


def test_a_hatched_end_lies_at_the_end_of_its_own_side_in_a_stack():
    part = named(counts(years(None, 2)), "Russia, your own list")[0]
    assert (list(part.base), list(part.y), list(part.x)) == ([4 + 3 - 2], [2], [2024])


def test_where_the_reader_has_nothing_no_end_is_drawn_not_even_its_outline():
    rows = years(0, 2).assign(year_started=[2023, 2024], organiser_side="russia")
    part = named(counts(rows), "Russia, your own list")[0]
    assert (list(part.x), list(part.y)) == ([2023, 2024], [None, 2])


def test_bars_beside_each_other_keep_their_place():
    figure = domains(DOMAINS.assign(n_own=1))
    for name in codes.BLOCS.values():
        bar, part = named(figure, name)[0], named(figure, f"{name}, your own list")[0]
        assert bar.offsetgroup == part.offsetgroup == name
        assert (part.x[0], part.base[0], part.y[0]) == (1, 2, bar.y[0])


@pytest.mark.parametrize("chart", POINTS)
def test_points_of_the_reader_are_ringed(chart):
    rings = named(POINTS[chart](MIXED), LEGEND_WORDS)
    assert rings
    assert all(len(ring.x) == 1 and ring.marker.symbol == "circle-open" for ring in rings)
    assert [ring.showlegend for ring in rings] == [True, *[False] * (len(rings) - 1)]
    assert named(POINTS[chart](REGISTER), LEGEND_WORDS) == []


@pytest.mark.parametrize("chart", EDGES)
def test_bars_of_one_exercise_of_the_reader_are_outlined(chart):
    figure = EDGES[chart](MIXED)
    assert len(named(figure, LEGEND_WORDS)) == 1
    bars = [trace for trace in figure.data if trace.type == "bar" and trace.name != LEGEND_WORDS]
    darker = [colour == uploaded_marks.theme.LIGHT.text for bar in bars for colour in bar.marker.line.color]
    assert set(darker) == {True, False}
    night = [one for one in dark.twin(figure).data if one.type == "bar" and one.name != LEGEND_WORDS]
    assert uploaded_marks.theme.DARK.text.lower() in {
        colour for bar in night for colour in bar.marker.line.color
    }
    plain = EDGES[chart](REGISTER)
    assert named(plain, LEGEND_WORDS) == []
    assert all(isinstance(bar.marker.line.color, str) for bar in plain.data if bar.type == "bar")
