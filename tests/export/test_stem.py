import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.geography.layers import MapOptions
from dashboard.export.slug import slug
from dashboard.export.stem import LONGEST, chosen_words, stem

MANY = "Estonia, Latvia, Lithuania, Poland, Romania, Bulgaria; organised by Russia + Belarus; 2014 to 2020"


@pytest.mark.parametrize(
    ("name", "chosen", "filters", "expected"),
    [
        ("timeline", (), "", "flankwatch-timeline-v2.0.0"),
        ("timeline", (), "Poland; 2014 to 2026", "flankwatch-timeline-poland-2014-to-2026-v2.0.0"),
        ("record-claims", ("zapad-2025",), "", "flankwatch-record-claims-zapad-2025-v2.0.0"),
        ("state-areas", ("Estonia",), "Estonia", "flankwatch-state-areas-estonia-v2.0.0"),
        ("one-indicator", ("Łódź, 13,000",), "", "flankwatch-one-indicator-lodz-13000-v2.0.0"),
        ("../../etc/passwd", ("Щит Союза",), "", "flankwatch-etc-passwd-v2.0.0"),
    ],
)
def test_a_name_says_chart_options_filters_and_version(name, chosen, filters, expected):
    assert stem(name, chosen, filters, "2.0.0") == expected


@given(st.text(), st.lists(st.text()), st.text(), st.text())
def test_every_file_name_is_short_and_plain(name, chosen, filters, version):
    made = stem(name[:60], chosen, filters, version[:8])
    assert len(made) <= LONGEST
    assert re.fullmatch(r"flankwatch-[a-z0-9-]*v[0-9.]*", made)


def test_phrases_without_room_give_way_to_a_digest_of_all():
    made, other = (stem("timeline", (), f"{MANY}; claims graded {end}", "2.0.0") for end in ("A1", "B2"))
    words, digest, version = made.rsplit("-", 2)
    assert (
        words
        == "flankwatch-timeline-estonia-latvia-lithuania-poland-romania-bulgaria-organised-by-russia-belarus"
    )
    assert re.fullmatch("[0-9a-f]{6}", digest)
    assert version == "v2.0.0"
    assert other != made


def test_options_are_told_where_they_differ():
    first = {"choice": MapOptions(), "metric": "troops", "iso3": "EST"}
    asked = {
        "choice": MapOptions(measure="personnel", layers=("nato",), year=2020),
        "metric": "troops",
        "iso3": "EST",
    }
    assert chosen_words(asked.items(), first) == ("personnel", "nato", "2020", "Estonia")


@pytest.mark.parametrize(
    ("most", "cut"),
    [(9, "red-green"), (8, "red"), (3, "red"), (2, "re"), (12, "red-green"), (14, "red-green-blue")],
)
def test_a_name_is_cut_between_words_where_it_can_be(most, cut):
    assert slug("Red, green, blue", most) == cut


def test_letters_without_an_accent_to_take_off_have_a_twin():
    assert slug("ŁØĐÆ łøđæß", 40) == "lodae-lodaess"
