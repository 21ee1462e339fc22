"""Readers over the web socket, as the platform's own page talks to its server, each changing a filter.

They take the server's side alone: what a browser then draws is measured by `benchmarks.pages`.
"""

import asyncio
import random
import statistics
import time
from dataclasses import dataclass, field

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.servers import Server

SEED = 20261128
STATES = (
    *("Estonia", "Latvia", "Lithuania", "Poland", "Finland", "Norway"),
    *("Romania", "Germany", "Sweden", "Hungary", "Slovakia", "Bulgaria"),
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


class Reader:
    """One session."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._pages: dict[str, str] = {}

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

    async def ask(self, page: str, query: str) -> tuple[float, list[str]]:
        """Run a page under a query; return the seconds to its end, and what went wrong."""
        start = time.perf_counter()
        await self._socket.send(self._asked(page, query).SerializeToString())
        wrong: list[str] = []
        while True:
            message = ForwardMsg()
            message.ParseFromString(await asyncio.wait_for(self._socket.recv(), 120))
            kind = message.WhichOneof("type")
            if kind == "navigation":
                self._pages |= {
                    one.url_pathname: one.page_script_hash for one in message.navigation.app_pages
                }
            elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                element = message.delta.new_element
                if element.WhichOneof("type") == "exception":
                    wrong.append(f"{element.exception.type}: {element.exception.message[:100]}")
            elif kind == "script_finished":
                return time.perf_counter() - start, wrong

    def _asked(self, page: str, query: str) -> BackMsg:
        message = BackMsg()
        run = message.rerun_script
        run.query_string = query
        if page in self._pages:
            run.page_script_hash = self._pages[page]
        else:
            run.page_name = page
        run.context_info.timezone = "Europe/Berlin"
        run.context_info.url = f"{self._server.address}/{page}"
        run.context_info.locale = "en"
        run.context_info.color_scheme = "light"
        return message


def choice(dice: random.Random, *, fresh: bool) -> str:
    """Return the query of one choice: one of twelve, or one that most likely nobody has made before."""
    query = f"country={dice.choice(STATES)}"
    if fresh:
        query += f"&years={dice.randint(2008, 2014)}&years={dice.randint(2016, 2026)}"
        query += f"&basis={dice.choice(('Declared', 'Independent'))}"
    return query


def cost(server: Server, choices: int, *, fresh: bool) -> float:
    """Return the seconds of processor that one choice costs, made by one reader after another choice."""
    return asyncio.run(_cost(server, choices, fresh=fresh))


async def _cost(server: Server, choices: int, *, fresh: bool) -> float:
    dice = random.Random(SEED)
    reader = Reader(server)
    await reader.open()
    asked = [(page, choice(dice, fresh=fresh)) for _ in range(choices) for page in PAGES]
    for page in PAGES:
        await reader.ask(page, "")
    if not fresh:
        for page, query in asked:
            await reader.ask(page, query)
    before = server.cpu()
    for page, query in asked:
        await reader.ask(page, query)
    spent = server.cpu() - before
    await reader.close()
    return spent / len(asked)


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
    try:
        await reader.open()
        waited, wrong = await reader.ask(PAGES[number % len(PAGES)], "")
        while time.monotonic() < end:
            found.errors += wrong
            await asyncio.sleep(max(0.0, EVERY - waited) * dice.uniform(0.8, 1.2))
            query = choice(dice, fresh=dice.random() < share_fresh)
            waited, wrong = await reader.ask(dice.choice(PAGES), query)
            found.waits.append(waited)
        await reader.close()
    except (OSError, TimeoutError, websockets.WebSocketException) as error:
        found.errors.append(repr(error)[:120])
