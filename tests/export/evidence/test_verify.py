"""A picture held against its own statement and the data of today."""

import csv
from dataclasses import replace

import pandas as pd
import pytest

from dashboard.cli import main, take_away
from dashboard.export.evidence.verify import corrected, verify
from dashboard.frames.versions import SCHEMA, Line
from tests.curation.project import checkout
from tests.exhibits.shipped import extract
from tests.export.evidence.carrying import RELEASED, png, statement


def test_unaltered_is_claimed_no_further_than_it_can_be_held():
    (_, binding, none, today) = verify(png(statement().text), extract(), RELEASED).sentences
    assert binding == (
        "Unaltered as far as can be seen: its pixels and its statement belong together. Nobody has signed "
        "it: whoever changes both can make them fit again, so this finds what was changed or damaged by the "
        "way, and proves no origin."
    )
    assert none.endswith("was corrected since.")
    assert today == f"By data {extract().data.release.version}, in use now, it shows the same."


@pytest.mark.parametrize("changed", [{"colour": (9, 9, 9)}, {"digest": "0" * 64}])
def test_an_altered_picture_is_never_said_to_show_the_same(changed):
    (_, binding, _, today) = verify(png(statement().text, **changed), extract(), RELEASED).sentences
    assert binding.startswith("Altered: ")
    version, title = extract().data.release.version, statement().title
    assert today.startswith(f"By data {version}, in use now, that figure says: {title}. ")


def test_only_what_came_with_a_later_version_counts_as_corrected_since():
    said = replace(statement(), version="1.1.0", records={"claims": {"Z1": "old", "Z2": "old", "Z3": "old"}})
    lines = {
        (SCHEMA, "claims"): Line("s", "1.0.0", "1.0.0"),
        ("claims", "Z1"): Line("new", "1.0.0", "1.2.0"),
        ("claims", "Z3"): Line("new", "1.0.0", "1.2.0"),
        ("revisions", "2026-11-25;claims;Z1;note"): Line("a", "1.1.0", "1.1.0"),
        ("revisions", "2026-11-25;claims;Z1;value_low"): Line("b", "1.2.0", "1.2.0"),
    }
    revisions = pd.DataFrame(
        [
            ("2026-11-25", "claims", "Z1", "note", "a", "b", "before the picture"),
            ("2026-11-25", "claims", "Z1", "value_low", "100", "200", "Misread"),
            ("2026-11-25", "claims", "Z9", "value_low", "1", "2", "not drawn"),
        ],
        columns=["date", "table", "key", "column", "old", "new", "reason"],
    )
    assert [str(one) for one in corrected(said, revisions, lines)] == [
        "claims Z1, value_low: 100 → 200 (Misread).",
        "claims Z2: no longer in the register.",
        "claims Z3: changed, and no line says how.",
    ]


@pytest.fixture
def corrected_data(tmp_path, monkeypatch):
    """A copy of the data in which one claim on Zapad-2017 was corrected and released."""
    data = checkout(tmp_path / "project")
    monkeypatch.setenv("FLANKWATCH_DATA", str(data))
    with (data / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    low, high = (rows[0].index(name) for name in ("value_low", "value_high"))
    row = next(
        one for one in rows if "zapad-2017" in one and one[low] == one[high] == "12700" and "troops" in one
    )
    row[low] = row[high] = "12800"
    with (data / "claims.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    with (data / "revisions.csv").open("a", encoding="utf-8", newline="") as file:
        for column in ("value_low", "value_high"):
            file.write(f"2026-11-28,claims,{row[0]},{column},12700,12800,Misread,\n")
    return row[0]


def test_an_old_picture_is_held_against_figures_corrected_since(corrected_data, tmp_path, capsys):
    path = tmp_path / "old.png"
    path.write_bytes(png(statement().text))
    version = [int(part) for part in extract().data.release.version.split(".")]
    version[2] += 1
    assert main(["release", ".".join(map(str, version))]) == 0
    capsys.readouterr()
    assert main(["verify", str(path)]) == 3
    said = capsys.readouterr().out
    assert "1 was corrected since:" in said
    assert f"Claims {corrected_data}, value_low: 12700 → 12800 (Misread)." in said
    assert f"By data {'.'.join(map(str, version))}, in use now, it says: " in said
    assert "It said: " in said


@pytest.fixture
def loaded(monkeypatch):
    """The register that all tests share, in place of one read anew."""
    monkeypatch.setattr(take_away, "loaded", lambda _, **__: extract().data)


@pytest.mark.parametrize(("text", "code"), [(None, 2), ("{}", 2)])
def test_a_picture_that_was_not_made_here_gets_a_sentence_and_a_code(text, code, loaded, tmp_path, capsys):
    path = tmp_path / "other.png"
    if text is not None:
        path.write_bytes(png(text))
    assert main(["verify", str(path)]) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Cannot read " if text is None else "This PNG was not made here")


def test_an_altered_picture_has_a_code_of_its_own(loaded, tmp_path, capsys):
    path = tmp_path / "altered.png"
    path.write_bytes(png(statement().text, colour=(9, 9, 9)))
    assert main(["verify", str(path)]) == 1
    assert "Altered: its pixels and its statement do not belong together" in capsys.readouterr().out


def test_of_several_pictures_each_has_its_name_and_the_gravest_is_the_code(loaded, tmp_path, capsys):
    sound, altered, gone = tmp_path / "sound.png", tmp_path / "altered.png", tmp_path / "gone.png"
    sound.write_bytes(png(statement().text))
    altered.write_bytes(png(statement().text, colour=(9, 9, 9)))
    assert main(["verify", str(sound), str(sound)]) == main(["verify", str(sound)])
    assert main(["verify", str(sound), str(gone)]) == 2
    capsys.readouterr()
    assert main(["verify", str(gone), str(sound), str(altered)]) == 1
    said = capsys.readouterr()
    told, of_altered = said.out.split(f"{altered}:\n")
    assert "Altered: its pixels" in of_altered
    assert told.startswith(f"{sound}:\n")
    assert "Altered" not in told
    assert said.err.startswith(f"{gone}:\nCannot read ")
