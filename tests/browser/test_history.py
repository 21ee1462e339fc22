"""Back and forward: a reader's deed is one step, however the messages of the server come in."""

from urllib.parse import parse_qs, urlsplit

import pytest

_ONE_BY_ONE = """{
  const own = WebSocket.prototype.addEventListener;
  let line = Promise.resolve();
  WebSocket.prototype.addEventListener = function (kind, told, ...more) {
    const late = event => {
      line = line.then(() => new Promise(done => setTimeout(done, 40))).then(() => told.call(this, event));
    };
    own.call(this, kind, kind === "message" ? late : told, ...more);
  };
}"""
"""Hands on the messages of the server with a pause after each, as a slow network or a busy machine does."""

HOME = "/?country=Latvia"
RECORD = "/exercises?exercise=zapad-2025&country=poland&side=NATO&years=2014&years=2026"
SET = {"country": ["Poland"], "side": ["NATO"], "years": ["2014", "2026"]}


@pytest.mark.parametrize("messages", ["together", "one by one"])
def test_a_page_left_with_three_filters_and_an_open_record_is_one_step(reader, messages):
    if messages == "one by one":
        reader.page.add_init_script(_ONE_BY_ONE)
    page = reader.open(HOME).page

    def arrive(path, **query):
        page.wait_for_url(lambda url: urlsplit(url).path == path and parse_qs(urlsplit(url).query) == query)
        reader.settle()

    reader.open(RECORD)
    record = SET | {"exercise": ["Zapad-2025 (zapad-2025)"]}
    arrive("/exercises", **record)
    menu = page.get_by_test_id("stTopNavSection")
    menu.filter(has_text="The flank").click()
    page.get_by_role("menu").get_by_text("Incidents").click()
    arrive("/incidents", **SET)
    page.go_back()
    arrive("/exercises", **record)
    page.go_back()
    arrive("/", country=["Latvia"])
    assert "Not understood" not in page.get_by_test_id("stMain").inner_text()
    page.go_forward()
    arrive("/exercises", **record)
    reader.sees("Filters: ")
