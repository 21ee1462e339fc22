"""Who relays whom: the documents behind the numbers on one exercise, by who first said them."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.claims import spoken_of
from dashboard.analysis.claims.origins import ClaimCounts
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.count_axis import count_axis
from dashboard.figures.kit.text import row_labels
from dashboard.schema import claim_codes
from dashboard.schema import columns as c
from dashboard.wording import about, capitalised, counted, number, safe

MOST = 18
"""Rows drawn; the table holds all."""

ROW_PIXELS = 22
SUBTITLE = (
    "Documents by who first said their number, and under each who relays it. A relay is a further document "
    "and no further voice. Colour: what part its origin has in the drill."
)
INDENT = "\u2003"
"""Stands before who relays an origin."""

LONGEST_LABEL = 26
"""Letters of a line beside a bar; a phone has room for the bars besides."""


def relays(tree: pd.DataFrame, name: str, counts: ClaimCounts, metric: str = spoken_of.TROOPS) -> go.Figure:
    """Draw each origin with its documents, and below it who relays it.

    Parameters
    ----------
    tree : pandas.DataFrame
        Result of `analysis.claims.origins.relay_tree` on the claims of one exercise.
    name : str
        The exercise.
    counts : ClaimCounts
        Its documents and origins, as the record says them. Rows of the tree are no count of origins: one
        stands in it once for each role, and a row of nobody named stands for none.
    metric : str
        What the claims are on, a code of `codes.METRICS`.
    """
    shown = tree.head(MOST).reset_index(drop=True)
    more = len(tree) - len(shown)
    rest = f" {counted(more, 'row')} more in the table." if more else ""
    labels, pixels = row_labels(map(_label, shown.to_dict("records")), LONGEST_LABEL, ROW_PIXELS)
    figure = canvas(
        _title(counts, name, spoken_of.noun(metric)),
        f"{capitalised(counts.words)}. {SUBTITLE}{rest}",
        _summary(tree, name, counts.words),
        height=120 + pixels * max(len(shown), 4),
    )
    for role, label in claim_codes.ORIGIN_ROLES.items():
        rows = shown[shown[c.ORIGIN_ROLE] == role]
        if len(rows):
            figure.add_trace(_bars(rows, role, label))
    # Plotly leaves out the legend of a single trace, and the colour would be told nowhere.
    figure.update_layout(barmode="overlay", legend_traceorder="normal", showlegend=True)
    figure.update_xaxes(title_text="Documents", **count_axis(_longest(figure), 6))
    figure.update_yaxes(
        range=[len(shown) - 0.4, -0.6],
        tickvals=list(range(len(shown))),
        ticktext=labels,
        showgrid=False,
        zeroline=False,
    )
    return figure


def _longest(figure: go.Figure) -> float:
    return max((max(trace.x) for trace in figure.data), default=0.0)


def _title(counts: ClaimCounts, name: str, noun: str) -> str:
    if not counts.origins:
        return about(name, f"no page names who first said a number on its {noun}", "no origin is named")
    words = counted(counts.origins, "origin")
    return about(name, f"{words} of a number on its {noun}", words)


def _bars(rows: pd.DataFrame, role: str, label: str) -> go.Bar:
    is_relay = rows[c.PARENT] != ""
    return go.Bar(
        name=label,
        orientation="h",
        x=rows[c.N].to_numpy(dtype=float),
        y=rows.index.to_numpy(dtype=float),
        width=[0.42 if relay else 0.74 for relay in is_relay],
        marker={"color": theme.ROLE_COLOURS[role], "opacity": [0.55 if relay else 1 for relay in is_relay]},
        text=[number(n) for n in rows[c.N]],
        textposition="outside",
        # Else a number is made smaller until it is no higher than its bar.
        constraintext="none",
        textfont={"size": 11},
        cliponaxis=False,
        customdata=[
            (safe(name), counted(int(n), "document"), "relays it" if relay else "said it first")
            for name, n, relay in zip(rows[c.LABEL], rows[c.N], is_relay, strict=True)
        ],
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[2]}<br>%{customdata[1]}"
        f"<extra>{label}</extra>",
    )


def _label(row: dict[object, object]) -> str:
    name = str(row[c.LABEL])
    return name if row[c.PARENT] == "" else f"{INDENT}via {name}"


def _summary(tree: pd.DataFrame, name: str, words: str) -> str:
    origins = tree[tree[c.PARENT] == ""]
    parts = [
        f"{label} ({claim_codes.ORIGIN_ROLES[role].lower()}): {counted(int(n), 'document')}"
        for label, role, n in zip(origins[c.LABEL], origins[c.ORIGIN_ROLE], origins[c.N], strict=True)
    ]
    return f"{name}: {words}. {'; '.join(parts)}."
