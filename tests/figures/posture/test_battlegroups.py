import pandas as pd

from dashboard.analysis.posture import battlegroups as analysis
from dashboard.figures.posture.battlegroups import by_host
from dashboard.figures.posture.rotations import by_nation
from dashboard.schema import codes
from tests.analysis.rows import frame
from tests.figures.outline import outline, texts
from tests.figures.tables import HOSTILE


def groups(*rows):
    made = [
        {"snapshot_id": f"bg{i:02}", "host": "EST", "framework_nation": "GBR", "kind": "actual"}
        | {"as_of": "2024", "source_id": "s", "confidence": "high"}
        | row
        for i, row in enumerate(rows, start=1)
    ]
    return frame("battlegroups", *made)


WHOLE, PART = {"troops_scope": "battlegroup"}, {"troops_scope": "British soldiers"}
FORCES = groups(
    {"as_of": "2020", "troops": 1000} | WHOLE,
    {"as_of": "2022", "troops": 1200} | WHOLE,
    {"as_of": "2023", "troops": 900} | PART,
    {"as_of": "2026", "troops": 3000, "kind": "target", "host": "BGR", "framework_nation": "ITA"},
    {"as_of": "2018", "troops": 800, "kind": "authorised", "host": "BGR", "framework_nation": "ITA"},
    {"as_of": "2025", "kind": "announced", "host": "FIN", "framework_nation": "SWE"},
)


def hosts(table):
    return by_host(analysis.snapshots(table))


def test_outline(snapshot):
    assert outline(hosts(FORCES)) == snapshot


def drawn(table):
    return [t for t in hosts(table).data if t.mode == "markers" and t.x[0] is not None]


def test_kind_and_scope_have_a_mark_of_their_own():
    marks = {(t.name, t.marker.symbol): list(t.y) for t in drawn(FORCES)}
    assert marks == {
        ("Actual, whole force", "circle"): [1000, 1200],
        ("Actual, part or unclear", "circle-open"): [900],
        ("Target", "triangle-up"): [3000],
        ("Authorised", "square"): [800],
    }


def test_a_line_never_leads_from_one_scope_to_another():
    lines = [list(t.y) for t in hosts(FORCES).data if t.mode == "lines"]
    assert lines == [[1000, 1200, None], [], []]


def test_panels_name_host_and_who_leads_and_say_where_there_is_no_figure():
    led = groups(
        {"as_of": "2022-05", "framework_nation": "ITA", "kind": "authorised"},
        {"as_of": "2022-06", "framework_nation": "BGR"},
        {"as_of": "2023", "framework_nation": "ITA"},
    )
    two = groups(*({"as_of": "2025", "troops": 9, "host": "LVA"} | WHOLE for _ in range(1)))
    both = pd.concat([led, two], ignore_index=True)
    assert [note.text for note in hosts(both).layout.annotations] == [
        "<b>Estonia</b> Bulgaria, then Italy",
        "no troop figure<br>found",
        "<b>Latvia</b> United Kingdom",
        "first figure: 2025",
    ]


def test_one_host_has_the_whole_width_and_its_own_scale():
    alone = hosts(FORCES[FORCES["host"] == "EST"])
    assert alone.layout.yaxis.range[1] < 1500
    assert "xaxis2" not in alone.layout.to_plotly_json()


def test_the_subtitle_says_what_is_old_and_what_is_missing():
    words = hosts(FORCES).layout.meta["subtitle"]
    assert words.endswith("dates from 2022 or before for 1 of 3 hosts and is missing for 2.")


def test_the_caption_of_one_host_names_who_leads_and_until_when_it_was_counted():
    words = hosts(FORCES[FORCES["host"] == "EST"]).layout.meta["subtitle"]
    assert "framework nation: United Kingdom." in words
    assert words.endswith("No count after 2023 was found.")
    led = groups({"framework_nation": "CZE"} | WHOLE, {"framework_nation": "ESP"} | WHOLE)
    assert "framework nation: Czechia, then Spain." in hosts(led).layout.meta["subtitle"]
    now = groups({"as_of": str(codes.LAST_YEAR), "troops": 9} | WHOLE)
    assert "No count after" not in hosts(now).layout.meta["subtitle"]


