"""Names beside marks, and words on buttons, as the browser sets them."""

from itertools import combinations

_NAMES = """key => [...document.querySelectorAll(`.st-key-${key} :is(.textpoint text, .annotation-text)`)]
  .map(one => [one.textContent, one.getBoundingClientRect()])
  .filter(([words, box]) => words && box.width > 0)
  .map(([words, box]) => [words, box.left, box.top, box.right, box.bottom])"""


_CUT = """() => [...document.querySelectorAll("[data-testid=stMain] button")]
  .filter(one => one.offsetParent !== null)
  .filter(one => [one, ...one.querySelectorAll("*")].some(part => part.scrollWidth > part.clientWidth + 1
    && getComputedStyle(part).overflowX !== "visible"))
  .map(one => one.innerText)"""


def assert_buttons_whole(visitor):
    """Fail where a button of the page cuts what it says."""
    assert visitor.page.evaluate(_CUT) == []


_SPELT = """() => [...document.querySelectorAll("[data-testid=stIconMaterial]")]
  .filter(one => one.offsetParent !== null)
  .filter(one => one.scrollWidth > 1.5 * parseFloat(getComputedStyle(one).fontSize))
  .map(one => one.textContent)"""


def assert_icons_drawn(visitor):
    """Fail where the page spells an icon's name, for want of the icon in our font of icons."""
    visitor.page.evaluate("document.fonts.ready")
    assert visitor.page.locator("[data-testid=stIconMaterial]").count() > 0
    assert visitor.page.evaluate(_SPELT) == []


_COVERED = """async key => {
  const place = document.querySelector(`.st-key-${key}:has([data-chart])`);
  const find = () => [...place.querySelectorAll("svg.main-svg text, button[title='Full screen']")]
    .map(one => [one.textContent, one.tagName === "BUTTON", one.getBoundingClientRect()]);
  let last = "", found = [];
  for (let calm = 0, tries = 0; calm < 20 && tries < 3600; tries++) {
    await new Promise(done => requestAnimationFrame(done));
    found = find();
    const now = JSON.stringify(found);
    calm = now === last ? calm + 1 : 0;
    last = now;
  }
  const box = found.find(([, isButton]) => isButton)[2];
  return found.filter(([, isButton, words]) => !isButton && words.width > 0 && words.right > box.left
    && words.left < box.right && words.bottom > box.top && words.top < box.bottom).map(([words]) => words);
}"""
"""What the button lies on, once all stands still: a legend is set after the chart is drawn."""


def assert_corner_free(visitor, key):
    """Fail where the button in the corner of a chart, which leads to the full screen, lies on its words."""
    covered = visitor.page.evaluate(_COVERED, key)
    assert covered == [], f"{key}: {covered}"


def assert_apart(visitor, key):
    """Fail where a name beside a mark of a chart lies on another or leaves the screen."""
    visitor.chart(key)
    visitor.page.wait_for_function(f"key => ({_NAMES})(key).length > 1", arg=key)
    names = visitor.page.evaluate(_NAMES, key)
    width = visitor.page.viewport_size["width"]
    assert [name for name in names if name[1] < 0 or name[3] > width] == []
    assert [(one[0], other[0]) for one, other in combinations(names, 2) if _touch(one, other)] == []


def _touch(one, other):
    return one[1] < other[3] and other[1] < one[3] and one[2] < other[4] and other[2] < one[4]


def assert_ends_at_its_foot(reader):
    """A page ends where its foot does, with no empty screen to scroll below it."""
    empty = reader.page.get_by_test_id("stMainBlockContainer").evaluate(
        "box => box.getBoundingClientRect().bottom - box.firstElementChild.getBoundingClientRect().bottom"
    )
    assert empty <= 48, f"{empty} pixels are empty below the foot"


_LINES = """() => [...document.querySelectorAll("[data-testid=stMain] :is(h1, h2, h3)")]
  .filter(one => one.offsetParent !== null)
  .map(one => {
    const rows = new Map(), words = document.createRange();
    const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      words.selectNodeContents(texts.currentNode);
      for (const { bottom, left, right } of words.getClientRects()) {
        const [from, to] = rows.get(Math.round(bottom)) ?? [left, right];
        rows.set(Math.round(bottom), [Math.min(from, left), Math.max(to, right)]);
      }
    }
    return [one.innerText, [...rows.entries()].sort(([a], [b]) => a - b).map(([, [from, to]]) => to - from)];
  })"""


def assert_no_orphan(visitor):
    """Fail where the last line of a headline is a short word alone, such as a number in brackets."""
    lines = visitor.page.evaluate(_LINES)
    assert lines
    assert [words for words, widths in lines if len(widths) > 1 and widths[-1] < 0.4 * max(widths)] == []
