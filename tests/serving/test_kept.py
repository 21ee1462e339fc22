import pytest

from dashboard.serving import kept
from dashboard.serving.kept import NAME, KeptHere, named
from tests.serving.apps import STREAM, behind, done, nothing, request

HEAD = b"GET / HTTP/1.1\r\nHost: flank.example\r\n%s\r\n\r\n"


@pytest.mark.parametrize(
    ("line", "process"),
    [
        (b"Cookie: flankwatch_process=1", 1),
        (b"cookie:other=x; flankwatch_process=0; more=y", 0),
        (b"Cookie: other=x\r\nCookie: flankwatch_process=1", 1),
        (b"Cookie: flankwatch_process=2", None),  # there are two, counted from 0
        (b"Cookie: flankwatch_process=-1", None),
        (b"Cookie: flankwatch_process=1x", None),
        (b"Cookie: flankwatch_process=" + b"1" * 5000, None),
        ("Cookie: flankwatch_process=\u0661".encode(), None),
        (b"Cookie: not_flankwatch_process=1", None),
        (b"X-Cookie: flankwatch_process=1", None),
        (b"Accept: */*", None),
    ],
)
def test_a_process_is_named_by_the_cookie_alone(line, process):
    assert named(HEAD % line, 2) == process


def answered(scope, app=behind):
    sent = []

    async def send(message):
        sent.append(message)

    done(KeptHere(app, NAME, "1")(scope, nothing, send))
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


def test_a_new_reader_is_told_where_she_is_and_one_who_knows_is_not_told_again():
    cookie = answered(request("/"))["set-cookie"]
    assert cookie == "flankwatch_process=1; Path=/; HttpOnly; SameSite=Lax"
    assert "set-cookie" in answered(request("/", cookie="flankwatch_process=0"))
    assert "set-cookie" not in answered(request("/", cookie="flankwatch_process=1"))


def test_a_reader_who_connects_anew_elsewhere_is_told_by_the_greeting_of_the_web_socket():
    async def accepting(_scope, _receive, send):
        await send({"type": "websocket.accept"})

    assert answered(STREAM, accepting)["set-cookie"].startswith("flankwatch_process=1;")


def test_a_proxy_that_sends_many_readers_along_one_connection_is_made_to_open_another():
    forwarded = {"x-forwarded-for": "192.0.2.7"}
    assert answered(request("/", **forwarded))["connection"] == "close"
    assert "connection" not in answered(request("/"))


@pytest.mark.parametrize(
    ("said", "named_so"), [("east-1", "east-1"), ("", ""), ("a; Path=/", ""), ("a" * 41, "")]
)
def test_a_replica_is_named_by_its_operator_where_the_name_can_be_a_cookie(said, named_so, monkeypatch):
    monkeypatch.setenv("FLANKWATCH_REPLICA", said)
    assert kept.replica() == named_so


def test_a_server_without_a_name_marks_no_answer():
    sent = []

    async def send(message):
        sent.append(message)

    done(KeptHere(behind, kept.REPLICA, "")(request("/"), nothing, send))
    assert sent[0]["headers"] == []


def test_what_is_no_request_passes_as_it_is():
    told = []

    async def lifespan(scope, _receive, _send):
        told.append(scope["type"])

    done(KeptHere(lifespan, NAME, "0")({"type": "lifespan"}, nothing, None))
    assert told == ["lifespan"]