def test_the_caption_explains_no_mark_that_is_not_drawn():
    words = hosts(groups({"troops": 9} | WHOLE)).layout.meta["subtitle"]
    assert "Filled: the whole force." in words
    assert "ring" not in words
    assert "line" not in words
    assert "ring: a part of it" in hosts(FORCES).layout.meta["subtitle"]


def test_titles():
    assert hosts(FORCES).layout.meta["title"] == (
        "Battlegroups: largest whole force counted 1,200 in Estonia (2022)"
    )
    assert hosts(FORCES[FORCES["host"] == "EST"]).layout.meta["title"] == (
        "Battlegroup in Estonia: latest whole count 1,200 (2022)"
    )
    assert hosts(groups({"troops": 5} | PART)).layout.meta["title"].startswith("Nobody published a count")
    assert hosts(groups()).layout.meta["title"] == "No snapshot of a battlegroup is among the rows chosen"


def test_the_summary_tells_what_is_not_drawn():
    summary = hosts(FORCES).layout.meta["summary"]
    assert "Bulgaria: 2018 authorised 800, 2026 target 3,000; Finland: no troop figure" in summary
    assert summary.endswith("1 snapshot without a figure not drawn.")


TURNS = groups(
    {"as_of": "2020", "rotation_months": 5},
    {"as_of": "2022", "rotation_months": 9},
    {"as_of": "2023", "rotation_months": 6, "framework_nation": "DEU", "host": "LTU"},
    {"as_of": "2026-01", "rotation_months": 0, "framework_nation": "DEU", "host": "LTU"},
    {"as_of": "2027", "rotation_months": 0, "framework_nation": "DEU", "host": "LTU", "kind": "target"},
    {"as_of": "2023", "framework_nation": "HUN", "host": "HUN"},
)


ADVISER = "paper.example (11 October 2025)"


def turns(table):
    return by_nation(analysis.rotations(table), analysis.by_nation(table), 3.0, ADVISER)


def test_rotation_outline(snapshot):
    assert outline(turns(TURNS)) == snapshot


def test_permanent_and_unknown_stand_right_of_every_number_of_months():
    at = {t.name: list(t.x) for t in turns(TURNS).data}
    assert at["Rotation"] == [6, 5, 9]
    assert (at["Permanent"], at["Permanent, planned"], at["No figure"]) == ([11], [11.8], [14.2])
    words = dict(zip(turns(TURNS).layout.xaxis.tickvals, turns(TURNS).layout.xaxis.ticktext, strict=True))
    assert (words[11], words[14.2]) == ("<br>Permanent", "No<br>figure")


def test_the_advice_is_a_line_and_the_title_says_the_finding():
    figure = turns(TURNS)
    assert figure.layout.shapes[0].x0 == 3
    assert figure.layout.annotations[0].text == " advised: 3 months"
    assert figure.layout.meta["title"] == (
        "Battlegroup rotations: 5 to 9 months; paper.example (11 October 2025) advises 3"
    )
    assert figure.layout.meta["subtitle"].endswith("Germany is replacing rotation with it.")
    assert list(figure.layout.yaxis.ticktext)[-1] == "Hungary<br>its own host"


def test_no_rotation_at_all():
    assert turns(groups()).layout.meta["title"].startswith("No length of a rotation was found")


def test_a_scope_is_never_markup():
    hostile = groups({"troops": 5, "troops_scope": HOSTILE, "rotation_months": 4, "as_of": "2020"})
    for figure in (hosts(hostile), turns(hostile)):
        assert "&lt;img" in texts(figure)
        assert "<img" not in texts(figure)


def test_the_years_of_one_host_end_with_this_one_or_with_its_last_plan():
    estonia = hosts(FORCES[FORCES["host"] == "EST"]).layout.xaxis.range
    later = groups({"as_of": "2028", "troops": 5000, "kind": "target"}, {"as_of": "2020", "troops": 1000})
    assert estonia[1] == codes.LAST_YEAR + 0.9
    assert hosts(later).layout.xaxis.range[1] > 2028
