"""The boundary files as they are shipped, and the programs beside them."""

import importlib
import sys
from pathlib import Path

GEO = Path(__file__).resolve().parents[2] / "data" / "geo"


def program(name):
    """Return a program of the folder as a module; they find each other as scripts do, by their folder."""
    sys.path.insert(0, str(GEO))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(GEO))
