import pytest

from dashboard import asgi
from dashboard.serving.front import framing
from dashboard.serving.kept import NAME, KeptHere
from tests.serving.apps import behind, done, nothing, request


def headers_of(app):
    sent = []

    async def send(message):
        sent.append(message)

    done(app(request("/"), nothing, send))
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


def test_nobody_but_our_own_pages_frames_ours_unless_the_operator_says_so(monkeypatch):
    monkeypatch.delenv(framing.VARIABLE, raising=False)
    headers = headers_of(asgi.SafeHeaders(behind))
    assert "frame-ancestors 'self'; form-action" in headers["content-security-policy"]
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers_of(KeptHere(behind, NAME, "1"))["set-cookie"].endswith("HttpOnly; SameSite=Lax")


def test_hosts_that_the_operator_names_may_frame_a_page_and_its_cookies_reach_us_from_there(monkeypatch):
    monkeypatch.setenv(framing.VARIABLE, "https://news.example/, https://think.example:8443")
    assert framing.hosts() == ("https://news.example", "https://think.example:8443")
    headers = headers_of(asgi.SafeHeaders(behind))
    assert (
        "frame-ancestors 'self' https://news.example https://think.example:8443; "
        in (headers["content-security-policy"])
    )
    assert "x-frame-options" not in headers
    cookie = headers_of(KeptHere(behind, NAME, "1"))["set-cookie"]
    assert cookie.endswith("HttpOnly; SameSite=None; Secure; Partitioned")


def test_a_host_without_tls_may_frame_but_browsers_send_it_no_cookie(monkeypatch):
    monkeypatch.setenv(framing.VARIABLE, "http://127.0.0.1:9000")
    assert framing.ancestors() == "'self' http://127.0.0.1:9000"
    assert framing.cookie_rule() == "SameSite=Lax"


@pytest.mark.parametrize(
    "said",
    ["news.example", "*", "https://*", "https://news.example/page", "https://news.example;script-src",
     "javascript:alert(1)", "https://a@news.example", "https://", "https://news.example?x=1"],
)  # fmt: skip
def test_what_is_no_host_is_said_and_lets_nobody_in(said, monkeypatch):
    monkeypatch.setenv(framing.VARIABLE, said)
    with pytest.raises(ValueError, match="FLANKWATCH_FRAMED_BY names"):
        framing.hosts()
    assert framing.ancestors() == "'self'"
    assert framing.older_header() == {"x-frame-options": "SAMEORIGIN"}
