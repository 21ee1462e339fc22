"""States by FIPS 10-4, the codes of GDELT and of US gazetteers: RS is Russia there, and Serbia in ISO 3166.

The standard was withdrawn in 2008 and is in use all the same. Listed are the states of Europe and those
around it, and some that foreign lists name with them.
"""

import re
from collections.abc import Iterable

from dashboard.reading.states import state_names

_LISTED = (
    "ALALB ANAND AUAUT BEBEL BKBIH BOBLR BUBGR HRHRV CYCYP EZCZE DADNK ENEST FIFIN FRFRA GMDEU GRGRC HUHUN "
    "ICISL EIIRL ITITA LGLVA LSLIE LHLTU LULUX MKMKD MTMLT MDMDA MNMCO MJMNE MWMNE NLNLD NONOR PLPOL POPRT "
    "ROROU RSRUS SMSMR RISRB RBSRB KVXKX LOSVK SISVN SPESP SWSWE SZCHE TUTUR UPUKR UKGBR USUSA CACAN AMARM "
    "AJAZE GGGEO KZKAZ UZUZB TITJK KGKGZ TXTKM IRIRN IZIRQ SYSYR ISISR JOJOR LELBN CHCHN JAJPN KSKOR KNPRK "
    "ASAUS NZNZL EGEGY MOMAR AFAFG PKPAK"
)
STATES = {one[:2]: one[2:] for one in _LISTED.split()}
"""ISO 3166-1 alpha-3 by FIPS 10-4."""

NATO = STATES | {"GE": "DEU"}
"""The same by the two letters of NATO, which were those of FIPS 10-4 but for Germany, until three came."""

_BETWEEN = re.compile(r"[\s;,|/&+]+")


def of_cells(cells: Iterable[str]) -> tuple[dict[str, tuple[str, ...]], bool]:
    """Return the states of each cell of a column of these codes, and whether they are NATO's; none elsewhere.

    It is one where all of its words are such codes, and one at least is not ISO's; GE is Georgia in ISO
    3166, nothing in FIPS 10-4 and Germany in NATO's.

    Parameters
    ----------
    cells : iterable of str
        The distinct cells of the column.

    >>> of_cells(["EN", "RS;PL"]), of_cells(["GE, PO"]), of_cells(["EN", "DE"])
    (({'EN': ('EST',), 'RS;PL': ('RUS', 'POL')}, False), ({'GE, PO': ('DEU', 'PRT')}, True), ({}, False))
    """
    held = {cell: _BETWEEN.split(cell.strip()) for cell in cells if cell.strip()}
    words = {word for some in held.values() for word in some}
    known, is_nato = (NATO, True) if "GE" in words and not words & {"GM", "GG"} else (STATES, False)
    if not all(word in known for word in words) or all(map(state_names.code, words)):
        return {}, False
    return {cell: tuple(known[word] for word in some) for cell, some in held.items()}, is_nato
