"""What the files of a page are called: two choices never leave two files of one name."""

import pytest

from dashboard.ui.shell import download
from tests.shipped import frames
from tests.views.reader import visit

V = f"v{frames().release.version}"


@pytest.fixture
def offered(monkeypatch):
    """Return a function that opens a page and tells the names of all files that it offers."""

    def names(page, **query):
        found = []
        monkeypatch.setattr(download, "offer", lambda _, __, name, *___, **____: found.append(name))
        assert not visit(page, **query).exception
        return found

    return names


def test_tables_of_a_choice_name_it_and_others_do_not(offered):
    names = offered("data", country=["Estonia", "Latvia"])
    assert f"flankwatch-exercises-estonia-latvia-{V}.csv" in names
    assert {f"flankwatch-{one}-{V}.csv" for one in ("exercises", "ledger", "changed-sizes")} <= set(names)
    assert f"flankwatch-measures-estonia-{V}.csv" in offered("response", country="Estonia")


def test_files_of_the_map_name_its_filters(offered):
    names = offered("flank-map", country=["Lithuania", "Romania"])
    assert {f"flankwatch-map-lithuania-romania-{V}.{one}" for one in ("geojson", "gpkg", "csv")} <= set(names)


def test_the_tables_of_a_record_are_named_after_it_and_those_of_two_states_after_both(offered):
    assert f"flankwatch-exercises-tables-zapad-2017-{V}.zip" in offered("exercises", exercise="zapad-2017")
    assert f"flankwatch-exercises-tables-{V}.zip" in offered("exercises")
    names = offered("country", **{"of": "Estonia", "with": "Latvia"})
    assert f"flankwatch-country-tables-estonia-latvia-{V}.zip" in names
