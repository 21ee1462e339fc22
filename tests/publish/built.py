"""A small twin, built without a browser; run as a program it builds one and can be stopped in the middle."""

import sys
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from types import SimpleNamespace

from dashboard.export.caption import caption_of
from dashboard.frames import folder
from dashboard.publish import addresses, twin
from dashboard.publish.site_folder import target
from tests.exhibits.shipped import MEMO, register
from tests.publish import cut

EXERCISES = ("zapad-2021",)
COUNTRIES = ("EST",)
PAGES = ("overview", "disputed")
ADDRESS = "https://flank.example/watch/"

LEAST = {"exercises": (), "countries": (), "pages": (), "is_cut": True}
"""What a site is built of where only its folder is looked at, and of the least register."""


SHIPPED = SimpleNamespace(register=register, folder=folder)
"""The register that goes with the program, or the one that a process is started with."""


class StandIn:
    """Draws a line in place of each figure, and counts."""

    def __init__(self, before=lambda: None):
        self.drawn, self.n_anew, self.built, self._before = [], 0, None, before

    def chart(self, shown, width, height):
        self._before()
        self.drawn.append(shown.name)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"><path d="M0,0"/></svg>'
        )

    def posted(self, chart, size, shown, width, height):
        self._before()
        self.drawn.append(f"{shown.name}.png")
        return f"{caption_of(shown)} {chart} {size} {shown.drawing} {width} {height}".encode()


def ordered(
    former=None,
    address=ADDRESS,
    data=None,
    n_processes=1,
    exercises=EXERCISES,
    countries=COUNTRIES,
    pages=PAGES,
    is_cut=False,
):
    source = cut if is_cut else SHIPPED
    data = source.register() if data is None else data
    scope = addresses.around(data, exercises, countries, pages)
    return twin.Order(data, source.folder(), scope, address, former, n_processes, MEMO)


def build(place, drawer=None, **more):
    """Build into a target as the command does; return the stand-in that drew."""
    drawer = drawer or StandIn()
    with target.replaced(place) as building:
        order = ordered(target.former(place), **more)
        drawer.built = twin.build(order, building, partial(nullcontext, drawer))
        drawer.n_anew = drawer.built.n_drawn
    return drawer


def contents(place):
    """Return the bytes of every file below a folder."""
    return {
        path.relative_to(place).as_posix(): path.read_bytes()
        for path in sorted(place.rglob("*"))
        if path.is_file()
    }


def _wait():
    print("drawing", flush=True)
    sys.stdin.readline()


if __name__ == "__main__":
    stand_in = StandIn(_wait if "wait" in sys.argv else lambda: None)
    build(Path(sys.argv[1]), stand_in, n_processes=1 + ("shared" in sys.argv), **LEAST | {"is_cut": False})
