"""The command that serves the dashboard."""

import argparse
import os
import socket
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from dashboard import forking, frames
from dashboard.cli.answers import loaded, tell
from dashboard.export.citations import public_address
from dashboard.serving.front import framing
from dashboard.serving.processes import supervisor

HERE = Path(__file__).resolve().parents[1]
"""The package, in which the app lies."""

CERTIFICATE = "STREAMLIT_SERVER_SSL_CERT_FILE"
"""Variable of the environment that has Streamlit speak TLS itself."""


def run(host: str, port: int, n_processes: int | None = None) -> int:
    """Validate the data, then serve the dashboard until stopped.

    Parameters
    ----------
    host : str
        Address to listen on.
    port : int
        Port to listen on.
    n_processes : int, optional
        How many processes share the readers; as many as there are cores if none is said.

    Returns
    -------
    int
        1 if the data are not sound, boundary files apart, or the port cannot be had.
    """
    data = frames.folder().resolve()
    register = loaded(data, without_maps=True, load=frames.served)
    if register is None:
        return 1
    if register.map_faults:
        tell(register.map_faults)
        print("The dashboard starts without its maps.", file=sys.stderr)
    hindrance = _hindrance(host, port) or _misnamed()
    if hindrance:
        print(hindrance, file=sys.stderr)
        return 1
    os.environ["FLANKWATCH_DATA"] = str(data)
    wanted = forking.cores() if n_processes is None else n_processes
    if wanted > 1 and _can_share():
        return _run_several(host, port, wanted)
    _stand_by_settings()
    words = ["run", str(HERE / "asgi.py"), "--server.address", host, "--server.port", str(port)]
    # Only here, for it takes longer to import than all of the data to check.
    import_module("streamlit.web.cli").main(words, prog_name="flankwatch")
    return 0


def _can_share() -> bool:
    """Say whether several processes can serve here, and tell what keeps them from it."""
    if not forking.can_fork():
        print("Several processes share readers on Linux alone; one serves.", file=sys.stderr)
    elif os.environ.get(CERTIFICATE):
        print("With a certificate of its own one process serves; see README on proxies.", file=sys.stderr)
    else:
        return True
    return False


def _run_several(host: str, port: int, n_processes: int) -> int:
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind, protocol)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(address)
    listener.listen(supervisor.BACKLOG)
    os.environ |= {"STREAMLIT_SERVER_ADDRESS": host, "STREAMLIT_SERVER_PORT": str(port)}
    named = f"[{host}]" if ":" in host else host
    print(f"Flankwatch is at http://{named}:{port}, in {n_processes} processes.", flush=True)
    return supervisor.Supervisor("dashboard.asgi:app", "dashboard.warmed", listener, n_processes).run()


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
    """Say what is wrong with the addresses that the operator has set, or return none."""
    try:
        public_address.public()
        framing.hosts()
    except ValueError as error:
        return str(error)
    return None


def _stand_by_settings() -> None:
    """Go where Streamlit finds `.streamlit/config.toml`: in a checkout that is one folder up."""
    if not (HERE / ".streamlit").is_dir():
        os.chdir(HERE.parent)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "run": lambda chosen: run(chosen.host, chosen.port, chosen.workers)
}
