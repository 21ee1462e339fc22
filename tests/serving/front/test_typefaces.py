import pytest
from fontTools.ttLib import TTFont

from dashboard.serving.front import icons, typefaces
from dashboard.serving.front.front_end import FRONT_END
from dashboard.serving.front.typefaces import OurTypefaces
from tests.serving.apps import asked, behind, done, nothing, request


def given(path, method="GET"):
    sent = []

    async def send(message):
        sent.append(message)

    done(OurTypefaces(behind)(request(path, method), nothing, send))
    return dict(sent[0]["headers"]), sent[1]["body"]


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [("MaterialSymbols-Rounded", typefaces.ICONS), ("SourceSansVF-Upright", typefaces.LETTERS)],
)
def test_a_typeface_of_the_platform_is_answered_by_a_small_one(theirs, ours):
    found = list((FRONT_END / "static" / "media").glob(f"{theirs}*.woff2"))
    assert len(found) == 1, "Streamlit has other names for its typefaces now"
    headers, body = given(f"/static/media/{found[0].name}")
    assert body == ours.read_bytes()
    assert headers[b"content-type"] == b"font/woff2"
    assert len(body) < found[0].stat().st_size / 5


def test_all_other_files_pass():
    for path in ("/static/media/KaTeX_Main.woff2", "/app/static/fonts/SourceSansVF-Upright.woff2", "/"):
        assert asked(OurTypefaces(behind), request(path)) == (200, "behind")
    assert (
        asked(OurTypefaces(behind), request("/static/media/SourceSansVF-Upright.woff2", "PUT"))[1] == "behind"
    )


def test_each_icon_that_a_page_may_show_is_there():
    needed = icons.icons(icons.whole()).keys() & icons.wanted()
    assert {"menu", "download", "expand_more", "keyboard_double_arrow_right"} <= needed
    there = icons.icons(TTFont(typefaces.ICONS)).keys()
    assert needed - there == set(), "type: .venv/bin/python -m dashboard.serving.front.icons"


def test_icons_are_made_anew_as_they_are(tmp_path, monkeypatch):
    monkeypatch.setattr(icons, "ICONS", tmp_path / "icons.woff2")
    assert icons.write() == len(icons.icons(icons.whole()).keys() & icons.wanted())
    assert icons.icons(TTFont(icons.ICONS)).keys() == icons.icons(TTFont(typefaces.ICONS)).keys()
