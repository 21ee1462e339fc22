"""States by any usual name or code, and every word that is none."""

import pytest
from babel import Locale
from babel.core import get_global

from dashboard.reading.states import state_names
from dashboard.reading.states.state_names import States
from dashboard.schema.states import GROUPS, STATE_NAMES


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Estonia, Latvia and Lithuania", ("EST", "LVA", "LTU")),
        ("Estonia & Latvia", ("EST", "LVA")),
        ("Estonia,, -; Latvia,", ("EST", "LVA")),
        ("Estonia|Latvia\nLithuania / Poland", ("EST", "LVA", "LTU", "POL")),
        ("EST;LVA", ("EST", "LVA")),
        ("EE, LV", ("EST", "LVA")),
        ("Turkey", ("TUR",)),
        ("Türkiye", ("TUR",)),
        ("UK and US", ("GBR", "USA")),
        ("U.S.A.", ("USA",)),
        ("Czech Republic; Slovakia", ("CZE", "SVK")),
        ("Russian Federation", ("RUS",)),
        ("Republic of Estonia", ("EST",)),
        ("Federal Republic of Germany", ("DEU",)),
        ("the Netherlands", ("NLD",)),
        ("Bosnia and Herzegovina", ("BIH",)),
        ("Bosnia & Herzegovina and Serbia", ("BIH", "SRB")),
        ("Korea, Republic of; Moldova, Republic of", ("KOR", "MDA")),
        ("Trinidad and Tobago, Poland", ("TTO", "POL")),
        ("Poland, Poland", ("POL",)),
        ("Niemcy, Litwa i Łotwa", ("DEU", "LTU", "LVA")),
        ("Эстония и Латвия", ("EST", "LVA")),
        ("Saksa ja Viro", ("DEU", "EST")),
        ("cote d'ivoire", ("CIV",)),
        ("Kosovo", ("XKX",)),
        ("FR", ("FRA",)),
        ("Egypt", ("EGY",)),
        ("border between Kazakhstan and Russia", ("KAZ", "RUS")),
        ("Northern and Western Poland", ("POL",)),
        ("in northern Norway", ("NOR",)),
        ("Northern Ireland", ("GBR",)),
        ("-", ()),
    ],
)
def test_every_state_of_a_cell_is_found(text, codes):
    assert state_names.read(text) == States(codes)


@pytest.mark.parametrize(
    ("text", "codes", "unknown"),
    [
        ("Poland; Atlantis", ("POL",), ("Atlantis",)),
        ("Gdynia, Poland", ("POL",), ("Gdynia",)),
        # A region in an address is no state, in a list of codes it is.
        ("Stephenville, NL, Canada", ("CAN",), ("Stephenville", "NL")),
        ("San Diego, CA, US", ("USA",), ("San Diego", "CA")),
        ("Indianapolis, IN, USA", ("USA",), ("Indianapolis", "IN")),
        ("Atlanta, Georgia, USA", ("USA",), ("Atlanta", "Georgia")),
        ("Riga, LV, EE", ("LVA", "EST"), ("Riga",)),
        # The sea off a state lies in none.
        ("Sea of Japan, off Estonia", (), ("Sea of Japan", "off Estonia")),
        ("NATO", (), ("NATO",)),
        ("Soviet Union", (), ("Soviet Union",)),
        ("DDR", (), ("DDR",)),
        ("no", (), ("no",)),
        ("#N/A", (), ("#N/A",)),
        # "Island" is Iceland in German and Norfolk an island of Australia in Polish: neither is in English.
        ("Norfolk, USA", ("USA",), ("Norfolk",)),
        ("Island", (), ("Island",)),
    ],
)
def test_a_word_that_names_no_state_is_told(text, codes, unknown):
    assert state_names.read(text) == States(codes, unknown)


def test_every_state_is_found_by_its_own_name_and_code():
    for code, name in STATE_NAMES.items():
        if code not in GROUPS:
            assert state_names.code(name) == state_names.code(code) == code


def test_the_states_are_those_of_the_locale_data():
    # country-converter 1.3.2, the newest, cannot run under pandas 3.1.1; Babel's territories take its place.
    listed = get_global("territory_aliases")
    known = {heirs[0] for one, heirs in listed.items() if one in STATE_NAMES} | {"XK"}
    named = {code for code in Locale("en").territories if len(code) == 2 and code.isalpha()}
    # Not in ISO 3166-1 as states: islands within others, groups, and codes for tests.
    apart = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
    assert named - known == apart


