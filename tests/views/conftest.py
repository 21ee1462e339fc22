"""What all tests of pages share."""

import pytest

from tests.app_tests import packages_read_once


@pytest.fixture(autouse=True, scope="session")
def installed_packages_are_read_once():
    with packages_read_once():
        yield
