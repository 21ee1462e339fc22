"""States of the USA, which lists keep in a column named State: AL is Alabama there, not Albania."""

from collections.abc import Iterable

from dashboard.reading.cells import folded, is_error, is_missing
from dashboard.reading.states import state_names

USA = "USA"

_REGIONS = (
    *("AL Alabama", "AK Alaska", "AZ Arizona", "AR Arkansas", "CA California", "CO Colorado"),
    *("CT Connecticut", "DE Delaware", "DC District of Columbia", "FL Florida", "GA Georgia", "HI Hawaii"),
    *("ID Idaho", "IL Illinois", "IN Indiana", "IA Iowa", "KS Kansas", "KY Kentucky", "LA Louisiana"),
    *("ME Maine", "MD Maryland", "MA Massachusetts", "MI Michigan", "MN Minnesota", "MS Mississippi"),
    *("MO Missouri", "MT Montana", "NE Nebraska", "NV Nevada", "NH New Hampshire", "NJ New Jersey"),
    *("NM New Mexico", "NY New York", "NC North Carolina", "ND North Dakota", "OH Ohio", "OK Oklahoma"),
    *("OR Oregon", "PA Pennsylvania", "RI Rhode Island", "SC South Carolina", "SD South Dakota"),
    *("TN Tennessee", "TX Texas", "UT Utah", "VT Vermont", "VA Virginia", "WA Washington"),
    *("WV West Virginia", "WI Wisconsin", "WY Wyoming", "PR Puerto Rico", "GU Guam"),
)
_CODES = frozenset(one[:2] for one in _REGIONS)
_NAMES = frozenset(folded(one[3:]) for one in _REGIONS)

_MOST = 0.9
"""Share of a column's cells that are such regions where it is taken for a column of them."""


def are_meant(cells: Iterable[str]) -> bool:
    """Say whether a column holds states of the USA.

    It does where nearly all of its cells are their codes or names, one of them at least can be nothing else
    ("TX", "Alabama"), and no cell names another country.

    Parameters
    ----------
    cells : iterable of str
        The distinct cells of the column.

    >>> are_meant(["AL", "GA", "TX"]), are_meant(["AL", "DE", "PL"]), are_meant(["AL", "DE"])
    (True, False, False)
    """
    held = [cell.strip() for cell in cells if not is_missing(cell) and not is_error(cell)]
    regions = [cell for cell in held if is_one(cell)]
    others = [cell for cell in held if not is_one(cell)]
    if len(regions) < _MOST * len(held) or not any(_is_no_country(cell) for cell in regions):
        return False
    return not any(set(state_names.read(cell).codes) - {USA} for cell in others)


def is_one(cell: str) -> bool:
    """Say whether a cell is the code or the name of a state of the USA; a country may have the same."""
    return cell.strip() in _CODES or folded(cell) in _NAMES


def _is_no_country(cell: str) -> bool:
    return not state_names.code(cell)
