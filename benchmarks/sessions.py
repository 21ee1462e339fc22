"""Readers over the web socket, as the platform's own page talks to its server, each changing a filter.

They take the server's side alone: what a browser then draws is measured by `benchmarks.pages`.
"""

import asyncio
import random
import statistics
import time
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import parse_qs, urlencode

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.servers import Server

SEED = 20261128
STATES = (
    *("Estonia", "Latvia", "Lithuania", "Poland", "Finland", "Norway"),
    *("Romania", "Sweden", "Hungary", "Slovakia", "Bulgaria"),
)
PAGES = ("", "exercises", "flank-map")
EVERY = 5.0
"""Seconds between two choices of a reader, give or take a fifth."""

PATIENCE = 1.5
"""Seconds within which 95 of 100 answers must come."""


@dataclass
class Load:
    """What some readers met.

    Attributes
    ----------
    readers : int
        How many there were.
    waits : list of float
        Seconds to the end of each answer.
    errors : list of str
        What went wrong.
    cpu : float
        Seconds of processor for each answer.
    memory : float
        Megabytes that each session added.
    """

    readers: int
    waits: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    cpu: float = 0.0
    memory: float = 0.0

    @property
    def median(self) -> float:
        """The median wait."""
        return statistics.median(self.waits)

    @property
    def p95(self) -> float:
        """The wait that 95 of 100 answers keep."""
        ordered = sorted(self.waits)
        return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]

    @property
    def holds(self) -> bool:
        """Whether the readers were served in time and without an error."""
        return not self.errors and self.p95 <= PATIENCE


class Choice(NamedTuple):
    """What a reader sets in the sidebar: states, and the first and last year."""

    states: tuple[str, ...] = ()
    years: tuple[int, int] = (2008, 2026)


