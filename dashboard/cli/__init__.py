"""The command line: `arguments` has what can be typed; here stands what each command does and says.

May import curation, export, publish, frames, selection, figures and maps; Streamlit only to launch it.
"""

import os
import sys
from collections.abc import Sequence

from dashboard import arguments
from dashboard.cli import event_lists, register, serve, sources, take_away

COMMANDS = register.COMMANDS | sources.COMMANDS | take_away.COMMANDS | event_lists.COMMANDS | serve.COMMANDS
"""What does each command; it is given the words and returns the exit code."""

STOPPED = 130
"""Exit code of a command that was stopped from the keyboard, as shells have it."""


READ_NO_FURTHER = 141
"""Exit code where who reads the answer has enough of it, such as `head`; as shells have it."""


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that the words name; return its exit code, or `STOPPED`, or `READ_NO_FURTHER`."""
    chosen = arguments.parser().parse_args(words)
    try:
        code = COMMANDS[chosen.command](chosen)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at its end, which would fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READ_NO_FURTHER
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return STOPPED
    return code
