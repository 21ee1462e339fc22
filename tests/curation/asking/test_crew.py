"""What pages of a server of our own are told to be: the questions are real ones, to this machine."""

import socket
import threading

import pytest

from dashboard.curation.asking import crew, question
from dashboard.curation.asking.answer import Answer, Reply, State
from dashboard.curation.asking.content import digest
from dashboard.curation.asking.finding import Document
from dashboard.curation.asking.manners import Stopped
from dashboard.curation.asking.question import Bounds
from tests.curation.asking.local import ARTICLE, HTML, PDF, serving

BOUNDS = Bounds(seconds=20, is_local=True, most_bytes=1_000_000)
HELD = digest(Reply(200, HTML, body=ARTICLE))
DAY = "2026-11-01"


@pytest.fixture(scope="module")
def server():
    with serving() as running:
        yield running


def found(urls, bounds=BOUNDS, held="", pause=0.0):
    """Return what is found of some addresses, by address."""
    asked = [Document(f"page-{at}", url, held, DAY if held else "") for at, url in enumerate(urls)]
    return {one.document.url: one for one in crew.check(asked, pause, bounds)}


PAGES = [
    ("/ok", State.NEW, "", 200),
    ("/pdf", State.NEW, "", 200),
    ("/packed", State.NEW, "", 200),
    ("/found-302", State.NEW, "", 200),
    ("/found-then-moved", State.NEW, "", 200),
    ("/ok/", State.NEW, "", 200),
    ("/scripts", State.OK, "no words before its scripts run", 200),
    ("/endless", State.OK, "too long for a digest", 200),
    ("/long", State.OK, "too long for a digest", 200),
    ("/moved-301", State.MOVED, "", 200),
    ("/moved-308", State.MOVED, "", 200),
    ("/moved-and-gone", State.DEAD, "not found", 404),
    ("/404", State.DEAD, "not found", 404),
    ("/410", State.DEAD, "gone", 410),
    ("/401", State.UNREACHABLE, "unauthorized", 401),
    ("/403", State.UNREACHABLE, "forbidden", 403),
    ("/451", State.UNREACHABLE, "unavailable for legal reasons", 451),
    ("/500", State.UNREACHABLE, "internal server error", 500),
    ("/503", State.UNREACHABLE, "service unavailable", 503),
    ("/599", State.UNREACHABLE, "an answer of no known kind", 599),
    ("/nowhere", State.UNREACHABLE, "found", 302),
    ("/by-ftp", State.UNREACHABLE, "no address of the web, ftp", None),
    ("/broken", State.UNREACHABLE, "no address of the web", None),
    ("/hop-0", State.UNREACHABLE, "more than 10 redirections", None),
    ("/cut", State.UNREACHABLE, "an answer that broke off or is none of HTTP", None),
    ("/torn", State.UNREACHABLE, "an answer that broke off or is none of HTTP", None),
    ("/no-http", State.UNREACHABLE, "an answer that broke off or is none of HTTP", None),
    ("/odd-packed", State.UNREACHABLE, "a page that is packed in a way that was not asked for", None),
]


def test_each_kind_of_answer_is_told_for_what_it_is(server):
    told = found([server.root + path for path, *_ in PAGES])
    seen = [
        (
            path,
            told[server.root + path].state,
            told[server.root + path].words,
            told[server.root + path].status,
        )
        for path, *_ in PAGES
    ]
    assert seen == PAGES
    assert {told[server.root + path].moved_to for path in ("/moved-301", "/moved-308")} == {
        f"{server.root}/ok"
    }
    assert told[f"{server.root}/moved-and-gone"].moved_to == f"{server.root}/404"
    assert told[f"{server.root}/found-then-moved"].moved_to == ""
    assert {told[server.root + path].digest for path in ("/ok", "/packed", "/found-302")} == {HELD}
    assert told[f"{server.root}/pdf"].digest == digest(Reply(200, "application/pdf", body=PDF))
    assert server.agents == {question.AGENT}
    assert question.AGENT.startswith("flankwatch/")


