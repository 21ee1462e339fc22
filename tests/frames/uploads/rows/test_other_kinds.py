"""Lists of claims, incidents and sites, in whatever layout; known ones have tests of their own."""

import pytest

from dashboard.frames.uploads import joining
from dashboard.frames.uploads.columns import guess
from dashboard.schema import table
from tests.frames.uploads.reader import lines, looked_at, opened, read, register, told


def incidents(found):
    return found.tables["incidents"].set_index("incident_id")


@pytest.mark.parametrize(
    ("codes", "states", "noted"),
    [
        (("RS", "EN", "LH"), ["RUS", "EST", "LTU"], True),
        (("RS", "PL", "BO"), ["SRB", "POL", "BOL"], False),
        (("RS", "EN", "DE"), ["SRB", "", "DEU"], False),
    ],
)
def test_a_column_of_fips_codes_is_known_by_one_that_is_none_of_iso(codes, states, noted):
    found = read(lines("name,start,country", *(f"{code} drill,2025,{code}" for code in codes)))
    hosts = found.tables["exercises"]["host_countries"]
    assert hosts.fillna("").tolist() == states
    assert any("FIPS 10-4" in note for note in found.notes) == noted


@pytest.mark.parametrize(
    ("cells", "states"), [(("GE", "PO", "EN"), ["DEU", "PRT", "EST"]), (("GE/PL", "TU"), ["DEU;POL", "TUR"])]
)
def test_the_former_two_letters_of_nato_make_ge_germany_and_are_told(cells, states):
    # ISO 3166-1 has GE for Georgia; NATO had the digraphs of FIPS 10-4 but for Germany, which is GM there.
    found = read(lines("name,start,country", *(f"Drill {cell},2025,{cell}" for cell in cells)))
    assert found.tables["exercises"]["host_countries"].tolist() == states
    assert any("the former two letters of NATO" in note for note in found.notes)
    iso = read(lines("name,start,country", "A,2025,GE", "B,2025,PL"))
    assert iso.tables["exercises"]["host_countries"].tolist() == ["GEO", "POL"]


def test_a_place_may_stand_in_three_columns_as_utm():
    found = read(lines("Name,Country,Kind,Easting,Northing,Zone", "Tapa,Estonia,garrison,441000,6569000,35V"))
    row = found.tables["sites"].iloc[0]
    assert (found.kind, row["lat"], row["lon"]) == ("sites", 59.26, 25.97)
    alone = looked_at(
        lines("Name,Country,Kind,Easting,Northing", "Tapa,Estonia,garrison,441000,6569000"), kind="sites"
    )
    assert alone.result.tables["sites"]["lat"].isna().all()
    assert "Columns passed over: Easting, Northing." in alone.result.notes


def test_a_list_of_figures_and_who_gives_them_holds_claims():
    assert guess.choices(opened(lines("Exercise,Figure,Who", "Zapad 2021,200 000,Ministry"))).kind == "claims"


def test_any_list_of_incidents_is_read_by_its_names():
    raw = lines(
        "Incident date,Type,Where,Country,Latitude,Longitude,What happened",
        "12.09.2025,Drone incursion,Lublin,Poland,51.25,22.57,Fell in a field",
        "13.09.2025,Sausage theft,Vilnius,Lithuania,54.69,25.28,",
        "14.09.2025,balloon,,Lithuania,25.28,54.69,Seen",
        "some day,balloon,,Lithuania,,,Seen",
    )
    found = read(raw)
    rows = incidents(found)
    assert rows["kind"].tolist() == ["drone_incursion", "other", "balloon"]
    assert rows["place"].tolist() == ["Yours: Lublin", "Yours: Vilnius", "Yours: Lithuania"]
    assert rows.loc["yours-row-3", "description"] == "Sausage theft"
    assert rows.loc["yours-row-4", ["lat", "lon"]].isna().all()
    assert "latitude and longitude swapped" in told(found.passed_over)[0]
    assert "column Incident date" in told(found.faults)[0]
    assert "1 row has a kind that the register does not know and stands as the one chosen." in found.notes
    assert incidents(read(raw, incident_kind="balloon"))["kind"].tolist()[1] == "balloon"


