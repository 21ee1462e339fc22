"""Numbers of people: a whole column says what its dots and commas mean; nothing is rounded or guessed."""

import pytest

from dashboard.reading.cells import Unreadable
from dashboard.reading.sizes import amounts
from dashboard.reading.sizes.amounts import Amount


def read(*cells, **more):
    """Read a column; a cell that cannot be read is what was expected of it."""
    style = amounts.judge(cells)

    def one(cell):
        try:
            return amounts.read(cell, style, **more)
        except Unreadable as error:
            return str(error)

    return [one(cell) for cell in cells]


def exactly(*values):
    return [Amount(value, value, "exact") for value in values]


@pytest.mark.parametrize(
    ("cells", "values", "told"),
    [
        (("12.000", "1.500", "8.000"), (12000, 1500, 8000), "dots part thousands: 12.000 is 12,000"),
        (("12,000", "1,500", "300"), (12000, 1500, 300), "commas part thousands, as in 12,000"),
        (("1.234.567", "900"), (1234567, 900), "dots part thousands: 1.234.567 is 1,234,567"),
        (("1 200", "1\u00a0200", "1’200", "1'200"), (1200, 1200, 1200, 1200), ""),
        (("1200.0", "800.00"), (1200, 800), ""),
        (("1.200,0", "800,00"), (1200, 800), "dots part thousands: 1.200,0 is 1,200"),
        (
            ("1.234.567", "900.0"),
            (1234567, 900),
            "dots part thousands in some rows and decimals in others",
        ),
    ],
)
def test_thousands_and_decimals_are_judged_by_the_whole_column_and_told(cells, values, told):
    assert read(*cells) == exactly(*values)
    assert amounts.judge(cells).note == told


def test_a_column_that_shows_both_leaves_the_unclear_cells_out():
    whole, unclear = read("1200.0", "1.500")
    assert whole == Amount(1200, 1200, "exact")
    assert "dots part thousands in one row and decimals in another" in unclear


def test_a_reader_may_say_what_the_signs_mean():
    assert amounts.read("1.500", amounts.CHOSEN["dots"]) == Amount(1500, 1500, "exact")
    with pytest.raises(Unreadable):
        amounts.read("1.500", amounts.CHOSEN["commas"])
    assert set(amounts.CHOSEN) < set(amounts.CHOICES)


@pytest.mark.parametrize(
    ("cell", "low", "high", "qualifier"),
    [
        ("about 4000", 4000, 4000, "about"),
        ("~4,000", 4000, 4000, "about"),
        ("ca. 4000 troops", 4000, 4000, "about"),
        ("1,500-2,000", 1500, 2000, "about"),
        ("1 500 – 2 000", 1500, 2000, "about"),
        ("between 500 and 700", 500, 700, "about"),
        ("10-12k", 10000, 12000, "about"),
        ("900-1.2k", 900, 1200, "about"),
        ("more than 500", 500, 500, "more_than"),
        ("500+", 500, 500, "more_than"),
        ("Over 9,000 soldiers", 9000, 9000, "more_than"),
        ("up to 1,000", 1000, 1000, "up_to"),
        ("<300", 300, 300, "fewer_than"),
        ("4k", 4000, 4000, "exact"),
        ("4 tys. żołnierzy", 4000, 4000, "exact"),
        ("около 4 тыс.", 4000, 4000, "about"),
        ("понад 1500 військовослужбовців", 1500, 1500, "more_than"),
        ("1.5 thousand", 1500, 1500, "exact"),
    ],
)
def test_worded_sizes_become_low_high_and_a_hedge(cell, low, high, qualifier):
    assert read(cell) == [Amount(low, high, qualifier)]


@pytest.mark.parametrize("cell", ["", "-", "–", "TBD", "n/a", "?", "-9", "unknown", "brak", "н/д"])
def test_what_stands_for_a_missing_number_is_empty(cell):
    assert read(cell) == [None]


