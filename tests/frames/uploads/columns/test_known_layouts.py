"""Layouts that many people have: ACLED, UCDP GED, GDELT and GTD, recognised by their columns."""

from tests.frames.uploads.reader import lines, read

ACLED = (
    "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,country,location,latitude,"
    "longitude,geo_precision,notes,fatalities"
)
UCDP = (
    "id,year,type_of_violence,side_a,dyad_name,where_prec,where_coordinates,latitude,longitude,country,date_prec,"
    "date_start,date_end,best"
)
GTD = (
    "eventid,iyear,imonth,iday,country_txt,city,latitude,longitude,specificity,summary,gname,nkill,"
    "attacktype1_txt"
)


def incidents(found):
    return found.tables["incidents"].set_index("incident_id")


def test_an_acled_export_is_recognised_by_its_columns():
    found = read(
        lines(
            ACLED,
            "EST1,09 May 2025,2025,1,Strategic developments,Looting,Unknown actor,Estonia,Narva,59.38,28.19,"
            "1,Flags torn,0",
            "EST2,2025-06-15,2025,3,Protests,Peaceful protest,,Estonia,Ida-Viru,59.3,27.4,3,A march,",
        )
    )
    assert (found.kind, found.joins) == ("incidents", 2)
    rows = incidents(found)
    first = rows.loc["yours-row-2"]
    assert first[["date", "date_precision", "countries", "kind", "place", "lat", "lon"]].tolist() == [
        "2025-05-09",
        "day",
        "EST",
        "other",
        "Yours: Narva",
        59.38,
        28.19,
    ]
    assert first[["description", "attributed_to", "number", "unit"]].tolist() == [
        "Looting: Flags torn",
        "Unknown actor",
        0,
        "fatalities",
    ]
    rough = rows.loc["yours-row-3"]
    assert rough[["date", "date_precision", "attribution_status"]].tolist() == [
        "2025-06",
        "month",
        "unattributed",
    ]
    assert rough[["lat", "lon", "number"]].isna().all()
    assert "Read as a file of ACLED, by its columns." in found.notes
    assert "1 row gives the place only roughly and stays without one." in found.notes
    assert "1 row gives the date only roughly and stands with its month or year." in found.notes


def test_a_ucdp_file_keeps_its_own_precision():
    found = read(
        lines(
            UCDP,
            "1,2022,1,Government of Russia (Soviet Union),Russia - Ukraine,1,Kharkiv town,49.99,36.23,"
            "Ukraine,1,2022-03-01 00:00:00.000,2022-03-01 00:00:00.000,3",
            "2,2022,1,Government of Ukraine,Russia - Ukraine,6,Ukraine,49,32,Ukraine,5,2022-01-01,"
            "2022-12-31,1",
        )
    )
    rows = incidents(found)
    assert rows.loc["yours-row-2", ["date", "place", "lat", "number"]].tolist() == [
        "2022-03-01",
        "Yours: Kharkiv town",
        49.99,
        3,
    ]
    assert rows.loc["yours-row-3", ["date", "date_precision"]].tolist() == ["2022", "year"]
    assert rows.loc["yours-row-3", ["lat", "lon"]].isna().all()


def test_no_side_of_a_dyad_is_taken_for_the_author_and_a_week_is_told():
    # UCDP GED names the two sides of a conflict in one order for the attacks of both.
    found = read(
        lines(
            UCDP,
            "1,2024,1,Government of Russia,Russia - Ukraine,1,Belgorod town,50.6,36.59,Russia,2,2024-05-13,"
            "2024-05-15,3",
        )
    )
    row = incidents(found).loc["yours-row-2"]
    assert row[["attribution_status", "date"]].tolist() == ["unattributed", "2024-05-13"]
    told_so = "1 row knows its date only within a week and stands at the day that the list gives."
    assert told_so in found.notes


def test_gdelt_names_states_by_codes_of_its_own_and_is_read_by_its_places():
    # FIPS 10-4: RS is Russia and EN Estonia; by ISO 3166 RS is Serbia and EN nothing.
    found = read(
        lines(
            "GLOBALEVENTID,SQLDATE,Year,ActionGeo_Type,ActionGeo_FullName,ActionGeo_CountryCode,"
            "ActionGeo_Lat,ActionGeo_Long,EventCode,SOURCEURL",
            '1,20250910,2025,4,"Pskov, Pskovskaya Oblast\', Russia",RS,57.83,28.33,190,http://a.example',
            "2,20250919,2025,1,Estonia,EN,59,26,173,http://b.example",
        )
    )
    rows = incidents(found)
    assert rows[["date", "countries"]].to_numpy().tolist() == [["2025-09-10", "RUS"], ["2025-09-19", "EST"]]
    assert rows["lat"].fillna(0).tolist() == [57.83, 0]
    assert rows["description"].tolist()[0] == "190: http://a.example"


def test_a_gtd_file_has_noughts_for_what_is_unknown():
    found = read(
        lines(
            GTD,
            "201505010001,2015,5,0,Ukraine,Kharkiv,49.99,36.23,1,A bomb,Unknown,0,Bombing/Explosion",
            "201500000002,2015,0,0,Ukraine,Unknown,49,32,5,,Separatists,2,Armed Assault",
        )
    )
    rows = incidents(found)
    assert rows["date"].tolist() == ["2015-05", "2015"]
    assert rows["attributed_to"].fillna("").tolist() == ["", "Separatists"]
    assert rows["place"].tolist() == ["Yours: Kharkiv", "Yours: Ukraine"]
    assert rows["lat"].isna().tolist() == [False, True]
