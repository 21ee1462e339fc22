"""The command line: what each command does and says; `arguments` has what can be typed.

May import curation, export, frames, selection, figures and maps; Streamlit only to launch it.
"""

import argparse
import datetime as dt
import os
import socket
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path

from dashboard import arguments, frames
from dashboard.curation import change, commands, form, rows
from dashboard.export.citations import public_address
from dashboard.frames import contribution, digests
from dashboard.wording import agree, counted, number

HERE = Path(__file__).resolve().parent


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that the words name, and return the exit code."""
    chosen = arguments.parser().parse_args(words)
    if chosen.command == "check":
        path = chosen.path or frames.folder()
        return check_file(path) if path.is_file() else check(path)
    if chosen.command in ("add", "release"):
        return _grown(chosen)
    if chosen.command in ("export", "verify", "brief", "publish"):
        return _taken_away(chosen)
    return run(chosen.host, chosen.port)


def _grown(chosen: argparse.Namespace) -> int:
    if chosen.undo:
        return _answered(lambda: commands.undo(frames.folder(), chosen.command))
    return add(chosen.files) if chosen.command == "add" else release(chosen.version_of_data)


def _taken_away(chosen: argparse.Namespace) -> int:
    if chosen.command == "verify":
        return verify(chosen.file)
    if chosen.command == "publish":
        return publish(chosen.target, chosen.address)
    return export(chosen) if chosen.command == "export" else brief(chosen)


def check(data: Path) -> int:
    """Validate a data folder; print one line per table, or every fault as a sentence.

    Returns
    -------
    int
        0 if the data are sound, 1 if not.
    """
    loaded = _loaded(data)
    if loaded is None:
        return 1
    moved = digests.check(data)
    if moved:
        _tell(moved)
        print(
            f"{counted(len(moved), 'fault')} in the versions of {data}; CONTRIBUTING.md has the rules.",
            file=sys.stderr,
        )
        return 1
    print("\n".join(frames.summary(loaded)))
    print(f"Data {loaded.release.version} of {loaded.release.created} in {data} are sound.")
    return 0


def check_file(path: Path) -> int:
    """Validate one file that somebody wants to contribute; print what it would add, or every fault.

    Returns
    -------
    int
        0 if the rows are sound, 1 if not.
    """
    register = _loaded(frames.folder())
    if register is None:
        return 1
    found = contribution.check(path, register)
    if found.faults:
        _tell(found.faults)
        print(f"{counted(len(found.faults), 'fault')} in {path}.", file=sys.stderr)
        return 1
    print(
        f"{path} holds {counted(found.rows, 'sound row')} of the table {found.table}: {number(found.added)} "
        f"new, {number(found.changed)} {agree(found.changed, 'that differs', 'that differ')} from the "
        f"register, {number(found.same)} {agree(found.same, 'that stands', 'that stand')} there already."
    )
    if found.changed:
        print("A row that differs needs a line in revisions.csv; see CONTRIBUTING.md.")
    return 0


def add(files: Sequence[Path]) -> int:
    """Add the rows of some files to the data in use, or those that somebody types.

    Returns
    -------
    int
        0 if done, 1 if refused; then nothing was changed.
    """
    data = frames.folder()
    if files:
        return _answered(lambda: commands.add(data, commands.read(files)))
    if not sys.stdin.isatty():
        print("Name the CSV files with rows to add; only a terminal can be asked instead.", file=sys.stderr)
        return 1
    return _answered(lambda: commands.add(data, form.asked(rows.register(data), _today())))


def release(version: str | None) -> int:
    """Make what stands in the data folder in use a version, or say which one fits.

    Returns
    -------
    int
        0 if done, 1 if refused; then nothing was changed.
    """
    data = frames.folder()
    if version is None:
        return _answered(lambda: commands.propose(data, _today()))
    return _answered(lambda: commands.publish(data, version, _today()))


def export(chosen: argparse.Namespace) -> int:
    """Write a figure and its table as files, or name all figures.

    Parameters
    ----------
    chosen : argparse.Namespace
        The words after `export`.

    Returns
    -------
    int
        0 when all files are written; 1 where they cannot be made or written, 2 where the words make no sense.
    """
    # Only here, for what draws takes longer to import than all that the other commands need.
    command = import_module("dashboard.export.commands.figure_command")
    if chosen.list:
        print("\n".join(command.listed()))
        return 0
    try:
        make = _page_order(chosen) if chosen.page else _figure_order(chosen)
        loaded = _loaded(frames.folder(), without_maps=True)
        if loaded is None:
            return 1
        written = command.write(make(loaded), chosen.output)
    except command.RefusedError as error:
        print(error, file=sys.stderr)
        return 2
    except command.FailedError as error:
        print(error, file=sys.stderr)
        return 1
    print(*written, sep="\n")
    return 0


def verify(file: Path) -> int:
    """Say what is found about a picture.

    Returns
    -------
    int
        0 where it is as it was made and nothing in its records was corrected since, 3 where something was;
        1 where it was altered, 2 where nothing can be said of it.
    """
    folder = frames.folder()
    loaded = _loaded(folder, without_maps=True)
    if loaded is None:
        return 2
    sentences, code = import_module("dashboard.export.commands.verify_command").verified(file, loaded, folder)
    print("\n".join(sentences), file=sys.stderr if code == 2 else sys.stdout)
    return int(code)


def _figure_order(chosen: argparse.Namespace) -> Callable[[frames.Frames], Mapping[str, bytes]]:
    """Return what makes the files of a figure, once the words that ask for them are understood."""
    command = import_module("dashboard.export.commands.figure_command")
    order = replace(
        command.read(chosen.figure, chosen.select, chosen.option, chosen.format, chosen.size),
        full=chosen.rows == "full",
        marked=chosen.byte_order_mark,
    )
    return partial(command.made, order, shapes=frames.folder() / "geo", scale=chosen.scale)


def _page_order(chosen: argparse.Namespace) -> Callable[[frames.Frames], Mapping[str, bytes]]:
    """Return what makes the package of a page, once the words that ask for it are understood."""
    command = import_module("dashboard.export.commands.page_command")
    selection = command.read(chosen.page, chosen.select)
    return partial(command.made, chosen.page, selection, folder=frames.folder(), today=_today())


def brief(chosen: argparse.Namespace) -> int:
    """Write a brief as a file.

    Parameters
    ----------
    chosen : argparse.Namespace
        The words after `brief`.

    Returns
    -------
    int
        0 when the file is written; 1 where it cannot be made or written, 2 where the words make no sense.
    """
    briefs, command = map(
        import_module, ("dashboard.export.brief.command", "dashboard.export.commands.figure_command")
    )
    try:
        order = briefs.read(chosen.select, chosen.country, chosen.drill, chosen.output)
        loaded = _loaded(frames.folder(), without_maps=True)
        if loaded is None:
            return 1
        path, content = briefs.made(order, loaded)
        written = command.write({path.name: content}, path.parent)
    except command.RefusedError as error:
        print(error, file=sys.stderr)
        return 2
    except command.FailedError as error:
        print(error, file=sys.stderr)
        return 1
    print(*written, sep="\n")
    return 0


def publish(target: Path, address: str) -> int:
    """Write every page as a static site.

    Parameters
    ----------
    target : pathlib.Path
        Folder of the site.
    address : str
        Where readers reach it; what the operator has set for links where it is empty.

    Returns
    -------
    int
        0 when the site stands there; 1 where it cannot be made, 2 where the folder holds something else. In
        both cases what stood there stands there still.
    """
    command, orders = map(
        import_module, ("dashboard.publish.command", "dashboard.export.commands.figure_command")
    )
    folder = frames.folder()
    misnamed = _misnamed()
    if misnamed:
        print(misnamed, file=sys.stderr)
        return 2
    loaded = _loaded(folder, without_maps=True)
    if loaded is None:
        return 1
    try:
        print(command.published(target, address or public_address.public(), loaded, folder))
    except orders.RefusedError as error:
        print(error, file=sys.stderr)
        return 2
    except orders.FailedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def run(host: str, port: int) -> int:
    """Validate the data, then serve the dashboard until stopped.

    Returns
    -------
    int
        1 if the data are not sound, boundary files apart, or the port cannot be had.
    """
    data = frames.folder().resolve()
    loaded = _loaded(data, without_maps=True, load=frames.served)
    if loaded is None:
        return 1
    if loaded.map_faults:
        _tell(loaded.map_faults)
        print("The dashboard starts without its maps.", file=sys.stderr)
    hindrance = _hindrance(host, port) or _misnamed()
    if hindrance:
        print(hindrance, file=sys.stderr)
        return 1
    os.environ["FLANKWATCH_DATA"] = str(data)
    _stand_by_settings()
    words = ["run", str(HERE / "asgi.py"), "--server.address", host, "--server.port", str(port)]
    # Only here, for it takes longer to import than all of the data to check.
    import_module("streamlit.web.cli").main(words, prog_name="flankwatch")
    return 0


def _loaded(
    data: Path, *, without_maps: bool = False, load: Callable[..., frames.Frames] = frames.load
) -> frames.Frames | None:
    """Return the frames of a folder, or none after telling why not."""
    if not data.is_dir():
        print(f"There is no folder {data}.", file=sys.stderr)
        return None
    try:
        commands.finish(data)
        return load(data, without_maps=without_maps)
    except frames.DataFaults as error:
        _tell(error.faults)
        print(f"{error} of {data}.", file=sys.stderr)
    except change.Hindered as error:
        print(error, file=sys.stderr)
    return None


def _answered(command: Callable[[], list[str]]) -> int:
    """Print what a command says of what it has done, or why it has done nothing."""
    try:
        print("\n".join(command()))
    except frames.DataFaults as error:
        _tell(error.faults)
        print(f"{counted(len(error.faults), 'fault')}; nothing was changed.", file=sys.stderr)
        return 1
    except change.Hindered as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()


def _tell(faults: Sequence[frames.Fault]) -> None:
    print("\n".join(str(fault) for fault in faults), file=sys.stderr)


def _hindrance(host: str, port: int) -> str | None:
    """Say why nothing can listen there, or return none if something can."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            if os.name != "nt":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen(1)
    except OSError as error:
        return f"Cannot listen on {host}, port {port}: {error.strerror}. Try another with --port or --host."
    return None


def _misnamed() -> str | None:
    """Say what is wrong with the address that the operator has set for links, or return none."""
    try:
        public_address.public()
    except ValueError as error:
        return str(error)
    return None


def _stand_by_settings() -> None:
    """Go where Streamlit finds `.streamlit/config.toml`: in a checkout that is one folder up."""
    if not (HERE / ".streamlit").is_dir():
        os.chdir(HERE.parent)


if __name__ == "__main__":
    sys.exit(main())
