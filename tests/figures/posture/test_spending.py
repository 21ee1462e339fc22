from dashboard import theme
from dashboard.analysis.posture import spending as analysis
from dashboard.figures.posture.spending import over_time
from dashboard.figures.posture.spending_rank import ranking
from tests.analysis.rows import frame
from tests.figures.outline import outline, texts
from tests.figures.tables import HOSTILE

NEW = "NATO core defence expenditure, 2026 edition"
OLD = "NATO defence expenditure, 2025 edition"


def spending(*rows):
    keys = ("iso3", "year", "percent_gdp", "is_estimate", "definition")
    made = [dict(zip(keys, row, strict=True)) | {"source_id": "nato"} for row in rows]
    return frame("defence_spending", *made)


TABLE = spending(
    ("POL", 2014, 1.8, "false", NEW),
    ("POL", 2024, 3.8, "false", NEW),
    ("POL", 2025, 4.2, "true", NEW),
    ("BGR", 2014, 2.1, "false", OLD),
    ("BGR", 2024, 2.0, "false", NEW),
    ("BGR", 2025, 2.1, "true", NEW),
)


def lines(table=TABLE, countries=("POL", "BGR")):
    return over_time(analysis.over_time(table, countries))


def test_time_outline(snapshot):
    assert outline(lines()) == snapshot


def drawn(figure, iso3_axis):
    return [
        (t.name, t.mode, t.line.dash, t.marker.symbol, list(t.x))
        for t in figure.data
        if t.xaxis == iso3_axis and t.x[0] is not None
    ]


def test_estimates_are_hollow_and_dotted():
    assert drawn(lines(), "x") == [
        ("NATO, 2026 edition", "lines+markers", "solid", "circle", [2014, 2024]),
        ("NATO, 2026 edition", "lines", "dot", "circle", [2024, 2025]),
        ("NATO, 2026 edition", "markers", "solid", "circle-open", [2025]),
    ]


def test_a_line_never_leads_from_one_definition_to_another():
    by_definition = {(name, tuple(x)) for name, mode, _, _, x in drawn(lines(), "x2") if "lines" in mode}
    assert by_definition == {
        ("NATO, 2026 edition", (2024,)),
        ("NATO, 2026 edition", (2024, 2025)),
        ("NATO, 2025 edition", (2014,)),
    }


def test_both_lines_stand_in_every_panel():
    assert [shape.y0 for shape in lines().layout.shapes] == [2, 3.5, 2, 3.5]


def test_time_titles():
    assert lines().layout.meta["title"] == (
        "Defence spending: both chosen allies reach 2 % of GDP (2025 estimate)"
    )
    assert "In 2014 1 of 2 reached 2 %." in lines().layout.meta["subtitle"]
    assert lines(countries=("POL",)).layout.meta["title"] == (
        "Poland: defence spending 1.80 % of GDP in 2014, 4.20 % in 2025 (estimate)"
    )
    assert lines(TABLE.iloc[:0]).layout.meta["title"].startswith("No share of defence spending")


def test_a_title_says_which_of_its_figures_are_estimates():
    def title(*estimates):
        shares = [(iso3, 2025, 2.5, one, NEW) for iso3, one in zip(("POL", "BGR"), estimates, strict=True)]
        return lines(spending(*shares)).layout.meta["title"]

    who = "Defence spending: both chosen allies reach 2 % of GDP"
    assert title("true", "true") == f"{who} (2025 estimate)"
    assert title("false", "false") == f"{who} (2025)"
    assert title("true", "false") == f"{who} (2025, partly estimates)"


def test_a_title_never_compares_across_definitions():
    assert lines(countries=("BGR",)).layout.meta["title"] == (
        "Bulgaria: defence spending 2.00 % of GDP in 2024, 2.10 % in 2025 (estimate)"
    )