def test_a_page_that_holds_something_else_than_before_has_changed(server):
    paths = ("/ok", "/other", "/moved-301", "/scripts", "/endless", "/404")
    told = found([server.root + path for path in paths], held=HELD)
    assert [(told[server.root + path].state, told[server.root + path].words) for path in paths] == [
        (State.OK, ""),
        (State.CHANGED, f"since {DAY}"),
        (State.MOVED, ""),
        (State.CHANGED, "no words before its scripts run"),
        (State.CHANGED, "too long for a digest"),
        (State.DEAD, "not found"),
    ]
    (moved,) = found([f"{server.root}/moved-301"], held="0" * 64).values()
    assert (moved.state, moved.words) == (State.MOVED, "holds something else than before")


def test_redirections_in_a_circle_end(server):
    (told,) = found([f"{server.root}/circle"]).values()
    assert (told.state, told.words) == (
        State.UNREACHABLE,
        f"redirections in a circle at 127.0.0.1:{server.server_port}",
    )


def test_an_address_of_other_letters_is_asked_as_bytes(server):
    (told,) = found([f"{server.root}/cyrillic"]).values()
    assert told.moved_to == f"{server.root}/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8"
    assert server.asked[-1] == "/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8"


@pytest.mark.parametrize("path", ["/silent", "/stalls"])
def test_a_page_that_takes_longer_than_it_may_is_unreachable(server, path):
    (told,) = found([server.root + path], Bounds(seconds=0.3, is_local=True)).values()
    assert (told.state, told.words) == (State.UNREACHABLE, "no whole answer in time")
    assert not told.is_offline


def test_where_no_server_listens_a_page_is_dead():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    (told,) = found([f"http://127.0.0.1:{port}/a"]).values()
    assert (told.state, told.words) == (State.DEAD, f"127.0.0.1:{port} takes no connection")
    assert told.is_offline


def test_a_server_without_a_certificate_is_unreachable_by_https(server):
    (told,) = found([f"https://127.0.0.1:{server.server_port}/ok"]).values()
    assert told.state is State.UNREACHABLE
    assert told.words == "no secure connection that both sides accept"


def test_a_host_that_asks_for_fewer_questions_is_asked_no_more():
    with serving() as busy:
        told = found([f"{busy.root}/429", f"{busy.root}/ok"])
        assert busy.asked == ["/robots.txt", "/429"]
    assert [one.state for one in told.values()] == [State.UNREACHABLE] * 2
    assert [one.words for one in told.values()] == [
        "too many requests",
        "not asked: the host has said that it is asked too often",
    ]


def test_what_the_robots_txt_of_a_host_forbids_is_not_asked():
    rules = "User-agent: flankwatch\nDisallow: /other\n\nUser-agent: *\nDisallow: /\n"
    with serving(rules) as strict:
        told = found([f"{strict.root}/other", f"{strict.root}/ok"])
        assert strict.asked == ["/robots.txt", "/ok"]
    assert told[f"{strict.root}/ok"].state is State.NEW
    assert told[f"{strict.root}/other"].words == "not asked: the robots.txt of the host says no"


@pytest.mark.parametrize("location", ["/rules", "/hop-0", "http://[::1", "/rules.html"])
def test_a_robots_txt_is_followed_and_one_that_cannot_be_read_forbids_nothing(location):
    with serving() as far:
        far.redirects["/robots.txt"] = (301, location)
        far.pages["/rules"] = (200, "text/plain", b"User-agent: *\nDisallow: /ok")
        far.pages["/rules.html"] = (200, HTML, b"User-agent: *\nDisallow: /ok")
        (told,) = found([f"{far.root}/ok"]).values()
    assert told.state is (State.UNREACHABLE if location == "/rules" else State.NEW)


def test_what_breaks_in_a_worker_is_heard(monkeypatch):
    def break_down(*_):
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(crew.page, "ask", break_down)
    with pytest.raises(RuntimeError, match="a fault of ours"):
        found(["http://127.0.0.1/a"])


def test_who_stops_listening_stops_the_questions(monkeypatch):
    ended = threading.Event()

    def answer(url, manners, _):
        if url.endswith("/1"):
            return Answer(Reply(200, HTML, body=ARTICLE))
        assert manners.stop.wait(60)
        ended.set()
        raise Stopped

    monkeypatch.setattr(crew.page, "ask", answer)
    documents = [Document(f"page-{at}", f"http://127.0.0.1/{at}") for at in (1, 2, 3)]
    checking = crew.check(documents, 0, BOUNDS)
    assert next(checking).state is State.NEW
    checking.close()
    assert ended.wait(60)
