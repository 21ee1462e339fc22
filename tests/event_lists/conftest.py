"""One list in the forms in which it can be stored."""

import pytest

from . import generated


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    """A machine with much else to do is no fault of an engine."""
    monkeypatch.setenv("FLANKWATCH_EVENTS_SECONDS", "300")


@pytest.fixture(scope="session")
def listed():
    return generated.events(100_000)


@pytest.fixture(scope="session")
def parquet(listed, tmp_path_factory):
    return generated.parquet(listed, tmp_path_factory.mktemp("events") / "events.parquet")
