from dashboard.analysis.advice import checks as analysis
from dashboard.analysis.advice.summaries import by_focus_area
from dashboard.figures.advice.balance import balance
from dashboard.figures.advice.checks import overview
from dashboard.figures.advice.indicators import by_ally
from dashboard.schema import codes
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
    assert [words for words in names if words in codes.COUNTRY_NAMES.values()] == [
        codes.COUNTRY_NAMES[iso3] for iso3 in ALLIES
    ]
    assert not wide["layout"]["xaxis"]["showticklabels"]
    assert sum(one.text == "EST" for one in figure.layout.annotations) == 2
    for indicator, row in (("Strength (min. 3,000 troops)", 0), ("Rail (yes)", 2)):
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
    assert [note.text for note in shared.layout.annotations] == [" target: at most 3 months "]
    assert "Dashed: the target." in shared.layout.meta["subtitle"]
    assert "Bar: an ally's own target." in own.layout.meta["subtitle"]
    without = by_ally(checks({"iso3": "EST", "value": 2008, "unit": "year", "direction": "none"}))
    assert not any(word in without.layout.meta["subtitle"] for word in ("Dashed", "Bar:"))


def test_a_title_without_room_says_less_of_the_allies_before_it_leaves_the_indicator_out():
    def title(indicator, **values):
        rows = ({"iso3": iso3, "value": value, "target": 3} for iso3, value in values.items())
        return by_ally(checks(*(row | {"indicator": indicator} for row in rows))).layout.meta["title"]

    shelter = "share of the population with shelter"
    assert title(shelter, EST=1, LVA=5, LTU=2) == f"{shelter.capitalize()}: 1 of 3 meets the target"
    assert title(f"{shelter} places", EST=5, LVA=5) == f"{shelter.capitalize()} places: all 2 meet the target"
    long = "places for all of the people in a town"
    assert title(long, EST=1, LVA=1) == f"{long.capitalize()}: met by none"
    listed = "hybrid, crisis or cyber exercises found"
    assert title(listed, EST=5, LVA=2, LTU=2) == f"{listed.capitalize()}: 1 of 3 meets the target"


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
        "Rotation length (max. 3 months)",
        "Strength (min. 3,000 troops)",
        *ALLIES,
    ]


def named(*targets, **row):
    """Return what the one row of an overview is called, with a target for each of the first allies."""
    pairs = zip(ALLIES, targets, strict=False)
    figure = overview(checks(*({"iso3": iso3, "value": 1, "target": target} | row for iso3, target in pairs)))
    _, name, *_ = (note.text for note in figure.layout.annotations)
    return name


def test_every_row_of_the_overview_says_its_target():
    assert named(5, 5) == "Strength (min. 5 troops)"
    assert named(5, 6) == "Strength (each its own target)"
    assert named(1, 1, indicator="rail", unit="yes/no") == "Rail (yes)"
    long = "strength of all that is there, by the latest count of everybody"
    assert named(5, 5, indicator=long) == f"{long.capitalize()}<br>(min. 5 troops)"


def test_a_name_of_two_lines_pushes_all_below_it_down():
    rows = [
        {"iso3": iso3, "value": 1, "target": 5, "indicator": f"{letter}{'x' * 60}"}
        for letter in "ab"
        for iso3 in ALLIES
    ]
    figure = overview(checks(*rows))
    first, second = (note.y for note in figure.layout.annotations if "<br>" in note.text)
    marks = sorted({float(y) for trace in figure.data for y in trace.y})
    assert first < marks[0] < second < marks[1]
    wide = figure.layout.meta["wide"]
    names = [one["y"] for one in wide["layout"]["annotations"] if one["text"].endswith("(min. 5 troops)")]
    assert names == sorted({float(y) for trace in wide["data"] for y in trace["y"]})


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


def test_captions_name_whose_advice_it_is():
    adviser = "paper.example (11 October 2025)"
    for figure in (overview(TWO, adviser), balance(areas(TWO), adviser)):
        assert f", in the focus areas of {adviser}." in figure.layout.meta["subtitle"]


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
