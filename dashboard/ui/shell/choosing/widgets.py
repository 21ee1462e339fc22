"""The widgets that travel in links: each is bound to the address by its key, and has the address read first.

No other file binds a widget, so what anybody writes into an address is read by the rules of `selection`.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Literal, TypeVar

import streamlit as st

from dashboard.selection import AnyOf, Day, Number, OneOf, Span, Switch, Text
from dashboard.ui.shell.choosing import offered
from dashboard.ui.shell.choosing.address import settle

Code = TypeVar("Code", bound=str)
Amount = TypeVar("Amount", int, float)
Held = TypeVar("Held")

IN_ADDRESS: Literal["query-params"] = "query-params"

LONGEST_TEXT = 60
"""Characters that a text field takes."""


def one(
    label: str, options: Mapping[Code, str], key: str, hint: str | None = None, *, undone: bool = False
) -> Code:
    """Let the reader choose one of a few options, side by side; the first is the default.

    Parameters
    ----------
    label : str
        What is chosen.
    options : mapping of str to str
        Labels by code.
    key : str
        Widget key and URL parameter.
    hint : str or None
        A sentence for who wants to know more.
    undone : bool
        Whether the server writes the choice into the address, see `_drawn`; so for the filters of all pages.
    """
    return _one(label, options, key, next(iter(options)), hint, undone)


def weight(label: str, options: Mapping[Code, str], key: str, default: Code) -> Code:
    """Let the reader choose one of a few options, side by side, of which any can be the default."""
    return _one(label, options, key, default, None, undone=False)


def pick(
    label: str,
    options: Mapping[str, str],
    key: str,
    *,
    default: str | None = None,
    hint: str | None = None,
    on_change: Callable[[], None] | None = None,
    undone: bool = False,
) -> str:
    """Let the reader choose one of many options from a list.

    Parameters
    ----------
    label, options, key, hint, undone
        See `one`.
    default : str or None
        Code that is chosen at first; the first option where it is none of them.
    on_change : callable or None
        Called when the reader chooses; not of a choice that the server writes into the address.

    Returns
    -------
    str
        A code, empty if there is none.
    """
    settle(OneOf(key, options))
    codes = offered.some(options, key)
    selectbox: Callable[..., str | None] = st.selectbox
    chosen = _drawn(
        selectbox,
        label,
        codes,
        index=codes.index(default) if default in codes else 0,
        key=key,
        format_func=lambda code: options[code],
        help=hint,
        undone=undone,
        **({"on_change": on_change} if on_change else {}),
    )
    offered.tell(options, codes)
    return chosen or next(iter(options), "")


def one_or_none(label: str, options: Mapping[str, str], key: str, placeholder: str) -> str | None:
    """Let the reader choose one of many options from a list, or none, as at first."""
    settle(OneOf(key, options))
    chosen: str | None = _of_list(st.selectbox, label, options, key, placeholder, index=None)
    return chosen


def several(
    label: str, options: Mapping[Code, str], key: str, default: Sequence[Code] = ()
) -> tuple[Code, ...]:
    """Let the reader switch a few options on and off; return those that are on, in their order."""
    settle(AnyOf(key, dict(options.items())))
    chosen: list[Code] = st.pills(
        label,
        list(options),
        selection_mode="multi",
        default=list(default),
        wrap=True,
        key=key,
        format_func=lambda code: options[code],
        bind=IN_ADDRESS,
    )
    return tuple(option for option in options if option in chosen)


def list_of(label: str, options: Mapping[str, str], key: str, placeholder: str) -> tuple[str, ...]:
    """Let the reader choose any number of many options from a list; none at first."""
    settle(AnyOf(key, options))
    return tuple(_of_list(st.multiselect, label, options, key, placeholder))


def _of_list(
    widget: Callable[..., Held], label: str, options: Mapping[str, str], key: str, hint: str, **more: object
) -> Held:
    shown, words = offered.some(options, key), options.__getitem__
    chosen = widget(label, shown, key=key, format_func=words, placeholder=hint, bind=IN_ADDRESS, **more)
    offered.tell(options, shown)
    return chosen


def bound(options: Mapping[Code, str], key: str) -> tuple[Code, ...]:
    """Bind some options to the address without showing them, and return those chosen; none at first.

    Streamlit 1.67 writes into the address what a widget shows of an option (`widgets/multiselect.py`,
    `proto.options`), so a widget that shows counts beside its options cannot be the one that is bound. The
    bound one is drawn here and taken away at once; `counted` shows another in its place. A choice then goes
    into the address by the server, as a step of the browser's history: *Back* undoes it.
    """
    place = st.empty()
    chosen: list[Code] = place.multiselect(
        "Chosen", list(options), key=key, format_func=lambda code: options[code], bind=IN_ADDRESS
    )
    place.empty()
    return tuple(option for option in options if option in chosen)


def counted(
    label: str,
    options: Mapping[Code, str],
    counts: Mapping[Code, int],
    key: str,
    *,
    as_pills: bool = False,
    hint: str | None = None,
) -> None:
    """Let the reader choose some options of a widget that is bound by `bound`, each with its count.

    Parameters
    ----------
    label, options, key, hint
        See `one`.
    counts : mapping of str to int
        How many rows each option finds.
    as_pills : bool
        Whether all options stand side by side; else they are a list to open and to type into.
    """
    labels = {code: f"{text} {counts[code]:,}" for code, text in options.items()}
    shown = shown_key(key)
    st.session_state[shown] = list(st.session_state.get(key) or ())
    more: dict[str, Any] = {"placeholder": "All"}
    if as_pills:
        more = {"selection_mode": "multi", "wrap": True}
    (st.pills if as_pills else st.multiselect)(
        label,
        list(options),
        key=shown,
        format_func=lambda code: labels[code],
        help=hint,
        on_change=_take_over,
        args=(key, options),
        **more,
    )


def shown_key(key: str) -> str:
    """Return the key of the widget that `counted` shows for a parameter."""
    return f"{key}-options"


def _take_over(key: str, options: Mapping[str, str]) -> None:
    """Give what the shown widget holds to the bound one; for a callback.

    A reader faster than the server may choose an option by a count that has changed since.
    """
    texts = [str(one) for one in st.session_state[shown_key(key)]]
    st.session_state[key] = [
        code
        for code, label in options.items()
        if any(text == code or text.rpartition(" ")[0] == label for text in texts)
    ]


def number(label: str, least: Amount, most: Amount, default: Amount, key: str, step: Amount) -> Amount:
    """Let the reader choose a number between two others by a slider."""
    settle(Number(key, least, most))
    return st.slider(label, least, most, default, step, key=key, bind=IN_ADDRESS)


def span(label: str, first: int, last: int, key: str) -> tuple[int, int]:
    """Let the reader choose a first and a last year by a slider, all years at first; *Back* undoes it."""
    settle(Span(key, first, last))
    slider: Callable[..., tuple[int, int]] = st.slider
    return _drawn(slider, label, first, last, (first, last), key=key)


def day(label: str, parameter: Day, hint: str) -> date | None:
    """Let the reader choose a day of the past, none at first; *Back* undoes it."""
    settle(parameter)
    chosen: date | None = _drawn(
        st.date_input,
        label,
        None,
        min_value=parameter.first,
        max_value=parameter.last,
        key=parameter.name,
        format="YYYY-MM-DD",
        help=hint,
    )
    return chosen


def text(label: str, given: str, key: str, placeholder: str, makes_sense: Callable[[str], bool]) -> str:
    """Let the reader type a short text; of an address, one that makes no sense is left out and told."""
    settle(Text(key, LONGEST_TEXT, makes_sense))
    return st.text_input(
        label, value=given, key=key, placeholder=placeholder, max_chars=LONGEST_TEXT, bind=IN_ADDRESS
    )


def switch(label: str, key: str, hint: str, *, undone: bool = False) -> bool:
    """Let the reader switch something on; it is off at first. For `undone` see `one`."""
    settle(Switch(key))
    return _drawn(st.toggle, label, key=key, help=hint, undone=undone)


def _one(
    label: str, options: Mapping[Code, str], key: str, default: Code, hint: str | None, undone: bool
) -> Code:
    settle(OneOf(key, dict(options.items())))
    segments: Callable[..., Code | None] = st.segmented_control
    chosen = _drawn(
        segments,
        label,
        list(options),
        default=default,
        required=True,
        wrap=True,
        key=key,
        format_func=lambda code: options[code],
        help=hint,
        undone=undone,
    )
    return chosen if chosen is not None else default


def _drawn(
    widget: Callable[..., Held], *arguments: object, key: str, undone: bool = True, **more: object
) -> Held:
    """Draw a widget of Streamlit that is bound to the address, and return what it holds.

    Streamlit 1.67 writes the choice of a bound widget into the address by `replaceState`, of which only
    `frontend/history-*.js` makes a step; what the server changes it writes by `pushState`. The filters take
    that way: the bound widget is drawn and taken away, as in `bound`, and another stands in its place and
    hands over what it holds.
    """
    if not undone:
        return widget(*arguments, key=key, bind=IN_ADDRESS, **more)
    place = st.empty()
    with place:
        held = widget(*arguments, key=key, bind=IN_ADDRESS, **more)
    place.empty()
    shown = shown_key(key)
    # Written only where it differs: a slider that is still being drawn would jump back.
    if shown not in st.session_state or st.session_state[shown] != held:
        st.session_state[shown] = held
    widget(*arguments, key=shown, on_change=_hand_over, args=(key,), **more)
    return held


def _hand_over(key: str) -> None:
    """Give what the shown widget holds to the bound one; for a callback."""
    st.session_state[key] = st.session_state[shown_key(key)]
