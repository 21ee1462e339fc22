from dashboard.analysis.advice import checks as analysis
from dashboard.analysis.advice.summaries import by_focus_area
from dashboard.figures.advice.checks import balance, overview
from dashboard.figures.advice.indicators import by_ally
from tests.analysis.rows import frame
from tests.figures.outline import outline, texts
from tests.figures.tables import HOSTILE

ALLIES = ("EST", "LVA", "LTU")
TURNS = {"indicator": "rotation length", "unit": "months", "target": 3, "direction": "at_most"}


def checks(*rows, allies=ALLIES):
    made = [
        {"focus_area": "Force Deployment", "indicator": "strength", "unit": "troops", "direction": "at_least"}
        | {"as_of": "2025", "source_id": "s", "confidence": "high"}
        | row
        for row in rows
    ]
    return analysis.checks(frame("indicators", *made), allies)


def turns(**values):
    return checks(*({"iso3": iso3, "value": value} | TURNS for iso3, value in values.items()))


def traces(figure):
    return {t.name: (list(t.x), list(t.y)) for t in figure.data}


def test_where_the_chart_is_wide_a_name_stands_beside_its_marks_and_the_allies_once():
    other = {"focus_area": "Infrastructure", "indicator": "rail", "unit": "yes/no", "value": 1}
    rows = [{"iso3": iso3, "value": 4000, "target": 3000} for iso3 in ALLIES]
    figure = overview(checks(*rows, *({"iso3": iso3, "target": 1} | other for iso3 in ALLIES)))
    wide = figure.layout.meta["wide"]
    names = {one["text"]: one["y"] for one in wide["layout"]["annotations"]}
    assert [words for words in names if len(words) == 3] == [*ALLIES]
    assert sum(one.text == "EST" for one in figure.layout.annotations) == 2
    for indicator, row in (("Strength", 0), ("Rail", 2)):
        drawn = {
            trace.name: list(zip(trace.x, at["y"], strict=True))
            for trace, at in zip(figure.data, wide["data"], strict=True)
        }
        assert (row, names[indicator]) in drawn["Met"]
    assert wide["layout"]["height"] < figure.layout.height


def test_indicator_outline(snapshot):
    assert outline(by_ally(turns(EST=6, LVA=3))) == snapshot


def test_value_unknown_and_permanent_are_three_things():
    figure = by_ally(turns(EST=6, LTU=0))
    (off,) = [at for at, word in _ticks(figure).items() if word == "Permanent<br>No<br>figure"]
    assert off > 6
    assert traces(figure) == {"Not met": ([6], [0]), "Permanent": ([off], [2]), "No figure": ([off], [1])}
    symbols = [t.marker.symbol for t in figure.data]
    assert len(set(symbols)) == 3


def _ticks(figure):
    return dict(zip(figure.layout.xaxis.tickvals, figure.layout.xaxis.ticktext, strict=True))


def test_a_value_of_zero_stays_on_the_scale():
    figure = by_ally(checks({"iso3": "EST", "value": 0, "target": 3000}))
    assert traces(figure)["Not met"] == ([0], [0])
    assert traces(figure)["No figure"][0][0] > 3000


def test_one_target_is_a_line_and_several_are_bars():
    shared = by_ally(turns(EST=6, LVA=3))
    assert shared.layout.shapes[0].x0 == 3
    own = by_ally(checks({"iso3": "EST", "value": 1, "target": 5}, {"iso3": "LVA", "value": 7, "target": 6}))
    assert traces(own)["Target of its own"] == ([5, 6], [0, 1])
    assert len(own.layout.shapes) == 1


def test_yes_and_no_and_years():
    assert list(_ticks(by_ally(checks({"iso3": "EST", "value": 1, "unit": "yes/no"}))).values()) == [
        "no",
        "yes",
        "No<br>figure",
    ]
    since = by_ally(checks({"iso3": "EST", "value": 2008, "unit": "year", "direction": "none"}))
    assert since.layout.xaxis.range[0] > 2000
    assert all("," not in word for word in _ticks(since).values())


def test_an_indicator_is_always_named_and_what_is_off_the_scale_only_where_something_is():
    long = {"indicator": "share of the people with a place in a shelter of their own town", "unit": "percent"}
    whole = by_ally(checks(*({"iso3": one, "value": 5, "target": 3} | long for one in ("EST", "LVA", "LTU"))))
    assert whole.layout.meta["subtitle"].startswith("Share of the people with a place in a shelter")
    assert "Marks on the right" not in whole.layout.meta["subtitle"]
    assert not any("figure" in word for word in whole.layout.xaxis.ticktext)
    some = by_ally(turns(EST=6, LVA=3))
    assert "Marks on the right" in some.layout.meta["subtitle"]
    assert any("figure" in word for word in some.layout.xaxis.ticktext)


def test_a_title_names_an_indicator_without_the_year_of_an_estimate_before_it_names_none():
    spent = {"indicator": "core defence spending 2026 estimate", "unit": "percent of GDP", "target": 3.5}
    allies = ("EST", "LVA", "LTU", "POL", "SVK")
    rows = [{"iso3": one, "value": 5 if one in allies[:2] else 2} | spent for one in allies]
    words = by_ally(checks(*rows, allies=allies)).layout.meta
    assert words["title"] == "Core defence spending: 2 of 5 flank allies meet the target"
    assert words["subtitle"].startswith("Core defence spending 2026 estimate. ")


