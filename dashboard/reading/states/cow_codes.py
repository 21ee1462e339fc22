"""States by the letters of the Correlates of War, as in academic lists: AUS is Austria there, SLV Slovenia.

They look like ISO 3166-1 alpha-3 and are not: more than half mean another state in it, or none.
"""

import re
from collections.abc import Iterable

from dashboard.reading.states import state_names
from dashboard.reading.states.state_names import States

_ALIKE = (
    "USA CAN CUB HTI DOM JAM DMA MEX BLZ NIC PAN COL VEN GUY SUR ECU PER BRA BOL CHL ARG BEL "
    "LUX LIE AND POL HUN ITA MLT ALB GRC CYP RUS EST UKR BLR ARM AZE FIN NOR STP GNB MLI SEN BEN LBR "
    "GHA GAB UGA KEN RWA SOM DJI ETH ERI NAM COM TUN SSD IRN TUR IRQ EGY SYR JOR ISR SAU YEM "
    "KWT QAT AFG TKM UZB KAZ CHN PRK JPN IND PAK LAO PNG KIR TUV TON FSM WSM"
)
"""Letters that mean the same in both."""

_OTHER = (
    "BHMBHS TRITTO BARBRB GRNGRD SLULCA SVGVCT AABATG SKNKNA GUAGTM HONHND SALSLV COSCRI PARPRY URUURY "
    "UKGGBR IREIRL NTHNLD FRNFRA MNCMCO SWZCHE SPNESP PORPRT GMYDEU GFRDEU AUSAUT CZRCZE SLOSVK SNMSMR "
    "MNGMNE MACMKD CROHRV BOSBIH KOSXKX SLVSVN BULBGR MLDMDA ROMROU LATLVA LITLTU GRGGEO SWDSWE DENDNK "
    "ICEISL CAPCPV EQGGNQ GAMGMB MAAMRT NIRNER CDICIV GUIGIN BFOBFA SIESLE TOGTGO CAOCMR NIGNGA CENCAF "
    "CHATCD CONCOG DRCCOD TAZTZA BUIBDI ANGAGO MZMMOZ ZAMZMB ZIMZWE MAWMWI SAFZAF LESLSO BOTBWA SWASWZ "
    "MAGMDG MASMUS SEYSYC MORMAR ALGDZA LIBLBY SUDSDN LEBLBN BAHBHR UAEARE OMAOMN TAJTJK KYRKGZ MONMNG "
    "TAWTWN ROKKOR BHUBTN BNGBGD MYAMMR SRILKA MADMDV NEPNPL THITHA CAMKHM DRVVNM MALMYS SINSGP BRUBRN "
    "PHIPHL INSIDN ETMTLS AULAUS NEWNZL VANVUT SOLSLB FIJFJI NAUNRU MSIMHL PALPLW"
)
"""Letters of its own, each with those of ISO 3166-1."""

STATES = {one: one for one in _ALIKE.split()} | {one[:3]: one[3:] for one in _OTHER.split()}
"""ISO 3166-1 alpha-3 by those letters; former states have no place in it."""

_CZECHOSLOVAKIA = "CZE"
"""Letters of a former state, which are those of one of today's in ISO 3166."""

_OLYMPIC = frozenset(
    (
        *("ALG", "ANG", "BAH", "BAR", "BHU", "BOT", "BRU", "BUL", "CAM", "CHA", "CRO", "DEN", "FIJ", "GAM"),
        *("GUA", "GUI", "LAT", "LES", "LIB", "MAD", "MAS", "MAW", "MYA", "NEP", "NIG", "OMA", "PAR", "PHI"),
        *("POR", "SEY", "SIN", "SLO", "SOL", "SRI", "SUD", "TOG", "UAE", "URU", "VAN", "ZAM", "ZIM"),
    )
)
"""Letters that the Olympic committee uses too, some for another state: they show nothing."""

_BETWEEN = re.compile(r"[\s;,|/&+]+")


def of_cells(cells: Iterable[str]) -> dict[str, States]:
    """Return the states of each cell of a column of these letters; none where it may hold other codes.

    It is one where a word is of these letters alone, such as UKG, and no other is a name or a code of
    another system. Words that are neither, such as former states, are told.

    Parameters
    ----------
    cells : iterable of str
        The distinct cells of the column.

    >>> of_cells(["AUS;FRN"])["AUS;FRN"].codes, of_cells(["AUS", "FRA"]), of_cells(["SLO", "CRO"])
    (('AUT', 'FRA'), {}, {})
    """
    held = {cell: [word for word in _BETWEEN.split(cell) if word] for cell in cells if cell.strip()}
    words = {word for some in held.values() for word in some}
    own = {word for word in words & STATES.keys() - _OLYMPIC if not state_names.code(word)}
    if not own or any(map(state_names.code, words - STATES.keys() - {_CZECHOSLOVAKIA})):
        return {}
    return {
        cell: States(
            tuple(dict.fromkeys(STATES[word] for word in some if word in STATES)),
            tuple(word for word in some if word not in STATES),
        )
        for cell, some in held.items()
    }
