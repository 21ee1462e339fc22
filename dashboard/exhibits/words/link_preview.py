"""What is said of an address where a link to it is posted: the page's words, or those of its record."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

from dashboard.exhibits.extract import Extract
from dashboard.exhibits.words import link_card
from dashboard.exhibits.words.link_card import RECORDS, STATES, LinkCard, state_in_one_line
from dashboard.exhibits.words.pages import EVENTS, FIRST, PAGES, PageWords
from dashboard.exhibits.words.record import dated_line
from dashboard.schema import codes, keys
from dashboard.schema import columns as c

RECORD, STATE = "exercise", "of"
"""Parameters of an address: the one that opens a record, and the one that names a state."""

CARDS = "cards"
"""Folder in which the server hands out the pictures of pages, records and states; see `link_card.card`."""

POSTED = (1200, 630)
"""Width and height of a picture that is made for a link, pixels."""

LONGEST = 4_000
"""Characters of a query that is looked into; no address of ours is so long."""


@dataclass(frozen=True)
class Preview:
    """What is said of one address.

    Attributes
    ----------
    title, description : str
        Plain words.
    address, picture : str
        Where it and a picture of it are; empty where nobody has said so.
    picture_words : str
        What the picture shows, for who does not see it.
    size : tuple of int
        Width and height of the picture, pixels.
    posted : str
        Where a link leads that is posted, if that is another one: of a frozen page, which stays as it is.
    """

    title: str
    description: str
    address: str = ""
    picture: str = ""
    picture_words: str = ""
    size: tuple[int, int] = POSTED
    posted: str = ""


@dataclass(frozen=True)
class Picture:
    """A picture that the server hands out: its path, what it shows, its size in pixels."""

    path: str
    words: str
    size: tuple[int, int] = POSTED


FIRST_SCREEN = Picture(
    "app/static/overview.png",
    "First screen: an open register, a search box, the drill in the news, "
    "what organisers said against what others say",
    (1440, 900),
)
"""The picture of the first page, and of any other for which none can be made."""


@dataclass(frozen=True)
class _Opened:
    """What an address opens: the name of its picture, its query, its name and its line; empty for a page."""

    card: str
    query: str = ""
    name: str = ""
    line: str = ""


def of_address(
    extract: Extract | None,
    path: str,
    query: str,
    public: str = "",
    can_draw: Callable[[LinkCard], bool] = bool,
) -> Preview | None:
    """Return what is said of an address of the app.

    Parameters
    ----------
    extract : Extract or None
        The data, under no filter; none where they are faulty and nothing is known of records.
    path : str
        Path of a page, without slashes around it; empty for the first.
    query : str
        What stands behind the question mark.
    public : str
        Where the public reaches the pages, without a slash at its end; empty where nobody has said so.
    can_draw : callable
        Says whether the server can make the picture that says some words; it can, unless given.

    Returns
    -------
    Preview or None
        None where there is no such page.
    """
    page = EVENTS if path == EVENTS.path else PAGES.get(path or FIRST)
    if page is None:
        return None
    opened = _opened(extract, page.path, query)
    said = (
        opened.line or " ".join(part for part in (_lead(page, extract), page.at_hand) if part) or page.title
    )
    title = " · ".join(part for part in (opened.name, page.title) if part)
    if not public:
        return Preview(title, said)
    below = "" if page.path == FIRST else page.path
    drawn = _picture(extract, opened.card, can_draw)
    return Preview(
        title, said, f"{public}/{below}{opened.query}", f"{public}/{drawn.path}", drawn.words, drawn.size
    )


def _picture(extract: Extract | None, name: str, can_draw: Callable[[LinkCard], bool]) -> Picture:
    card = link_card.card(extract, name) if extract is not None else None
    if card is None or not can_draw(card):
        return FIRST_SCREEN
    # With what it says in its address, so that nobody who has kept one shows it once it says something else.
    return Picture(f"{CARDS}/{name}.png?v={card.mark}", card.in_short)


def _opened(extract: Extract | None, page: str, query: str) -> _Opened:
    if page == RECORDS and extract is not None and (name := _asked(query, RECORD)):
        rows = keys.rows_with(extract.register.exercises, c.EXERCISE_ID, name)
        if len(rows):
            row = rows.iloc[0]
            return _Opened(f"{page}/{name}", f"?{RECORD}={name}", str(row[c.NAME]), f"{dated_line(row)}.")
    if page == STATES and (iso3 := _state(_asked(query, STATE))):
        name = codes.COUNTRY_NAMES[iso3]
        return _Opened(f"{page}/{iso3}", f"?{urlencode({STATE: name})}", name, state_in_one_line(name))
    return _Opened(page)


def _state(asked: str) -> str:
    """Return the code of the state that is asked for by name or code; empty where there is no page for it."""
    wanted = asked.strip().casefold()
    return next(
        (iso3 for iso3, name in codes.COUNTRY_NAMES.items() if wanted in {iso3.casefold(), name.casefold()}),
        "",
    )


def _lead(page: PageWords, extract: Extract | None) -> str:
    return page.lead(extract.register) if extract is not None else page.question


def _asked(query: str, parameter: str) -> str:
    return parse_qs(query).get(parameter, [""])[-1] if len(query) <= LONGEST else ""
