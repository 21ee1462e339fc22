import re

import pytest

from dashboard import asgi
from dashboard.serving.front import our_pages
from dashboard.serving.front.our_pages import OurPagesAlone, with_head
from tests.serving.apps import asked, behind, request


def heads(path, query):
    return f"<title>{path} {query}</title>" if path in {"", "exercises"} else None


async def page_for_all(_scope, _receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/html")]})
    await send({"type": "http.response.body", "body": b"the page for all"})


@pytest.fixture
def rooted(monkeypatch):
    def at(root):
        monkeypatch.setattr(our_pages.config, "get_option", lambda _name: root)

    return at


def test_a_page_of_ours_has_its_own_head():
    status, body = asked(OurPagesAlone(page_for_all, heads), request("/exercises/"))
    assert status == 200
    assert "<title>exercises </title>" in body
    assert "<title>Streamlit</title>" not in body


def test_what_is_no_page_is_not_found_and_all_else_passes():
    for path in ("/wp-admin", "//exercises"):
        status, body = asked(OurPagesAlone(page_for_all, heads), request(path))
        assert status == 404
        assert "There is no page at this address" in body
        assert '<a href="/">' in body
    assert asked(OurPagesAlone(behind, heads), request("/static/js/index.js")) == (200, "behind")
    assert asked(OurPagesAlone(behind, heads), request("/exercises", "PUT")) == (200, "behind")


def test_a_file_of_html_that_a_reader_takes_away_passes():
    async def brief(_scope, _receive, send):
        headers = [(b"content-type", b"text/html; charset=utf-8"), (b"content-disposition", b"attachment")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"the brief"})

    assert asked(OurPagesAlone(brief, heads), request("/media/0a.html")) == (200, "the brief")


def test_programs_that_read_pages_are_told_which():
    assert asked(OurPagesAlone(behind, heads), request("/robots.txt")) == (200, our_pages.ROBOTS)


def test_pages_below_a_folder_of_the_server_are_known_there_alone(rooted):
    rooted("/watch/")
    assert asked(OurPagesAlone(page_for_all, heads), request("/watch/exercises"))[0] == 200
    assert asked(OurPagesAlone(page_for_all, heads), request("/watch"))[0] == 200
    assert '<a href="/watch/">' in asked(OurPagesAlone(page_for_all, heads), request("/exercises"))[1]
    assert asked(OurPagesAlone(page_for_all, heads), request("/exercises"))[0] == 404
    assert asked(OurPagesAlone(page_for_all, heads), request("/watchexercises"))[0] == 404


def test_a_page_keeps_its_scripts_and_loses_its_title_and_the_typeface_that_it_does_not_show():
    page = our_pages.PAGE.read_text("utf-8")
    head = r"<title>\1 · Flankwatch</title>"
    after = with_head(page, head)
    assert head in after
    assert "Streamlit</title>" not in after
    assert "SourceSans" in page
    assert "SourceSans" not in after
    scripts = re.compile(r"<script.*?>(.*?)</script>", re.DOTALL)
    assert scripts.findall(after) == ["", "", *scripts.findall(page)], "two of ours, and theirs"


def test_a_page_offers_no_interface_that_there_is_not():
    page = our_pages.PAGE.read_text("utf-8")
    after = with_head(page, "")
    assert "_stcore/agent" in page
    assert "agent" not in after
    assert after.count("<noscript>") == 1
    assert our_pages.WITHOUT_SCRIPTS in after


def test_the_app_says_a_head_for_its_pages_whatever_the_operator_has_set(monkeypatch):
    monkeypatch.setenv("FLANKWATCH_ADDRESS", "https://flank.example/")
    assert '<link rel="canonical" href="https://flank.example/exercises">' in asgi.head("exercises", "")
    monkeypatch.setenv("FLANKWATCH_ADDRESS", "no address")
    assert "canonical" not in asgi.head("exercises", "")
    assert asgi.head("wp-admin", "") is None
