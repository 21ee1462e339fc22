"""Which column of a list holds what, and all else that a reader can choose; a small file keeps it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from dashboard.frames.uploads.columns.fields import FIELDS, KINDS
from dashboard.frames.uploads.uploaded_table import Refused
from dashboard.reading.days import date_style, periods
from dashboard.reading.sizes import amounts
from dashboard.schema import claim_codes, codes

VERSION = 1

SIZE_BY = {"organiser": "what the organiser declared", "outsider": "somebody else's estimate"}
"""Who says the size of an exercise, as the role of its origin."""

CLAIMANTS = {"organiser": "the organiser", "outsider": "somebody else"}
"""How each of them is called as a claimant."""

TOGETHER = {"no": "Each row is an exercise", "yes": "Rows that share it are one exercise"}

SETTINGS: dict[str, dict[str, str]] = {
    "dates": date_style.CHOICES,
    "numbers": amounts.CHOICES,
    "fiscal": periods.FISCAL_CHOICES,
    "organised_by": codes.SIDES,
    "size_by": SIZE_BY,
    "together": TOGETHER,
    "origin_role": claim_codes.ORIGIN_ROLES,
    "metric": codes.METRICS,
    "incident_kind": codes.INCIDENT_KINDS,
    "site_kind": codes.SITE_KINDS,
    "site_side": codes.SITE_SIDES,
}
"""What holds for a list as a whole, as label by code."""

NOT_SAID = "national"
"""Side of the rows of a list in a preview until the reader has said it; nothing joins before."""

DEFAULTS = {
    "dates": "judged",
    "numbers": "judged",
    "fiscal": "unknown",
    "organised_by": "",
    "size_by": "organiser",
    "together": "no",
    "origin_role": "outsider",
    "metric": "troops",
    "incident_kind": "other",
    "site_kind": "garrison",
    "site_side": "nato",
}
"""What holds until a reader says otherwise; who organised exercises is guessed of none."""

OF_KIND = {
    "exercises": ("dates", "fiscal", "numbers", "organised_by", "size_by", "together"),
    "claims": ("dates", "fiscal", "numbers", "metric", "origin_role"),
    "incidents": ("dates", "fiscal", "incident_kind"),
    "sites": ("dates", "fiscal", "site_kind", "site_side"),
}
"""Settings that concern each kind of list."""


@dataclass(frozen=True)
class Choices:
    """How a list is read.

    Attributes
    ----------
    kind : str
        A key of `KINDS`.
    columns : tuple of (str, tuple of str)
        Columns of each field that has any; a field that is not there has none.
    settings : tuple of (str, str)
        Settings other than `DEFAULTS`.
    layout : str
        The known layout that the list has; empty for any other.
    """

    kind: str = "exercises"
    columns: tuple[tuple[str, tuple[str, ...]], ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    layout: str = ""

    @cached_property
    def _by_field(self) -> dict[str, tuple[str, ...]]:
        return dict(self.columns)

    @cached_property
    def _by_setting(self) -> dict[str, str]:
        return dict(self.settings)

    def all_of(self, field: str) -> tuple[str, ...]:
        """Return the columns of a field."""
        return self._by_field.get(field, ())

    def column(self, field: str) -> str | None:
        """Return the first column of a field; None where it has none."""
        return next(iter(self.all_of(field)), None)

    def setting(self, name: str) -> str:
        """Return what holds for the whole list."""
        return self._by_setting.get(name, DEFAULTS[name])

    def with_columns(self, columns: Mapping[str, Iterable[str]]) -> "Choices":
        """Return the choices with other columns."""
        held = {name: tuple(some) for name, some in columns.items()}
        return replace(self, columns=tuple((name, some) for name, some in held.items() if some))

    def with_settings(self, settings: Mapping[str, str]) -> "Choices":
        """Return the choices with other settings."""
        return replace(
            self, settings=tuple((name, code) for name, code in settings.items() if code != DEFAULTS[name])
        )

    @property
    def key(self) -> str:
        """Return the choices as text that differs from that of any other choices."""
        return to_json(self)


_KINDS_SAVED = {(VERSION, kind): kind for kind in KINDS}
"""Kinds of list in files of this version."""


def to_json(choices: Choices) -> str:
    """Return choices as a small file."""
    held = {
        "flankwatch_list": VERSION,
        "kind": choices.kind,
        "layout": choices.layout,
        "columns": {name: list(columns) for name, columns in choices.columns},
        "settings": dict(choices.settings),
    }
    return json.dumps(held, ensure_ascii=False, indent=1)


def from_json(raw: bytes, columns: Iterable[str]) -> tuple[Choices, tuple[str, ...]]:
    """Read choices that were saved; return them with the columns that the list at hand lacks.

    Parameters
    ----------
    raw : bytes
        The file.
    columns : iterable of str
        Columns of the list; fields whose columns it lacks stay without one.

    Raises
    ------
    Refused
        Where the file holds no choices.
    """
    try:
        held = json.loads(raw.decode("utf-8-sig"))
        kind = _KINDS_SAVED[held["flankwatch_list"], held["kind"]]
        saved, settings = dict(held["columns"]), dict(held["settings"])
        wanted = {str(name): [str(one) for one in some] for name, some in saved.items()}
        layout = str(held.get("layout", ""))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Refused("Expected choices that were saved here, saw another file.") from error
    known, names = set(columns), {field.name for field in FIELDS[kind]}
    found = {name: [one for one in some if one in known] for name, some in wanted.items() if name in names}
    lacking = sorted({one for some in wanted.values() for one in some} - known)
    sound = {
        str(name): str(code) for name, code in settings.items() if str(code) in SETTINGS.get(str(name), {})
    }
    return Choices(kind, layout=layout).with_columns(found).with_settings(sound), tuple(lacking)