def test_any_list_of_sites_is_read_by_its_names():
    raw = lines(
        "Base,Country,Kind,Lat,Lon,Notes",
        "Amari,Estonia,Air base,59.26,24.21,Fighters",
        "In the sea,Estonia,Garrison,59.8,22.0,",
        "Nowhere,Atlantis,Garrison,59.8,22.0,",
        "Swapped,Estonia,Castle,24.21,59.26,",
    )
    found = read(raw)
    assert found.kind == "sites"
    rows = found.tables["sites"].set_index("site_id")
    assert rows["name"].tolist() == ["Yours: Amari", "Yours: In the sea", "Yours: Swapped"]
    assert rows.loc["yours-row-2", ["country", "side", "kind", "lat", "role"]].tolist() == [
        "EST",
        "nato",
        "air_base",
        59.26,
        "Fighters",
    ]
    assert rows.loc["yours-row-5", ["kind", "kind_detail"]].tolist() == ["garrison", "Castle"]
    assert rows.loc[["yours-row-3", "yours-row-5"], "lat"].isna().all()
    expected = {(fault.row, fault.expected) for fault in found.passed_over}
    assert (3, "a place on land, in Estonia, not in the sea") in expected
    assert (5, "a place in Estonia, where it would lie with latitude and longitude swapped") in expected
    assert told(found.faults) == ["mine.csv, row 4, column Country: expected one state, saw 'Atlantis'."]
    assert set(read(raw, site_side="russia_belarus").tables["sites"]["side"]) == {"russia_belarus"}


@pytest.mark.parametrize(
    ("owner", "side"),
    [("Russia", "russia_belarus"), ("Belarus", "russia_belarus"), ("USA", "nato"), ("US; Poland", "nato")],
)
def test_the_state_that_owns_a_site_says_whose_it_is(owner, side):
    found = read(lines("Base,Country,Owner", f"X,Ukraine,{owner}"), kind="sites")
    assert found.tables["sites"]["side"].tolist() == [side]
    assert not any("side that the register" in note for note in found.notes)


def test_a_base_in_russia_or_belarus_is_theirs_where_nothing_says_whose_and_that_is_told():
    raw = lines(
        "Base,Country,Owner", "A,Russia,", "B,Estonia,", "C,Belarus,nobody", "D,Russia,NATO", "E,Ukraine,x"
    )
    sides = read(raw).tables["sites"]["side"].tolist()
    assert sides == ["russia_belarus", "nato", "russia_belarus", "nato", "nato"]
    assert (
        "2 sites lie in Russia or Belarus and stand as theirs, for no column says otherwise."
        in read(raw).notes
    )
    assert set(read(raw, site_side="russia_belarus").tables["sites"]["side"][:3]) == {"russia_belarus"}


@pytest.mark.parametrize("head", ["Who says so", "Said by", "Claimed by"])
def test_a_list_that_says_who_says_so_is_one_of_claims(head):
    raw = lines(f"Exercise,Claimed troops,{head},Date of claim", 'Zapad 2017,"70,000",A paper,12.09.2017')
    claim = read(raw).tables["claims"].iloc[0]
    assert claim[["exercise_id", "value_low", "claimant", "published"]].tolist() == [
        "zapad-2017",
        70000,
        "Yours: A paper",
        "2017-09-12",
    ]


def test_any_list_of_claims_finds_its_exercises_by_name():
    found = read(
        lines(
            "Exercise,Number,Claimant,Published",
            "Zapad 2017,about 70.000,A paper,12.09.2017",
            "zapad-2021,0,,2021",
            "No such drill,100,Me,",
            "Zapad-2017,many,Me,",
        )
    )
    claims = found.tables["claims"]
    assert claims[["exercise_id", "value_low", "qualifier", "claimant", "published"]].fillna(
        ""
    ).values.tolist() == [
        ["zapad-2017", 70000, "about", "Yours: A paper", "2017-09-12"],
        ["zapad-2021", 0, "exact", "Yours: not named in the list", "2021"],
    ]
    assert set(claims["origin_role"]) == {"outsider"}
    assert claims["origin_id"].tolist() == ["yours-claimant-1", "unknown"]
    assert found.tables["claimants"][["claimant_id", "name", "kind"]].values.tolist() == [
        ["yours-claimant-1", "Yours: A paper", "unknown"]
    ]
    assert [fault.expected for fault in found.faults] == [
        "an exercise of the register, by its name or exercise_id",
        "a number",
    ]


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (lines("Incident date,Country", "2025,Estonia"), "incidents"),
        (lines("Base,Country", "X,Estonia"), "sites"),
        (lines("airfield,country,lat,lon,as of", "X,Estonia,59.4,24.8,2025"), "sites"),
        (lines("Exercise,Number,Claimant", "Zapad-2017,5,Me"), "claims"),
        (lines("name,start", "X,2025"), "exercises"),
        (lines("name,date,country,lat,lon", "X,2025,Estonia,59.4,24.8"), "exercises"),
    ],
)
def test_every_kind_joins_with_the_types_of_its_table(raw, kind):
    found = read(raw)
    assert found.kind == kind
    joined = joining.join(register(), found)
    for name in found.tables:
        assert getattr(joined, name).dtypes.equals(getattr(register(), name).dtypes), name
        assert list(found.tables[name].columns) == [column.name for column in table(name).columns]