def test_an_edition_looks_the_same_whatever_else_is_drawn():
    def looks(*countries):
        marks = [t for t in lines(countries=countries).data if t.x[0] is None]
        return {t.name: (t.marker.symbol, t.marker.color) for t in marks}

    both = looks("POL", "BGR")
    assert len(set(both.values())) == len(both) == 2
    alone = spending(
        ("BGR", 2014, 2.1, "false", OLD), ("BGR", 2015, 2.1, "false", OLD), ("BGR", 2024, 2.0, "false", NEW)
    )
    mark, _ = [t for t in lines(alone, ("BGR",)).data if t.x[0] is None]
    assert (mark.name, (mark.marker.symbol, mark.marker.color)) == (
        "NATO, 2025 edition",
        both["NATO, 2025 edition"],
    )
    assert looks("POL").items() < both.items()


def test_the_caption_of_one_definition_of_results_tells_of_no_other_mark():
    words = lines(spending(("POL", 2024, 3.8, "false", NEW))).layout.meta["subtitle"]
    assert words == "Percent of gross domestic product. Dashed: 2 and 3.5 %."


def bars(*countries):
    return ranking(analysis.ranking(TABLE, countries))


def test_ranking_outline(snapshot):
    assert outline(bars("POL", "BGR", "EST")) == snapshot


def test_lines_that_bars_have_passed_are_dots_within_them_and_leave_them_whole():
    figure = bars("EST", "POL", "BGR")
    across = [line for line in figure.layout.shapes if line.layer == "below"]
    within = [line for line in figure.layout.shapes if line.layer != "below"]
    assert [line.x0 for line in across] == [2, 3.5]
    # From below: Estonia without a figure, Bulgaria with 2.1, Poland with 4.2.
    assert [(line.x0, (line.y0 + line.y1) / 2) for line in within] == [(2, 1), (2, 2), (3.5, 2)]
    assert {(line.line.dash, line.line.width) for line in within} == {("dot", 1.5)}
    assert all(line.y1 - line.y0 == figure.data[0].width for line in within)


def test_a_missing_share_is_no_bar_and_is_said():
    figure = bars("EST", "POL", "BGR")
    named = {t.name: t for t in figure.data}
    assert list(named["Estimate"].y) == ["Poland", "Bulgaria"]
    values = [words for words in figure.layout.annotations if words.xanchor == "left"]
    assert {words.y: words.text for words in values} == {
        "Poland": "4.20",
        "Bulgaria": "2.10",
        "Estonia": "no figure",
    }
    # At the ends of bars the dashed lines of the targets would run through numbers; at their feet none does.
    assert {words.x for words in values} == {0.0}
    assert [words.bgcolor for words in values] == [theme.LIGHT.west] * 2 + [theme.LIGHT.ground]
    assert "Estonia no figure" in figure.layout.meta["summary"]


def test_estimates_are_hatched_beside_results_and_said_once_where_all_are():
    results = ranking(analysis.ranking(TABLE, ("POL", "BGR"), 2024)).data[0]
    assert (results.name, results.marker.pattern.shape) == ("Result", "")
    every = bars("POL", "BGR")
    assert every.data[0].marker.pattern.shape == ""
    assert "All are estimates." in every.layout.meta["subtitle"]
    mixed = ranking(analysis.ranking(TABLE, ("POL", "BGR")).assign(is_estimate=[True, False]))
    assert {trace.name: trace.marker.pattern.shape for trace in mixed.data[:2]} == {
        "Result": "",
        "Estimate": "/",
    }
    assert mixed.layout.showlegend


def test_ranking_titles():
    assert bars("POL", "BGR").layout.meta["title"] == (
        "Defence spending: 1 of 2 chosen allies reaches 3.5 % of GDP (2025)"
    )
    assert bars("POL").layout.meta["title"] == "Poland spends 4.20 % of GDP on defence in 2025 (estimate)"
    assert bars("EST").layout.meta["title"].startswith("No share of defence spending")


def test_a_definition_is_never_markup():
    figure = lines(spending(("POL", 2024, 3.8, "false", HOSTILE)), ("POL",))
    assert "&lt;" in texts(figure)
    assert "<img" not in texts(figure).casefold()
