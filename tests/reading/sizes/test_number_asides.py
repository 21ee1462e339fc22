"""Words in brackets behind a number: passed over where they say who gives it, else told."""

import pytest

from dashboard.reading.cells import Unreadable
from dashboard.reading.sizes import amounts, number_asides
from dashboard.reading.sizes.amounts import Amount


def read(cell, **more):
    return number_asides.read(cell, amounts.judge([cell]), **more)


@pytest.mark.parametrize(
    ("cell", "amount", "words"),
    [
        ("30,000 (NATO estimate)[5]", Amount(30000, 30000, "about"), "NATO estimate"),
        ("30 000 [szacunki MON]", Amount(30000, 30000, "about"), "szacunki MON"),
        ("12.800 (по данным Минобороны)", Amount(12800, 12800, "exact"), "по данным минобороны"),
        ("up to 4,000 (official claim)", Amount(4000, 4000, "up_to"), "official claim"),
        ("more than 500 (Western estimate)", Amount(500, 500, "more_than"), "Western estimate"),
        ("1,500-2,000 (planned)", Amount(1500, 2000, "about"), "planned"),
        ("4 tys. (wg danych oficjalnych)", Amount(4000, 4000, "exact"), "wg danych oficjalnych"),
        ("4000 (of which 1200 US)", Amount(4000, 4000, "exact"), "of which 1200 US"),
        ("ok. 400 (planowane)", Amount(400, 400, "about"), "planowane"),
        ("12,800", Amount(12800, 12800, "exact"), ""),
        ("4000 (est.)", Amount(4000, 4000, "about"), ""),
        ("-", None, ""),
    ],
)
def test_words_that_say_how_a_number_is_known_stand_apart_from_it(cell, amount, words):
    found = read(cell)
    assert found[0] == amount
    assert found[1].casefold() == words.casefold()


@pytest.mark.parametrize(
    "cell",
    [
        "40 (estimated tanks)",
        "1,200 (USA)",
        "300 (vehicles)",
        "30 (claimed, in thousands)",
        "4,000 (estimate without Belarus)",
        "500 (planned, per day)",
        "3 (официально: батальоны)",
        "13,000 (officially; 100,000 by NATO)",
        "4,000 (" + "an estimate " * 20 + ")",
        "(NATO estimate)",
        "1.5 (NATO estimate)",
    ],
)
def test_words_that_could_say_what_else_is_counted_leave_the_number_unread(cell):
    with pytest.raises(Unreadable):
        read(cell)