def test_a_column_named_after_a_kind_of_site_holds_its_name():
    found = read(lines("Air base,country,lat,lon", "Amber Field,Estonia,59.4,24.8"))
    assert found.tables["sites"]["name"].tolist() == ["Yours: Amber Field"]


def test_the_reader_may_say_what_a_list_holds():
    raw = lines("name,date,country", "Something,2025-05-01,Estonia")
    assert looked_at(raw, kind="incidents").result.kind == "incidents"
    assert guess.choices(opened(raw)).kind == "exercises"


BASES = lines(
    "name,lat,lon",
    "Tapa,59.26,25.96",
    "Bardufoss,69.06,18.54",
    "Hel,54.61,18.81",
    "Three borders,54.36,22.80",
    "At sea,56.5,18.9",
    "Nowhere,,",
    "Miami,25.77,-80.19",
)


def test_a_base_without_a_state_stands_in_that_of_its_place_and_that_is_told():
    found = read(BASES)
    assert dict(found.tables["sites"][["name", "country"]].itertuples(index=False, name=None)) == {
        "Yours: Tapa": "EST",
        "Yours: Bardufoss": "NOR",
        "Yours: Hel": "POL",
    }
    assert found.notes == (
        "3 rows name no state and stand in that of their place, by the borders of Natural Earth.",
    )
    border, nowhere = "on the border of LTU, POL and RUS", "in none whose borders are known here"
    assert [(fault.row, fault.column, fault.expected, fault.seen) for fault in found.faults] == [
        (5, "country", f"a state, for the place lies {border}", "'54.36, 22.8'"),
        (6, "country", f"a state, for the place lies {nowhere}", "'56.5, 18.9'"),
        (7, "country", "one state", "''"),
        (8, "country", f"a state, for the place lies {nowhere}", "'25.77, -80.19'"),
    ]


def test_a_state_that_a_row_names_is_never_taken_from_its_place():
    raw = lines(
        "base,country,lat,lon", "Tapa,Atlantis,59.26,25.96", "Rukla,Latvia,55.05,24.38", "Amari,,59.26,24.21"
    )
    found = read(raw)
    rows = found.tables["sites"].set_index("name")
    assert rows["country"].to_dict() == {"Yours: Rukla": "LVA", "Yours: Amari": "EST"}
    assert rows["lat"].isna().to_dict() == {"Yours: Rukla": True, "Yours: Amari": False}
    assert found.notes[-1].startswith("1 row names no state and stands in that of its place")
    assert any("Atlantis" in one for one in told((*found.faults, *found.passed_over)))


def test_an_incident_has_one_number_a_range_is_told_and_a_hedge_stands_in_words():
    found = read(
        lines(
            *("incident date,country,description,number", "2025-09-09/10,Poland,drones,19-23"),
            *("2025-09-10,Poland,drones,approx. 20", "2025-09-11,Poland,drones,3"),
        )
    )
    rows = incidents(found)
    assert rows["number"].fillna(0).tolist() == [0, 20, 3]
    assert rows["unit"].fillna("").tolist() == [
        "",
        "as counted in the list (about so many)",
        "as counted in the list",
    ]
    assert rows["date"].tolist() == ["2025-09-09", "2025-09-10", "2025-09-11"]
    assert told(found.passed_over) == [
        "mine.csv, row 2, column number: expected one number, for an incident has no range, saw '19 to 23'."
    ]


@pytest.mark.parametrize(
    ("head", "description"),
    [
        ("Дата;Країна;Що сталося", "Дрони"),
        ("Datum;Land;Händelse", "Drönare"),
        ("Date;Pays;Événement", "Drones"),
    ],
)
def test_what_happened_is_known_by_its_word_in_other_languages(head, description):
    found = read(lines(head, f"2025-09-10;Польща;{description}"), kind="incidents")
    assert incidents(found)["description"].tolist() == [description]


def test_claims_are_known_by_their_words_in_other_languages():
    found = read(lines("Übung;Zahl;Quelle;Datum", "zapad-2025;13.000;Ministerium;12.09.2025"), kind="claims")
    row = found.tables["claims"].iloc[0]
    assert row[["exercise_id", "value_low", "claimant", "published"]].tolist() == [
        *("zapad-2025", 13000, "Yours: Ministerium", "2025-09-12")
    ]
