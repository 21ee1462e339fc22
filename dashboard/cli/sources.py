"""The command on the documents themselves: what is known of them, and whether their pages still stand."""

import argparse
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module

from tqdm import tqdm

from dashboard import frames
from dashboard.cli.answers import answered, tell, today
from dashboard.curation import change, commands

NO_NETWORK = "There is no network: nobody outside can be reached. Nothing was checked."
INTERRUPTED = 130
"""Exit code of a check that was stopped, as shells have it."""
ASKS_ONLY = ("only", "limit", "write", "allow_local", "output")
"""Options that mean nothing without --check."""


def run(chosen: argparse.Namespace) -> int:
    """Say what is known of the documents, or check them, or take back what a check has written.

    Returns
    -------
    int
        Of a check 0 where every page stands as it was or is seen for the first time, 1 where one is dead, has
        moved or changed, 3 where none is but some, or all, could not be reached, 130 where it was stopped. 2
        where the words make no sense, or the register or the file cannot be read or written.
    """
    idle = [name for name in ASKS_ONLY if getattr(chosen, name) and not chosen.check]
    if idle:
        print(f"--{idle[0].replace('_', '-')} goes with --check.", file=sys.stderr)
        return 2
    if chosen.undo:
        return answered(lambda: commands.undo(frames.folder(), chosen.command))
    # Only here, for no other command may come near what asks outside.
    command = import_module("dashboard.curation.source_check")
    try:
        commands.finish(frames.folder())
        known = command.rows(frames.folder())
        if chosen.check:
            return _checked(chosen, known)
        print("\n".join(command.summary(known)))
    except frames.DataFaults as error:
        tell(error.faults)
        return 2
    except (command.Unknown, change.Hindered) as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Cannot write {error.filename}: {error.strerror}.", file=sys.stderr)
        return 2
    return 0


def _checked(chosen: argparse.Namespace, known: list[dict[str, str]]) -> int:
    """Check the documents, and tell; see `run` for the exit codes."""
    command, report = map(
        import_module, ("dashboard.curation.source_check", "dashboard.curation.check_report")
    )
    wish = command.Wish(chosen.only or (), chosen.limit, chosen.per_host, chosen.timeout, chosen.allow_local)
    asked, found, results = command.wanted(known, wish), [], command.Results()
    with (
        report.Kept(chosen.output) as kept,
        tqdm(total=len(asked), unit=" pages", leave=False, disable=None) as bar,
        _ended_by_interrupt(lambda: results.put(None)),
    ):
        try:
            for one in command.check(asked, known, wish, results):
                found.append(one)
                kept.add(one)
                bar.update()
        except command.NoNetwork:
            print(NO_NETWORK, file=sys.stderr)
            return int(report.SOME_SILENT)
    print("\n".join([*report.table(found), report.summary(found, len(asked))]))
    if len(found) < len(asked):
        print("Stopped; nothing was written to the register.", file=sys.stderr)
        return INTERRUPTED
    if chosen.write:
        print("\n".join(command.write(frames.folder(), found, wish, today())))
    return int(report.exit_code(found))


@contextmanager
def _ended_by_interrupt(end: Callable[[], None]) -> Iterator[None]:
    """Have the first interrupt end something in order, and a second one break it off."""

    def ended(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        end()

    before = signal.signal(signal.SIGINT, ended)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {"sources": run}
