import pytest

from dashboard.analysis.claims.thresholds import Line, Lines
from dashboard.figures.claims.declared_independent import declared_and_independent
from dashboard.figures.claims.thresholds import just_below
from dashboard.figures.drill.size_and_length import size_and_length
from dashboard.figures.kit import threshold_lines
from tests.figures.tables import LINES, article, sizes

DRILL = {"name": "Zapad-2017", "declared": 12700}


@pytest.mark.parametrize(
    ("figure", "whose"),
    [
        (declared_and_independent(sizes(DRILL), LINES), "lines"),
        (just_below(sizes(DRILL), LINES), "lines"),
        (size_and_length(sizes(DRILL), article()), "line"),
    ],
)
def test_a_picture_alone_says_whose_lines_it_draws(figure, whose):
    assert f"Dashed: the Vienna Document's {whose}." in figure.layout.meta["subtitle"]


def test_no_caption_names_lines_that_are_not_drawn():
    assert threshold_lines.in_caption(Lines()) == ""
    assert "Vienna" not in size_and_length(sizes(DRILL)).layout.meta["subtitle"]


def test_lines_from_general_knowledge_are_said_to_be_dotted():
    told = threshold_lines.in_caption([Line(250, "notification", False, "osce")])
    assert told.startswith("Dotted: line of the Vienna Document")
