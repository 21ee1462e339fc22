"""What a text of an address means, whoever wrote it."""

import unicodedata
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.schema import codes
from dashboard.selection import (
    FILTERS,
    AnyOf,
    Fault,
    Number,
    OneOf,
    Reading,
    Selection,
    Span,
    Switch,
    Text,
    inert,
    sentence,
)
from dashboard.selection.matching import LONGEST, matcher
from dashboard.selection.query import read_query, write_query

from .test_laws import selections

COUNTRY = AnyOf("country", codes.COUNTRY_NAMES)
BASIS = OneOf("basis", codes.BASES)
YEARS = Span("years", 2008, 2026)
PARTS = Switch("parts")
MARGIN = Number("margin", 1, 30)
FACTOR = Number("factor", 1.1, 10.0)
TROOPS = Text("troops", 60, lambda text: "?" not in text)
PARAMETERS = (COUNTRY, BASIS, YEARS, PARTS, MARGIN, FACTOR, TROOPS)

HOSTILE = ("<img src=x onerror=alert(1)>\x00", "[x](https://evil.example)\u202e", "\ud800", "=1+1\x1b[31m")

texts = st.lists(
    st.text(max_size=30)
    | st.integers().map(str)
    | st.floats().map(str)
    | st.sampled_from([*codes.COUNTRY_NAMES, *codes.COUNTRY_NAMES.values(), *codes.BASES, *HOSTILE, ""])
    | st.sampled_from(["2015", "2020", "1800", "9" * 5000, "x" * 5000, "true", "OFF", "٣", "1_0", "1e3"]),
    max_size=6,
)


NAMES = [one.parameter.name for one in FILTERS]


def asked(pairs):
    """Return a query of names, each with some texts."""
    return urlencode([(name, text.encode("utf-8", "replace")) for name, some in pairs for text in some])


@given(st.sampled_from(PARAMETERS), texts)
@example(YEARS, ["2026", "2008"])
@example(COUNTRY, ["", ""])
def test_what_is_written_is_understood_without_a_fault(parameter, said):
    """So an address is put right once, and never again."""
    reading = parameter.read(said)
    assert parameter.read(reading.texts) == Reading(reading.texts)


@given(st.sampled_from(PARAMETERS), texts)
def test_what_no_fault_names_is_used(parameter, said):
    """Each text alone means what all of them mean together, or a fault names it."""
    reading = parameter.read(said)
    named = [text for fault in reading.faults for text in fault.texts]
    for text in said:
        if text not in named and parameter is not YEARS and any(said):
            assert set(parameter.read([text]).texts) <= set(reading.texts)
    assert all(fault.name == parameter.name for fault in reading.faults)
    assert set(named) <= set(said)


@given(st.text(max_size=80) | st.lists(st.tuples(st.sampled_from([*NAMES, "x"]), texts)).map(asked))
@example("country=%ff%fe&&years=&=&years=2026;2008&KNOWN=0000-00-00")
def test_a_query_of_anybody_is_a_choice_whose_own_query_has_no_fault(query):
    chosen, faults = read_query(query)
    assert read_query(write_query(chosen)) == (chosen, ())
    assert all(isinstance(fault.words, str) for fault in faults)


@given(selections)
def test_an_address_that_the_product_writes_is_read_as_it_was_meant(selection):
    pairs = [
        (one.parameter.name, text)
        for one in FILTERS
        if one.name in selection.active
        for text in one.write(getattr(selection, one.name))
    ]
    arrived = parse_qs(urlencode(pairs), keep_blank_values=True)
    for one in FILTERS:
        said = arrived.get(one.parameter.name, [])
        assert one.parameter.read(said) == Reading(tuple(said))
        assert bool(said) == (getattr(selection, one.name) != one.default)


@given(
    st.lists(st.builds(Fault, st.text(), st.lists(st.text(), min_size=1).map(tuple), st.just("")), min_size=1)
)
@example([Fault("x" * 5000, tuple(HOSTILE)), *[Fault("a", ("b",))] * 2000])
def test_a_sentence_is_one_short_line_of_signs_that_can_be_seen(faults):
    line = sentence([(fault.words, fault.read_as) for fault in faults])
    assert line.startswith("Not understood in this address: ")
    assert all(unicodedata.category(sign)[0] != "C" for sign in line)
    assert "\u2028" not in line
    assert len(line) < 8 * 8 * 100


@pytest.mark.parametrize(
    ("parameter", "said", "written"),
    [
        (COUNTRY, ["EST"], ("Estonia",)),
        (COUNTRY, ["estonia", "LVA", "Latvia"], ("Estonia", "Latvia")),
        (COUNTRY, [""], ("",)),
        (BASIS, ["independent"], ("Independent",)),
        (BASIS, ["Independent", "independent"], ("Independent",)),
        (OneOf("side", codes.SIDES), ["russia_belarus"], ("Russia + Belarus",)),
        (OneOf("side", codes.SIDES), ["Russia   Belarus"], ("Russia + Belarus",)),
        (OneOf("grade", codes.GRADES), ["c3"], ("C3 or better",)),
        (YEARS, ["2020", "2025"], ("2020", "2025")),
        (YEARS, ["2020"], ("2020", "2020")),
        (PARTS, ["TRUE"], ("true",)),
        (PARTS, ["1"], ("true",)),
        (MARGIN, [" 7 "], ("7",)),
        (FACTOR, ["2.5"], ("2.5",)),
        *((MARGIN, [edge], (edge,)) for edge in ("1", "30")),
        *((FACTOR, [edge], (edge,)) for edge in ("1.1", "10.0")),
        (TROOPS, ["about 12,000"], ("about 12,000",)),
        (TROOPS, [""], ("",)),
    ],
)
def test_what_is_meant_is_taken(parameter, said, written):
    assert parameter.read(said) == Reading(written)


