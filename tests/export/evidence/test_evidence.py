"""What a picture says of itself: which records, whether both belong together, what was corrected since."""

import hashlib
import io
import json
import sys
from dataclasses import replace

import pypdf
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dashboard.exhibits.catalogue import CATALOGUE, exhibit
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.memo import LatestResults
from dashboard.export.evidence import offer, own_rows, pdf, records, xmp
from dashboard.export.evidence import verify as verify_module
from dashboard.export.evidence.binding import UnreadableError, bound_digest
from dashboard.export.evidence.carried import LARGEST, carried
from dashboard.export.evidence.statement import NotRemadeError, read, remade, statement_of
from dashboard.export.evidence.verify import verify
from dashboard.frames.uploads.joining import join
from dashboard.selection import Selection
from tests.exhibits.shipped import SELECTIONS, extract, options_of
from tests.export.evidence.carrying import RELEASED, png, statement, svg
from tests.frames.lists import FOREIGN
from tests.frames.uploads.reader import read as read_list


def test_a_figure_of_each_page_can_be_made_again_from_its_statement():
    for name in {entry.page: name for name, entry in CATALOGUE.items()}.values():
        shown = exhibit(extract(SELECTIONS["narrow"]), name, **options_of(name))
        if shown.figure is None:
            continue
        said = statement_of(shown, RELEASED)
        assert read(said.text) == said
        assert said.records, name
        again = remade(extract(), said.figure, said.options, said.select)
        assert again.digest == shown.digest, name


def test_options_of_several_fields_come_back():
    choice = replace(CATALOGUE["flank-map"].options["choice"], measure="incidents", layers=("sites",))
    said = read(statement("flank-map", choice=choice).text)
    assert dict(remade(extract(), said.figure, said.options, said.select).options)["choice"] == choice


def test_the_records_behind_a_figure_are_named_with_the_digests_of_their_release():
    said = statement()
    claims = extract().data.claims
    ids = claims.loc[claims["exercise_id"] == "zapad-2017", "claim_id"]
    assert set(said.records["claims"]) == set(ids)
    assert said.records["claims"] == {one: RELEASED["claims", one].digest for one in ids}


def test_counts_rest_on_all_rows_that_the_filters_pass():
    baltic = Selection(countries=("EST",))
    shown = exhibit(extract(baltic), "incident-years")
    assert set(statement("incident-years", baltic).records["incidents"]) == set(
        shown.extract.filtered.incidents["incident_id"]
    )


@pytest.mark.parametrize("make", [png, svg])
def test_what_belongs_together_is_told_apart_from_what_does_not(make):
    text = statement().text
    assert carried(make(text)).bound
    assert carried(make(text)).statement == text
    other = text.replace("2017", "2016")
    raw = make(text)
    assert raw.count(b"2017") == 0 or not carried(raw.replace(b"2017", b"2016")).bound
    assert not carried(png(other, bound_digest(text, b""))).bound
    assert not carried(png(text, colour=(1, 2, 4))).bound
    assert not carried(svg(text, b"<circle/>")).bound


def test_a_lossless_saving_by_another_program_leaves_a_picture_unaltered():
    text = statement().text
    image = Image.open(io.BytesIO(png(text)))
    said = PngInfo()
    for keyword, words in image.text.items():
        said.add_itxt(keyword, words)
    file = io.BytesIO()
    image.convert("RGBA").save(file, "PNG", pnginfo=said, optimize=True)
    assert carried(file.getvalue()).bound


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"GIF89a", "it is no PNG, SVG or PDF"),
        (b"", "it is no PNG, SVG or PDF"),
        (b"\x89PNG\r\n\x1a\n and so on", "it is a damaged PNG"),
        (b"%PDF-1.7 and so on", "it is a damaged or locked PDF"),
        (b"<svg>" + b" " * LARGEST, "it is larger than 100 MB"),
    ],
)
def test_what_is_no_picture_is_refused(raw, why):
    with pytest.raises(UnreadableError, match=why):
        carried(raw)


def test_a_picture_cut_short_is_damaged():
    raw = png(statement().text)
    with pytest.raises(UnreadableError, match="damaged"):
        carried(raw[: len(raw) // 2])


def test_a_pdf_without_what_reads_it_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "dashboard.export.evidence.pdf", None)
    with pytest.raises(UnreadableError, match=r"install `flankwatch\[pictures\]`"):
        carried(b"%PDF-1.7")


@pytest.mark.parametrize("text", ["", "{}", "[1]", "{", '{"made_by": "Flankwatch"}', "null"])
def test_a_strange_statement_is_none_of_ours(text):
    found = verify(png(text), extract(), RELEASED)
    assert found.statement is None
    assert found.sentences == ("This PNG was not made here, or what it said of itself has been taken out.",)


def test_a_pdf_without_a_statement_may_be_a_brief():
    file = io.BytesIO()
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(file)
    (said,) = verify(file.getvalue(), extract(), RELEASED).sentences
    assert said.startswith("This PDF was not made here, or ")
    assert said.endswith(". A brief says nothing of the kind.")


@pytest.mark.parametrize(
    "changes", [{"records": {"claims": [1]}}, {"records": []}, {"options": "x"}, {"title": 7}]
)
def test_a_statement_of_other_types_is_none_of_ours(changes):
    assert read(json.dumps(json.loads(statement().text) | changes)) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"figure": "no-such"},
        {"options": {"colour": "red"}},
        {"options": {"exercise_id": "no-such"}},
        {"select": "country=Atlantis"},
        {"version": "x"},
    ],
)
def test_a_statement_written_by_hand_breaks_nothing(changes):
    text = json.dumps(json.loads(statement().text) | changes)
    found = verify(png(text), extract(), RELEASED)
    assert found.bound
    assert all(found.sentences)


