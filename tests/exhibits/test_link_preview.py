"""What is said of an address where a link to it is posted."""

from pathlib import Path

import pytest
from PIL import Image

from dashboard.exhibits.words import link_card
from dashboard.exhibits.words.link_preview import FIRST_SCREEN, POSTED, of_address
from dashboard.exhibits.words.pages import EVENTS, FIRST, PAGES
from tests.exhibits.shipped import extract

PUBLIC = "https://flank.example/watch"
README = Path(__file__).parents[2] / "README.md"


@pytest.fixture(scope="module")
def register():
    return extract()


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


def test_the_first_page_is_shown_by_its_first_screen(register):
    found = of_address(register, "", "", PUBLIC)
    assert found.picture == f"{PUBLIC}/app/static/overview.png"
    assert f"![{found.picture_words}](dashboard/static/overview.png)" in README.read_text("utf-8")
    with Image.open(README.parent / "dashboard" / "static" / "overview.png") as shown:
        assert shown.size == found.size


OWN = {path: path for path in (*PAGES, EVENTS.path) if path != FIRST}


@pytest.mark.parametrize(
    ("path", "query", "name"),
    [
        *((path, "", name) for path, name in OWN.items()),
        ("exercises", "years=2020&exercise=zapad-2021", "exercises/zapad-2021"),
        ("exercises", "exercise=none-2021", "exercises"),
        ("country", "of=latvia&with=Estonia", "country/LVA"),
        ("country", "of=Atlantis", "country"),
    ],
)
def test_a_page_a_record_and_a_state_have_a_picture_of_their_own_and_its_words(register, path, query, name):
    found, card = of_address(register, path, query, PUBLIC), link_card.card(register, name)
    assert found.picture == f"{PUBLIC}/cards/{name}.png?v={card.mark}"
    assert (found.picture_words, found.size) == (card.in_short, POSTED)


def test_where_no_picture_can_be_made_the_first_screen_is_shown(register):
    for found in (
        of_address(
            register, "exercises", "exercise=zapad-2021", PUBLIC, lambda card: "Zapad" not in card.name
        ),
        of_address(None, "exercises", "exercise=zapad-2021", PUBLIC),
        of_address(None, "country", "of=Latvia", PUBLIC),
        of_address(None, "incidents", "", PUBLIC),
    ):
        assert found.picture == f"{PUBLIC}/{FIRST_SCREEN.path}"
        assert (found.picture_words, found.size) == (FIRST_SCREEN.words, FIRST_SCREEN.size)


def test_with_faulty_data_a_page_has_its_words_all_the_same():
    assert of_address(None, "exercises", "exercise=zapad-2021").description == PAGES["exercises"].question
    assert of_address(None, "", "").description == PAGES["overview"].title


def test_what_is_no_page_is_none(register):
    assert of_address(register, "exercise", "") is None
    assert of_address(register, "exercises/zapad-2021", "") is None
