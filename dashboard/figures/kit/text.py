"""Names cut to the room that a chart has for them."""

from datetime import date

import pandas as pd

ELLIPSIS = "…"


def short(text: str, width: int = 22) -> str:
    """Return a name cut to a width in letters, between words where that leaves at least half of it."""
    bare = text.split(" (", maxsplit=1)[0] if len(text) > width else text
    if len(bare) <= width:
        return bare
    head = bare[: width - 1]
    at = len(head) if bare[width - 1] in " -" else max(head.rfind(" "), head.rfind("-"))
    return (head[:at] if at >= width // 2 else head).rstrip(" ,;:-") + ELLIPSIS


def dated(name: str, day: date, width: int = 22) -> str:
    """Return a name cut to a width, with its year where the cut name holds no figure of its own."""
    cut = short(name, width)
    if any(sign.isdigit() for sign in cut) or pd.isna(day):
        return cut
    return f"{short(name, width - 5)} {day.year}"
