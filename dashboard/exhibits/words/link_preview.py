"""What is said of an address where a link to it is posted: the page's words, or those of its record."""

from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

from dashboard.exhibits.words.pages import EVENTS, FIRST, PAGES, PageWords
from dashboard.exhibits.words.record import dated_line
from dashboard.frames import Frames
from dashboard.schema import codes
from dashboard.schema import columns as c

RECORD, RECORDS = "exercise", "exercises"
"""Parameter of an address that opens a record, and the page that shows it."""

STATE, STATES = "of", "country"
"""Parameter of an address that names a state, and the page that shows it."""

PICTURE = "app/static/overview.png"
"""What the server hands out as a picture of the first page."""

PICTURE_WORDS = (
    "First screen: an open register, a search box, the drill in the news, "
    "what organisers said against what others say"
)

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
    size: tuple[int, int] = (1440, 900)
    posted: str = ""


def of_address(register: Frames | None, path: str, query: str, public: str = "") -> Preview | None:
    """Return what is said of an address of the app.

    Parameters
    ----------
    register : Frames or None
        The data; none where they are faulty and nothing is known of records.
    path : str
        Path of a page, without slashes around it; empty for the first.
    query : str
        What stands behind the question mark.
    public : str
        Where the public reaches the pages, without a slash at its end; empty where nobody has said so.

    Returns
    -------
    Preview or None
        None where there is no such page.
    """
    page = EVENTS if path == EVENTS.path else PAGES.get(path or FIRST)
    if page is None:
        return None
    opened, named, said = _opened(register, page.path, query)
    said = said or " ".join(part for part in (_lead(page, register), page.at_hand) if part)
    title = " · ".join(part for part in (named, page.title) if part)
    below = "" if page.path == FIRST else page.path
    address, picture = (f"{public}/{one}" if public else "" for one in (below + opened, PICTURE))
    return Preview(title, said or page.title, address, picture, PICTURE_WORDS if picture else "")


def of_state(name: str) -> str:
    """Return what the page of a state holds, in a sentence."""
    return (
        f"{name} in the register: spending, forces, exercises, measures and incidents, each with its source."
    )


def _opened(register: Frames | None, page: str, query: str) -> tuple[str, str, str]:
    """Return the query that opens what an address asks of a page, its name, its line; empty for none."""
    if page == RECORDS and (found := record(register, query))[0]:
        return f"?{RECORD}={_asked(query, RECORD)}", *found
    if page == STATES and (name := _state(_asked(query, STATE))):
        return f"?{urlencode({STATE: name})}", name, of_state(name)
    return "", "", ""


def _state(asked: str) -> str:
    """Return the name of the state that is asked for by name or code; empty where there is no page for it."""
    wanted = asked.strip().casefold()
    return next(
        (name for iso3, name in codes.COUNTRY_NAMES.items() if wanted in {iso3.casefold(), name.casefold()}),
        "",
    )


def _lead(page: PageWords, register: Frames | None) -> str:
    return page.lead(register) if register is not None else page.question


def record(register: Frames | None, query: str) -> tuple[str, str]:
    """Return name and line of the exercise that an address opens; both empty where there is none such."""
    if register is None:
        return "", ""
    rows = register.exercises[register.exercises[c.EXERCISE_ID] == _asked(query, RECORD)]
    if rows.empty:
        return "", ""
    return str(rows[c.NAME].iloc[0]), f"{dated_line(rows.iloc[0])}."


def _asked(query: str, parameter: str) -> str:
    return parse_qs(query).get(parameter, [""])[-1] if len(query) <= LONGEST else ""