@pytest.mark.parametrize(
    ("column", "holds"),
    [
        (("Boston, MA",), False),
        (("Atlanta, GA", "Los Angeles, CA", "Wilmington, DE", "Gary, IN", "Mobile, AL"), False),
        (("Boston, MA", "Austin, TX", "Riga, LV", "Warsaw, PL"), False),
        (("San Diego, CA, US", "Boston, MA", "LV", "EE"), False),
        (("US", "Boston, MA"), False),
        (("Boston, MA", "Riga, LV"), False),
        # Regions of Germany: BY is Bavaria here, and Belarus where other codes show that states are meant.
        (("München, BY", "Berlin, BE"), False),
        (("Brest, BY", "Riga, LV", "Warsaw, PL"), True),
        (("Berlin, DE", "Paris, FR", "Warsaw, PL"), True),
        (("DE", "PL", "Berlin, DE"), True),
        (("Berlin, Germany", "Estonia; Latvia", ""), False),
    ],
)
def test_two_letters_behind_a_town_are_a_state_only_where_the_column_holds_codes(column, holds):
    assert state_names.holds_codes(column) is holds


def test_boston_is_not_in_morocco():
    assert state_names.read("Boston, MA") == States((), ("Boston", "MA"))
    assert state_names.read("Augusta, GA / Gary, IN") == States((), ("Augusta", "GA", "Gary", "IN"))
    assert state_names.read("Berlin, DE", codes_behind_places=True) == States(("DEU",), ("Berlin",))
    # A code that no region has is a state behind a town as well, and one behind a state is no region.
    assert state_names.read("Riga, LV") == States(("LVA",), ("Riga",))
    assert state_names.read("Estonia, DE") == States(("EST", "DEU"))


@pytest.mark.parametrize(
    "text", ["['EST', 'LVA']", '["Estonia", "Latvia"]', "['EST' 'LVA']", " [ 'Estonia','LV' ] "]
)
def test_a_list_that_a_program_wrote_as_text_is_read_as_one(text):
    # geopandas 1.2 with pyogrio 0.13 writes a column of lists into a GeoPackage as Python's text of a list.
    assert state_names.read(text) == state_names.States(("EST", "LVA"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Estonia\u2013Latvia", States(("EST", "LVA"))),
        ("Poland-Lithuania, Rep. of Moldova", States(("POL", "LTU", "MDA"))),
        ("США и ФРГ", States(("USA", "DEU"))),
        ("DE-BY", States((), ("DE-BY",))),
        ("Guinea-Bissau", States(("GNB",))),
        ("Estonia-Narva", States((), ("Estonia-Narva",))),
    ],
)
def test_a_dash_joins_names_of_states_and_no_codes(text, told):
    assert state_names.read(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rukla (LTU)", States(("LTU",), ("Rukla",))),
        ("Svalbard (Norway)", States(("NOR",), ("Svalbard",))),
        ("Estonia (Latvia)", States(("EST",), ("(Latvia)",))),
        ("Rukla (town)", States((), ("Rukla",), has_aside=True)),
    ],
)
def test_a_state_in_brackets_counts_behind_a_place_that_is_none(text, told):
    assert state_names.read(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Poland (not Germany)", States(("POL",), ("(not Germany)",))),
        ("Estonia, Latvia (excl. Lithuania)", States(("EST", "LVA"), ("(excl. Lithuania)",))),
        ("Germany (cancelled), Poland", States(("DEU", "POL"), has_aside=True)),
        ("Norway (planned)", States(("NOR",), has_aside=True)),
        ("Estonia (host), Latvia*", States(("EST", "LVA"), has_aside=True)),
        ("Korea (South)", States(("KOR",))),
        ("Poland (POL), Germany (1)", States(("POL", "DEU"))),
    ],
)
def test_words_in_brackets_are_never_passed_over_in_silence(text, told):
    assert state_names.read(text) == told


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Polish, German and American forces", ("POL", "DEU", "USA")),
        ("the Norwegian Army", ("NOR",)),
        ("EST LVA LTU", ("EST", "LVA", "LTU")),
        ("US-Poland", ("USA", "POL")),
        ("🇵🇱🇺🇸", ("POL", "USA")),
        ("РФ, РБ", ("RUS", "BLR")),
        ("Lettonie et Pays-Bas", ("LVA", "NLD")),
        ("Deutschland u. Polen", ("DEU", "POL")),
        ("Lielbritānija", ("GBR",)),
    ],
)
def test_adjectives_flags_and_codes_side_by_side_name_states(text, codes):
    assert state_names.read(text) == States(codes)


@pytest.mark.parametrize(
    "text", ["Baltic states", "the Baltics", "kraje bałtyckie", "Baltijos šalys", "pays baltes"]
)
def test_a_group_of_states_is_each_of_them_and_said_to_be_one(text):
    assert state_names.read(text) == States(("EST", "LVA", "LTU"), (), names_group=True)
    assert state_names.code(text) == ""


@pytest.mark.parametrize("text", ["DE-BY", "EST ABC", "Polish Sea", "Polish Armed", "Baltic Sea", "NATO"])
def test_what_only_looks_like_such_names_is_told(text):
    assert state_names.read(text) == States((), (text,))
