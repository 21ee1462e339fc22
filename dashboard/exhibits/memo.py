"""Results made once: a key is derived from a function and its arguments, so that it holds all of them.

A result that is shared between readers may depend on nothing but what it is asked with. `key_of` therefore
takes only functions of a module (a closure or a method could carry more with it) and only arguments that say
all they are: plain values, frozen dataclasses of such values, and whatever brings a `mark` of its own, which
is equal for equal content and different for any other.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from threading import Lock, RLock
from typing import Protocol, TypeVar, cast

from dashboard.schema.kept import must_be_of_module

Result = TypeVar("Result")
Key = tuple[Hashable, ...]

_PLAIN = (str, bool, int, float, date, Enum, type(None))


class Memo(Protocol):
    """Keeps results by their key."""

    def recall(self, key: Key, make: Callable[[], object]) -> object:
        """Return the result kept under a key; made, and kept, where there is none."""


class NoMemo:
    """Keeps nothing: every result is made anew."""

    def recall(self, key: Key, make: Callable[[], object]) -> object:
        """Return what `make` gives."""
        del key
        return make()


class LatestResults:
    """Keeps the results used last; safe to use from several threads.

    Two threads that ask for one key at once wait for each other, so that it is made once.

    Parameters
    ----------
    most : int
        Results kept.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._results: OrderedDict[Key, object] = OrderedDict()
        self._making: dict[Key, RLock] = {}
        self._lock = Lock()

    def recall(self, key: Key, make: Callable[[], object]) -> object:
        """Return the result kept under a key; made, and kept, where there is none."""
        with self._lock:
            if key in self._results:
                self._results.move_to_end(key)
                return self._results[key]
            making = self._making.setdefault(key, RLock())
        with making:
            with self._lock:
                if key in self._results:
                    return self._results[key]
            try:
                result = make()
            finally:
                with self._lock:
                    self._making.pop(key, None)
            self._keep(key, result)
        return result

    def forget(self) -> None:
        """Let go of all results."""
        with self._lock:
            self._results.clear()

    def _keep(self, key: Key, result: object) -> None:
        with self._lock:
            self._results[key] = result
            while len(self._results) > self._most:
                self._results.popitem(last=False)


def recall(memo: Memo, function: Callable[..., Result], *arguments: object) -> Result:
    """Return what a function gives for some arguments, made once by a memo.

    Parameters
    ----------
    memo : Memo
        Where results are kept.
    function : callable
        A function of a module. Its result is shared and never changed.
    *arguments : object
        All that it depends on; see `key_of`.

    Raises
    ------
    TypeError
        Where the function or an argument could depend on more than a key holds.
    """
    return cast("Result", memo.recall(key_of(function, *arguments), lambda: function(*arguments)))


def key_of(function: Callable[..., object], *arguments: object) -> Key:
    """Return the key of a function's result; parameters and errors as for `recall`."""
    must_be_of_module(function)
    return (function.__module__, function.__qualname__, *map(_part, arguments))


def _part(argument: object) -> Hashable:
    """Return what stands for an argument in a key."""
    # A bool equals a number, and a number its float; each stays apart by its type.
    if isinstance(argument, _PLAIN):
        return type(argument).__name__, argument
    # Asked so, for `isinstance` of a protocol takes longer than all the rest of a key.
    if (mark := getattr(argument, "mark", None)) is not None:
        return type(argument).__name__, cast("Hashable", mark)
    if isinstance(argument, tuple):
        return "tuple", tuple(map(_part, argument))
    if is_dataclass(argument) and not isinstance(argument, type) and _frozen(argument):
        values = tuple(_part(getattr(argument, field.name)) for field in fields(argument))
        return type(argument).__qualname__, values
    raise TypeError(f"a {type(argument).__name__} cannot stand in a key: ask by what it is made from")


def _frozen(argument: object) -> bool:
    return bool(vars(type(argument))["__dataclass_params__"].frozen)
