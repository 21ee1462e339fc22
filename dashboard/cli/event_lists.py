"""The command that prepares a large list of events for the page that counts them."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from dashboard.event_lists import location, prepared
from dashboard.event_lists.faults import Unanswered
from dashboard.wording import counted


def prepare(source: str, target: Path) -> int:
    """Count a list into one Parquet file.

    Parameters
    ----------
    source : str
        The list, as `FLANKWATCH_EVENTS` names one.
    target : pathlib.Path
        The file.

    Returns
    -------
    int
        0 if it is written, 1 if not; then what stood there stands there still.
    """
    try:
        rows = prepared.prepare(location.read(source), target)
    except (Unanswered, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{target}: {counted(rows, 'count')}. Serve it with {location.VARIABLE}={target}.")
    return 0


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "events": lambda chosen: prepare(chosen.source, chosen.target)
}
