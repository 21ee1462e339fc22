"""Files of text that stand packed beside themselves."""

import gzip
import os

import pytest

from dashboard.cli import main
from dashboard.frames import folder
from dashboard.publish import command, twin
from dashboard.publish.site_folder import packed, target
from tests.exhibits.shipped import register

TEXT = b"<p>Zapad-2021</p>" * 100
MARKER = target.MARKER


@pytest.fixture
def site(tmp_path):
    """Give a function that puts a site of some files in the place of the last, with its frozen one."""
    place = tmp_path / "site"

    def made(files, frozen=None, packs=True):
        def finish(building):
            if packs:
                packed.pack(building, place, [MARKER], 2)

        with target.replaced(place, finish=finish) as building:
            everything = files | {f"v/1.0.0/{name}": text for name, text in (frozen or files).items()}
            for name, text in everything.items():
                path = building / name
                path.parent.mkdir(parents=True, exist_ok=True)
                if (place / name).is_file() and (place / name).read_bytes() == text:
                    os.link(place / name, path)
                else:
                    path.write_bytes(text)
            target.Marker("1.0.0", {str(number): "key" for number in range(200)}).write(building)
        return place

    return made


def words(place):
    """Return what each packed file of a site holds, by the name of the file that it stands beside."""
    return {
        path.relative_to(place).as_posix().removesuffix(".gz"): gzip.decompress(path.read_bytes())
        for path in place.rglob("*.gz")
    }


def test_each_file_of_text_stands_packed_beside_itself_and_no_other(site):
    files = {"index.html": TEXT, "a/data.csv": TEXT, "a/picture.png": TEXT, "small.html": b"<p>"}
    place = site(files)
    assert words(place) == {
        f"{below}{name}": TEXT for below in ("", "v/1.0.0/") for name in ("index.html", "a/data.csv")
    }
    assert (place / MARKER).stat().st_size > packed.LEAST


def test_the_same_text_is_packed_to_the_same_bytes(site):
    before = (site({"index.html": TEXT}) / "index.html.gz").read_bytes()
    site({"index.html": TEXT + b"x"})
    assert (site({"index.html": TEXT}) / "index.html.gz").read_bytes() == before


def test_what_stays_is_packed_once_and_what_changes_anew(site, monkeypatch):
    site({"index.html": TEXT, "other.html": TEXT + b"1"})
    made, compress = [], gzip.compress

    def counted(text, *more, **named):
        made.append(text)
        return compress(text, *more, **named)

    monkeypatch.setattr(packed.gzip, "compress", counted)
    place = site({"index.html": TEXT, "other.html": TEXT + b"2"})
    assert made == [TEXT + b"2"]
    assert words(place)["other.html"] == TEXT + b"2"
    assert words(place)["v/1.0.0/other.html"] == TEXT + b"1"


def test_a_file_of_two_names_is_packed_once(site, tmp_path):
    place = tmp_path / "plain"
    place.mkdir()
    (place / "one.csv").write_bytes(TEXT)
    os.link(place / "one.csv", place / "two.csv")
    packed.pack(place, tmp_path / "none", [], 1)
    assert (place / "one.csv.gz").samefile(place / "two.csv.gz")


@pytest.mark.parametrize("harm", [b"", b"no gzip", gzip.compress(TEXT[:-1])], ids=["empty", "other", "older"])
def test_a_packed_file_that_is_not_sound_is_made_anew_and_the_site_before_is_left_alone(site, harm):
    place = site({"index.html": TEXT})
    (place / "index.html.gz").write_bytes(harm)
    (place / "v/1.0.0/index.html.gz").write_bytes(harm)
    kept = place.with_name("kept.gz")
    os.link(place / "v/1.0.0/index.html.gz", kept)
    assert set(words(site({"index.html": TEXT})).values()) == {TEXT}
    assert kept.read_bytes() == harm


def test_a_site_that_is_no_longer_packed_has_no_packed_file_left_but_beside_what_is_frozen(site):
    site({"index.html": TEXT})
    place = site({"index.html": TEXT + b"2"}, packs=False)
    assert words(place) == {"v/1.0.0/index.html": TEXT}


def test_sites_that_were_frozen_before_are_packed_too(site):
    site({"index.html": TEXT}, packs=False)
    place = site({"index.html": TEXT + b"2"})
    assert words(place) == {"index.html": TEXT + b"2", "v/1.0.0/index.html": TEXT}


def test_files_of_text_are_packed_where_that_is_asked_for(tmp_path, monkeypatch):
    def built(_, place, *__):
        (place / "index.html").write_bytes(TEXT)
        return twin.Built(1, 1, 0)

    monkeypatch.setattr(command.twin, "build", built)
    for packs, name in ((True, "packed"), (False, "plain")):
        command.published(tmp_path / name, "", register(), folder(), packs=packs)
        assert (tmp_path / name / "index.html.gz").exists() is packs
    asked = []
    monkeypatch.setattr(command, "published", lambda *_, packs: asked.append(packs) or "")
    for words in ((), ("--gzip",)):
        assert main(["publish", str(tmp_path / "site"), *words]) == 0
    assert asked == [False, True]
