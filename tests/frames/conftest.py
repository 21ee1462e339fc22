"""A copy of the shipped data folder that a test may break."""

import shutil

import pytest

from dashboard.frames import folder


@pytest.fixture
def copy(tmp_path):
    target = tmp_path / "data"
    shutil.copytree(folder(), target, ignore=shutil.ignore_patterns("*.py", "*.md"))
    return target
