"""The questions that were asked while a page was made, answered by the register of today."""

import json
from importlib import import_module
from types import FunctionType
from typing import Any

from dashboard.exhibits.extract import Extract
from dashboard.publish.addresses import Scope
from dashboard.publish.tracing.content import UntoldError, digest
from dashboard.publish.tracing.reads import PAGES, SETS, TABLES, UNTOLD, Known, Read, unheard
from dashboard.selection.query import read_query


class Answers:
    """Answers again what was asked while a page was made, each question once.

    Parameters
    ----------
    extract : Extract
        The register under no filter.
    scope : Scope
        Which records have pages.
    known : iterable of Known
        What is looked up.
    """

    def __init__(self, extract: Extract, scope: Scope, *known: Known[Any, Any]) -> None:
        self._extract, self._scope = extract, scope
        self._known = {one.name: one for one in known}
        self.digests: dict[str, str] = {}

    def hear(self, found: list[Read]) -> tuple[str, ...] | None:
        """Keep digests of what was read; return the questions, none where one cannot be asked again."""
        told = dict(found)
        if UNTOLD in told:
            return None
        try:
            for asked, value in told.items():
                if asked not in self.digests:
                    self.digests[asked] = digest(value)
        except UntoldError:
            return None
        return tuple(sorted(told))

    def again(self, asked: str) -> str:
        """Return the digest of what is told today; empty where the question has no answer."""
        if asked not in self.digests:
            try:
                with unheard():
                    self.digests[asked] = digest(self._answer(*json.loads(asked)))
            except (LookupError, TypeError, ValueError, AttributeError, ImportError):
                return ""
        return self.digests[asked]

    def _answer(self, kind: str, name: str, *more: object) -> object:
        if kind == "table" and name in TABLES:
            return getattr(self._result(*more) if more else self._extract.data, name)
        if kind == "scope" and name in SETS:
            return getattr(self._scope, name)
        if kind == "page" and name in PAGES:
            return getattr(self._scope, name)(*more)
        if kind == "known":
            return self._known[name].get(_tupled(more[0]))
        if kind == "result":
            return self._result(name, *more)
        raise LookupError(kind)

    def _result(self, module: object, name: object, filters: object, *options: object) -> object:
        made = getattr(import_module(str(module)), str(name))
        selection, faults = read_query(str(filters))
        if not str(module).startswith("dashboard.") or not isinstance(made, FunctionType) or faults:
            raise LookupError(name)
        return self._extract.choosing(selection).result(made, *map(_tupled, options))


def _tupled(value: object) -> object:
    return tuple(map(_tupled, value)) if isinstance(value, list) else value
