"""The country page by keyboard, side by side, stacked, and on paper."""

import io
import re

import pypdf
import pytest

AT_SCALE = 0.6

_WORDS = """what => [...document.querySelectorAll(what)].map(one => one.innerText.trim()).filter(Boolean)"""


SHEET = 703
"""Pixels of a sheet A4 between its margins."""

_PRINTED = """() => [...document.querySelectorAll("[data-testid=stElementContainer]")].filter(
  (one) => one.querySelector(".js-plotly-plot")
).map((one) => [one.offsetWidth, one.offsetHeight, one.querySelector(".svg-container").offsetHeight])"""
"""Width and height of what holds each drawn chart, and the height of its drawing."""


def words_of(reader, what):
    return set(reader.page.evaluate(_WORDS, what))


def sheets(paper):
    """Return the lines of each sheet."""
    read = pypdf.PdfReader(io.BytesIO(paper))
    return [[line.strip() for line in sheet.extract_text().splitlines()] for sheet in read.pages]


def heights(sheet):
    """Return each text of a sheet with its height over the sheet's foot."""
    found = []

    def seen(text, matrix, at, _font, _size):
        if text.strip():
            found.append((text.strip(), at[5] * matrix[3] + matrix[5]))

    sheet.extract_text(visitor_text=seen)
    return found


def left(reader, key):
    return reader.chart(key).bounding_box()["x"]


def test_next_and_previous_by_keyboard_change_the_address_and_briefs_follow_as_does_paper(reader):
    reader.open("/country?of=Latvia")
    reader.chart("spending-LVA")
    png, share = (reader.page.get_by_text(word, exact=True).first for word in ("PNG", "Share"))
    assert png.bounding_box()["y"] == share.bounding_box()["y"], "the last button stands in a row of its own"
    reader.page.keyboard.press("Alt+n")
    reader.page.wait_for_url("**of=Lithuania")
    reader.settle()
    assert reader.chart("spending-LTU")
    button = reader.page.get_by_role("button", name="Previous")
    button.focus()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**of=Latvia")
    reader.settle()
    with reader.page.expect_download() as download:
        reader.page.locator(".st-key-brief-LVA-pdf button").click()
    brief = pypdf.PdfReader(download.value.path())
    assert 1 <= len(brief.pages) <= 2
    assert "Latvia" in brief.pages[0].extract_text()
    with reader.page.expect_download() as download:
        reader.page.locator(".st-key-brief-LVA-html button").click()
    assert "Latvia" in download.value.path().read_text("utf-8")
    assert_charts_fit_the_sheet(reader)


def test_two_states_are_stacked_on_a_phone_and_a_small_desk_and_beside_each_other_at_a_wide_one(phone):
    phone.open("/country?of=Latvia&with=Bulgaria")
    assert left(phone, "spending-BGR") == pytest.approx(left(phone, "spending-LVA"), abs=40)
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 390
    phone.page.set_viewport_size({"width": 1024, "height": 768})
    assert left(phone, "spending-BGR") == pytest.approx(left(phone, "spending-LVA"), abs=40)
    phone.page.set_viewport_size({"width": 1440, "height": 1000})
    phone.settle()
    assert left(phone, "spending-BGR") - left(phone, "spending-LVA") > 300


