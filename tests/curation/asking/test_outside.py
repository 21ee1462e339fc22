"""Nothing but the check of documents asks outside, and nothing that a reader meets comes near it."""

import ast
import re
from functools import cache
from pathlib import Path

import dashboard

ROOT = Path(dashboard.__file__).parent
CLIENTS = {
    *("http.client", "urllib.request", "urllib.robotparser", "urllib3", "requests", "httpx", "aiohttp"),
    *("ftplib", "smtplib", "xmlrpc.client", "websockets", "websocket"),
}
NAMES = tuple(f"dashboard.curation.{one}" for one in ("asking", "source_check", "check_report"))
"""The modules of the check."""
FILES = ("curation/asking/", "curation/source_check.py", "curation/check_report.py")


PARTS = {part for name in (*CLIENTS, *NAMES) for part in name.split(".")[-1:]}
"""Words of which a file has one where it has any of the names."""


@cache
def files():
    """Return the tree of each file that may name one of these modules."""
    said = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in ROOT.rglob("*.py")}
    return {path: ast.parse(text) for path, text in said.items() if PARTS & set(re.findall(r"\w+", text))}


def imported(tree):
    """Return the modules that a file imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{one.name}" for one in node.names)


def texts(tree):
    """Return the texts of a file, one of which may name a module that is imported later on."""
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return (node.value for node in nodes if isinstance(node.value, str))


def test_no_other_file_imports_what_asks_machines():
    found = {path for path, tree in files().items() if CLIENTS & set(imported(tree))}
    assert found == {"curation/asking/question.py", "curation/asking/manners.py"}


def test_its_command_alone_comes_near_it_and_only_once_it_is_typed():
    others = {path: tree for path, tree in files().items() if not path.startswith(FILES)}
    near = {path for path, tree in others.items() if any(one.startswith(NAMES) for one in imported(tree))}
    later = {path for path, tree in others.items() if any(one.startswith(NAMES) for one in texts(tree))}
    assert (near, later) == (set(), {"cli/sources.py"})
