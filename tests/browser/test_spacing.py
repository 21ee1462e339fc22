"""Words whose letters stand further apart, as WCAG 1.4.12 asks, are cut nowhere among the filters."""

SPACED = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
"""

CUT = """() => [...document.querySelectorAll("[data-testid=stButtonGroup] button:not([data-testid])")]
  .filter(one => [one, ...one.querySelectorAll("*")].some(part => {
    const hides = getComputedStyle(part).overflowX !== "visible" || part === one;
    return hides && part.scrollWidth > part.clientWidth + 1;
  })).map(one => one.innerText)"""
"""Pills and parts of a choice whose words are wider than they are."""


def test_no_pill_among_the_filters_is_cut_where_letters_stand_further_apart(reader):
    reader.open("/glossary")
    pills = reader.page.locator(".st-key-side-options [role=toolbar] button, .st-key-side-options button")
    assert pills.count() > 5
    reader.page.evaluate(
        """text => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }""",
        SPACED,
    )
    assert reader.page.evaluate(CUT) == []