@pytest.mark.parametrize("state", ["Latvia", "Poland", "Norway"])
def test_one_state_set_for_paper_fits_on_two_pages(reader, state):
    reader.open(f"/country?of={state}&print=true")
    reader.page.locator("[class*=st-key-incidents-] .main-svg").first.wait_for()
    paper = reader.page.pdf(format="A4", scale=AT_SCALE, print_background=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 2


def test_one_state_set_for_paper_at_full_size_has_its_last_table_below_its_charts(reader):
    reader.open("/country?of=Estonia&print=true")
    reader.page.locator("[class*=st-key-incidents-] .main-svg").first.wait_for()
    printed = pypdf.PdfReader(io.BytesIO(reader.page.pdf(prefer_css_page_size=True, print_background=True)))
    # How far down each text stands: the number of its sheet, then its height over the foot, from above.
    found = [(text, (n, -height)) for n, sheet in enumerate(printed.pages) for text, height in heights(sheet)]
    (table,) = [at for text, at in found if "indicators that count" in text]
    chart = [at for text, at in found if "incidents from" in text or text == "Drills"]
    assert chart
    assert max(chart) < table


def test_on_paper_a_chart_has_the_width_of_the_sheet_and_no_more_height_than_it_needs(reader):
    reader.open("/")
    reader.chart("declared-vs-independent")
    assert_charts_fit_the_sheet(reader)


def test_hatches_are_lines_on_paper_and_patterns_again_on_the_screen(reader):
    reader.open("/exercises")
    for chart in ("timeline", "counts", "troop-days"):
        reader.chart(chart)
    hatched = "document.querySelectorAll(`.st-key-counts .bars [style*='url(']`).length"
    drawn = reader.page.evaluate(hatched)
    assert drawn > 50
    paper = reader.page.pdf(format="A4", print_background=True)
    # With patterns Chromium 156 wrote 25 MB, a bitmap for each bar.
    assert len(paper) < 4_000_000
    assert reader.page.evaluate(hatched) == drawn


def assert_charts_fit_the_sheet(reader):
    """Fail where a chart that is drawn is not as wide as the sheet, or higher than it needs."""
    reader.page.emulate_media(media="print")
    reader.page.set_viewport_size({"width": SHEET, "height": 1000})
    reader.page.locator(".st-key-footer").wait_for(state="hidden")
    reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    blocks = reader.page.evaluate(_PRINTED)
    assert blocks
    for wide, high, drawn in blocks:
        assert wide == pytest.approx(SHEET, abs=2)
        assert high == pytest.approx(drawn, abs=2)


def test_on_paper_stand_whole_tables_below_their_headings_and_nothing_to_press(reader):
    reader.open("/country?of=Latvia&paper=true")
    headings, pressed = words_of(reader, "h1, h2, h3"), words_of(reader, "main button")
    rows = reader.page.locator("table").last.locator("tbody tr")
    heads, names = words_of(reader, "th"), rows.locator("td:first-child").all_inner_texts()
    printed = sheets(reader.page.pdf(prefer_css_page_size=True, print_background=True))
    lines = [line for sheet in printed for line in sheet]
    assert all(printed), [len(one) for one in printed]
    assert headings
    assert pressed
    assert len(names) > 20
    assert not pressed & set(lines)
    assert not {sheet[-1] for sheet in printed} & headings
    assert sum(line.startswith("Indicator Value") for line in lines) >= 1, heads
    text = " ".join(" ".join(lines).split()).replace("- ", "-")  # a line may end within "ship-risk"
    assert [name for name in names if text.count(name) < names.count(name)] == []


def test_on_paper_cards_stand_below_their_heading_and_within_the_sheet(reader):
    reader.open("/response")
    reader.page.locator("text=Implication 1").first.wait_for()
    printed = sheets(reader.page.pdf(prefer_css_page_size=True, print_background=True))
    (sheet,) = [lines for lines in printed if any("Strategic implications:" in line for line in lines)]
    assert any("Implication 1" in line for line in sheet)
    reader.page.emulate_media(media="print")
    # Laid out for a sheet of A4 just before, the page needs a moment until it is laid out for print anew.
    reader.page.locator(".st-key-footer").wait_for(state="hidden")
    beyond = reader.page.evaluate(
        """() => [...document.querySelectorAll("[data-testid=stGrid] > *")].map((cell) =>
          cell.parentElement.getBoundingClientRect().right - cell.getBoundingClientRect().right)"""
    )
    assert min(beyond) >= 1, "a border on the edge of the sheet is not printed"


def test_on_paper_cards_are_no_columns_of_single_words_and_a_chart_keeps_how_it_is_counted(reader):
    reader.open("/exercises?exercise=zapad-2025")
    reader.page.emulate_media(media="print")
    grid = reader.page.locator("[data-testid=stGrid]:has(> :nth-child(5))").first
    columns = grid.evaluate("grid => getComputedStyle(grid).gridTemplateColumns.split(' ').length")
    assert columns == 3
    kept = reader.page.evaluate(
        """() => [...document.querySelectorAll("[data-chart]")]
          .map((chart) => chart.closest("[data-testid=stElementContainer]").nextElementSibling)
          .filter((next) => next?.innerText.startsWith("How it is counted"))
          .map((next) => getComputedStyle(next).breakBefore)"""
    )
    assert kept
    assert set(kept) == {"avoid"}


def test_on_paper_a_table_that_scrolls_is_no_wider_than_the_sheet(reader):
    """Of the claims on a drill the sheet of A4 cut off the last columns that the screen shows."""
    reader.open("/exercises?exercise=zapad-2025")
    table = reader.page.locator("[data-testid=stDataFrame]").first
    width = table.bounding_box()["width"]
    assert width > 1.3 * SHEET
    table.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    smaller = float(table.evaluate("table => table.style.getPropertyValue('--paper-zoom')"))
    assert width * smaller == pytest.approx(SHEET, abs=1)
    reader.page.emulate_media(media="print")
    assert float(table.evaluate("table => getComputedStyle(table).zoom")) == pytest.approx(smaller)
    table.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert float(table.evaluate("table => getComputedStyle(table).zoom")) == 1
    reader.page.emulate_media(media="screen")
