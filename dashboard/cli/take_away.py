"""Commands that write figures, tables, briefs and the static site, and that verify a picture."""

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path

from dashboard import frames
from dashboard.cli.answers import loaded, today

_OF_FIGURES = ("option", "format", "size", "scale", "rows", "byte_order_mark")
"""What can be said of the files of a figure, and not of the tables of a page."""


def _ended(work: Callable[[], Callable[[frames.Frames], Iterable[object]]]) -> int:
    """Print what some work has written, or why it has not.

    Parameters
    ----------
    work : callable
        Understands the words of a command, and returns what does the rest with the register.

    Returns
    -------
    int
        0 when all is written; 1 where it cannot be made or written, 2 where the words make no sense.
    """
    # Only here, for what draws takes longer to import than all that the other commands need.
    command = import_module("dashboard.export.commands.files")
    try:
        write = work()
        register = loaded(frames.folder(), without_maps=True)
        if register is None:
            return 1
        written = write(register)
    except command.RefusedError as error:
        print(error, file=sys.stderr)
        return 2
    except command.FailedError as error:
        print(error, file=sys.stderr)
        return 1
    print(*written, sep="\n")
    return 0


def export(chosen: argparse.Namespace) -> int:
    """Write a figure and its table as files, or name all figures; exit codes as of `_ended`."""
    command = import_module("dashboard.export.commands.figure_command")
    if chosen.list:
        print("\n".join(command.listed()))
        return 0

    def work() -> Callable[[frames.Frames], Iterable[object]]:
        make = _page_order(chosen) if chosen.page else _figure_order(chosen)
        files = import_module("dashboard.export.commands.files")
        return lambda register: files.write(make(register), chosen.output)

    return _ended(work)


def verify(files: Sequence[Path]) -> int:
    """Say what is found about pictures, each under its name where there are several.

    Returns
    -------
    int
        0 where all are as they were made and nothing in their records was corrected since; else that of the
        gravest: 1 where one was altered, 2 where nothing can be said of it, 3 where something was corrected.
    """
    folder = frames.folder()
    register = loaded(folder, without_maps=True)
    if register is None:
        return 2
    command, codes = import_module("dashboard.export.commands.verify_command"), set[int]()
    for file in files:
        sentences, code = command.verified(file, register, folder)
        lines = sentences if len(files) == 1 else (f"{file}:", *sentences)
        print("\n".join(lines), file=sys.stderr if code == 2 else sys.stdout)
        codes.add(code)
    return min(codes - {0}, default=0)


def _figure_order(chosen: argparse.Namespace) -> Callable[[frames.Frames], Mapping[str, bytes]]:
    """Return what makes the files of a figure, once the words that ask for them are understood."""
    command = import_module("dashboard.export.commands.figure_command")
    order = replace(
        command.read(
            chosen.figure, chosen.select, chosen.option, chosen.format or "png", chosen.size or "article"
        ),
        full=chosen.rows == "full",
        marked=chosen.byte_order_mark,
    )
    return partial(command.made, order, shapes=frames.folder() / "geo", scale=chosen.scale or 1)


def _page_order(chosen: argparse.Namespace) -> Callable[[frames.Frames], Mapping[str, bytes]]:
    """Return what makes the package of a page, once the words that ask for it are understood."""
    command = import_module("dashboard.export.commands.page_command")
    said = [f"--{name.replace('_', '-')}" for name in _OF_FIGURES if getattr(chosen, name)]
    selection = command.read(chosen.page, chosen.select, said)
    return partial(command.made, chosen.page, selection, folder=frames.folder(), today=today())


def brief(chosen: argparse.Namespace) -> int:
    """Write a brief as a file; exit codes as of `_ended`."""
    briefs, files = map(
        import_module, ("dashboard.export.commands.brief_command", "dashboard.export.commands.files")
    )

    def work() -> Callable[[frames.Frames], Iterable[object]]:
        order = briefs.read(chosen.select, chosen.country, chosen.drill, chosen.output)

        def write(register: frames.Frames) -> Iterable[object]:
            path, content = briefs.made(order, register)
            written: Iterable[object] = files.write({path.name: content}, path.parent)
            return written

        return write

    return _ended(work)


def publish(target: Path, address: str, n_processes: int | None = None, *, packs: bool = False) -> int:
    """Write every page as a static site; where that fails what stood there stands there still.

    Parameters
    ----------
    target : pathlib.Path
        Folder of the site.
    address : str
        Where readers reach it; what the operator has set for links where it is empty.
    n_processes : int, optional
        How many processes share the work; as many as there are cores if none is said.
    packs : bool
        Whether files of text stand there packed, too.

    Returns
    -------
    int
        As of `_ended`; 2 also where the folder holds something else.
    """
    command = import_module("dashboard.publish.command")

    def work() -> Callable[[frames.Frames], Iterable[object]]:
        root = command.root_of(address)
        data = frames.folder()
        return lambda register: [command.published(target, root, register, data, n_processes, packs=packs)]

    return _ended(work)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "export": export,
    "verify": lambda chosen: verify(chosen.files),
    "brief": brief,
    "publish": lambda chosen: publish(chosen.target, chosen.address, chosen.workers, packs=chosen.gzip),
}
