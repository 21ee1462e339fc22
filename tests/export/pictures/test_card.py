"""A picture for posting set from a chart that is drawn: its size and words, and what is drawn anew."""

import io
from dataclasses import replace

import pytest
from PIL import Image, ImageChops, ImageFont

from dashboard.exhibits.catalogue import exhibit
from dashboard.export.caption import caption_of
from dashboard.export.pictures import lettering
from dashboard.export.pictures.card import card
from tests.exhibits.shipped import extract

SIZE = (860, 360)
POSTED = (1200, 630)
CHART = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="860" height="360" viewBox="0 0 860 360">'
    '<rect width="860" height="360" fill="#c8501e"/>{}</svg>'
)


PLAIN = CHART.format("")


@pytest.fixture(scope="module")
def caption():
    return caption_of(exhibit(extract(), "record-claims", exercise_id="zapad-2021"))


@pytest.fixture(autouse=True)
def anew():
    yield
    lettering._face.cache_clear()


def made(caption, chart=PLAIN, size=SIZE):
    found = card(chart, size, caption, *POSTED)
    return None if found is None else Image.open(io.BytesIO(found)).convert("RGB")


def test_a_picture_has_its_pixels_with_words_above_and_below_the_chart(caption):
    drawn = made(caption)
    assert drawn.size == POSTED
    red = [y for y in range(POSTED[1]) if drawn.getpixel((600, y)) == (200, 80, 30)]
    titled, sourced = (
        ImageChops.difference(drawn, made(replace(caption, **words))).getbbox()
        for words in ({"title": "Zapad"}, {"source": "Nobody"})
    )
    assert titled[1] < red[0], "another title is another picture from its head on"
    assert red[-1] < sourced[3] < POSTED[1], "and another source one at its foot"


def test_the_same_chart_with_the_same_words_is_the_same_picture(caption):
    assert card(PLAIN, SIZE, caption, *POSTED) == card(PLAIN, SIZE, caption, *POSTED)


@pytest.mark.parametrize(
    "part",
    [
        '<defs><pattern id="p"><path d="M0 0h4"/></pattern></defs>',
        '<image href="data:image/png;base64,"/>',
        '<text x="9" y="9" style="fill: rgb(0, 0, 0)">not an outline</text>',
    ],
)
def test_what_another_program_draws_otherwise_is_left_to_a_browser(caption, part):
    assert made(caption, CHART.format(part)) is None
    assert made(caption, CHART.format('<text x="9" y="9" style="fill: none">outlined</text>'))


def test_a_chart_so_high_that_its_letters_would_be_too_small_is_laid_out_anew(caption):
    assert made(caption, PLAIN.replace("360", "900"), (860, 900)) is None


def test_a_sign_that_the_typeface_lacks_is_left_to_a_browser(caption):
    assert made(replace(caption, title="Спојина")) is None
    assert made(replace(caption, title="Špoķi ŠĢŲ łódź…")), "letters of the flank lie in a second file"


def test_a_typeface_that_cannot_be_read_here_leaves_all_to_a_browser(caption, monkeypatch):
    def refuse(*_, **__):
        raise OSError("unknown file format")

    for one in (lettering._face, lettering._part, lettering.width):
        one.cache_clear()
    monkeypatch.setattr(ImageFont, "truetype", refuse)
    assert made(caption) is None
    for one in (lettering._part, lettering.width):
        one.cache_clear()


def test_a_number_keeps_its_sign_and_a_name_what_is_joined_to_it():
    lines = lettering.wrapped(
        "Spending rose to 5.33 % of GDP under CC\N{NO-BREAK SPACE}BY", 20, 400, 1, "#000"
    ).lines
    assert "5.33 %" in lines
    assert "CC\N{NO-BREAK SPACE}BY" in lines


def test_no_last_word_of_a_paragraph_stands_alone_where_the_line_before_can_spare_one():
    words = "The latest count of a whole force is missing for 1."
    alone = next(
        width
        for width in range(100, 600)
        if lettering.width(words.removesuffix(" 1."), 18, 400) <= width < lettering.width(words, 18, 400)
    )
    lines = lettering.wrapped(words, 18, 400, alone, "#000").lines
    assert lines[-1] == "for 1."
    assert " ".join(lines) == words
