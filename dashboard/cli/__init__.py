"""The command line: `arguments` has what can be typed; here stands what each command does and says.

May import curation, export, publish, frames, selection, figures and maps; Streamlit only to launch it.
"""

import sys
from collections.abc import Sequence

from dashboard import arguments
from dashboard.cli import event_lists, register, serve, sources, take_away

COMMANDS = register.COMMANDS | sources.COMMANDS | take_away.COMMANDS | event_lists.COMMANDS | serve.COMMANDS
"""What does each command; it is given the words and returns the exit code."""

STOPPED = 130
"""Exit code of a command that was stopped from the keyboard, as shells have it."""


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that the words name, and return the exit code; 130 where the reader stops it."""
    chosen = arguments.parser().parse_args(words)
    try:
        return COMMANDS[chosen.command](chosen)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return STOPPED