def test_a_page_asks_for_a_statement_by_what_makes_the_figure():
    shown = exhibit(extract(Selection(countries=("EST",))), "record-claims", exercise_id="zapad-2017")
    query = offer.asking_for(shown)
    again, address = offer.asked_for(f"{query}&address=https%3A%2F%2Fflank.example%2F", extract())
    assert (again.digest, address) == (shown.digest, "https://flank.example/")
    assert offer.asking_for(exhibit(extract(Selection(uploaded="with your own list")), "lags")) == ""


@pytest.mark.parametrize("query", ["", "figure=x", "figure=lags&options=x", "figure=lags&options=[]"])
def test_a_strange_question_is_refused(query):
    with pytest.raises(NotRemadeError):
        offer.asked_for(query, extract())


def test_hostile_words_stay_words_in_xmp():
    said = replace(statement(), title='<b>&"\x00</b>', address="")
    assert "&lt;b&gt;&amp;" in xmp.rdf(said)
    assert "\x00" not in xmp.packet(said)
    assert "dc:source" not in xmp.rdf(said)


def test_a_drawing_without_a_statement_says_nothing_of_itself():
    found = carried(b"<svg><rect/></svg>")
    assert (found.kind, found.statement, found.bound) == ("SVG", "", False)


def test_a_figure_that_shows_nothing_today_has_no_statement_and_its_picture_is_told_so():
    empty = exhibit(extract(Selection(countries=("POL",))), "declared-vs-independent")
    assert empty.figure is None
    with pytest.raises(NotRemadeError):
        offer.asked_for("figure=declared-vs-independent&select=country%3DPoland", extract())
    assert verify_module._today(statement(), empty, is_as_made=True) == [
        "Today there is nothing to draw under these filters."
    ]
    assert verify_module._today(statement(), None, is_as_made=True) == ["This figure can no longer be made."]


def test_a_document_that_nests_without_end_is_damaged():
    with pytest.raises(ValueError, match="nested too deep"):
        pdf._plain(None, 0)


def test_pairs_of_action_and_response_count_where_both_exercises_are_named():
    rows = extract().register.action_responses
    first = rows.iloc[0]
    shown = exhibit(extract(), "lags")
    both = {first["action_id"], first["response_id"]}
    found = list(records._counted(shown, "action_responses", both))
    named = rows["action_id"].isin(both) & rows["response_id"].isin(both)
    assert len(found) == named.sum() >= 1
    assert list(records._counted(shown, "action_responses", {first["action_id"]})) == []


def with_own_rows(name="timeline"):
    theirs = read_list(FOREIGN, "foreign.csv")
    joined = Extract(join(extract().data, theirs), Selection(uploaded=theirs.words), memo=LatestResults(200))
    return exhibit(joined, name), theirs


def test_a_picture_with_own_rows_says_which_they_are_and_of_which_list():
    shown, theirs = with_own_rows()
    carried = offer.given(shown, "https://flank.example/")
    said = json.loads(carried["statement"])
    ids = [one for one in shown.data.table["exercise_id"] if one.startswith("yours-")]
    assert said["own"] == {
        "list": theirs.words,
        "digest": hashlib.sha256(FOREIGN + b"utf-8").hexdigest()[:12],
        "rows": str(len(ids)),
        "records": ";".join(ids),
    }
    assert (said["digest"], said["records"]) == ("", {})
    assert len(ids) > 3
    found = verify(png(carried["statement"]), extract(), RELEASED)
    assert (found.bound, len(found.sentences)) == (True, 3)
    assert found.sentences[2].startswith(f"It was drawn with your own list foreign.csv ({theirs.what})")
    altered = verify(png(carried["statement"], "0" * 64), extract(), RELEASED)
    assert altered.sentences[1].startswith("Altered")


def test_a_picture_of_the_register_alone_says_nothing_of_own_rows():
    shown = exhibit(extract(), "lags")
    assert offer.given(shown) is None
    assert "own" not in json.loads(statement().text)
    assert own_rows.sentence({}).startswith("It was drawn ")
    assert read(json.dumps(json.loads(statement().text) | {"own": {"rows": 3}})) is None
