"""One small twin for all tests that only read."""

import pytest

from .built import build


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    place = tmp_path_factory.mktemp("twin") / "site"
    build(place)
    return place
