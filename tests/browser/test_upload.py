"""A reader's own list in a real browser: joined, taken away as a file, unseen by another reader."""

import json

from playwright.sync_api import expect

from dashboard.export.evidence.carried import carried
from tests.frames.lists import FOREIGN


def hand_over(reader, name, raw):
    reader.page.locator(".st-key-own-file input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": raw}
    )


def test_a_list_joins_is_marked_in_charts_and_files_and_stays_with_its_reader(reader, phone):
    reader.open("/data")
    reader.bring("foreign.csv", FOREIGN)
    expect(reader.page.get_by_text("6 exercises of 10 rows have joined")).to_be_visible()
    reader.page.get_by_role("link", name="Exercises", exact=True).first.click()
    reader.page.wait_for_url("**/exercises")
    reader.sees("Filters: with your own list foreign.csv (6 exercises)")
    reader.settle()
    for chart, words in (("timeline", "Your own list, or rests on it"), ("counts", "from your own list")):
        reader.chart(chart)
        expect(reader.page.locator(f".st-key-{chart} .legend")).to_contain_text(words)
    with reader.page.expect_download() as started:
        reader.page.locator(".st-key-timeline-takeaway").get_by_role("button", name="CSV").click()
    assert "your-own-list" in started.value.suggested_filename
    assert started.value.path().read_text("utf-8").count("Yours: ") == 6
    with reader.page.expect_download() as started:
        reader.page.locator(".st-key-timeline-takeaway").get_by_role("button", name="PNG").first.click()
    said = json.loads(carried(started.value.path().read_bytes()).statement)
    assert said["own"]["list"] == "with your own list foreign.csv (6 exercises)"
    assert said["own"]["records"].startswith("yours-row-")
    phone.open("/exercises")
    phone.no_longer_sees("own list")


def join(reader):
    reader.bring("foreign.csv", FOREIGN)
    reader.page.get_by_text("6 exercises of 10 rows have joined").wait_for()
    reader.settle()


def test_what_is_no_list_gets_a_sentence_and_who_loses_a_list_is_told_but_not_who_took_it_away(reader):
    gone = reader.page.get_by_text("Your own list is no longer here")
    reader.open("/data")
    join(reader)
    reader.page.reload()
    gone.wait_for()
    reader.page.get_by_role("button", name="Go on without it").click()
    gone.wait_for(state="detached")
    reader.settle()
    join(reader)
    reader.page.get_by_role("button", name="Take the list away").click()
    reader.page.locator(".st-key-own-file input[type=file]").wait_for(state="attached")
    reader.settle()
    reader.page.reload()
    reader.sees("How to cite")
    reader.settle()
    assert gone.count() == 0
    assert_no_list_gets_a_sentence(reader)


def assert_no_list_gets_a_sentence(reader):
    hand_over(reader, "book.xlsx", b"PK\x03\x04 and so on")
    reader.page.get_by_text("Expected a sound archive or workbook").wait_for()
    reader.sees("How to cite")
    hand_over(reader, "large.csv", b"a,b\n" + b"1,2\n" * 1_400_000)
    reader.page.get_by_text("5.0MB or smaller").wait_for()
    reader.sees("How to cite")
