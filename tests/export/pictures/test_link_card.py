"""The picture of a link: whole words of letters that there are, within the sheet, and none over another."""

import io
from dataclasses import replace

import pytest
from PIL import Image, ImageColor

from dashboard import theme
from dashboard.analysis.exercises.record_size import Fact
from dashboard.exhibits.words.link_card import MOST_LETTERS, LinkCard, card
from dashboard.exhibits.words.link_preview import POSTED
from dashboard.exhibits.words.pages import EVENTS, FIRST, PAGES
from dashboard.export.pictures import link_card as pictures
from dashboard.export.pictures.link_card import can_draw, laid_out, picture
from dashboard.schema import codes
from dashboard.schema import columns as c
from tests.exhibits.shipped import extract
from tests.exhibits.shipped import register as shipped

WIDTH, HEIGHT = POSTED
GROUND = ImageColor.getrgb(theme.LIGHT.ground)
FACT = Fact("Declared", "More than 130 aircraft", "Ministry of Defence, 12 September 2025.")
CARD = LinkCard("Zapad", "Exercise, 2021", (FACT, FACT, FACT), "", "Flankwatch data 1.0.0, 1 May 2026")

PLACES = [path for path in (*PAGES, EVENTS.path) if path != FIRST] + [
    f"country/{iso3}" for iso3 in codes.COUNTRY_NAMES
]


def records():
    table = shipped().exercises
    return table.sort_values(c.NAME, key=lambda names: -names.str.len())[c.EXERCISE_ID]


def drawn(of):
    return Image.open(io.BytesIO(picture(of))).convert("RGB")


def is_whole(of):
    """Say whether each word of a card stands once, on the sheet, and over no other."""
    layout = laid_out(of)
    boxes = [
        (one.left, one.top, one.left + one.words.width, one.top + len(one.words.lines) * one.words.px)
        for one in layout.words
    ]
    assert len(of.in_short) <= MOST_LETTERS
    lines = [" ".join(one.words.lines).replace("\N{NO-BREAK SPACE}", " ") for one in layout.words]
    said = [
        of.name,
        of.line,
        of.register,
        of.version,
        *(part for fact in of.facts for part in vars(fact).values()),
    ]
    assert [one for one in said if one and " ".join(one.split()) not in lines] == [], of.name
    for left, top, right, bottom in boxes:
        assert pictures.PAD - 1 <= left <= right <= WIDTH - pictures.PAD + 1, of.name
        assert pictures.BAND < top <= bottom <= HEIGHT - 20, of.name
    for at, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[at + 1 :]:
            beside = right <= other[0] or other[2] <= left
            assert beside or bottom <= other[1] or other[3] <= top, of.name
    return True


def test_every_page_and_state_has_a_picture_with_all_its_words():
    assert all(is_whole(card(extract(), name)) for name in PLACES)


def test_the_records_of_the_longest_names_have_a_picture_with_all_their_words():
    assert all(is_whole(card(extract(), f"exercises/{one}")) for one in records()[:40])


@pytest.mark.slow
def test_every_record_has_a_picture_with_all_its_words():
    assert all(is_whole(card(extract(), f"exercises/{one}")) for one in records())


def test_nothing_is_drawn_beyond_the_edges_and_letters_are_where_words_are():
    for name in ["country/LTU", "reactions", *(f"exercises/{one}" for one in records()[:3])]:
        sheet, edge = drawn(card(extract(), name)), pictures.PAD - 2
        assert sheet.size == POSTED
        for part in (
            (0, pictures.BAND, edge, HEIGHT),
            (WIDTH - edge, pictures.BAND, WIDTH, HEIGHT),
            (0, HEIGHT - 16, WIDTH, HEIGHT),
        ):
            assert sheet.crop(part).getcolors() == [((part[2] - part[0]) * (part[3] - part[1]), GROUND)], name
        for one in laid_out(card(extract(), name)).words:
            box = one.left, one.top, one.left + one.words.width, one.top + one.words.height
            assert ImageColor.getrgb(one.words.colour) in {
                colour for _, colour in sheet.crop(tuple(map(int, box))).getcolors(99_999)
            }, name


def test_a_picture_is_some_20_kb_and_the_same_each_time():
    first = picture(CARD)
    picture.cache_clear()
    assert picture(CARD) == first
    assert len(first) < 30_000


def test_another_word_is_another_picture():
    assert picture(replace(CARD, name="Vostok")) != picture(CARD)
    assert picture(replace(CARD, facts=(FACT, FACT, replace(FACT, speaker="")))) != picture(CARD)


def test_a_number_takes_a_second_line_rather_than_letters_that_nobody_reads():
    number = next(one.words for one in laid_out(CARD).words if one.words.lines[0].startswith("More"))
    assert len(number.lines) == 2
    assert number.px >= pictures.ONE_LINE
    assert all(line.split()[-1] != "12" for one in laid_out(CARD).words for line in one.words.lines)


@pytest.mark.parametrize(
    "of",
    [
        replace(CARD, name="演習"),
        replace(CARD, line="Щит Союза"),
        replace(CARD, name="x" * 200),
        replace(CARD, facts=(replace(FACT, speaker="nobody " * 300),) * 3),
        replace(CARD, facts=(), register="word " * 600),
    ],
)
def test_what_cannot_be_set_whole_has_no_picture(of):
    assert can_draw(CARD)
    assert not can_draw(of)
    assert picture(of) is None


def test_no_more_pictures_are_kept_than_there_is_room_for():
    for at in range(pictures.KEPT + 5):
        laid_out(replace(CARD, name=f"Zapad {at}"))
    assert laid_out.cache_info().currsize == picture.cache_info().maxsize == pictures.KEPT