@pytest.mark.parametrize(
    "cell",
    ["0", "1.5", "-40", "1e9", "9" * 30, "2 brigades", "#DIV/0!", "2000-1500", "12.3450", "٤٠٠٠", "1,2,3"],
)
def test_what_is_no_whole_number_of_people_is_told(cell):
    assert read(cell)[0].startswith("a whole number, above zero")


def test_other_counts_may_be_nought():
    assert read("0", least=0) == [Amount(0, 0, "exact")]


def test_a_column_of_thousands_multiplies_what_has_no_word_of_its_own():
    style = amounts.judge(["12,5"]).in_thousands()
    found = [amounts.read(cell, style) for cell in ("16", "12,5", "12.500", "20k", "3-4", "~ 2.5*")]
    assert [(one.low, one.high) for one in found] == [
        *((16000, 16000), (12500, 12500), (12500, 12500), (20000, 20000), (3000, 4000), (2500, 2500))
    ]


@pytest.mark.parametrize("cell", ["3-4000", "5-12000"])
def test_a_range_whose_lower_end_could_be_thousands_is_told(cell):
    assert "the lower end could be meant in thousands" in read(cell)[0]


def test_the_mark_of_a_footnote_is_no_part_of_a_number():
    assert read("16 000 [12]", "4,000*", "5000 [a][b]") == exactly(16000, 4000, 5000)


@pytest.mark.parametrize("cell", ["40 [tanks]", "3,000 [US only]", "500 [per day]"])
def test_words_in_square_brackets_are_no_mark_of_a_footnote(cell):
    assert read(cell)[0].startswith("a whole number, above zero")


@pytest.mark.parametrize("cell", ["NN", "k. A.", "nežinoma", "неизвестно", "brak danych", "b/d"])
def test_more_words_for_not_known(cell):
    assert read(cell) == [None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("4000 (est.)", (4000, 4000, "about")),
        ("4,000 approx.", (4000, 4000, "about")),
        ("4000?", (4000, 4000, "about")),
        ("ponad 4000 (est.)", (4000, 4000, "more_than")),
        ("не менее 5 тыс.", (5000, 5000, "more_than")),
        ("vismaz 900", (900, 900, "more_than")),
        ("не более 900", (900, 900, "up_to")),
    ],
)
def test_a_hedge_may_stand_behind_and_in_any_language_of_the_flank(text, told):
    assert amounts.read(text, amounts.judge([text])) == told


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("12,000[3]", (12000, 12000, "exact")),
        ("12 000¹", (12000, 12000, "exact")),
        ("12 000 pers.", (12000, 12000, "exact")),
        ("well over 9,000", (9000, 9000, "more_than")),
        ("between 9,000 and 10,000", (9000, 10000, "about")),
        ("od 500 do 600", (500, 600, "about")),
        ("de 12 000 à 13 000 hommes", (12000, 13000, "about")),
        ("plus de 1 500 militaires", (1500, 1500, "more_than")),
        ("12 mille", (12000, 12000, "exact")),
        ("rd. 9.000", (9000, 9000, "about")),
        ("12000 (incl. 4000 allied)", (12000, 12000, "exact")),
        ("ligi 14 000", (14000, 14000, "about")),
        ("mer enn 20.000 soldater", (20000, 20000, "more_than")),
        ("daugiau nei 1 500", (1500, 1500, "more_than")),
    ],
)
def test_hedges_and_units_of_the_flank_are_understood(text, amount):
    assert read(text) == [Amount(*amount)]


@pytest.mark.parametrize(
    "text", ["5,000 and 6,000", "4 000 i 500", "from 500", "od 500", "4²", "12,000 US and 3,000 Polish"]
)
def test_two_numbers_and_half_of_a_range_are_no_size(text):
    assert read(text) == ["a whole number, above zero"]


def test_a_slip_of_the_comma_is_never_twelve_people():
    _, decimal, slip = read("12,000", "1,5k", "12,0000")
    assert decimal == Amount(1500, 1500, "exact")
    assert "commas part thousands in one row and decimals in another" in slip
    assert read("950,0000", "1200,0000") == exactly(950, 1200)
