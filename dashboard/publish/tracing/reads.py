"""What a page has read while it was made: tables, results, look-ups, each with a digest of what it was told.

A page is made again to the byte by the same program as long as all that it has read is the same. So no rule
says on what a page depends: the register, the scope and the memo that makers are handed tell what they are
asked. A result of `exhibits` stands for all that it was itself made from; an exhibit does not, for it is
large and costs the most: what is read while one is made is read by its page.
"""

import json
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import fields
from functools import lru_cache
from typing import TypeVar, cast

from dashboard.exhibits import catalogue
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.memo import Key, Memo
from dashboard.export.caption import caption_of
from dashboard.frames import Frames
from dashboard.publish.addresses import Scope
from dashboard.publish.tracing.content import UntoldError
from dashboard.selection import Selection
from dashboard.selection.query import read_query, write_query

Held = TypeVar("Held")
Asked = TypeVar("Asked", bound=Hashable)

Read = tuple[str, object]
"""What was asked, as JSON, and what was told."""

_READ: ContextVar[list[Read] | None] = ContextVar("_READ", default=None)

UNTOLD = ""
"""Stands for a question that cannot be asked again."""

EXHIBITS = (catalogue.__name__, "_made")
"""The function that makes exhibits."""

TABLES = frozenset(one.name for one in fields(Frames)) - {"digest"}
"""What is read of the register by its name."""

PAGES = frozenset(("exercise", "country", "one_series", "site", "claimant", "document"))
SETS = frozenset(one.name for one in fields(Scope))
"""What is read of the scope: the page of one thing, and which things have one."""


def note(kind: str, *asked: object, told: object) -> None:
    """Note what is read, where anybody listens."""
    found = _READ.get()
    if found is not None:
        # Most ask for the page or the name of one thing, many times over.
        is_plain = all(type(one) is str for one in asked)
        question = _plain_question if is_plain else _question
        found.append((question(kind, *asked), told))


def _question(*asked: object) -> str:
    return json.dumps(asked, ensure_ascii=False)


_plain_question = lru_cache(100_000)(_question)
"""For texts alone: a number or a truth among others is equal to what JSON writes otherwise."""


def note_untold() -> None:
    """Note that something is read that cannot be asked for again."""
    found = _READ.get()
    if found is not None:
        found.append((UNTOLD, None))


def listening() -> AbstractContextManager[list[Read]]:
    """Give the list of what is read from now on by this thread."""
    return _listening([])


def unheard() -> AbstractContextManager[None]:
    """Let nothing be noted that is read from now on by this thread."""
    return _listening(None)


@contextmanager
def _listening(found: Held) -> Iterator[Held]:
    token = _READ.set(cast("list[Read] | None", found))
    try:
        yield found
    finally:
        _READ.reset(token)


class WatchedFrames(Frames):
    """A register that tells which of its tables are read; made from it by `replace`, none of that tells."""

    def __getattribute__(self, name: str) -> object:
        """Return an attribute, and tell where it is a table."""
        value = super().__getattribute__(name)
        way = super().__getattribute__("__dict__").get("way") if name in TABLES else None
        if way is not None:
            note("table", name, *way, told=value)
        return value


def watched(data: Frames, way: tuple[object, ...] = ()) -> WatchedFrames:
    """Return a register that tells which of its tables are read.

    Parameters
    ----------
    data : Frames
        The register.
    way : tuple of object
        How to ask for it again as a result, see `_asked`; empty for the one that all is made from.
    """
    made = WatchedFrames(**{one.name: getattr(data, one.name) for one in fields(Frames)})
    object.__setattr__(made, "way", way)
    return made


class WatchedScope(Scope):
    """A scope that tells of which things it is asked for the page."""

    def __getattribute__(self, name: str) -> object:
        """Return an attribute; of a method, one that tells."""
        value = super().__getattribute__(name)
        if name in SETS:
            note("scope", name, told=value)
        return _telling(name, cast("Callable[[object], str]", value)) if name in PAGES else value


def _telling(name: str, page: Callable[[object], str]) -> Callable[[object], str]:
    def ask(key: object) -> str:
        if _READ.get() is None:
            return page(key)
        with unheard():
            value = page(key)
        if isinstance(key, str):  # nothing else ever has a page
            note("page", name, key, told=value)
        return value

    return ask


def watched_scope(scope: Scope) -> WatchedScope:
    """Return a scope that tells of which things it is asked for the page."""
    return WatchedScope(**{one.name: getattr(scope, one.name) for one in fields(Scope)})


class Known(Mapping[Asked, Held]):
    """A mapping that tells which of its keys are asked for; as a whole it tells that it cannot say.

    Parameters
    ----------
    name : str
        By which it is asked again.
    held : mapping of str, or of tuples of str, to object
        What it holds; never None.
    """

    def __init__(self, name: str, held: Mapping[Asked, Held]) -> None:
        self.name, self._held = name, held

    def __getitem__(self, key: Asked) -> Held:
        """Return what a key stands for."""
        found = self._held.get(key)
        if isinstance(key, str | tuple):  # nothing else stands for anything
            note("known", self.name, key, told=found)
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[Asked]:
        """Return all keys."""
        note_untold()
        return iter(self._held)

    def __len__(self) -> int:
        """Return how many keys there are."""
        note_untold()
        return len(self._held)


class TellingMemo:
    """A memo that tells which results are asked for.

    Parameters
    ----------
    memo : Memo
        Keeps all results but exhibits, which are kept here with what was read for each.
    """

    def __init__(self, memo: Memo) -> None:
        self._memo = memo
        self._exhibits: dict[Key, tuple[object, list[Read]]] = {}

    def recall(self, key: Key, make: Callable[[], object]) -> object:
        """Return the result kept under a key; made, and kept, where there is none."""
        if key[:2] == EXHIBITS:
            return self._exhibit(key, make)
        with unheard():
            value = self._memo.recall(key, make)
        if _READ.get() is None:
            return value
        asked = _asked(key)
        if asked is None:
            note_untold()
        elif isinstance(
            value, Frames
        ):  # of what filters leave, too, a page depends on the tables that it reads
            return watched(value, asked)
        else:
            note("result", *asked, told=value)
        return value

    def _exhibit(self, key: Key, make: Callable[[], object]) -> object:
        if key not in self._exhibits:
            with listening() as found:
                value = make()
                caption_of(cast("Exhibit", value))  # kept with it, so whoever shows it rests on it
            self._exhibits[key] = (value, found)
        value, found = self._exhibits[key]
        heard = _READ.get()
        if heard is not None:
            heard.extend(found)
        return value


def _asked(key: Key) -> tuple[object, ...] | None:
    """Return how to ask for a result again: function, filters, options; none where that cannot be said."""
    module, name, *arguments = key
    kind, mark = cast("tuple[str, tuple[object, ...]]", arguments[0])
    if kind != Extract.__name__:
        return None
    _, selection, standing_in, root = mark
    filters = write_query(cast("Selection", selection))
    options = [_plain(one) for one in arguments[1:]]
    if (standing_in, root) != (None, Extract.shapes_root) or read_query(filters) != (selection, ()):
        return None
    return None if any(one is UntoldError for one in options) else (module, name, filters, *options)


def _plain(part: object) -> object:
    """Return an option of a key as JSON has it; an error where it has not."""
    kind, value = cast("tuple[str, object]", part)
    if kind == "tuple":
        inner = [_plain(one) for one in cast("tuple[object, ...]", value)]
        return UntoldError if any(one is UntoldError for one in inner) else inner
    return value if kind in ("str", "bool", "int", "float", "NoneType") else UntoldError
