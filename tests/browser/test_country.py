"""The country page by keyboard, side by side, stacked, and on paper."""

import re

import pytest

AT_SCALE = 0.6


def left(reader, key):
    return reader.chart(key).bounding_box()["x"]


def test_next_and_previous_by_keyboard_change_the_address(reader):
    reader.open("/country?of=Latvia")
    reader.chart("spending-LVA")
    reader.page.keyboard.press("Alt+n")
    reader.page.wait_for_url("**of=Lithuania")
    reader.settle()
    assert reader.chart("spending-LTU")
    button = reader.page.get_by_role("button", name="Previous")
    button.focus()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**of=Latvia")


def test_two_states_stand_beside_each_other_at_a_desk(reader):
    reader.open("/country?of=Latvia&with=Bulgaria")
    assert left(reader, "spending-BGR") - left(reader, "spending-LVA") > 300


def test_two_states_are_stacked_on_a_phone(phone):
    phone.open("/country?of=Latvia&with=Bulgaria")
    assert left(phone, "spending-BGR") == pytest.approx(left(phone, "spending-LVA"), abs=40)
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("state", ["Latvia", "Poland", "Norway"])
def test_one_state_set_for_paper_fits_on_two_pages(reader, state):
    reader.open(f"/country?of={state}&print=true")
    reader.page.locator("[class*=st-key-incidents-] .main-svg").first.wait_for()
    paper = reader.page.pdf(format="A4", scale=AT_SCALE, print_background=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 2
