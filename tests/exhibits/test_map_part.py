"""The part of the flank that a picture of its map shows."""

from dashboard.analysis.geography.layers import MapOptions
from dashboard.exhibits.catalogue import exhibit
from dashboard.selection import Selection

from .shipped import extract

BALTIC = Selection(countries=("EST", "LVA"))
TALLINN, RIGA, WARSAW = (24.75, 59.44), (24.1, 56.95), (21.0, 52.2)


def meta(selection, **options):
    return exhibit(extract(selection), "flank-map", **options).figure.layout.meta


def test_it_holds_the_countries_chosen_and_little_else():
    part = meta(BALTIC)["part"]
    inside = [
        part["lon"][0] < lon < part["lon"][1] and part["lat"][0] < lat < part["lat"][1]
        for lon, lat in (TALLINN, RIGA, WARSAW)
    ]
    assert inside == [True, True, False]


def test_words_on_crimea_are_left_out_of_a_picture_that_shows_nothing_of_it():
    told = meta(BALTIC)
    assert told["part"]["unsaid"] in told["subtitle"]
    assert "Crimea" in told["part"]["unsaid"]
    assert "unsaid" not in meta(Selection(countries=("UKR",)))["part"]


def test_without_a_country_or_in_a_view_of_the_readers_own_the_whole_view_is_shown():
    assert "part" not in meta(Selection(years=(2020, 2022)))
    assert "part" not in meta(BALTIC, choice=MapOptions(view="nordic"))