@pytest.mark.parametrize(
    ("parameter", "said", "written", "words"),
    [
        (COUNTRY, ["Atlantis", "Estonia"], ("Estonia",), ["country=Atlantis"]),
        (COUNTRY, ["Estonia", ""], ("Estonia",), ["country="]),
        (BASIS, ["Declared", "range"], ("Range of claims",), ["basis=Declared"]),
        (BASIS, [""], (), ["basis="]),
        (YEARS, ["2020", "2015", "2010"], (), ["years=2020&years=2015&years=2010"]),
        (YEARS, ["1800"], (), ["years=1800"]),
        (YEARS, ["abc", "2020"], (), ["years=abc&years=2020"]),
        (PARTS, ["maybe"], (), ["parts=maybe"]),
        (MARGIN, ["31"], (), ["margin=31"]),
        (MARGIN, ["0"], (), ["margin=0"]),
        (FACTOR, ["1.09"], (), ["factor=1.09"]),
        (MARGIN, ["2.5"], (), ["margin=2.5"]),
        (FACTOR, ["nan"], (), ["factor=nan"]),
        (TROOPS, ["x" * 61], (), [f"troops={'x' * 39}…"]),
        (TROOPS, ["12\u202e"], (), ["troops=12"]),
    ],
)
def test_what_is_not_understood_is_named(parameter, said, written, words):
    reading = parameter.read(said)
    assert reading.texts == written
    assert [fault.words for fault in reading.faults] == words
    assert not any(fault.read_as for fault in reading.faults)


@pytest.mark.parametrize(
    ("said", "written", "words"),
    [
        (["2020", "2015"], ("2015", "2020"), "2015 to 2020"),
        (["2026", "2008"], ("2008", "2026"), "2008 to 2026"),
        (["2000", "2015"], ("2008", "2015"), "2008 to 2015"),
        (["1800", "2008"], ("2008", "2008"), "2008"),
    ],
)
def test_years_that_are_read_otherwise_than_written_say_as_what(said, written, words):
    fault = Fault("years", tuple(said), words)
    assert YEARS.read(said) == Reading(written, (fault,))
    line = sentence([(fault.words, fault.read_as)])
    assert line == f"Read in this address: years={said[0]}&years={said[1]} as {words}."


def test_a_sentence_names_eight_and_counts_the_rest():
    one = sentence([("country=X", "")])
    assert one == "Not understood in this address: country=X; shown without it."
    many = sentence([(f"p{i}=x", "") for i in range(11)])
    assert many.endswith("p7=x and 3 more; shown without them.")


def test_a_text_that_could_mean_two_options_means_none():
    match = matcher({"a": "Baltic states", "b": "Baltic-states", "c": "Nordic"})
    assert match("baltic states") is None
    assert match("Baltic-states") == "Baltic-states"
    assert match("NORDIC") == "Nordic"
    assert match("!") is None
    assert match("Nordic\x00") is None
    assert match("Nordic" + " " * LONGEST) is None


def test_a_code_in_brackets_counts_whatever_name_stands_before_it():
    """So a link to a record is understood when the exercise has another name later."""
    parameter = OneOf(
        "exercise", {"zapad-2025": "Zapad-2025 (zapad-2025)", "zapad-2021": "Zapad-2021 (zapad-2021)"}
    )
    for said in ("West 25 (zapad-2025)", "zapad-2025", "Zapad-2025", "Zapad-2025 (zapad-2025)"):
        assert parameter.read([said]) == Reading(("Zapad-2025 (zapad-2025)",))
    for said in ("Zapad-2025 (zapad-2099)", "(zapad-2025) West", "Zapad-2021 (zapad-2025) and more"):
        assert parameter.read([said]) == Reading((), (Fault("exercise", (said,)),))


def test_a_label_that_repeats_its_name_without_accents_means_what_that_name_alone_meant():
    """So a link to a site is understood that was made before its name had letters of its own."""
    shown = "Ādaži Military Base (NATO; Adazi Military Base)"
    parameter = AnyOf("site", {"adazi": shown, "adazi-range": "Ādaži Range (NATO; Adazi Range)"})
    for said in ("Adazi Military Base (NATO)", "Ādaži Military Base (NATO)", "adazi"):
        assert parameter.read([said]) == Reading((shown,))
    assert parameter.read(["Adazi Base (NATO)"]).texts == ()


def test_what_is_shown_of_a_text_is_inert():
    assert inert("a\x00b\u202ec\n\td\u200b") == "abc d"
    assert inert("x" * 10**6) == "x" * 39 + "…"


def test_years_the_wrong_way_round_are_refused_by_the_selection():
    with pytest.raises(ValueError, match="years run from 2025 to 2014, the wrong way round"):
        Selection(years=(2025, 2014))
