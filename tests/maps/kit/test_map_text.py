"""What is said of a map of states: its finding."""

from dashboard import theme
from dashboard.analysis.geography.choropleth import MEASURES, NOT_CHOSEN
from dashboard.maps.kit.map_text import FINDINGS
from tests.maps.drawing import drawn, scale, shapes, title, trace
from tests.maps.tables import states


def test_the_title_is_the_finding():
    assert title("spending", POL=4.7, LTU=5.3) == (
        "Of the allies, Land LTU spends most on defence: 5.3 in words"
    )
    assert title("spending", POL={"value": 4.68, "words": "4.68 % of GDP (2026, estimate)"}, EST=1) == (
        "Of the allies, Land POL spends most: 4.68 % of GDP (2026 est.)"
    )
    assert title(
        "personnel", RUS={"value": 1150000, "words": "1,100,000 active personnel (2025)"}, EST=1
    ) == ("Of two states, Land RUS has the largest armed forces: 1,100,000 (2025)")
    told = {"value": 3000, "words": "3,000 troops (2025-08; actual: brigade total (around))"}
    assert title("battlegroups", LVA=told, EST=1) == (
        "Of forces counted whole, Land LVA hosts the largest: 3,000 troops (2025-08)"
    )
    assert title("measures", POL={"value": 50, "words": "50 measures"}, EST=1) == (
        "Of flank allies, Land POL is named in the most measures: 50"
    )


def test_only_those_are_ranked_of_whom_the_title_speaks():
    other = {
        "value": 39.6,
        "words": "39.60 % of GDP (2025, not by NATO's definition)",
        "is_comparable": False,
    }
    told = {"value": 5.33, "words": "5.33 % of GDP (2026, estimate)"}
    assert title("spending", UKR=other, LTU=told, EST=1) == (
        "Of the allies, Land LTU spends most: 5.33 % of GDP (2026 est.)"
    )
    assert title("spending", UKR=other, LTU=told, EST=1, POL={"words": NOT_CHOSEN}) == (
        "Land LTU leads the two allies compared: 5.33 % of GDP (2026, estimate)"
    )


def test_a_state_alone_leads_nobody():
    told = {"value": 4.92, "words": "4.92 % of GDP (2026, estimate)"}
    assert title("spending", LVA=told) == "Land LVA, defence spending: 4.92 % of GDP (2026, estimate)"


def test_states_that_are_chosen_are_compared_with_each_other_alone():
    told = {"value": 4.92, "words": "4.92 % of GDP (2026, estimate)"}
    assert title("spending", LVA=told, BGR=2, EST={"words": NOT_CHOSEN}) == (
        "Land LVA leads the two allies chosen: 4.92 % of GDP (2026, estimate)"
    )
    same = {"value": 3, "words": "3 incidents"}
    assert title("incidents", POL=same, LTU=same, EST={"words": NOT_CHOSEN}) == (
        "Land POL and Land LTU lead the two states chosen: 3 each"
    )


def test_states_that_share_the_highest_value_are_all_named():
    same = {"value": 3, "words": "3 incidents"}
    assert title("incidents", POL=same, LTU=same) == (
        "Of flank allies, Land POL and Land LTU saw the most hybrid incidents: 3 each"
    )
    assert title("measures", POL=same, LTU=same, LVA=same) == (
        "Of flank allies, Land POL, Land LTU and Land LVA are named in the most measures: 3 each"
    )
    assert title("measures", POL=same, LTU=same, LVA=same, EST=same) == (
        "Of flank allies, four states are named in the most measures: 3 each"
    )


def test_the_title_without_a_value():
    assert title("spending", POL={}) == "Defence spending: no state has a figure under these filters"
    none = {"value": 0, "words": "No incident in the register"}
    assert title("incidents", POL=none) == ("Hybrid incidents: the register holds none under these filters")


def test_the_title_where_nothing_lies_within_reach():
    none = states(POL={"value": 0, "words": "None of its area"})
    words = drawn("exposure", none, near="50 km of any NATO site").layout.meta
    assert words["title"] == "No state has ground within 50 km of any NATO site"


def test_another_definition_never_leads_and_never_has_a_colour():
    figure = drawn()
    assert "39.6" not in figure.layout.meta["title"]
    assert list(scale(figure).locations) == ["POL", "LTU", "HUN"]
    grey = next(one for one in shapes(figure) if "RUS" in one.locations)
    assert list(grey.locations) == ["RUS", "RUS-KGD"]
    assert grey.colorscale[0][1] == theme.LIGHT.border
    assert trace(figure, "Other definition", points=False)


def test_every_measure_has_its_finding():
    assert set(FINDINGS) == set(MEASURES)
