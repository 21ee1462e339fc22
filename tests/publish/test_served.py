"""The example of a web server for a site: nginx itself, over a small site."""

import contextlib
import gzip
import http.client
import re
import socket
from urllib.parse import urlsplit

import pytest

from dashboard.publish.render import POLICY
from tests.deploy.nginx import EXAMPLES, NGINX, started

from .built import ADDRESS

ROOT = urlsplit(ADDRESS).path

EXAMPLE = EXAMPLES / "site.conf"
SECONDS = 120

pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed")

KINDS = {
    "index.html": "text/html; charset=utf-8",
    "feed.atom": "application/atom+xml; charset=utf-8",
    "drills.ics": "text/calendar; charset=utf-8",
    "robots.txt": "text/plain; charset=utf-8",
    "sitemap.xml": "application/xml; charset=utf-8",
    "catalog.jsonld": "application/ld+json",
    "data/croissant.json": "application/json",
    "data/exercises.csv": "text/csv; charset=utf-8",
    "data/LICENSE": "text/plain; charset=utf-8",
    "figures/ratios/chart.svg": "image/svg+xml; charset=utf-8",
    "figures/ratios/picture.png": "image/png",
    "figures/ratios/data.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@pytest.fixture(scope="module")
def ask(site, tmp_path_factory):
    """Give a function that asks nginx for a path, for as long as the module's tests run."""
    folder = tmp_path_factory.mktemp("nginx")
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    folder.chmod(0o755)
    server = started(
        EXAMPLE,
        folder,
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("/srv/flankwatch", str(site)),
        ("/run/nginx-flankwatch-site.pid", str(folder / "pid")),
        ("/var/log/nginx/error.log", str(folder / "error.log")),
        directives="daemon off; user root;",
    )

    def visit(path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
        with contextlib.closing(connection):
            connection.request(method, f"/{path}", headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()

    try:
        reached = False
        while not reached and server.poll() is None:
            with contextlib.suppress(ConnectionRefusedError):
                reached = visit("robots.txt")[0] == 200
        assert reached, (folder / "error.log").read_text("utf-8")
        yield visit
    finally:
        server.terminate()
        server.wait(SECONDS)


@pytest.mark.parametrize("path", KINDS)
def test_each_kind_of_file_says_what_it_is(ask, path):
    status, headers, _ = ask(path)
    assert (status, headers["Content-Type"]) == (200, KINDS[path])
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Access-Control-Allow-Origin"] == "*"


def test_no_file_of_a_site_is_of_a_kind_that_the_server_does_not_know(site):
    known = set(re.findall(r"^        \S+/\S+\s+(\w+);", EXAMPLE.read_text("utf-8"), re.MULTILINE))
    assert {path.suffix[1:] for path in site.rglob("*") if path.is_file()} - {""} == known


def test_the_policy_of_the_server_is_that_of_the_pages_and_only_what_is_made_for_it_is_framed(ask):
    for path, frames in (("index.html", "'self'"), ("figures/ratios/embed.html", "*")):
        assert ask(path)[1]["Content-Security-Policy"] == f"{POLICY}; frame-ancestors {frames}"
    assert "style-src 'unsafe-inline'" in ask("figures/ratios/chart.svg")[1]["Content-Security-Policy"]


def test_names_that_follow_their_content_are_kept_for_good_and_pages_are_asked_for_again(ask, site):
    style = next(site.glob("assets/*.css")).relative_to(site)
    frozen = next(site.glob("v/*/assets/*.css")).relative_to(site)
    for path in (style, frozen):
        assert "immutable" in ask(path)[1]["Cache-Control"]
    _, headers, _ = ask("index.html")
    assert "immutable" not in headers["Cache-Control"]
    assert ask("index.html", **{"If-None-Match": headers["ETag"]})[0] == 304


def test_words_are_packed_for_who_takes_them_so_and_pictures_are_not(ask):
    packed = {"Accept-Encoding": "gzip"}
    for path in ("index.html", "data/exercises.csv", "figures/ratios/data.json", "data/croissant.json"):
        _, headers, body = ask(path, **packed)
        assert (headers["Content-Encoding"], headers["Vary"]) == ("gzip", "Accept-Encoding"), path
        assert len(body) < len(ask(path)[2]) / 2, path
    assert ask("figures/ratios/picture.png", **packed)[1]["Content-Encoding"] is None


def test_what_stands_packed_is_sent_as_it_is(ask, site):
    """Beside a page stands, for once, what no page says, so that it is seen which of both is sent."""
    beside = site / "method/index.html.gz"
    beside.write_bytes(gzip.compress(b"packed before", mtime=0))
    try:
        _, headers, body = ask("method/index.html", **{"Accept-Encoding": "gzip"})
        assert body == beside.read_bytes()
        assert (headers["Content-Encoding"], headers["Vary"]) == ("gzip", "Accept-Encoding")
        assert headers["Content-Type"] == KINDS["index.html"]
        assert headers["Content-Length"] == str(len(body))
        assert headers["Content-Security-Policy"].startswith(POLICY)
        assert b"<h1>" in ask("method/index.html")[2]
    finally:
        beside.unlink()


def test_an_address_that_is_none_shows_the_page_for_it_with_looks_and_links_that_work_there(ask):
    status, headers, body = ask("exercise/nothing/of/that/name")
    assert (status, headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert b"<h1>No such page</h1>" in body
    assert f'href="{ROOT}assets/site-'.encode() in body
    assert f'href="{ROOT}exercise/index.html"'.encode() in body
    assert b'href="..' not in body


def test_a_folder_without_its_stroke_leads_to_its_page(ask):
    status, headers, _ = ask("exercise/zapad-2021")
    assert (status, headers["Location"]) == (301, "/exercise/zapad-2021/")
    assert b"<h1>" in ask("exercise/zapad-2021/")[2]


def test_what_a_build_keeps_for_the_next_one_is_not_served_and_nothing_is_taken_in(ask, site):
    kept = [path.name for path in site.glob("flankwatch-*")]
    assert len(kept) == 2
    assert [ask(name)[0] for name in kept] == [404, 404]
    assert ask("index.html", "POST")[0] == 403
    assert ask("index.html", "HEAD")[0] == 200
