"""States by FIPS 10-4, the codes of GDELT and of US gazetteers: RS is Russia there, and Serbia in ISO 3166.

The standard was withdrawn in 2008 and is in use all the same. Listed are the states of Europe and those
around it, and some that foreign lists name with them.
"""

from collections.abc import Iterable

from dashboard.reading import state_names

_LISTED = (
    "ALALB ANAND AUAUT BEBEL BKBIH BOBLR BUBGR HRHRV CYCYP EZCZE DADNK ENEST FIFIN FRFRA GMDEU GRGRC HUHUN "
    "ICISL EIIRL ITITA LGLVA LSLIE LHLTU LULUX MKMKD MTMLT MDMDA MNMCO MJMNE MWMNE NLNLD NONOR PLPOL POPRT "
    "ROROU RSRUS SMSMR RISRB RBSRB KVXKX LOSVK SISVN SPESP SWSWE SZCHE TUTUR UPUKR UKGBR USUSA CACAN AMARM "
    "AJAZE GGGEO KZKAZ UZUZB TITJK KGKGZ TXTKM IRIRN IZIRQ SYSYR ISISR JOJOR LELBN CHCHN JAJPN KSKOR KNPRK "
    "ASAUS NZNZL EGEGY MOMAR AFAFG PKPAK"
)
STATES = {one[:2]: one[2:] for one in _LISTED.split()}
"""ISO 3166-1 alpha-3 by FIPS 10-4."""


def are_meant(cells: Iterable[str]) -> bool:
    """Say whether a column holds these codes: all of its cells are such, and one at least is not ISO's.

    Parameters
    ----------
    cells : iterable of str
        The distinct cells of the column.

    >>> are_meant(["EN", "RS", "PL"]), are_meant(["RS", "PL"]), are_meant(["EN", "DE"])
    (True, False, False)
    """
    held = [cell.strip() for cell in cells if cell.strip()]
    return all(cell in STATES for cell in held) and any(not state_names.code(cell) for cell in held)
