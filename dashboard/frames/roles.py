"""Whether the role of a speaker towards an exercise can be true, as far as states and alliances decide it."""

from dashboard.frames.text_rows import Row
from dashboard.schema import columns as c
from dashboard.schema.states import CSTO_MEMBERS, NATO_SINCE

ALLIANCES = ("NATO", "CSTO")

OFFICIAL = ("head_of_state", "government", "ministry", "command", "intelligence", "alliance")
"""Kinds of claimant that speak for their state or alliance; a paper or an analyst speaks for none."""


def mismatch(role: str, origin: Row, exercise: Row) -> str:
    """Return what was to be expected of a role that cannot be; empty text where it can or cannot be told.

    Parameters
    ----------
    role : str
        A code of `claim_codes.ORIGIN_ROLES`.
    origin : dict
        Row of the claimant table, as text.
    exercise : dict
        Row of the exercise table, as text.
    """
    places, leaders = _set(origin[c.STATE_OR_ALLIANCE]), _set(exercise[c.LEAD])
    if not places or not leaders or origin[c.KIND] not in OFFICIAL:
        return ""
    own = bool(places & leaders) or any(_belong(leaders, one, exercise[c.START_DATE]) for one in places)
    if role == "outsider" and own:
        return f"a role of its own, for {origin[c.NAME]} is of the states or the alliance that run the drill"
    if role == "organiser" and not own:
        return f"another role, for {exercise[c.LEAD]} runs the drill and {origin[c.NAME]} is of none of them"
    if role == "alliance" and not places & set(ALLIANCES):
        return f"another role, for {origin[c.NAME]} is of no alliance"
    return ""


def _belong(leaders: set[str], alliance: str, day: str) -> bool:
    """Say whether any of the leading states is in an alliance on the first day of the drill."""
    if alliance == "NATO":
        return any(NATO_SINCE.get(state, "9999") <= (day or "9999") for state in leaders)
    return alliance == "CSTO" and bool(leaders & CSTO_MEMBERS)


def _set(cell: str) -> set[str]:
    return {part for part in cell.split(";") if part}
