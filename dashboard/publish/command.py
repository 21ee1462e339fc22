"""`flankwatch publish`: the static twin into a folder, whole or not at all."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path

from tqdm import tqdm

from dashboard import forking
from dashboard.export.citations import public_address
from dashboard.export.commands.files import FailedError, RefusedError
from dashboard.frames import Frames
from dashboard.publish import addresses, twin
from dashboard.publish.site_folder import packed, target
from dashboard.publish.site_folder.workplace import RefusedTargetError
from dashboard.publish.workshop import hand, keeping
from dashboard.publish.workshop.bench import Tell
from dashboard.wording import counted, number


def root_of(address: str) -> str:
    """Return where readers reach the root of the site, `/` at its end; what the operator has set if empty.

    Raises
    ------
    RefusedError
        Where it is no address of the web.
    """
    try:
        said = public_address.checked(address, "--address") or public_address.public()
    except ValueError as error:
        raise RefusedError(str(error)) from error
    return f"{said}/" if said else ""


def published(
    place: Path, root: str, data: Frames, folder: Path, wanted: int | None = None, *, packs: bool = False
) -> str:
    """Build the twin and put it in its place; return what was done, in a sentence.

    Parameters
    ----------
    place : pathlib.Path
        Folder of the site.
    root : str
        Where readers reach it, `/` at its end; empty where nobody has said so.
    data : Frames
        The register.
    folder : pathlib.Path
        Folder of the data.
    wanted : int, optional
        How many processes share the work; as many as there are cores if none is said.
    packs : bool
        Whether files of text stand there packed, too, see `packed`.

    Raises
    ------
    RefusedError
        Where the folder holds something else.
    FailedError
        Where it could not be made; then what stood there stands there still.
    """
    try:
        target.former(place)
    except RefusedTargetError as error:
        raise RefusedError(str(error)) from error
    if data.map_faults:
        raise FailedError(
            "The boundary files are faulty, so there are no maps; `flankwatch check` tells more."
        )
    n_processes = wanted if wanted and forking.can_fork() else forking.cores()
    order = twin.Order(data, folder, addresses.whole(data), root, n_processes=n_processes)
    cleared: list[str] = []
    try:
        built = _built(order, place, cleared.append, packs=packs)
    except RefusedTargetError as error:
        raise RefusedError(str(error)) from error
    except OSError as error:
        raise FailedError(f"Cannot write {place}: {error.strerror or error}. {_STANDS}") from error
    made = f"{number(built.n_made)} of {counted(built.n_pages, 'page')} made"
    drawn = f"{counted(built.n_drawn, 'picture')} drawn"
    outcome = f"{place / 'index.html'}: data {data.release.version}, {made}, {drawn}"
    if not root:
        outcome += (
            ". Without --address it has no map of the site, and no full addresses for those who post links"
        )
    if n_processes < (wanted or 1):
        outcome += ". Several processes share the work on Linux alone, so one made it"
    return ". ".join([outcome, *cleared]) + "."


_STANDS = "What stood there before stands there still."


def _built(order: twin.Order, place: Path, tell: Callable[[str], None], *, packs: bool) -> twin.Built:
    try:
        # What steers a browser is an extra.
        studio = import_module("dashboard.export.pictures.studio")
    except ImportError as error:
        raise FailedError("Pictures need an extra: install `flankwatch[pictures]`.") from error
    tqdm.monitor_interval = 0  # no thread of its own, for processes are forked from this one

    def finish(site: Path) -> None:
        if packs:
            packed.pack(site, place, (target.MARKER, keeping.FILE), order.n_processes, _teller(bar))

    with (
        tqdm(total=twin.n_pages(order.scope), unit=" pages", desc="Pages", leave=False) as bar,
        target.replaced(place, tell, finish) as building,
    ):
        order = replace(order, former=target.former(place))  # now that no other build changes it
        try:
            return twin.build(order, building, partial(studio.studio, order.folder / "geo"), _teller(bar))
        except (studio.NoBrowserError, studio.NotDrawnError, hand.LostError) as error:
            raise FailedError(f"{error} {_STANDS}") from error


def _teller(bar: "tqdm[int]") -> Tell:
    def tell(step: str, count: int) -> None:
        if count >= 0:
            bar.reset(total=count)
            bar.unit = f" {step}"
            bar.set_description(step.capitalize())
        else:
            bar.update(-count)

    return tell
