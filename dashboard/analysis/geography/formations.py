"""Battlegroups, headquarters and formations, each with what a military symbol says of it, and in words."""

from collections.abc import Hashable
from typing import Any

import pandas as pd

from dashboard.analysis.posture import battlegroups
from dashboard.schema import codes, lists
from dashboard.schema import columns as c

BATTALION, REGIMENT, BRIGADE, DIVISION, CORPS = "16", "17", "18", "21", "22"
NO_ECHELON = "00"

ECHELONS = {
    BATTALION: "battalion",
    REGIMENT: "regiment",
    BRIGADE: "brigade",
    DIVISION: "division",
    CORPS: "corps",
    NO_ECHELON: "echelon not shown",
}
"""APP-6 codes of the sizes drawn, and their names."""

COMBINED_ARMS, MECHANISED, MISSILE, NOTHING = "121000", "121102", "130700", "000000"

ENTITIES = {
    COMBINED_ARMS: "combined arms",
    MECHANISED: "mechanised infantry",
    MISSILE: "missile",
    NOTHING: "headquarters",
}
"""APP-6 codes of what a unit does, and their names."""


_BRIGADES = ("brigade", "multinational brigade framework")
_SIZES = {"corps": CORPS, "division": DIVISION, "brigade": BRIGADE, "regiment": REGIMENT}
"""Words by which the role of a site names the size of what lies there; the largest first."""

_SHOWN = ("headquarters", "garrison", "missile_site")


def formations(groups: pd.DataFrame, sites: pd.DataFrame) -> pd.DataFrame:
    """Return what a layer of military symbols shows.

    Parameters
    ----------
    groups : pandas.DataFrame
        Rows of the battlegroup table, up to the date chosen.
    sites : pandas.DataFrame
        Rows of the site table. Headquarters are drawn, and garrisons whose role names a formation.

    Returns
    -------
    pandas.DataFrame
        `name`, `country`, `side`, `lat`, `lon`, `echelon`, `entity` (codes of APP-6), `is_headquarters`,
        `symbol_words` (the symbol as text), `role`, `source_ids`.
    """
    found = [frame for frame in (_battlegroups(groups), _sites(sites)) if len(frame)]
    table = pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=[*_COLUMNS])
    words = [_words(row) for row in table.to_dict("records")]
    return table.assign(**{c.SYMBOL_WORDS: pd.Series(words, index=table.index, dtype="str")})


def echelon_of(text: object) -> str:
    """Return the largest size that a text names, as an APP-6 code; `00` where it names none."""
    words = str(text).lower() if isinstance(text, str) else ""
    return next((code for word, code in _SIZES.items() if word in words), NO_ECHELON)


def _battlegroups(groups: pd.DataFrame) -> pd.DataFrame:
    latest = battlegroups.latest(groups)
    placed = latest[latest[c.LAT].notna() & latest[c.LON].notna()]
    status = placed[c.BRIGADE_STATUS].fillna("")
    brigade = status.isin(_BRIGADES) | status.str.startswith("brigade since")
    return pd.DataFrame(
        {
            c.NAME: [f"Battlegroup at {lists.parts(base)[0]}" for base in placed[c.BASE]],
            c.COUNTRY: placed[c.HOST],
            c.SIDE: "nato",
            c.LAT: placed[c.LAT],
            c.LON: placed[c.LON],
            c.ECHELON: brigade.map({True: BRIGADE, False: BATTALION}),
            c.ENTITY: COMBINED_ARMS,
            c.IS_HEADQUARTERS: False,
            c.ROLE: [f"Framework nation {battlegroups.name(one)}" for one in placed[c.FRAMEWORK_NATION]],
            c.SOURCE_IDS: placed[c.SOURCE_IDS],
        }
    )


def _sites(sites: pd.DataFrame) -> pd.DataFrame:
    placed = sites[sites[c.LAT].notna() & sites[c.LON].notna() & sites[c.KIND].isin(_SHOWN)]
    echelon = pd.Series([echelon_of(role) for role in placed[c.ROLE]], index=placed.index, dtype="str")
    named = pd.Series([echelon_of(name) for name in placed[c.NAME]], index=placed.index, dtype="str")
    echelon = echelon.where(echelon != NO_ECHELON, named)
    is_headquarters = placed[c.KIND] == "headquarters"
    formed = placed[is_headquarters | (echelon != NO_ECHELON)]
    entity = formed[c.KIND].map({"headquarters": NOTHING, "missile_site": MISSILE, "garrison": MECHANISED})
    return pd.DataFrame(
        {name: formed[name] for name in (c.NAME, c.COUNTRY, c.SIDE, c.LAT, c.LON)}
        | {
            c.ECHELON: echelon[formed.index],
            c.ENTITY: entity,
            c.IS_HEADQUARTERS: is_headquarters[formed.index],
            c.ROLE: formed[c.ROLE],
            c.SOURCE_IDS: formed[c.SOURCE_ID],
        }
    )


def _words(row: dict[Hashable, Any]) -> str:
    what = "Headquarters" if row[c.IS_HEADQUARTERS] else f"Unit, {ENTITIES[str(row[c.ENTITY])]}"
    return f"{what}, {ECHELONS[str(row[c.ECHELON])]}; {codes.SITE_SIDES[str(row[c.SIDE])]}"


_COLUMNS = (
    c.NAME,
    c.COUNTRY,
    c.SIDE,
    c.LAT,
    c.LON,
    c.ECHELON,
    c.ENTITY,
    c.IS_HEADQUARTERS,
    c.ROLE,
    c.SOURCE_IDS,
)
