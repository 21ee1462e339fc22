"""Who relays whom: the documents behind the numbers on one exercise, by who first said them."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.claims import spoken_of
from dashboard.analysis.claims.origins import NOBODY_NAMED, ClaimCounts
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.count_axis import count_axis
from dashboard.figures.kit.text import row_labels, unabbreviated
from dashboard.schema import claim_codes, keys, lists
from dashboard.schema import columns as c
from dashboard.wording import about, capitalised, counted, number, safe, together

MOST = 40
"""Origins drawn, twice as many as any exercise of the register has; the table holds all."""

ROW_PIXELS = 22
SUBTITLE = "Documents by who first said their number. Colour: what part that one has in the drill."
RELAYED = " Faint end of a bar: documents that relay it, and are no further voices."

LONGEST_LABEL = 26
"""Letters of a line beside a bar; a phone has room for the bars besides."""

MOST_NAMED = 4
"""Who relays an origin, as the hover of its bar names them; of more it says how many they are."""

MANY = 16
"""Rows from which on names are set smaller."""

FAINT = 0.5
_RELAYED, _BY = "relayed", "by"


def relays(tree: pd.DataFrame, name: str, counts: ClaimCounts, metric: str = spoken_of.TROOPS) -> go.Figure:
    """Draw each origin with its documents, those that relay it as the faint end of its bar.

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
    every = _by_origin(tree)
    shown = every.head(MOST).reset_index(drop=True)
    more = len(every) - len(shown)
    rest = f" {counted(more, 'row')} more in the table." if more else ""
    labels, pixels = row_labels(shown[c.LABEL], LONGEST_LABEL, ROW_PIXELS)
    figure = canvas(
        _title(counts, name, spoken_of.noun(metric)),
        f"{capitalised(counts.words)}. {SUBTITLE}{RELAYED if shown[_RELAYED].any() else ''}{rest}",
        _summary(tree, name, counts.words),
        height=120 + pixels * max(len(shown), 4),
        annotations=[_total(at, n) for at, n in enumerate(shown[c.N].tolist())],
    )
    for role, label in claim_codes.ORIGIN_ROLES.items():
        rows = shown[shown[c.ORIGIN_ROLE] == role]
        if len(rows):
            figure.add_traces(
                [_bars(rows, role, label, relayed=False), _bars(rows, role, label, relayed=True)]
            )
    # Plotly leaves out the legend of a single trace, and the colour would be told nowhere.
    figure.update_layout(barmode="stack", legend_traceorder="normal", showlegend=True)
    figure.update_xaxes(title_text="Documents", **count_axis(shown[c.N].max(), 6))
    figure.update_yaxes(
        range=[len(shown) - 0.4, -0.6],
        tickvals=list(range(len(shown))),
        ticktext=labels,
        # Names on two lines would touch in a picture of many rows.
        tickfont={"size": 12 if len(shown) < MANY else 10},
        showgrid=False,
        zeroline=False,
    )
    return figure


def _by_origin(tree: pd.DataFrame) -> pd.DataFrame:
    """Return the origins of a tree, nobody named last, each with how many documents relay it and who."""
    leaves = tree[tree[c.PARENT] != ""]
    pages = keys.by_key(leaves[c.PARENT], leaves[c.SOURCE_IDS])
    who = keys.by_key(leaves[c.PARENT], leaves[c.LABEL])
    roots = tree[tree[c.PARENT] == ""]
    nobody = roots[c.LABEL] == NOBODY_NAMED
    called = [
        _without_name(role) if nameless else unabbreviated(label)
        for label, role, nameless in zip(roots[c.LABEL], roots[c.ORIGIN_ROLE], nobody, strict=True)
    ]
    n_relays = [len(lists.parts(lists.joined(pages.get(one, [])))) for one in roots[c.ID]]
    by = [_named(who.get(one, [])) for one in roots[c.ID]]
    found = roots.assign(**{c.LABEL: called}).assign(**{_RELAYED: n_relays}).assign(**{_BY: by})
    return pd.concat([found[~nobody], found[nobody]])


def _without_name(role: str) -> str:
    words = claim_codes.ORIGIN_ROLES[role]
    return words if words == NOBODY_NAMED else f"{words}, not named"


def _named(who: list[str]) -> str:
    return together(who or [""]) if len(who) <= MOST_NAMED else counted(len(who), "relay")


def _title(counts: ClaimCounts, name: str, noun: str) -> str:
    if not counts.origins:
        return about(name, f"no page names who first said a number on its {noun}", "no origin is named")
    words = counted(counts.origins, "origin")
    return about(name, f"{words} of a number on its {noun}", words)


def _total(at: int, n: int) -> dict[str, object]:
    place = {"x": n, "y": at, "xanchor": "left", "xshift": 3, "showarrow": False}
    return {"text": number(n), "font": {"size": 11, "color": theme.LIGHT.text}, **place}


def _bars(rows: pd.DataFrame, role: str, label: str, *, relayed: bool) -> go.Bar:
    numbers = rows[_RELAYED] if relayed else rows[c.N] - rows[_RELAYED]
    return go.Bar(
        name=label,
        orientation="h",
        x=numbers.to_numpy(dtype=float),
        y=rows.index.to_numpy(dtype=float),
        width=0.7,
        marker={"color": theme.ROLE_COLOURS[role], "opacity": FAINT if relayed else 1, "line": {"width": 0}},
        legendgroup=role,
        showlegend=not relayed,
        customdata=[
            (safe(name), counted(int(n), "document"), safe(f"by {by}") if relayed else "nobody between")
            for name, n, by in zip(rows[c.LABEL], numbers, rows[_BY], strict=True)
        ],
        hovertemplate="<b>%{customdata[0]}</b><br>"
        + ("relayed " if relayed else "")
        + "%{customdata[2]}<br>%{customdata[1]}"
        f"<extra>{label}</extra>",
    )


def _summary(tree: pd.DataFrame, name: str, words: str) -> str:
    origins = tree[tree[c.PARENT] == ""]
    parts = [
        f"{label} ({claim_codes.ORIGIN_ROLES[role].lower()}): {counted(int(n), 'document')}"
        for label, role, n in zip(origins[c.LABEL], origins[c.ORIGIN_ROLE], origins[c.N], strict=True)
    ]
    return f"{name}: {words}. {'; '.join(parts)}."
