"""What all commands share: the data they need, and how they say what has come of them."""

import datetime as dt
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from dashboard import frames
from dashboard.curation import change, commands
from dashboard.wording import counted


def loaded(
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
        tell(error.faults)
        print(f"{error} of {data}.", file=sys.stderr)
    except change.Hindered as error:
        print(error, file=sys.stderr)
    return None


def answered(command: Callable[[], list[str]]) -> int:
    """Print what a command says of what it has done, or why it has done nothing."""
    try:
        print("\n".join(command()))
    except frames.DataFaults as error:
        tell(error.faults)
        print(f"{counted(len(error.faults), 'fault')}; nothing was changed.", file=sys.stderr)
        return 1
    except change.Hindered as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def today() -> dt.date:
    """Return the day, by universal time."""
    return dt.datetime.now(dt.UTC).date()


def tell(faults: Sequence[frames.Fault]) -> None:
    """Print faults, one a line."""
    print("\n".join(str(fault) for fault in faults), file=sys.stderr)
