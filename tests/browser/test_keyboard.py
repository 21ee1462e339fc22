"""The way to a number by keys alone."""

import re

FOCUSED = """() => {
  let one = document.activeElement;
  while (one.shadowRoot && one.shadowRoot.activeElement) one = one.shadowRoot.activeElement;
  return one.getAttribute("aria-label") || one.innerText || "";
}"""
"""Says what has the focus, as a screen reader would; the buttons of a picture stand in a root apart."""


RINGED = """() => {
  let one = document.activeElement;
  while (one.shadowRoot && one.shadowRoot.activeElement) one = one.shadowRoot.activeElement;
  const ringed = it => {
    const { outlineStyle, outlineWidth } = getComputedStyle(it);
    return outlineStyle === "solid" && parseFloat(outlineWidth) >= 2;
  };
  const field = one.matches("input[type=text], input[type=search], [role=spinbutton]");
  const own = field || one.matches("main, [data-testid=stSkipToContent]");
  return own || ringed(one) || ringed(one.closest("label, [data-rac]") ?? one);
}"""
"""Says whether a ring shows what has the focus; a field by its frame, and the page itself is no control."""


def tab_to(page, words):
    """Press Tab until what has the focus says some words; whatever has it meanwhile shows it."""
    said = ""
    for _ in range(150):
        page.keyboard.press("Tab")
        said = page.evaluate(FOCUSED)
        assert page.evaluate(RINGED), said
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
    for button in ("^Download “Zapad-2025.* as PNG$", "^CSV: Zapad-2025"):
        tab_to(page, button)
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        assert "zapad-2025" in download.value.suggested_filename
