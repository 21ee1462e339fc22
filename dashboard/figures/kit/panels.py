"""Headings of small panels that stand side by side or one above the other in a figure."""

from typing import Any

from dashboard import theme
from dashboard.figures.kit.canvas import Panels

OWN_SCALES = "The two panels have scales of their own."


def head(figure: Panels, text: str, axes: tuple[str, str]) -> None:
    """Write a heading over the left end of a panel.

    Parameters
    ----------
    figure : Panels
        Changed in place.
    text : str
        Safe text, may be in bold and of two lines.
    axes : tuple of str
        Names of the panel's axes, such as `x2` and `y2`.
    """
    figure.add_annotation(
        text=text,
        xref=f"{axes[0]} domain",
        yref=f"{axes[1]} domain",
        x=0,
        y=1,
        xanchor="left",
        yanchor="bottom",
        align="left",
        showarrow=False,
        font={"size": 11},
    )


def nothing(text: str, domain: tuple[float, float]) -> dict[str, Any]:
    """Return the sentence of a panel with nothing to draw; `domain` is its share of the height."""
    return {
        "text": text,
        "xref": "paper",
        "yref": "paper",
        "x": 0.5,
        "y": sum(domain) / 2,
        "showarrow": False,
        "font": {"size": 12, "color": theme.LIGHT.muted},
    }


def name(text: str, height: float) -> dict[str, Any]:
    """Return the name of a panel as wide as the figure, in bold; `height` is its share from the bottom."""
    return {
        "text": f"<b>{text}</b>",
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": height,
        "yanchor": "bottom",
        "showarrow": False,
    }