class Reader:
    """One session, which sets the widgets of the page as a browser does."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._pages: dict[str, str] = {}
        self._widgets: dict[str, Element] = {}
        self._query = ""

    async def open(self) -> None:
        """Connect as a page of the server does."""
        address = f"{self._server.address.replace('http', 'ws', 1)}/_stcore/stream"
        self._socket = await websockets.connect(
            address,
            subprotocols=["streamlit"],
            origin=self._server.address,
            max_size=None,
            open_timeout=60,
            ping_interval=None,
        )

    async def close(self) -> None:
        """Leave."""
        await self._socket.close()

    async def ask(self, page: str, choice: Choice | None = None) -> tuple[float, list[str]]:
        """Run a page, at first as it opens, then under a choice; return the seconds, and what went wrong."""
        start = time.perf_counter()
        await self._socket.send(self._asked(page, choice).SerializeToString())
        wrong: list[str] = []
        while True:
            message = ForwardMsg()
            message.ParseFromString(await asyncio.wait_for(self._socket.recv(), 120))
            kind = message.WhichOneof("type")
            if kind == "navigation":
                self._pages |= {
                    one.url_pathname: one.page_script_hash for one in message.navigation.app_pages
                }
            elif kind == "page_info_changed":
                self._query = message.page_info_changed.query_string
            elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                wrong += self._seen(message.delta.new_element)
            elif kind == "script_finished":
                spent = time.perf_counter() - start
                return spent, wrong if choice is None else [*wrong, *self._unheard(choice)]

    def _seen(self, element: Element) -> list[str]:
        """Keep a filter for the next choice; return what went wrong."""
        kind = element.WhichOneof("type")
        if kind in ("slider", "multiselect"):
            self._widgets[getattr(element, kind).label] = element
        if kind == "exception":
            return [f"{element.exception.type}: {element.exception.message[:100]}"]
        return []

    def _unheard(self, choice: Choice) -> list[str]:
        """Return an error where the address does not hold the choice, so that none is counted in vain."""
        heard = parse_qs(self._query)
        same = set(heard.get("country", ())) == set(choice.states)
        years = tuple(map(int, heard.get("years", ()))) or Choice().years
        return [] if same and years == choice.years else [f"Expected {choice}, saw {self._query}."]

    def _asked(self, page: str, choice: Choice | None) -> BackMsg:
        message = BackMsg()
        run = message.rerun_script
        run.query_string = self._query
        if page in self._pages:
            run.page_script_hash = self._pages[page]
        else:
            run.page_name = page
        if choice is not None:
            countries, years = self._widgets["Countries"].multiselect, self._widgets["Years"].slider
            states = run.widget_states.widgets
            # An option is named with the number of its rows, which another choice changes.
            named = [one for one in countries.options if one.rstrip("0123456789, ") in choice.states]
            states.add(id=countries.id).string_array_value.data.extend(named)
            states.add(id=years.id).double_array_value.data.extend(choice.years)
            if countries.query_param_key:
                # Of a widget that is bound to the address the browser writes the address itself.
                self._query = urlencode({"country": choice.states, "years": choice.years}, doseq=True)
                run.query_string = self._query
        run.context_info.timezone = "Europe/Berlin"
        run.context_info.url = f"{self._server.address}/{page}"
        run.context_info.locale = "en"
        run.context_info.color_scheme = "light"
        return message


def choice(dice: random.Random, *, fresh: bool) -> Choice:
    """Return one choice: one of eleven, or one of some four thousand, which most likely nobody has made."""
    if not fresh:
        return Choice((dice.choice(STATES),))
    return Choice(tuple(dice.sample(STATES, 2)), (dice.randint(2008, 2014), dice.randint(2016, 2026)))


def cost(server: Server, choices: int, *, fresh: bool) -> float:
    """Return the seconds of processor that one choice costs, made by one reader after another choice."""
    return asyncio.run(_cost(server, choices, fresh=fresh))


async def _cost(server: Server, choices: int, *, fresh: bool) -> float:
    dice = random.Random(SEED)
    reader = Reader(server)
    await reader.open()
    spent, wrong = 0.0, list[str]()
    for page in PAGES:
        asked = [choice(dice, fresh=fresh) for _ in range(choices)]
        await reader.ask(page)
        for one in () if fresh else asked:
            await reader.ask(page, one)
        before = server.cpu()
        for one in asked:
            wrong += (await reader.ask(page, one))[1]
        spent += server.cpu() - before
    await reader.close()
    if wrong:
        raise RuntimeError(wrong[0])
    return spent / (choices * len(PAGES))


def load(server: Server, readers: int, seconds: float, *, share_fresh: float) -> Load:
    """Have readers change a filter every few seconds, and return what they met.

    Parameters
    ----------
    server : Server
        Who answers.
    readers : int
        Sessions at once.
    seconds : float
        How long.
    share_fresh : float
        Share of the choices that nobody has made before.
    """
    return asyncio.run(_load(server, readers, seconds, share_fresh))


async def _load(server: Server, readers: int, seconds: float, share_fresh: float) -> Load:
    found = Load(readers)
    memory, cpu, end = server.memory(), server.cpu(), time.monotonic() + seconds
    tasks = [_read(server, number, end, share_fresh, found) for number in range(readers)]
    await asyncio.gather(*tasks)
    found.cpu = (server.cpu() - cpu) / max(1, len(found.waits))
    found.memory = (server.memory() - memory) / readers
    return found


async def _read(server: Server, number: int, end: float, share_fresh: float, found: Load) -> None:
    dice = random.Random(SEED + number)
    reader = Reader(server)
    await asyncio.sleep(dice.random() * EVERY)
    page = PAGES[number % len(PAGES)]
    try:
        await reader.open()
        waited, wrong = await reader.ask(page)
        while time.monotonic() < end:
            found.errors += wrong
            await asyncio.sleep(max(0.0, EVERY - waited) * dice.uniform(0.8, 1.2))
            waited, wrong = await reader.ask(page, choice(dice, fresh=dice.random() < share_fresh))
            found.waits.append(waited)
        found.errors += wrong
        await reader.close()
    except (OSError, TimeoutError, websockets.WebSocketException) as error:
        found.errors.append(repr(error)[:120])
