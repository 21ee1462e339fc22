"""A digest of a value: equal digests stand for equal values, whatever process has made them.

It may tell two values apart that are equal (then a page is made in vain), never the other way round; what it
does not know whole it refuses.
"""

import hashlib
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import PurePath
from typing import Any

import numpy as np
import pandas as pd
import shapely

_PLAIN = (str, bytes, bool, int, float, type(None), date, datetime, type(pd.NA), type(pd.NaT), pd.Timestamp)
_CELLS = frozenset(_PLAIN)


class UntoldError(TypeError):
    """A value may hold more than can be read off it."""


def digest(value: object) -> str:
    """Return the digest of a value.

    Parameters
    ----------
    value : object
        Plain values, tuples, lists, sets, mappings, dataclasses, frames and series of such, geometries.

    Raises
    ------
    UntoldError
        Where it is, or holds, anything else.
    """
    sums = hashlib.sha256()
    for part in _parts(value):
        sums.update(b"%d:" % len(part) + part)  # its length before each: no two lists of parts run together
    return sums.hexdigest()[:24]


def _parts(value: object) -> Iterator[bytes]:
    kind = type(value)
    yield f"{kind.__module__}.{kind.__qualname__}".encode()
    if kind in _CELLS:
        yield repr(value).encode("utf-8", "surrogatepass")
    elif isinstance(value, Enum):
        yield value.name.encode()
    elif isinstance(value, pd.DataFrame | pd.Series | pd.Index):
        yield from _table(value)
    elif isinstance(value, np.generic | np.ndarray):
        yield from _array(value)
    elif isinstance(value, shapely.Geometry):
        yield value.wkb
    elif isinstance(value, PurePath):
        yield str(value).encode()
    else:
        yield from _held(value)


def _held(value: object) -> Iterator[bytes]:
    """Yield what a value holds that is made of others."""
    if isinstance(value, tuple | list):
        yield from _cells([*value])
    elif isinstance(value, AbstractSet):
        yield from sorted(digest(one).encode() for one in value)
    elif isinstance(value, Mapping):
        yield str(len(value)).encode()
        for key, one in value.items():
            yield from _parts(key)
            yield from _parts(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield field.name.encode()
            yield from _parts(getattr(value, field.name))
    else:
        raise UntoldError(f"a {type(value).__qualname__} may hold more than can be read off it")


def _table(value: "pd.DataFrame | pd.Series[Any] | pd.Index[Any]") -> Iterator[bytes]:
    if isinstance(value, pd.DataFrame):
        yield from _parts(tuple(value.attrs.items()))
        for part in (value.columns, value.index):
            yield from _parts(part)
        yield repr([str(one) for one in value.dtypes]).encode()
        if len(value):
            yield from _cells([*value.to_numpy(dtype=object).ravel()])
        return
    if isinstance(value, pd.Series):
        yield from _parts(value.name)
        yield from _parts(value.index)
    else:
        yield from _parts(tuple(value.names))
    yield str(value.dtype).encode()
    yield from _cells(value.tolist())


def _cells(cells: list[object]) -> Iterator[bytes]:
    yield str(len(cells)).encode()
    if {type(cell) for cell in cells} <= _CELLS:
        yield repr(cells).encode("utf-8", "surrogatepass")
    else:
        for cell in cells:
            yield from _parts(cell)


def _array(value: "np.generic | np.ndarray[tuple[int, ...], np.dtype[np.generic]]") -> Iterator[bytes]:
    if value.dtype.hasobject:
        yield from _parts(value.tolist())
        return
    yield f"{value.dtype.str} {value.shape}".encode()
    yield value.tobytes()
