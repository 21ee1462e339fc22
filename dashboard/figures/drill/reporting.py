"""Where public reporting agrees with the article, topic by topic."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.figures.kit.canvas import canvas
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import counted, number, safe

FILLS = {
    "yes": (theme.LIGHT.west, ""),
    "partly": ("#6C9BD1", "/"),
    "no": (theme.LIGHT.east, "x"),
    "unclear": (theme.LIGHT.unknown, "."),
}


def agreement(table: pd.DataFrame) -> go.Figure:
    """Draw for each topic how many reports agree with the article.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.drill.reporting.agreement`.
    """
    totals = table.groupby(c.AGREE)[c.N].sum()
    figure = canvas(
        _title({code: int(totals.get(code, 0)) for code in codes.AGREEMENT}),
        "Reports held against the article, by topic. Which drill the article means is likely, not certain. "
        "Unclear: the article gives nothing that could be compared.",
        "; ".join(f"{label}: {totals.get(code, 0)}" for code, label in codes.AGREEMENT.items()) + ".",
        height=110 + 27 * max(table[c.TOPIC].nunique(), 4),
    )
    for code, label in codes.AGREEMENT.items():
        rows = table[table[c.AGREE] == code]
        if rows[c.N].sum():
            figure.add_trace(_bars(rows, code, label))
    figure.update_layout(barmode="stack", legend_traceorder="normal")
    figure.update_xaxes(title_text="Reports", rangemode="tozero", dtick=2)
    figure.update_yaxes(autorange="reversed", showgrid=False)
    return figure


def _bars(rows: pd.DataFrame, code: str, label: str) -> go.Bar:
    colour, shape = FILLS[code]
    return go.Bar(
        name=label,
        y=[safe(topic) for topic in rows[c.TOPIC]],
        x=rows[c.N].to_numpy(dtype=float),
        orientation="h",
        marker={
            "color": colour,
            "pattern": {"shape": shape, "fgcolor": theme.LIGHT.ground, "bgcolor": colour, "size": 6},
        },
        hovertext=[
            f"{safe(topic)}: {counted(n, 'report')}"
            for topic, n in zip(rows[c.TOPIC], rows[c.N], strict=True)
        ],
        hovertemplate=f"%{{hovertext}}<extra>{label}</extra>",
    )


def _title(totals: dict[str, int]) -> str:
    n = sum(totals.values())
    if not n:
        return "No report is held against the article"
    comparable = n - totals["unclear"]
    return (
        f"Of {counted(n, 'report')} {number(comparable)} can be compared with the article: "
        f"{counted(totals['yes'], 'agrees', 'agree')}, {counted(totals['partly'], 'agrees', 'agree')} in "
        f"part, {counted(totals['no'], 'disagrees', 'disagree')}"
    )
