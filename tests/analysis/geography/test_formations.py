"""What a symbol says of a battlegroup, a headquarters and a garrison."""

import pytest

from dashboard.analysis.geography.formations import echelon_of, formations
from tests.analysis.geography.test_layers import site, snapshot
from tests.analysis.rows import frame


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Multinational Corps Northeast", "22"),
        ("Multinational Division North East", "21"),
        ("138th Motor Rifle Brigade; tent camp", "18"),
        ("A garrison", "00"),
        (None, "00"),
    ],
)
def test_the_size_is_the_largest_that_is_named(text, code):
    assert echelon_of(text) == code


def one(groups=(), sites=()):
    return formations(frame("battlegroups", *groups), frame("sites", *sites))


def test_a_battlegroup_is_a_battalion_until_it_is_a_brigade():
    rows = one(
        [
            snapshot(1, "2024", 1200, brigade_status="brigade planned"),
            snapshot(2, "2025", 3000, host="LVA", brigade_status="brigade"),
            snapshot(3, "2025", 900, host="EST"),
            snapshot(4, "2025", 900, host="ROU", brigade_status="brigade since 2024"),
            snapshot(5, "2025", 900, host="BGR", brigade_status="multinational brigade framework"),
        ]
    ).set_index("country")
    assert rows["echelon"].to_dict() == {
        "LTU": "16",
        "LVA": "18",
        "EST": "16",
        "ROU": "18",
        "BGR": "18",
    }
    assert rows.loc["LVA", "symbol_words"] == "Unit, combined arms, brigade; NATO"
    assert rows.loc["LVA", "role"] == "Framework nation Germany"
    assert rows.loc["LVA", "source_ids"] == "page2"


def test_a_headquarters_is_kept_and_a_garrison_only_if_it_names_a_formation():
    rows = one(
        sites=[
            site(site_id="a", name="Elblag", kind="headquarters", role="Multinational Division North East"),
            site(site_id="b", name="Quiet", kind="garrison", role="Barracks"),
            site(
                site_id="c", name="Pskov", kind="garrison", side="russia_belarus", role="Air assault division"
            ),
            site(site_id="d", name="465th missile brigade", kind="missile_site", side="russia_belarus"),
            site(site_id="e", name="Field", kind="air_base", role="Brigade of fighters"),
        ]
    )
    assert rows["symbol_words"].tolist() == [
        "Headquarters, division; NATO",
        "Unit, mechanised infantry, division; Russia and Belarus",
        "Unit, missile, brigade; Russia and Belarus",
    ]


def test_what_has_no_place_has_no_symbol():
    assert one([snapshot(1, "2024", 1200, lat=None, lon=None)], [site(kind="headquarters", lat=None)]).empty
