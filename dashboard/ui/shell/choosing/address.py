"""The address of a page: read before the widgets are drawn, put right, and what was not understood said.

Streamlit 1.67 seeds a bound widget from the address when it is first drawn, drops without a word what it does
not know, and lets the address win over `st.session_state`. So a text that is meant, but not written as the
widget writes it, has to be changed in the address itself; that is possible while no widget is bound to it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.selection import Fault, Parameter, Reading, sentence

DRAWN = "address-drawn"
"""Holds in the session's state the parameters that this run has read."""

FAULTS = "address-faults"
"""Holds in the session's state what was not understood, until a run comes to its end and says it."""

ANSWERED = "address-answered"
"""Holds in the session's state the faults that the page itself answers in this run."""

SAID = "address-said"
"""Holds in the session's state what was said last."""


@dataclass(frozen=True)
class Said:
    """What a reader has been told of an address, and what the page was then.

    Attributes
    ----------
    page : str
        Path of the page.
    values : dict of str to object
        What the widgets of the page held.
    unknown : tuple of Fault
        Parameters that no widget of the page reads.
    faults : tuple of Fault
        All that is told.
    """

    page: str
    values: Mapping[str, Any]
    unknown: tuple[Fault, ...]
    faults: tuple[Fault, ...]


def begin() -> DeltaGenerator:
    """Start a run; return the place at the top of the page for `say`."""
    st.session_state[DRAWN] = ()
    st.session_state[ANSWERED] = ()
    return st.empty()


def settle(*parameters: Parameter) -> None:
    """Put the address right for some widgets that are about to be drawn, and run anew if it was wrong.

    Parameters
    ----------
    *parameters : Parameter
        What the widgets read. All of them are put right at once.
    """
    st.session_state[DRAWN] = (*st.session_state.get(DRAWN, ()), *(one.name for one in parameters))
    wrong = {one.name: reading for one in parameters if (reading := _reading(one)) is not None}
    # What a widget is bound to can no longer be written: the reader went back to a wrong address, or an
    # option has gone. Streamlit then takes the default in place of what it does not know; that is said.
    bound = [name for name in wrong if name in st.session_state]
    found = [fault for name, reading in wrong.items() for fault in reading.faults or _dropped(name, bound)]
    if found:
        st.session_state[FAULTS] = tuple(dict.fromkeys((*st.session_state.get(FAULTS, ()), *found)))
    free = {name: reading for name, reading in wrong.items() if name not in bound}
    if free:
        # All at once, for each change of the address is a message; a parameter without a text is left out.
        spellings: dict[str, list[str]] = {one: [] for name in free for one in _spellings(name)}
        st.query_params.update(spellings | {name: list(one.texts) for name, one in free.items()})
        st.rerun()


def say(place: DeltaGenerator, page: str) -> None:
    """Say what of the address was not understood, until the reader changes something or goes elsewhere.

    Parameters
    ----------
    place : DeltaGenerator
        Result of `begin`.
    page : str
        Path of the page that was drawn.
    """
    drawn = st.session_state.pop(DRAWN, ())
    found = st.session_state.pop(FAULTS, ())
    values = {name: st.session_state.get(name) for name in drawn}
    unknown = tuple(
        Fault(name, tuple(st.query_params.get_all(name))) for name in st.query_params if name not in drawn
    )
    said: Said | None = st.session_state.get(SAID)
    if said is None or found or (said.page, said.unknown) != (page, unknown):
        said = Said(page, values, unknown, (*found, *unknown))
    elif said.values != values:
        said = replace(said, values=values, faults=())
    st.session_state[SAID] = said
    unanswered = [fault for fault in said.faults if fault not in st.session_state[ANSWERED]]
    if unanswered:
        parts = [(f"`{fault.words.replace('`', chr(39))}`", fault.read_as) for fault in unanswered]
        place.warning(sentence(parts), icon=":material/link_off:")


def answered(name: str, mark: str) -> bool:
    """Say whether a parameter that holds a mark was not understood; the page answers it in place of `say`."""
    said: Said | None = st.session_state.get(SAID)
    faults = (*st.session_state.get(FAULTS, ()), *(said.faults if said else ()))
    theirs = tuple(
        fault for fault in faults if fault.name == name and all(mark in text for text in fault.texts)
    )
    st.session_state[ANSWERED] += theirs
    return bool(theirs)


def _reading(parameter: Parameter) -> Reading | None:
    """Return what the address says of a parameter; None where that is nothing, or just as a widget has it."""
    texts = [text for name in _spellings(parameter.name) for text in st.query_params.get_all(name)]
    if not texts:
        return None
    reading = parameter.read(texts)
    as_written = list(reading.texts) == st.query_params.get_all(parameter.name)
    return None if as_written and not reading.faults else reading


def _spellings(name: str) -> list[str]:
    """Return how the address spells a parameter: as it is, or with other capitals."""
    return [one for one in st.query_params if one.casefold() == name]


def _dropped(name: str, bound: Sequence[str]) -> list[Fault]:
    """Return what is dropped of a parameter that was understood: all of it where it cannot be rewritten."""
    return [Fault(name, tuple(st.query_params.get_all(name)))] if name in bound else []
