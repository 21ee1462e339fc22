"""The project's settings, whatever the folder and the command by which the server is started."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from streamlit import config

PACKAGE = Path(__file__).resolve().parents[1]
FILE = Path(".streamlit") / "config.toml"

SAID_AT_THE_START = ("command-line argument or environment variable", "environment variable")
"""How Streamlit names what the operator has said on starting, which goes before what a file says."""


def file() -> Path:
    """Return the file of settings: in an installed package, or one folder up in a checkout."""
    installed = PACKAGE / FILE
    return installed if installed.is_file() else PACKAGE.parent / FILE


# Streamlit 1.67 looks for the file in the working folder and beside the page's script. Of a checkout that is
# served from another folder it finds neither, runs on its defaults and shows readers stack traces with paths.
def hold() -> None:
    """Put the project's settings in force, but for those that were given on the command line."""
    path = file()
    with path.open("rb") as opened:
        found = dict(_flat(tomllib.load(opened)))
    for name, value in found.items():
        if config.get_where_defined(name) not in SAID_AT_THE_START:
            config.set_option(name, value, str(path))


def _flat(section: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in section.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield before + name, value
