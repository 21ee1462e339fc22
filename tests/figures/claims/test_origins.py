import pandas as pd
import pytest

from dashboard import theme
from dashboard.analysis.claims.origins import ClaimCounts
from dashboard.figures.claims.origins import relays

COLUMNS = ["id", "parent", "label", "origin_role", "n", "source_ids"]


def tree(*roles):
    rows = [(f"{role}/{at}", "", f"Speaker {at}", role, 1, "paper") for at, role in enumerate(roles)]
    return pd.DataFrame(rows, columns=COLUMNS)


@pytest.mark.parametrize("roles", [("organiser",), ("organiser", "outsider")])
def test_the_legend_says_what_each_colour_is_also_where_there_is_one(roles):
    figure = relays(tree(*roles), "Drill 2024", ClaimCounts(1, len(roles), 0, 0))
    assert figure.layout.showlegend
    shown = {trace.name: trace.marker.color for trace in figure.data if trace.showlegend is not False}
    assert shown == {role.capitalize(): theme.ROLE_COLOURS[role] for role in roles}
    assert "Colour: " in figure.layout.meta["subtitle"]


def said(origin, documents, *relays, role="outsider"):
    root = f"{role}/{origin}"
    first = (root, "", origin, role, len(documents), ";".join(documents))
    leaves = [(f"{root}/{by}", root, by, role, len(some), ";".join(some)) for by, some in relays]
    return [first, *leaves]


def drawn(rows, origins):
    tree = pd.DataFrame(rows, columns=COLUMNS)
    return relays(tree, "Zapad-2017", ClaimCounts(40, origins, 0, 0))


def test_every_origin_that_the_title_counts_has_one_bar():
    """Of nineteen origins counted in the title four were drawn, each with its relays in rows below it."""
    many = [row for n in range(19) for row in said(f"Body {n}", "ab", ("Daily", "a"), ("Echo", "b"))]
    figure = drawn(said("Nobody named", "c", role="unknown") + many, 19)
    assert figure.layout.meta["title"].startswith("Zapad-2017: 19 origins")
    assert len(figure.layout.yaxis.ticktext) == 20
    assert figure.layout.yaxis.ticktext[-1] == "Nobody named"


def test_relays_are_the_faint_end_of_the_bar_of_their_origin():
    figure = drawn(said("NATO", "abcde", ("Daily", "ab"), ("Echo", "bc")), 1)
    first, faint = figure.data
    assert (first.x[0], faint.x[0]) == (2, 3)
    assert first.y == faint.y
    assert faint.marker.opacity < first.marker.opacity
    assert "by Daily and Echo" in faint.customdata[0]
    assert "Faint end of a bar: documents that relay it" in figure.layout.meta["subtitle"]
    assert "Faint" not in drawn(said("NATO", "ab"), 1).layout.meta["subtitle"]


def test_outsiders_without_a_name_are_told_from_nobody_at_all():
    rows = said("Nobody named", "a") + said("Nobody named", "b", role="unknown") + said("A (ABC)", "c")
    assert list(drawn(rows, 1).layout.yaxis.ticktext) == ["A", "Outsider, not named", "Nobody named"]
