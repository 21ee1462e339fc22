"""The drill of a figure in context, as the options of a command say it: the fields of the page's form."""

from collections.abc import Mapping

from dashboard.analysis.drill import description, report
from dashboard.analysis.drill.description import Drill
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.subjects.drill import drill_of
from dashboard.export.commands.files import RefusedError
from dashboard.schema import codes

PLACE, LAT, LON = "place", "lat", "lon"
FIELDS = (*description.fields(Drill()), PLACE, LAT, LON)
"""Fields of the form; `place` takes the id of a base or range, `lat` and `lon` any other point."""


def drill(extract: Extract, start: str, said: Mapping[str, str]) -> Drill:
    """Return the drill that a figure is to be made of: one to start from, with other words in some fields.

    Parameters
    ----------
    extract : Extract
        The data and the filters.
    start : str
        An exercise of the register, or `report.ARTICLE`.
    said : mapping of str to str
        Text by a name of `FIELDS`.

    Raises
    ------
    RefusedError
        Where a field makes no sense.
    KeyError
        For an exercise that the register does not hold.
    """
    typed = description.fields(drill_of(extract, start)) | {PLACE: "", LAT: "", LON: ""} | dict(said)
    if {LAT, LON} & set(said):
        typed[PLACE] = description.POINT
    sites = extract.register.sites
    known = {"side": codes.SIDES, "kind": codes.EXERCISE_KINDS, PLACE: description.site_names(sites)}
    for name, labels in known.items():
        if typed[name] not in ("", description.POINT, *labels):
            raise RefusedError(f"{name}={typed[name]} is not known; there are {', '.join(labels)}.")
    found, faults = description.read(typed, sites)
    if faults:  # which end with what a form does about it: leave the field out
        raise RefusedError(" ".join(f"{one.rpartition(', so ')[0]}." for one in faults))
    return found


def is_other(start: str, said: Mapping[str, str]) -> bool:
    """Say whether another drill is asked for than the article's as it stands."""
    return bool(said) or start != report.ARTICLE
