"""The boundary files as they are shipped."""

from pathlib import Path

GEO = Path(__file__).resolve().parents[2] / "data" / "geo"
