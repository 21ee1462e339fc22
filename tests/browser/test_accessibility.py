"""Every page by the rules of WCAG, as axe-core reads them, and the way to a number by keys alone."""

import re

from axe_playwright_python.sync_playwright import Axe

PAGES = (
    *("/", "/exercises?exercise=zapad-2025", "/disputed", "/in-context", "/reactions", "/flank-map"),
    *("/country", "/incidents", "/response", "/recommendations", "/data", "/glossary?term=battlegroup"),
)

NOT_OURS = {"presentation-role-conflict"}
"""Rules that a widget of Streamlit 1.67 breaks by itself: the button of its file uploader."""

FOCUSED = """() => {
  let one = document.activeElement;
  while (one.shadowRoot && one.shadowRoot.activeElement) one = one.shadowRoot.activeElement;
  return one.getAttribute("aria-label") || one.innerText || "";
}"""
"""Says what has the focus, as a screen reader would; the buttons of a picture stand in a root apart."""


def test_no_page_breaks_a_rule_of_wcag(reader, dark, phone):
    """Each page once: the same blocks stand on all, so each kind of reader sees them all."""
    broken = []
    for number, path in enumerate(PAGES):
        visitor = (reader, dark, phone)[number % 3]
        found = Axe().run(visitor.open(path).page).response["violations"]
        broken += [
            (path, one["id"], one["nodes"][0]["html"][:200]) for one in found if one["id"] not in NOT_OURS
        ]
    assert broken == []


def tab_to(page, words):
    """Press Tab until what has the focus says some words."""
    said = ""
    for _ in range(150):
        page.keyboard.press("Tab")
        said = page.evaluate(FOCUSED)
        if re.search(words, said):
            return
    raise AssertionError(f"no way by keys to {words}; last was {said!r}")


def test_a_drill_is_filtered_found_and_downloaded_by_keys_alone(reader):
    page = reader.open("/exercises").page
    tab_to(page, r"^Russia \+ Belarus")
    page.keyboard.press("Enter")
    page.wait_for_url("**/exercises?side=Russia*")
    reader.settle()
    tab_to(page, r"^Find an exercise")
    page.keyboard.type("zapad 2025")
    page.locator(".st-key-finds button").first.wait_for()
    tab_to(page, r"^Zapad-2025")
    page.keyboard.press("Enter")
    page.wait_for_url("**/exercises?**exercise=**")
    reader.settle()
    page.get_by_text("Every claim", exact=True).wait_for()
    for button in ("^Download “Zapad-2025.* as PNG$", "^CSV$"):
        tab_to(page, button)
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        assert "zapad-2025" in download.value.suggested_filename
