"""The server's own parts called as functions, in this process, where faults can be planted."""

import asyncio
import gzip
import hashlib
import io
import json
import re
from concurrent.futures import ThreadPoolExecutor

import brotli
import pytest
from PIL import Image
from starlette.exceptions import HTTPException
from starlette.requests import Request

from dashboard import asgi, frames
from dashboard.frames import DataFaults
from dashboard.serving.front import our_pages, packed
from dashboard.ui.shell import cache

SCRIPT = next(iter((asgi.FRONT_END / "static" / "js").glob("*.js")))


def done(coroutine):
    """Return what a coroutine yields; a browser test may have left an event loop running in this thread."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, coroutine).result()


def scope(path, method="GET", query="", **headers):
    pairs = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    given = {"type": "http", "method": method, "path": path, "headers": pairs, "query_string": query.encode()}
    return given | {"path_params": {"name": path.rpartition("/")[2]}}


def shape(name="lakes.geojson", **more):
    return done(asgi.shapes(Request(scope(f"/shapes/{name}", **more))))


def digest(name="lakes.geojson"):
    return hashlib.sha256((frames.folder() / "geo" / name).read_bytes()).hexdigest()[:12]


async def behind(_scope, _receive, send):
    """An app that says only that it was asked."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"behind"})


def through(made, given):
    """Return status, headers and body of an app's answer."""
    messages = []

    async def send(message):
        messages.append(message)

    done(made(given, None, send))
    headers = {name.decode(): value.decode() for name, value in messages[0]["headers"]}
    return messages[0]["status"], headers, b"".join(one.get("body", b"") for one in messages[1:])


def test_a_script_of_the_front_end_is_packed_for_who_takes_it_and_passed_on_for_who_does_not():
    bundle = asgi.Bundle(behind)
    path = f"/static/js/{SCRIPT.name}"
    for wish, coding, unpacked in (("gzip", "gzip", gzip.decompress), ("gzip, br", "br", brotli.decompress)):
        status, headers, body = through(bundle, scope(path, accept_encoding=wish))
        assert (status, headers["content-encoding"], headers["cache-control"]) == (200, coding, asgi.FOR_GOOD)
        assert unpacked(body) == SCRIPT.read_bytes()
    for other in (
        scope(path),
        scope(path, method="HEAD", accept_encoding="gzip"),
        scope("/static/js/none.js", accept_encoding="gzip"),
        scope("/exercises", accept_encoding="gzip"),
    ):
        assert through(bundle, other)[2] == b"behind"


def test_what_is_no_web_page_passes_without_headers():
    asked = []

    async def socket(given, _receive, send):
        asked.append((given["type"], send))

    send = object()
    for wrapped in (asgi.SafeHeaders(socket), asgi.Bundle(socket)):
        done(wrapped({"type": "websocket"}, None, send))
    assert asked == [("websocket", send)] * 2


def test_a_boundary_file_is_packed_or_plain_and_kept_for_good_under_its_digest():
    plain = (frames.folder() / "geo" / "lakes.geojson").read_bytes()
    zipped = shape(query=f"v={digest()}", accept_encoding="gzip")
    assert gzip.decompress(zipped.body) == shape().body == plain
    assert zipped.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in shape().headers
    assert zipped.headers["cache-control"] == asgi.FOR_GOOD
    assert shape(query="v=other").headers["cache-control"] == asgi.ASK_AGAIN
    assert zipped.media_type == "application/geo+json"


def test_who_has_the_file_is_told_so():
    again = shape(if_none_match=f'"{digest()}"')
    assert (again.status_code, again.body) == (304, b"")
    assert shape(if_none_match='"other"').status_code == 200


def test_no_other_file_is_given():
    with pytest.raises(HTTPException) as caught:
        shape("units.parquet")
    assert caught.value.status_code == 404
    with pytest.raises(HTTPException) as caught:
        done(asgi.plotly_js(Request(scope("/vendor/other.js"))))
    assert caught.value.status_code == 404


def test_a_boundary_file_that_changed_after_the_check_is_not_given():
    with pytest.raises(HTTPException) as caught:
        asgi._shape("lakes.geojson", "0" * 12, packed.GZIP)
    assert caught.value.status_code == 503


def test_plotly_s_script_is_given_whole():
    answer = done(asgi.plotly_js(Request(scope(f"/vendor/{asgi.PLOTLY.name}"))))
    assert answer.body == asgi.PLOTLY.read_bytes()
    assert answer.headers["cache-control"] == asgi.FOR_GOOD


