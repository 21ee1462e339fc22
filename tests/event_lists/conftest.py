"""One list in the forms in which it can be stored."""

import pytest

from . import generated


@pytest.fixture(scope="session")
def listed():
    return generated.events(100_000)


@pytest.fixture(scope="session")
def parquet(listed, tmp_path_factory):
    return generated.parquet(listed, tmp_path_factory.mktemp("events") / "events.parquet")
