"""Numbers of a drawing, short enough to read in a snapshot: rounded, all of a few, a digest of many."""

import hashlib
from collections import Counter
from datetime import date, datetime

import numpy as np
import pandas as pd

ALL_UP_TO = 12
ENDS = 3
WIDEST = 60

CHANNELS = ("lon", "lat", "locations", "x", "y", "base", "z", "text")


def channels(trace):
    """Return a line for each thing by which a trace says where its points are and what stands on them."""
    found = {name: trace[name] for name in CHANNELS if name in trace}
    marker = trace.marker if "marker" in trace else ()
    found |= {f"marker {name}": marker[name] for name in ("size", "color") if name in marker}
    lists = {name: values for name, values in found.items() if _is_list(values) and len(values)}
    return [f"  {name}: {short(values)}" for name, values in lists.items()]


def short(values):
    """Return values in a row: all up to twelve; of more, what differs from the rest, or ends and a digest."""
    told = [value(one) for one in _plain(values)]
    if len(told) <= ALL_UP_TO:
        return ", ".join(told)
    usual, times = Counter(told).most_common(1)[0]
    if times > len(told) / 2 and len(told) - times <= ALL_UP_TO:
        others = [f"{one} at {place}" for place, one in enumerate(told) if one != usual]
        return ", ".join([f"{times} times {usual}", *others])
    return f"{', '.join(told[:ENDS])} ... {', '.join(told[-ENDS:])} ({len(told)} in all, {_digest(told)})"


def value(one):
    """Return one value: six digits of a number, a day without midnight, start and digest of a long text."""
    if isinstance(one, str):
        text = one.removesuffix("T00:00:00").replace("\n", " ")
        return text if len(text) <= WIDEST else f"{text[: WIDEST - 3]}... ({_digest([text])})"
    if pd.isna(one):
        return "-"
    if isinstance(one, datetime | date | np.datetime64):
        return str(np.datetime64(one, "m")).removesuffix("T00:00")
    return f"{one:.0f}" if float(one).is_integer() else f"{one:.6g}"


def _digest(told):
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:8]


def _plain(values):
    """Return the values in one row; numpy would turn a moment into a number of nanoseconds."""
    array = np.asarray(values, dtype=None if getattr(values, "dtype", None) is not None else object).ravel()
    return array.astype("datetime64[m]") if array.dtype.kind == "M" else array


def _is_list(values):
    return isinstance(values, list | tuple | np.ndarray)
