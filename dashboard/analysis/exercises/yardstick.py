"""An academic list against which the early years of the register are held: only counts and our own ids.

Multinational Military Exercises v7 (D'Orazio and Galambos 2021, doi:10.7910/DVN/KHFODX) names exercises of
several states from 1980 to 2010. No row of it stands here. Counted are its exercises of 2008 to 2010 that
were held in Estonia, Latvia, Lithuania, Poland, Slovakia, Hungary, Romania, Bulgaria, Finland, Norway,
Sweden, Belarus, Ukraine, Moldova or western Russia, or on the Baltic, Black or Barents Sea, by the side
that organised them. Left out are the twelve that Russia or Belarus held with allies or with Ukraine in a
small circle, for they belong to no side, and those on the far shores of these seas. Held against the
register by hand on 28 November 2026, by name, month and place.
"""

from dataclasses import dataclass

NAME = "Multinational Military Exercises v7 (D'Orazio and Galambos 2021)"


@dataclass(frozen=True)
class ListedYear:
    """What the list names for one year and one side, and which of it the register holds.

    Attributes
    ----------
    year : int
        Year of the first day.
    bloc : str
        A code of `codes.BLOCS`.
    n_listed : int
        Exercises that the list names.
    found : tuple of str
        Those of our exercises that are on the list and came in without it.
    sought : tuple of str
        Those that came in because the list names them: known, but no evidence of how much is missing.
    """

    year: int
    bloc: str
    n_listed: int
    found: tuple[str, ...] = ()
    sought: tuple[str, ...] = ()


YARDSTICK = (
    ListedYear(2008, "east", 2, ("stability-2008",)),
    ListedYear(2008, "west", 15, sought=("bold-monarch-2008", "sea-breeze-2008")),
    ListedYear(2009, "east", 4, ("zapad-2009",)),
    ListedYear(2009, "west", 6, sought=("baltops-2009", "friendship-action-2009", "open-spirit-2009")),
    ListedYear(
        2010,
        "west",
        17,
        ("cold-response-2010", "saber-strike-2011"),
        (
            "baltic-host-2010",
            "baltic-region-training-event-2010-03",
            "baltops-2010",
            "black-sea-rotational-force-2010",
            "blue-sky-2010",
            "brilliant-mariner-2010",
            "danex-2010",
            "northern-coasts-2010",
            "open-spirit-2010",
            "sea-breeze-2010",
        ),
    ),
)
