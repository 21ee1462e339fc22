"""Names beside marks as the browser sets them: none lies on another or leaves the screen."""

from itertools import combinations

import pytest

NAMES = """key => [...document.querySelectorAll(`.st-key-${key} :is(.textpoint text, .annotation-text)`)]
  .map(one => [one.textContent, one.getBoundingClientRect()])
  .filter(([words, box]) => words && box.width > 0)
  .map(([words, box]) => [words, box.left, box.top, box.right, box.bottom])"""


def touch(one, other):
    return one[1] < other[3] and other[1] < one[3] and one[2] < other[4] and other[2] < one[4]


@pytest.mark.parametrize(
    ("path", "key"),
    [("/", "declared-vs-independent"), ("/disputed", "ratios"), ("/exercises", "size-and-length")],
)
@pytest.mark.parametrize("kind", ["reader", "phone"])
def test_no_name_lies_on_another_or_leaves_the_screen(request, kind, path, key):
    visitor = request.getfixturevalue(kind)
    visitor.open(path)
    visitor.chart(key)
    visitor.page.wait_for_function(f"key => ({NAMES})(key).length > 1", arg=key)
    names = visitor.page.evaluate(NAMES, key)
    width = visitor.page.viewport_size["width"]
    assert [name for name in names if name[1] < 0 or name[3] > width] == []
    assert [(one[0], other[0]) for one, other in combinations(names, 2) if touch(one, other)] == []
