"""An excerpt of the shipped data that a test may break."""

import pytest

from tests.excerpt import excerpt


@pytest.fixture
def copy(tmp_path):
    return excerpt(tmp_path / "data")
