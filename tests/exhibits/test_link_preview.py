"""What is said of an address where a link to it is posted."""

from pathlib import Path

import pytest

from dashboard.exhibits.words.link_preview import of_address
from dashboard.exhibits.words.pages import PAGES
from tests import shipped

PUBLIC = "https://flank.example/watch"
README = Path(__file__).parents[2] / "README.md"


@pytest.fixture(scope="module")
def register():
    return shipped.frames()


@pytest.mark.parametrize("path", [*PAGES, "events"])
def test_every_page_is_said_by_its_own_words(register, path):
    found = of_address(register, path, "")
    assert found.title
    assert len(found.description) > 10
    assert (found.address, found.picture) == ("", "")


def test_the_first_page_says_what_the_register_holds(register):
    assert of_address(register, "", "") == of_address(register, "overview", "")
    assert of_address(register, "", "").description.startswith("An open register of ")


def test_a_record_is_said_by_its_name_and_line_and_by_the_address_that_opens_it(register):
    found = of_address(register, "exercises", "years=2020&years=2026&exercise=zapad-2021", PUBLIC)
    assert found.title == "Zapad-2021 · Exercises"
    assert "10 to 16 September 2021" in found.description
    assert found.address == f"{PUBLIC}/exercises?exercise=zapad-2021"
    assert found.picture == f"{PUBLIC}/app/static/overview.png"
    assert f"![{found.picture_words}](dashboard/static/overview.png)" in README.read_text("utf-8")


@pytest.mark.parametrize("asked", ["of=Latvia", "with=Estonia&of=latvia", "of=LVA&years=2020"])
def test_a_state_is_said_by_its_name_and_by_the_address_that_opens_it(register, asked):
    found = of_address(register, "country", asked, PUBLIC)
    assert found.title == f"Latvia · {PAGES['country'].title}"
    assert found.description.startswith("Latvia in the register: spending, forces")
    assert found.address == f"{PUBLIC}/country?of=Latvia"


@pytest.mark.parametrize("asked", ["", "of=", "of=Atlantis", "of=%00", "exercise=zapad-2021"])
def test_what_names_no_state_is_said_as_the_page_of_states(register, asked):
    assert of_address(register, "country", asked, PUBLIC) == of_address(register, "country", "", PUBLIC)


@pytest.mark.parametrize(
    "query",
    [
        "exercise=none-2021",
        "exercise=",
        "exercise",
        "exercise=%3Cscript%3E",
        "&&==%00%ff",
        "exercise=zapad-2021&x=" + "y" * 9_000,
    ],
)
def test_what_opens_no_record_is_said_as_the_page(register, query):
    assert of_address(register, "exercises", query) == of_address(register, "exercises", "")


def test_a_page_that_opens_no_records_is_said_by_its_own_words(register):
    assert of_address(register, "disputed", "exercise=zapad-2021") == of_address(register, "disputed", "")


def test_with_faulty_data_a_page_has_its_words_all_the_same():
    assert of_address(None, "exercises", "exercise=zapad-2021").description == PAGES["exercises"].question
    assert of_address(None, "", "").description == PAGES["overview"].title


def test_what_is_no_page_is_none(register):
    assert of_address(register, "exercise", "") is None
    assert of_address(register, "exercises/zapad-2021", "") is None
