"""An address is asked at the machine that it names, and never inside a network unless that is wanted."""

import errno
import socket

import pytest

from dashboard.curation.asking import address, crew, question
from dashboard.curation.asking.address import machines, target
from dashboard.curation.asking.answer import Silence, State
from dashboard.curation.asking.finding import Document
from dashboard.curation.asking.question import Bounds
from dashboard.curation.source_check import rows
from dashboard.frames import folder
from tests.curation.asking.local import serving


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("https://news.example/a?b=1#c", "https://news.example/a?b=1"),
        ("HTTPS://User:secret@News.example:443", "https://news.example/"),
        ("http://news.example:8080/a b", "http://news.example:8080/a%20b"),
        (
            "https://bücher.example/a%20ö?ä=\x1b[31m",
            "https://xn--bcher-kva.example/a%20%C3%B6?%C3%A4=%1B%5B31m",
        ),
        ("http://[2001:db8::1]:81/", "http://[2001:db8::1]:81/"),
    ],
)
def test_an_address_is_asked_in_plain_signs_without_name_and_place(written, asked):
    assert target(written).url == asked


@pytest.mark.parametrize(
    "written",
    ["ftp://news.example/", "news.example", "http://", "http://a b/", "http://a:b/", f"http://{'ö' * 90}/"],
)
def test_what_is_no_address_of_the_web_is_not_asked(written):
    with pytest.raises(Silence, match="no address of the web"):
        target(written)


def test_every_address_of_the_register_can_be_asked():
    asked = [target(row["url"]) for row in rows(folder()) if row["url"]]
    assert all(one.url.isascii() and one.url.isprintable() and " " not in one.url for one in asked)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://news.example/a", "https://www.news.example/a/", True),
        ("http://news.example/a", "https://news.example/b", False),
        ("http://news.example/a", "http://news.example:8080/a", False),
        ("http://news.example/a?b", "http://news.example/a", False),
    ],
)
def test_a_page_is_the_same_by_another_scheme_or_with_a_stroke(one, other, same):
    assert target(one).is_same_page(target(other)) is same


INSIDE = (
    *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),
    *("::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1"),
    *("ff02::1", "255.255.255.255", "2001:0:7f00:1::"),
)


@pytest.mark.parametrize("number", INSIDE)
def test_a_number_inside_a_network_is_told_from_one_of_the_world(number):
    assert not address.is_public(number)


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
def test_a_number_of_the_world_is_public(number):
    assert address.is_public(number)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "0x7f.1", "2130706433", "localhost", "[::1]"])
def test_this_machine_is_asked_only_where_that_is_wanted(host):
    with pytest.raises(Silence, match="an address inside a network"):
        machines(target(f"http://{host}/"), local=False)
    assert machines(target(f"http://{host}/"), local=True)


def resolved(*numbers):
    return lambda *_, **__: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 80)) for one in numbers]


def test_a_name_with_one_number_inside_is_not_asked_at_all(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", resolved("93.184.216.34", "10.0.0.1"))
    with pytest.raises(Silence, match=r"news\.example is 10\.0\.0\.1, an address inside a network"):
        machines(target("http://news.example/"), local=False)


@pytest.mark.parametrize(("number", "state"), [("EAI_NONAME", State.DEAD), ("EAI_AGAIN", State.UNREACHABLE)])
def test_a_name_that_leads_nowhere_is_told_from_one_that_cannot_be_looked_up(monkeypatch, number, state):
    def fail(*_, **__):
        raise socket.gaierror(getattr(socket, number), "no name")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(Silence, match=r"news\.example") as caught:
        machines(target("http://news.example/"), local=False)
    assert (caught.value.state, caught.value.is_offline) == (state, True)
    assert not address.has_number("news.example")


def test_a_redirection_does_not_lead_inside_a_network(monkeypatch):
    real = address.is_public
    monkeypatch.setattr(address, "is_public", lambda number: number == "127.0.0.1" or real(number))
    with serving() as server:
        inside = Document("page", f"{server.root}/inside")
        (told,) = crew.check([inside], 0, Bounds(20))
    assert (told.state, told.words) == (
        State.UNREACHABLE,
        "not asked: 10.0.0.1 is 10.0.0.1, an address inside a network",
    )


def test_the_very_number_that_was_looked_at_is_asked_and_the_next_where_it_takes_no_connection(monkeypatch):
    asked = []

    def connect(where, _):
        asked.append(where[0])
        if where[0] == "127.0.0.2":
            raise OSError(errno.ENETUNREACH, "Network is unreachable")
        line = socket.socket()
        line.connect(where)
        return line

    monkeypatch.setattr(socket, "getaddrinfo", resolved("127.0.0.2", "127.0.0.1"))
    monkeypatch.setattr(socket, "create_connection", connect)
    with serving() as server:
        page = target(f"http://news.example:{server.server_port}/ok")
        assert question.ask(page, Bounds(20, is_local=True)).status == 200
    assert asked == ["127.0.0.2", "127.0.0.1"]


@pytest.mark.parametrize(
    ("failure", "state", "words"),
    [
        (OSError(errno.ENETUNREACH, "Network is unreachable"), State.UNREACHABLE, "no way to news.example"),
        (TimeoutError(), State.UNREACHABLE, "no whole answer in time"),
        (ConnectionRefusedError(), State.DEAD, "news.example takes no connection"),
    ],
)
def test_a_host_that_takes_no_connection_is_told_with_its_reason(monkeypatch, failure, state, words):
    def fail(*_):
        raise failure

    monkeypatch.setattr(socket, "getaddrinfo", resolved("93.184.216.34"))
    monkeypatch.setattr(socket, "create_connection", fail)
    with pytest.raises(Silence) as caught:
        question.ask(target("http://news.example/"), Bounds(20))
    assert (caught.value.state, caught.value.words, caught.value.is_offline) == (state, words, True)