def test_indicator_titles():
    assert by_ally(turns(EST=6, LVA=3)).layout.meta["title"] == (
        "Rotation length: 1 of 2 flank allies meets the target"
    )
    assert (
        by_ally(turns(EST=6, LVA=3))
        .layout.meta["subtitle"]
        .startswith("2 of 3 chosen allies have a figure; ")
    )
    assert (
        by_ally(turns(EST=None)).layout.meta["title"]
        == "Rotation length: none of 3 flank allies has a figure"
    )
    assert by_ally(checks()).layout.meta["title"] == "No indicator is among the rows chosen"
    assert by_ally(turns(EST=6)).layout.meta["summary"] == (
        "Rotation length by ally: Estonia 6 months, Latvia no figure, Lithuania no figure."
    )


TWO = checks(
    *({"iso3": iso3, "value": value} | TURNS for iso3, value in (("EST", 6), ("LVA", 3), ("LTU", 0))),
    {"iso3": "EST", "value": 900, "target": 3000},
    {"iso3": "LVA", "value": 3000, "target": 3000},
)


def test_overview_outline(snapshot):
    assert outline(overview(TWO)) == snapshot


def test_overview_places_each_check_under_its_indicator_and_ally():
    at = traces(overview(TWO))
    assert at["Met"] == ([1, 1], [2.0, 3.15])
    assert at["Not met"] == ([0, 0], [2.0, 3.15])
    assert at["Permanent"] == ([2], [2.0])
    assert at["No figure"] == ([2], [3.15])
    assert [note.text for note in overview(TWO).layout.annotations] == [
        "<b>Force Deployment</b>",
        "Rotation length",
        "Strength",
        *ALLIES,
    ]


def test_the_allies_stand_over_the_marks_of_every_focus_area():
    drills = [{"iso3": iso3, "value": 1, "target": 1, "focus_area": "Joint Exercises"} for iso3 in ALLIES]
    figure = overview(checks(*({"iso3": iso3, "value": 6} | TURNS for iso3 in ALLIES), *drills))
    letters = [note for note in figure.layout.annotations if note.text in ALLIES]
    assert [note.text for note in letters] == [*ALLIES, *ALLIES]
    assert [note.x for note in letters] == [0, 1, 2] * 2
    heads = [note.y for note in figure.layout.annotations if note.text.startswith("<b>")]
    assert all(0 < letter.y - head < 1 for letter, head in zip(letters[::3], heads, strict=True))


def test_what_does_not_apply_has_a_sign_of_its_own_and_is_no_check():
    rail = {"indicator": "Rail Baltica track laid", "unit": "km", "target": 100}
    table = checks(
        {"iso3": "EST", "value": 100} | rail,
        {"iso3": "LVA", "value": 9} | rail,
        allies=("EST", "LVA", "LTU", "POL"),
    )
    figure = overview(table)
    assert traces(figure)["Does not apply"][0] == [3]
    assert traces(figure)["No figure"][0] == [2]
    symbols = {trace.name: trace.marker.symbol for trace in figure.data}
    assert symbols["Does not apply"] == "line-ew"
    assert len(set(symbols.values())) == len(symbols)
    assert figure.layout.meta["title"] == "1 of 2 checks with a figure is met; 1 has none"
    assert by_ally(table).layout.meta["subtitle"].startswith("2 of 3 chosen allies concerned have a figure; ")
    assert by_focus_area(table, frame("measures")).set_index("focus_area").loc[
        "Force Deployment", ["n_checks", "n_unknown", "n_not_applicable"]
    ].tolist() == [3, 1, 1]


def test_overview_titles():
    assert overview(TWO).layout.meta["title"] == "2 of 5 checks with a figure are met; 1 has none"
    assert overview(checks()).layout.meta["title"].startswith("No check of practice against advice")
    assert "Lithuania: permanent 1, no figure 1" in overview(TWO).layout.meta["summary"]


def areas(table):
    return by_focus_area(table, frame("measures"))


def test_balance_outline(snapshot):
    assert outline(balance(areas(TWO))) == snapshot


def test_balance_titles():
    assert balance(areas(TWO)).layout.meta["title"] == (
        "In none of 6 focus areas more checks are met than not"
    )
    known = areas(TWO).head(1)
    assert balance(known).layout.meta["title"].startswith("Force Deployment: ")
    assert (
        balance(known)
        .layout.meta["subtitle"]
        .endswith("Least is known on Force Deployment (1 of 6 without a figure).")
    )
    assert "on five areas (no indicator)" in balance(areas(TWO)).layout.meta["subtitle"]
    assert balance(areas(checks())).layout.meta["title"].startswith("No check of practice against advice")


def test_unknown_is_neither_the_colour_of_met_nor_of_not_met():
    colours = {t.name: (t.marker.color, t.marker.pattern.shape) for t in balance(areas(TWO)).data}
    assert list(colours) == ["Met", "Not met", "Permanent", "No figure"]
    assert len(set(colours.values())) == 4


def test_an_indicator_is_never_markup():
    hostile = checks(
        *({"iso3": iso3, "indicator": HOSTILE, "unit": HOSTILE, "value": 1, "target": 1} for iso3 in ALLIES)
    )
    for figure in (by_ally(hostile), overview(hostile), balance(areas(hostile))):
        assert "<img" not in texts(figure)
