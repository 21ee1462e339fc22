import asyncio
import base64
import gzip
import hashlib
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from dashboard import asgi, frames
from dashboard.export.pictures import component
from dashboard.ui.shell import components

DONE = ForwardMsg.ScriptFinishedStatus.FINISHED_SUCCESSFULLY
SHAPES = ("units.geojson", "lakes.geojson", "frontier.geojson", "admin1.geojson", "crimea.geojson")
BUNDLE = max(
    (asgi.FRONT_END / "static" / "js").glob("PlotlyChart.*.js"), key=lambda path: path.stat().st_size
)


def digest(name):
    return hashlib.sha256((frames.folder() / "geo" / name).read_bytes()).hexdigest()[:12]


def rules(answer):
    parts = (rule.strip().partition(" ") for rule in answer.headers["content-security-policy"].split(";"))
    return {name: value.split() for name, _, value in parts}


def run_by(reader, query, *held):
    """Run the first page and return all messages of it, for a browser that holds those of some digests."""
    asked = BackMsg()
    asked.rerun_script.query_string = query
    asked.rerun_script.cached_message_hashes.extend(held)
    reader.send(asked.SerializeToString())
    answers = [ForwardMsg()]
    # A first run may end early, for the address is written anew; what it has drawn by then is not sent.
    while answers[-1].WhichOneof("type") != "script_finished" or answers[-1].script_finished != DONE:
        answers.append(ForwardMsg())
        answers[-1].ParseFromString(reader.recv(60))
    return answers[1:]


def test_a_message_that_no_page_of_ours_sends_has_no_answer_and_what_follows_has_one(server):
    with connect(f"ws://127.0.0.1:{server.port}/_stcore/stream", max_size=None) as reader:
        reader.send(BackMsg(load_git_info=True).SerializeToString())
        kinds = [one.WhichOneof("type") for one in run_by(reader, "country=EST")]
    assert "delta" in kinds
    assert "git_info_changed" not in kinds


def test_what_the_browser_holds_is_named_and_not_sent_again(server):
    with connect(f"ws://127.0.0.1:{server.port}/_stcore/stream", max_size=None) as reader:
        first = run_by(reader, "")
        held = {one.hash for one in first if one.metadata.cacheable}
        again = run_by(reader, "", *held)
    named = {one.ref_hash for one in again if one.ref_hash}
    # Of the small ones some change: a widget that was set by an address, a button for a file to be made.
    large = {one.hash for one in first if one.hash in held and one.delta.ByteSize() >= 400}
    assert large <= named <= held
    assert sum(one.ByteSize() for one in again) < sum(one.ByteSize() for one in first) / 2.5
    known = {one.hash for one in first}
    whole = [
        one.delta for one in again if one.hash in known and one.delta.WhichOneof("type") == "new_element"
    ]
    assert 0 < max(one.ByteSize() for one in whole) < 120


def test_a_link_says_what_it_leads_to_and_what_is_no_page_is_not_found(server):
    answer = server.get("/exercises?exercise=zapad-2021", Accept="text/html", Accept_Encoding="gzip")
    words = answer.body.decode("utf-8")
    assert "<title>Zapad-2021 · Exercises · Flankwatch</title>" in words
    assert '<meta property="og:title" content="Zapad-2021 · Exercises">' in words
    assert server.get("/robots.txt").body.startswith(b"User-agent: *")
    assert server.get("/wp-login.php", Accept="text/html").status == 404
    assert server.get("/exercises/_stcore/health").status == 404
    assert server.get("/app/static/icon.png").status == 200


def test_the_picture_of_a_link_is_told_of_and_sent(server):
    told, sent = (server.get("/cards/exercises/zapad-2021.png", method) for method in ("HEAD", "GET"))
    assert (told.status, told.body) == (sent.status, b"") == (200, b"")
    assert told.headers["content-length"] == sent.headers["content-length"] == str(len(sent.body))
    assert (sent.headers["content-type"], sent.body[:4]) == ("image/png", b"\x89PNG")
    again = server.get("/cards/exercises/zapad-2021.png", If_None_Match=sent.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    for none in ("/cards/exercises/none.png", "/cards/", "/cards/..%2f..%2fapp.py", "/cards/%00.png"):
        assert server.get(none).status in {400, 404}


def test_each_process_has_the_scripts_of_charts_before_it_has_drawn_one(server):
    # For a browser that keeps no cookie, as within a frame of another's page without TLS.
    for part in components.NAMES:
        for process in ("0", "1"):
            path = f"/_stcore/bidi-components/flankwatch.{part}/{component.script(part).name}"
            assert server.get(path, Cookie=f"flankwatch_process={process}").status == 200


def test_counts_of_readers_and_memory_are_not_public(server):
    assert server.get("/_stcore/metrics").status == 404


@pytest.mark.parametrize(
    "path",
    ["/", "/exercises", "/_stcore/health", "/shapes/none", "/app/static/none.js", "/cards/incidents.png"],
)
def test_every_answer_carries_the_security_headers(server, path):
    headers = server.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert headers["content-security-policy"].startswith("default-src 'self';")


def test_the_policy_lets_nothing_in_but_the_page_s_own_script(server):
    answer = server.get("/")
    inline = re.findall(r"<script>(.*?)</script>", answer.body.decode("utf-8"), re.DOTALL)
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(one.encode('utf-8')).digest()).decode('ascii')}'"
        for one in inline
    }
    assert inline
    assert set(rules(answer)["script-src"]) == {"'self'", "'wasm-unsafe-eval'", *hashes}
    everything = {source for sources in rules(answer).values() for source in sources}
    assert not [source for source in everything if "http" in source or "*" in source]


