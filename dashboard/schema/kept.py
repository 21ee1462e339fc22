"""What is made from frames once, and kept for as long as these frames live.

Frames are shared by all readers and never changed, so what follows from them can be kept beside them: a frame
has no key by which a memo could know it, but it is itself.
"""

import weakref
from collections.abc import Callable, Hashable
from functools import partial
from types import FunctionType
from typing import TypeVar, cast

import pandas as pd

Made = TypeVar("Made")

Results = dict[Hashable, tuple[list["weakref.ref[pd.DataFrame]"], object]]
"""By function and further arguments: the frames among these, and what was made."""

Kept = dict[int, tuple["weakref.ref[pd.DataFrame]", Results]]
"""By the place of a frame: the frame, and what was made of it."""

_KEPT: Kept = {}


def once(make: Callable[..., Made], frame: pd.DataFrame, *more: object) -> Made:
    """Return what a function gives for a frame, made once for as long as the frame lives.

    Parameters
    ----------
    make : callable
        A function of a module that changes none of its arguments.
    frame : pandas.DataFrame
        Its first argument.
    *more : object
        Its further arguments: frames, or values that can stand in a key.

    Raises
    ------
    TypeError
        Where the function could depend on more than its arguments.
    """
    must_be_of_module(make)
    others = [one for one in more if isinstance(one, pd.DataFrame)]
    key = (make, *(("frame", id(one)) if isinstance(one, pd.DataFrame) else one for one in more))
    kept = _beside(frame)
    found = kept.get(key)
    # Another frame may have come to lie where one was that has gone.
    if found is None or any(ref() is not one for ref, one in zip(found[0], others, strict=True)):
        made = make(frame, *more)
        if made is frame:  # which would never go if it were kept
            return made
        found = ([weakref.ref(one) for one in others], made)
        kept[key] = found
    return cast("Made", found[1])


def must_be_of_module(function: object) -> None:
    """Refuse a function that may bring more with it than its arguments, as a closure or a method does.

    Raises
    ------
    TypeError
        Where it does.
    """
    if not isinstance(function, FunctionType) or function.__closure__ or "<" in function.__qualname__:
        raise TypeError(f"{function!r} is no function of a module, so a key would not hold all it depends on")


def _beside(frame: pd.DataFrame) -> Results:
    place = id(frame)
    held = _KEPT.get(place)
    if held is None or held[0]() is not frame:
        # Handed over, for at the end of the program names of a module go before the last frames do.
        held = (weakref.ref(frame, partial(_let_go, _KEPT, place)), {})
        _KEPT[place] = held
    return held[1]


def _let_go(kept: Kept, place: int, gone: "weakref.ref[pd.DataFrame]") -> None:
    held = kept.get(place)
    if held is not None and held[0] is gone:
        kept.pop(place, None)