async def started(seen):
    async with asgi.lifespan(asgi.app):
        seen.append("up")


def test_the_server_starts_with_the_boundary_files_ready(monkeypatch):
    asgi._shape.cache_clear()
    seen = []
    monkeypatch.setattr(cache, "settle", lambda: seen.append("settled"))
    done(started(seen))
    assert seen == ["settled", "up"]
    shapes = sum(bool(one) for one in cache.frames().shapes.values())
    assert asgi._shape.cache_info().currsize == shapes * len(packed.CODINGS)


def test_the_server_starts_with_faulty_data_too(monkeypatch):
    def refuse():
        raise DataFaults(())

    seen = []
    monkeypatch.setattr(cache, "settle", lambda: seen.append("settled"))
    monkeypatch.setattr(cache, "frames", refuse)
    done(started(seen))
    assert seen == ["settled", "up"]


def picture(name, **more):
    given = scope(f"/cards/{name}", **more)
    return done(asgi.link_picture(Request(given | {"path_params": {"name": name}})))


def test_a_link_has_a_picture_that_is_kept_for_as_long_as_it_says_the_same(monkeypatch):
    monkeypatch.setenv("FLANKWATCH_ADDRESS", "https://flank.example")
    head = asgi.head("exercises", "exercise=zapad-2021")
    address = re.search('og:image" content="https://flank.example/cards/([^?"]+)[?]([^"]+)"', head)
    found = picture(address[1], query=address[2])
    assert found.media_type == "image/png"
    assert found.headers["cache-control"] == asgi.FOR_A_DAY
    with Image.open(io.BytesIO(found.body)) as drawn:
        assert f'width" content="{drawn.width}"' in head
        assert f'height" content="{drawn.height}"' in head
    for query in ("", "v=000000000000", "v=<script>"):
        again = picture(address[1], query=query)
        assert (again.headers["cache-control"], again.body) == (asgi.ASK_AGAIN, found.body)


def test_who_has_the_picture_is_told_so_whatever_packing_is_taken():
    first = picture("incidents.png", accept_encoding="gzip")
    assert "content-encoding" not in first.headers
    again = picture("incidents.png", if_none_match=first.headers["etag"])
    assert (again.status_code, again.body) == (304, b"")
    assert picture("country/LVA.png", if_none_match=first.headers["etag"]).status_code == 200


@pytest.mark.parametrize(
    "name",
    [
        *("overview.png", "none.png", ".png", "incidents", "incidents.svg", "incidents.png.png"),
        *("exercises/none.png", "exercises/zapad-2021", "exercises/../incidents.png", "country/ALB.png"),
    ],
)
def test_no_other_name_has_a_picture(name):
    with pytest.raises(HTTPException) as caught:
        picture(name)
    assert caught.value.status_code == 404


def test_with_faulty_data_a_link_shows_the_first_screen(monkeypatch):
    def refuse():
        raise DataFaults(())

    monkeypatch.setenv("FLANKWATCH_ADDRESS", "https://flank.example")
    monkeypatch.setattr(cache, "frames", refuse)
    for path, query in (("", ""), ("exercises", "exercise=zapad-2021"), ("country", "of=Latvia")):
        assert 'og:image" content="https://flank.example/app/static/overview.png"' in asgi.head(path, query)
    with pytest.raises(HTTPException) as caught:
        picture("incidents.png")
    assert caught.value.status_code == 404


def test_all_ends_of_ours_lie_below_the_folder_of_the_server(monkeypatch):
    assert {route.path.split("/")[1] for route in asgi.routes()} == {"shapes", "vendor", "statement", "cards"}
    paths = [route.path for route in asgi.routes()]
    monkeypatch.setattr(our_pages.config, "get_option", lambda _name: "/flank/watch/")
    assert [route.path for route in asgi.routes()] == [f"/flank/watch{path}" for path in paths]


def statement(query):
    return done(asgi.statement(Request(scope("/statement", query=query))))


def test_what_a_picture_says_of_itself_is_made_for_the_figure_asked_for():
    answer = json.loads(
        statement("figure=lags&select=country%3DEstonia&address=https%3A%2F%2Fa.example").body
    )
    said = json.loads(answer["statement"])
    assert (said["figure"], said["select"]) == ("lags", "country=Estonia")
    assert said["address"] == answer["words"]["Source"] == "https://a.example"
    assert said["records"]["action_responses"]


def test_a_figure_that_there_is_not_has_no_statement():
    with pytest.raises(HTTPException) as caught:
        statement("figure=no-such")
    assert caught.value.status_code == 404