def test_the_front_end_travels_compressed_and_is_kept_for_good(server):
    answer = server.get(f"/static/js/{BUNDLE.name}", Accept_Encoding="gzip")
    assert answer.status == 200
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert "immutable" in answer.headers["cache-control"]
    assert "javascript" in answer.headers["content-type"]
    assert len(answer.body) < BUNDLE.stat().st_size / 2.5
    assert gzip.decompress(answer.body) == BUNDLE.read_bytes()


def test_who_takes_no_gzip_gets_the_plain_file(server):
    answer = server.get(f"/static/js/{BUNDLE.name}", Accept_Encoding="identity")
    assert answer.headers["content-encoding"] is None
    assert answer.body == BUNDLE.read_bytes()


@pytest.mark.parametrize("name", SHAPES)
def test_shapes(server, name):
    plain = (frames.folder() / "geo" / name).read_bytes()
    packed = server.get(f"/shapes/{name}?v={digest(name)}", Accept_Encoding="gzip")
    assert packed.status == 200
    assert packed.headers["content-type"] == "application/geo+json"
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["cache-control"] == asgi.FOR_GOOD
    assert gzip.decompress(packed.body) == plain
    assert server.get(f"/shapes/{name}", Accept_Encoding="identity").body == plain


@pytest.mark.parametrize("query", ["", "?v=", "?v=000000000000"])
def test_shapes_of_no_or_another_version_are_asked_for_again(server, query):
    answer = server.get(f"/shapes/lakes.geojson{query}")
    assert answer.headers["cache-control"] == asgi.ASK_AGAIN
    again = server.get(f"/shapes/lakes.geojson{query}", If_None_Match=answer.headers["etag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/shapes/",
        "/shapes/units.parquet",
        "/shapes/README.md",
        "/shapes/geo/units.geojson",
        "/shapes/units.geojson/",
        "/shapes/../exercises.csv",
        "/shapes/%2e%2e/exercises.csv",
        "/shapes/..%2fexercises.csv",
        "/shapes/%2e%2e%2fexercises.csv",
        "/shapes/..%5cexercises.csv",
        "/shapes//etc/passwd",
        "/shapes/units.geojson%00",
        "/vendor/",
        "/vendor/widgetbundle.js",
        "/vendor/plotly.min.js",
        "/vendor/traces.cjs",
        "/vendor/../plotly/traces.cjs",
        "/vendor/%2e%2e/icons/LICENSE",
        "/app/static/none.woff2",
        "/app/static/%2e%2e/app.py",
        "/static/js/%2e%2e/%2e%2e/index.html",
    ],
)
def test_nothing_else_is_served(server, path):
    answer = server.get(path)
    assert answer.status in (400, 404)
    assert b"exercise_id" not in answer.body
    assert b"root:" not in answer.body


def test_what_draws_charts_is_named_with_the_page_and_kept_for_good(server):
    page = server.get("/", Accept="text/html")
    path = re.search(r"<(vendor/[^>]+)>; rel=preload", page.headers["link"])[1]
    answer = server.get(f"/{path}", Accept_Encoding="gzip")
    assert answer.status == 200
    assert "javascript" in answer.headers["content-type"]
    assert answer.headers["cache-control"] == asgi.FOR_GOOD
    assert gzip.decompress(answer.body) == asgi.PLOTLY.read_bytes()
    again = server.get(f"/{path}", If_None_Match=answer.headers["etag"])
    assert again.status == 304


def test_scripts_of_charts_that_a_page_names_ahead_are_served(server):
    page = server.get("/exercises", Accept="text/html").body.decode("utf-8")
    named = re.findall(r'rel="modulepreload" crossorigin href="\./([^"]+)"', page)
    assert any("flankwatch.chart" in path for path in named)
    assert {path: server.get(f"/{path}").status for path in named} == dict.fromkeys(named, 200)


def test_the_typeface_is_served(server):
    answer = server.get("/app/static/fonts/ibm-plex-sans-latin-400-normal.woff2")
    assert answer.status == 200
    assert answer.body.startswith(b"wOF2")


@pytest.mark.parametrize(
    ("path", "status", "kept"),
    [
        (f"/_stcore/bidi-components/flankwatch.export/{component.script().name}", 200, asgi.FOR_GOOD),
        (f"/_stcore/bidi-components/flankwatch.export/{component.script().name}", 404, None),
        ("/_stcore/bidi-components/flankwatch.export/export.js", 200, None),
        ("/_stcore/health", 200, None),
    ],
)
def test_only_the_hashed_component_file_is_kept_for_good(path, status, kept):
    async def answer(_scope, _receive, send):
        await send({"type": "http.response.start", "status": status, "headers": []})

    messages = []

    async def send(message):
        messages.append(message)

    # In a thread of its own: a browser test in the same process may have left an event loop running here.
    with ThreadPoolExecutor(1) as pool:
        answered = asgi.SafeHeaders(answer)({"type": "http", "path": path}, None, send)
        pool.submit(asyncio.run, answered).result()
    headers = {name.decode(): value.decode() for name, value in messages[0]["headers"]}
    assert headers.get("cache-control") == kept
    assert "content-security-policy" in headers
