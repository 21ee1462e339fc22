import pandas as pd

from dashboard.figures.drill.reporting import agreement
from dashboard.schema import codes
from tests.figures.outline import outline, texts
from tests.figures.tables import HOSTILE

NUMBERS = {("Personnel", "no"): 7, ("Personnel", "partly"): 2, ("Equipment", "unclear"): 3}
TABLE = pd.DataFrame(
    [
        (topic, code, NUMBERS.get((topic, code), 0))
        for topic in ("Personnel", "Equipment")
        for code in codes.AGREEMENT
    ],
    columns=["topic", "agree", "n"],
)


def test_outline(snapshot):
    assert outline(agreement(TABLE)) == snapshot


def test_the_title_counts_what_can_be_compared_and_claims_no_certainty():
    words = agreement(TABLE).layout.meta
    assert words["title"] == (
        "Of 12 reports 9 can be compared with the article: 0 agree, 2 agree in part, 7 disagree"
    )
    assert "likely, not certain" in words["subtitle"]
    assert agreement(TABLE.head(0)).layout.meta["title"] == "No report is held against the article"


def test_topics_stand_in_the_order_of_the_article():
    bars = next(one for one in agreement(TABLE).data if one.name == "Disagrees")
    assert (list(bars.y), list(bars.x)) == (["Personnel", "Equipment"], [7, 0])


def test_data_are_never_markup():
    drawn = texts(agreement(TABLE.assign(topic=HOSTILE)))
    assert "&lt;img" in drawn
    assert "<img" not in drawn
