"""The six charts by Dash; the word behind the name of the file is the port."""

import sys

import charts
import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

app = Dash(__name__)
app.layout = html.Div(
    [
        dcc.RadioItems(charts.SIDES, "all", id="side"),
        *(dcc.Graph(id=f"chart-{number}", config=charts.NO_BASE_MAP) for number in range(6)),
    ]
)


@app.callback([Output(f"chart-{number}", "figure") for number in range(6)], Input("side", "value"))
def draw(side: str) -> list[go.Figure]:
    """Draw all anew for a choice."""
    return charts.figures(side)


app.run(host="127.0.0.1", port=int(sys.argv[1]), debug=False)
