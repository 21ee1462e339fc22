"""Files of the command line say where their view is found, as files of the pages do."""

import io
import zipfile
from datetime import date

import pytest

from dashboard.exhibits.catalogue import exhibit
from dashboard.export.citations.view_address import view_address
from dashboard.export.commands import page_command
from dashboard.export.commands.files import FailedError
from dashboard.frames import folder
from dashboard.selection import Selection
from tests.exhibits.shipped import extract, register

ROOT = "https://flank.example/watch"


@pytest.fixture
def public(monkeypatch):
    monkeypatch.setenv("FLANKWATCH_ADDRESS", ROOT)


@pytest.mark.parametrize(
    ("figure", "options", "address"),
    [
        ("counts", {}, "/exercises?country=POL#to-counts"),
        ("declared-vs-independent", {}, "?country=POL#to-declared-vs-independent"),
        ("state-spending", {"iso3": "EST"}, "/country?of=Estonia#to-state-spending"),
        (
            "record-claims",
            {"exercise_id": "zapad-2017"},
            "/exercises?exercise=zapad-2017#to-record-claims",
        ),
    ],
)
def test_the_view_of_a_figure_has_page_filters_and_what_it_is_about(public, figure, options, address):
    shown = exhibit(extract(Selection(countries=("POL",))), figure, **options)
    assert view_address(shown) == (ROOT + address).replace("POL", "Poland")


def test_a_view_that_no_address_says_whole_has_none(public):
    assert view_address(exhibit(extract(), "just-below", percent=20)) == ""


def test_where_no_operator_says_where_the_pages_are_there_is_none(monkeypatch):
    monkeypatch.delenv("FLANKWATCH_ADDRESS", raising=False)
    assert view_address(exhibit(extract(), "counts")) == ""


def test_the_citations_in_the_package_of_a_page_lead_to_it(public):
    (raw,) = page_command.made("incidents", Selection(), register(), folder(), date(2026, 12, 1)).values()
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        cited = package.read("CITATION.txt").decode()
    assert cited.count(f"{ROOT}/incidents,") == len(cited.splitlines()) > 2


def test_an_address_that_is_none_is_told(monkeypatch):
    monkeypatch.setenv("FLANKWATCH_ADDRESS", "nowhere")
    with pytest.raises(FailedError, match="FLANKWATCH_ADDRESS"):
        page_command.made("incidents", Selection(), register(), folder(), date(2026, 12, 1))
