"""The states of each distinct cell of a column, by names or by whichever system of codes the column holds."""

from collections.abc import Iterable

from dashboard.reading.states import cow_codes, fips_codes, regions_of_usa, state_names
from dashboard.reading.states.state_names import States

OF_USA = "of_usa"
"""Noted of a row that names a state of the USA."""

FIPS = "fips"
"""Noted of a row that names a state by FIPS 10-4."""

COW = "cow"
"""Noted of a row that names a state by the codes of the Correlates of War."""

NATO = "nato"
"""Noted of a row that names a state by the two letters that NATO used once."""

GROUPED = "grouped"
"""Noted of a row that names a group of states."""

BRACKETED = "bracketed"
"""Noted of a row with words in brackets behind a state."""


def read(distinct: Iterable[str]) -> tuple[dict[str, States], dict[str, tuple[str, ...]]]:
    """Return the states of each distinct cell of a column, and what is noted of the rows that hold it."""
    behind = state_names.holds_codes(distinct)
    states = {cell: state_names.read(cell, codes_behind_places=behind) for cell in distinct}
    notes = {cell: _noted(one) for cell, one in states.items() if _noted(one)}
    by_code, system = _of_other_codes(distinct)
    if by_code:
        states |= by_code
        notes = dict.fromkeys(by_code, (system,))
    elif regions_of_usa.are_meant(distinct):
        notes = {cell: (OF_USA,) for cell in distinct if regions_of_usa.is_one(cell)}
        states |= dict.fromkeys(notes, state_names.States((regions_of_usa.USA,)))
    return states, notes


def _of_other_codes(cells: Iterable[str]) -> tuple[dict[str, state_names.States], str]:
    """Return the states of cells that hold codes of another system than ISO 3166, and of which."""
    held = [cell for cell in cells if cell.strip()]
    by_cow = cow_codes.of_cells(held)
    if by_cow:
        return by_cow, COW
    by_code, is_nato = fips_codes.of_cells(held)
    return {cell: state_names.States(codes) for cell, codes in by_code.items()}, NATO if is_nato else FIPS


def _noted(states: state_names.States) -> tuple[str, ...]:
    """Return what is noted of a row by the words for its states."""
    kinds = ((GROUPED, states.names_group), (BRACKETED, states.has_aside))
    return tuple(kind for kind, holds in kinds if holds)
