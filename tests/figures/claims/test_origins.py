import pandas as pd
import pytest

from dashboard import theme
from dashboard.analysis.claims.origins import ClaimCounts
from dashboard.figures.claims.origins import relays

COLUMNS = ["id", "parent", "label", "origin_role", "n"]


def tree(*roles):
    rows = [(f"{role}/{at}", "", f"Speaker {at}", role, 1) for at, role in enumerate(roles)]
    return pd.DataFrame(rows, columns=COLUMNS)


@pytest.mark.parametrize("roles", [("organiser",), ("organiser", "outsider")])
def test_the_legend_says_what_each_colour_is_also_where_there_is_one(roles):
    figure = relays(tree(*roles), "Drill 2024", ClaimCounts(1, len(roles), 0, 0))
    assert figure.layout.showlegend
    shown = {trace.name: trace.marker.color for trace in figure.data if trace.showlegend is not False}
    assert shown == {role.capitalize(): theme.ROLE_COLOURS[role] for role in roles}
    assert "Colour: " in figure.layout.meta["subtitle"]
