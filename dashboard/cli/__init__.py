"""The command line: `arguments` has what can be typed; here stands what each command does and says.

May import curation, export, publish, frames, selection, figures and maps; Streamlit only to launch it.
"""

from collections.abc import Sequence

from dashboard import arguments
from dashboard.cli import event_lists, register, serve, sources, take_away

COMMANDS = register.COMMANDS | sources.COMMANDS | take_away.COMMANDS | event_lists.COMMANDS | serve.COMMANDS
"""What does each command; it is given the words and returns the exit code."""


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that the words name, and return the exit code."""
    chosen = arguments.parser().parse_args(words)
    return COMMANDS[chosen.command](chosen)
