"""The six charts by Panel; the word behind the name of the file is the port."""

import sys

import charts
import panel as pn
import param

pn.extension("plotly")


def app() -> pn.Column:
    """Return the page of one reader."""
    side = pn.widgets.RadioButtonGroup(options=charts.SIDES, value="all")
    panes = [
        pn.pane.Plotly(figure, config=charts.NO_BASE_MAP, height=450) for figure in charts.figures("all")
    ]

    def draw(event: param.parameterized.Event) -> None:
        for pane, figure in zip(panes, charts.figures(event.new), strict=True):
            pane.object = figure

    side.param.watch(draw, "value")
    return pn.Column(side, *panes)


# The browser comes by a relay, at another port.
pn.serve(app, port=int(sys.argv[1]), address="127.0.0.1", websocket_origin="*", show=False)
