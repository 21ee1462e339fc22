"""How a list is read: sheet, encoding, kind, which column holds what; guessed, and open to change."""

import hashlib
from collections.abc import Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.ui.shell import cache
from dashboard.ui.shell.cache import Choices, Field, HandedOver, UploadedTable
from dashboard.ui.shell.markdown import plain

NONE = None
"""Choice of a column where the list has none; a column has a name, so none can be taken for it."""

PER_ROW = 3
ENDS = 2
"""Columns that a number can have: one for its least, one for its most."""

JUDGED = ""
"""Choice of an encoding that the bytes themselves show."""

SETTING_LABELS = {
    "dates": "Day and month",
    "numbers": "Dots and commas in numbers",
    "fiscal": "Fiscal years run from",
    "organised_by": "All of them were organised by",
    "size_by": "The troops are",
    "together": "Rows that share their number",
    "origin_role": "Standing of who says so, where no column tells",
    "metric": "What is counted, where no column tells",
    "incident_kind": "Kind, where no column tells",
    "site_kind": "Kind, where no column tells",
    "site_side": "Whose, where no column tells",
}
SETTING_HELP = {
    "size_by": "Your figures are graded F6, for nobody here can judge them: an estimate then shows in the "
    "range of claims alone.",
}


def opened(given: HandedOver) -> UploadedTable:
    """Open what was handed over; let the reader choose its sheet, and its encoding where no sign tells it.

    Raises
    ------
    Refused
        Where it is no table that can be read safely.
    """
    mark = given.mark[:8]
    part, encoding = _state(f"own-part-{mark}"), _state(f"own-encoding-{mark}")
    uploaded = cache.opened(given, part, encoding)
    left, right = st.columns(2)
    if uploaded.parts:
        at = uploaded.parts.index(uploaded.part)
        left.selectbox("Sheet, layer or table", uploaded.parts, index=at, key=f"own-part-{mark}")
    if uploaded.encoding not in ("", "utf-8") or encoding:
        names = {JUDGED: "Judged by its letters"} | cache.text_encoding.NAMES
        _pick(right, "Encoding of the text", names, encoding, f"own-encoding-{mark}")
    return uploaded


def choose(uploaded: UploadedTable) -> Choices:
    """Let the reader say how a list is read; what its columns suggest stands there already."""
    saved = _saved(uploaded)
    st.markdown(plain(f"{uploaded.counted}. Which column holds what?"))
    suggested = saved or cache.guessed(uploaded, "")
    kinds = cache.fields.KINDS
    mark = hashlib.sha256(f"{uploaded.digest}{suggested.key}".encode()).hexdigest()[:8]
    kind = _pick(st.container(), "The list holds", kinds, suggested.kind, f"own-kind-{mark}")
    if kind != suggested.kind:
        suggested = cache.guessed(uploaded, kind)
    columns = _columns(uploaded, suggested, f"own-{mark}-{kind}")
    chosen = suggested.with_columns(columns)
    passed = () if cache.holds_fiscal_years(uploaded, chosen) else ("fiscal",)
    return chosen.with_settings(_settings(suggested, f"own-{mark}-{kind}", passed))


def _saved(uploaded: UploadedTable) -> Choices | None:
    """Return choices that the reader saved earlier, with a word on columns that this list lacks."""
    file = st.file_uploader("Choices saved earlier, if there are any", key="own-saved", max_upload_size=1)
    if file is None:
        return None
    names = [str(name) for name in uploaded.cells.columns]
    try:
        found, lacking = cache.choices.from_json(file.getvalue(), names)
    except cache.Refused as refusal:
        st.error(plain(refusal))
        return None
    if lacking:
        st.warning(plain(f"The list has no column {', '.join(lacking)}, which the saved choices name."))
    return found


def _columns(uploaded: UploadedTable, suggested: Choices, key: str) -> dict[str, tuple[str, ...]]:
    """Let the reader name the column of each field; parts of dates stand apart, for few lists have them."""
    fields = cache.fields.FIELDS[suggested.kind]
    parts = [field for field in fields if field.holds == "part"]
    chosen = _named([field for field in fields if field not in parts], uploaded, suggested, key)
    used = any(suggested.all_of(field.name) for field in parts)
    with st.expander("Dates whose year, month and day have a column each", expanded=used, key=f"{key}-parts"):
        return chosen | _named(parts, uploaded, suggested, key)


def _named(
    fields: list[Field], uploaded: UploadedTable, suggested: Choices, key: str
) -> dict[str, tuple[str, ...]]:
    names = [str(name) for name in uploaded.cells.columns]
    chosen: dict[str, tuple[str, ...]] = {}
    for first in range(0, len(fields), PER_ROW):
        places = st.columns(PER_ROW)
        for place, field in zip(places, fields[first : first + PER_ROW], strict=False):
            held = suggested.all_of(field.name)
            if field.many:
                is_count = field.holds == "count"
                some = place.multiselect(
                    field.label,
                    names,
                    default=held,
                    key=f"{key}-{field.name}",
                    placeholder="none",
                    max_selections=ENDS if is_count else None,
                    help="One column, or two for the least and the most." if is_count else None,
                )
                chosen[field.name] = tuple(some)
            else:
                one = _column(place, field.label, names, held, f"{key}-{field.name}")
                chosen[field.name] = () if one is NONE else (one,)
    return chosen


def _column(
    place: DeltaGenerator, label: str, names: list[str], held: tuple[str, ...], key: str
) -> str | None:
    at = names.index(held[0]) if held else None
    found: str | None = place.selectbox(label, names, index=at, key=key, placeholder="none")
    return found


def _settings(suggested: Choices, key: str, passed: tuple[str, ...]) -> dict[str, str]:
    """Let the reader say what holds for the list as a whole, but for what is of no matter in it."""
    names = [name for name in cache.choices.OF_KIND[suggested.kind] if name not in passed]
    places = st.columns(PER_ROW) * len(names)
    return {
        name: _pick(
            place,
            SETTING_LABELS[name],
            cache.choices.SETTINGS[name],
            suggested.setting(name),
            f"{key}-all-{name}",  # a field can be called the same: what is counted, of each claim or of all
            SETTING_HELP.get(name),
        )
        for place, name in zip(places, names, strict=False)
    }


def _pick(
    place: DeltaGenerator,
    label: str,
    options: Mapping[str, str],
    held: str,
    key: str,
    told: str | None = None,
) -> str:
    codes = list(options)
    found: str | None = place.selectbox(
        label,
        codes,
        index=codes.index(held) if held in codes else None,
        key=key,
        format_func=lambda code: options[code],
        placeholder="not said",
        help=told,
    )
    return held if found is None else found


def _state(key: str) -> str:
    return str(st.session_state.get(key) or "")
