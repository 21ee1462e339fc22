"""Lists in files: what is understood, what is counted, and what is said of a list that makes no sense."""

import datetime as dt
import threading

import numpy as np
import pandas as pd
import pytest

from dashboard.analysis.events.listed import named
from dashboard.event_lists import engines, expressions, time_limit
from dashboard.event_lists.expressions import Narrowing
from dashboard.event_lists.faults import Unanswered
from dashboard.event_lists.location import configured, name_of, read, seconds, size_of
from dashboard.event_lists.store import EventStore

from . import generated
from .questions import LAT, LON, NARROW, answers, assert_alike


@pytest.fixture(scope="module")
def store(parquet):
    return EventStore(read(str(parquet)), seconds=300)


def opened(text, tmp_path, name="events.csv"):
    (tmp_path / name).write_text(text, "utf-8")
    return EventStore(read(str(tmp_path / name)))


def test_days_are_those_of_the_list(store, listed):
    found = store.by_day()
    assert int(found["events"].sum()) == len(listed)
    assert int(found.loc[found["day"].isna(), "events"].iloc[0]) == int(listed["date"].isna().sum())
    days = listed["date"].value_counts().sort_index()
    assert found.dropna()["events"].tolist() == days.tolist()
    assert found.dropna()["day"].tolist() == days.index.tolist()


def test_what_is_chosen_is_counted(store, listed):
    chosen = listed[
        listed["country"].isin(NARROW.countries)
        & (listed["kind"] == "drone")
        & listed["date"].between("2020-01-01", "2021-12-31")
    ]
    assert int(store.by_day(NARROW)["events"].sum()) == len(chosen) > 500
    pairs = store.by_country_and_kind(NARROW)
    assert (
        dict(zip(pairs["country"], pairs["events"], strict=True))
        == chosen["country"].value_counts().to_dict()
    )


def test_cells_hold_the_events_within_them(store, listed):
    on_map = listed[
        (listed["latitude"] >= LAT[0])
        & (listed["latitude"] < LAT[1])
        & (listed["longitude"] >= LON[0])
        & (listed["longitude"] < LON[1])
    ]
    cells = store.by_cell("0.5", LAT, LON)
    assert int(cells["events"].sum()) == len(on_map)
    lat, lon = (np.floor(on_map[name] * 2) / 2 + 0.25 for name in ("latitude", "longitude"))
    counted = on_map.groupby([lat, lon]).size()
    assert cells.set_index(["latitude", "longitude"])["events"].to_dict() == counted.to_dict()


def test_a_text_file_says_the_same(store, listed, tmp_path):
    listed.to_csv(tmp_path / "events.csv", index=False)
    assert_alike(answers(store), answers(EventStore(read(str(tmp_path / "events.csv")))))


def test_several_files_are_one_list(listed, store, tmp_path):
    for month in ("01", "10"):
        (tmp_path / f"month={month}").mkdir()
    generated.parquet(listed[:40_000], tmp_path / "month=01" / "a.parquet")
    generated.parquet(listed[40_000:], tmp_path / "month=10" / "b.parquet")
    assert_alike(answers(store), answers(EventStore(read(f"{tmp_path}/*/*.parquet"))))


LISTS = {
    "ACLED": "EVENT_DATE,Country,event_type,latitude,longitude\n2024-02-29,Ukraine,Battles,50.4,30.5\n",
    "UCDP GED": (
        "date_start,country,type_of_violence,latitude,longitude\n"
        "2024-02-29 00:00:00.000,Ukraine,1,50.4,30.5\n"
    ),
    "GDELT": (
        "SQLDATE\tActionGeo_CountryCode\tEventRootCode\tActionGeo_Lat\tActionGeo_Long\n"
        "20240229\tUP\t04\t50.4\t30.5\n20240229\tUP\t19\t50.4\t30.5\n"
    ),
    "our own names": "date,country,kind,lat,lon,note\n2024-02-29,Ukraine,drone,50.4,30.5,x\n",
}


@pytest.mark.parametrize("name", LISTS)
def test_lists_of_the_known_publishers_are_understood(name, tmp_path):
    store = opened(LISTS[name], tmp_path, "a.tsv" if "\t" in LISTS[name] else "a.csv")
    assert store.layout.name == name
    assert store.by_day()["day"].tolist() == [pd.Timestamp("2024-02-29")]
    cells = store.by_cell("1", LAT, LON)
    assert cells[["latitude", "longitude"]].to_numpy().tolist() == [[50.5, 30.5]]


@pytest.mark.parametrize("neighbour", ["20.09.17", "01.09.99", "20.09.2017"])
def test_a_day_that_could_be_of_several_years_is_without_a_date_whatever_stands_beside_it(
    neighbour, tmp_path
):
    # DuckDB 1.4.5 and 2.0.1 read the first as 17 September 2014, or 2017: `findings/short-years-in-csv.sh`.
    rows = f"date,country,kind,lat,lon\n14.09.17,X,a,1,1\n{neighbour},X,a,1,1\n2021-09-10,X,a,1,1\n"
    days = opened(rows, tmp_path).by_day().set_index("day")["events"]
    assert days[pd.Timestamp("2021-09-10")] == 1
    assert days[days.index.isna()].tolist() == [2]
    assert len(days) == 2


def test_codes_of_kinds_keep_their_zeros(tmp_path):
    store = opened(LISTS["GDELT"], tmp_path, "a.tsv")
    assert store.by_country_and_kind()["kind"].tolist() == ["04", "19"]
    assert [store.layout.words["kind"][code] for code in ("04", "19")] == ["Consult", "Fight"]
    assert store.layout.is_coded_by_machine


def test_states_that_gdelt_names_by_fips_10_4_stand_in_words_and_not_as_those_of_iso(tmp_path):
    rows = "SQLDATE\tActionGeo_CountryCode\tEventRootCode\tActionGeo_Lat\tActionGeo_Long\n"
    store = opened(f"{rows}20240229\tRS\t19\t57.8\t28.3\n", tmp_path, "a.tsv")
    pairs = store.by_country_and_kind()
    assert pairs["country"].tolist() == ["RS"]
    assert named(pairs, store.layout.words)["country"].tolist() == ["Russia"]


def test_what_is_no_day_and_no_place_is_counted_without(tmp_path):
    days = ("2024-02-30", "2024-02", "soon", "", "2023-02-29", "1900-02-29", "0000-01-01", "2024-13-01")
    rows = [
        f"{day},Estonia,drone,{place}"
        for day, place in zip(days, ("x,1", "91,1", "1,181", ",") * 2, strict=True)
    ]
    sound = ["2000-02-29,Estonia,drone,58.9,25.1", "2024-04-30, Estonia ,,58.9,25.1"]
    store = opened("\n".join(["date,country,kind,latitude,longitude", *rows, *sound]), tmp_path)
    found = store.by_day()
    assert found["events"].tolist() == [1, 1, 8]
    assert found["day"].dt.strftime("%Y-%m-%d").tolist()[:2] == ["2000-02-29", "2024-04-30"]
    assert store.by_country_and_kind()["events"].tolist() == [9, 1]
    assert store.by_cell("1", (-90, 90), (-180, 180))["events"].tolist() == [2]


def test_times_are_days_by_universal_time(tmp_path):
    late = pd.Timestamp("2024-01-31 23:30", tz="America/New_York")
    frame = pd.DataFrame(
        {"date": [late], "country": ["x"], "kind": ["y"], "latitude": [1.0], "longitude": [1.0]}
    )
    frame.to_parquet(tmp_path / "a.parquet")
    assert EventStore(read(f"{tmp_path}/a.parquet")).by_day()["day"].tolist() == [pd.Timestamp("2024-02-01")]


def test_a_list_without_rows_has_no_counts(tmp_path):
    generated.parquet(
        generated.events(10)[:0].astype({"country": "str", "kind": "str"}), tmp_path / "a.parquet"
    )
    store = EventStore(read(f"{tmp_path}/a.parquet"))
    assert [len(one) for one in answers(store)] == [0] * 8


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("date,country,kind,latitude\n", "lacks the column longitude; understood are our own names, ACLED"),
        ("a,b\n1,2\n", "lacks the columns date, country, kind, latitude and longitude"),
        ("event_date,event_type,country\n", "lacks the columns latitude and longitude"),
    ],
)
def test_missing_columns_are_named(text, said, tmp_path):
    with pytest.raises(Unanswered, match=said):
        opened(text, tmp_path)


def test_files_that_are_not_there_or_no_list_are_said(tmp_path):
    with pytest.raises(Unanswered, match="files that hold the events are not there"):
        EventStore(read(f"{tmp_path}/*.parquet"))
    (tmp_path / "a.parquet").write_text("no Parquet")
    with pytest.raises(Unanswered, match="cannot be read as Parquet or CSV") as caught:
        EventStore(read(f"{tmp_path}/a.parquet"))
    assert str(tmp_path) not in str(caught.value)


def test_a_file_that_goes_away_is_a_sentence(tmp_path, listed):
    file = generated.parquet(listed[:100], tmp_path / "a.parquet")
    store = EventStore(read(str(file)))
    file.unlink()
    with pytest.raises(Unanswered, match="DuckDB that holds the events does not answer") as caught:
        store.by_day()
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_a_question_may_take_no_longer_than_its_limit():
    held, asked = threading.Event(), []
    worker = time_limit.Worker(0.05)
    with pytest.raises(Unanswered, match=r"no answer within 0\.05 seconds"):
        worker.do(held.wait, lambda: asked.append("stop"))
    assert asked == ["stop"]
    with pytest.raises(Unanswered, match="still busy with an earlier question"):
        worker.do(lambda: 1, lambda: None)
    held.set()
    patient = time_limit.Worker(20)
    assert patient.do(lambda: 1, lambda: None) == patient.do(lambda: 1, lambda: None) == 1


def test_duckdb_stops_what_takes_too_long(parquet):
    store = EventStore(read(str(parquet)))
    stopped = []
    connection = store._connection

    def endless():
        try:
            connection.raw_sql(
                "select count(*) from range(1000000000000) a where hash(a.range) = 1"
            ).fetchall()
        except Exception as error:
            stopped.append(type(error).__name__)

    doing = threading.Thread(target=endless)
    doing.start()
    while not stopped:
        engines.interrupt(connection)()
    doing.join()
    assert stopped == ["InterruptException"]


@pytest.mark.parametrize("scheme", ["postgres", "trino", "spark"])
def test_who_an_engine_lets_in_is_shown_nowhere(scheme):
    location = read(f"{scheme}://reader:s3cr%40t@db.example:1/flank/public?table=acled")
    assert (location.user, location.password, location.database) == ("reader", "s3cr@t", "flank")
    assert (location.table, location.schema) == ("acled", "public")
    for hidden in ("reader", "s3cr", "db.example", "flank"):
        assert hidden not in repr(location)


def test_an_engine_that_is_not_there_is_said_without_its_address():
    with pytest.raises(Unanswered, match="PostgreSQL that holds the events cannot be reached") as caught:
        EventStore(read("postgres://reader:s3cret@127.0.0.1:1/flank"))
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    ("engine", "said"),
    [("trino", "Trino needs its driver: .*ibis-framework.trino."), ("spark", "Spark needs its driver")],
)
def test_a_driver_that_is_not_installed_is_named(engine, said):
    with pytest.raises(Unanswered, match=said):
        EventStore(read(f"{engine}://127.0.0.1:1/flank"))


def test_without_the_extra_a_sentence_says_what_to_install(monkeypatch, parquet):
    monkeypatch.setitem(__import__("sys").modules, "ibis", None)
    with pytest.raises(Unanswered, match=r"pip install 'flankwatch\[events\]'"):
        EventStore(read(str(parquet)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("s3://bucket/a.parquet", "names no engine that is known; known are postgres"),
        ("postgres://host:port/x", "cannot be read"),
    ],
)
def test_an_address_that_makes_no_sense_is_said(text, said):
    with pytest.raises(Unanswered, match=said):
        read(text)


def test_the_list_is_named_by_the_environment():
    assert configured({"FLANKWATCH_EVENTS": " /x/*.parquet "}) == "/x/*.parquet"
    assert configured({}) == ""


@pytest.mark.parametrize(("said", "meant"), [("90", 90), ("", 20), ("0", 20), ("-1", 20), ("soon", 20)])
def test_an_operator_says_how_long_an_engine_may_take(said, meant):
    assert seconds({"FLANKWATCH_EVENTS_SECONDS": said}) == meant


def test_pairs_beyond_the_most_frequent_are_left_out(store, monkeypatch):
    monkeypatch.setattr(expressions, "MOST_PAIRS", 2)
    assert store.by_country_and_kind(Narrowing(kinds=("drone",)))["country"].tolist() == ["Estonia", "Latvia"]


def test_a_bound_on_one_side_is_enough(store, listed):
    late = store.by_day(Narrowing(first=dt.date(2025, 1, 1)))
    early = store.by_day(Narrowing(last=dt.date(2024, 12, 31)))
    assert int(late["events"].sum() + early["events"].sum()) == int(listed["date"].notna().sum())


def test_readers_are_told_names_and_size_of_files_and_no_path_or_host(tmp_path):
    for name in ("2024.csv", "2023.csv"):
        (tmp_path / name).write_text("12345")
    assert name_of(read(f"{tmp_path}/*.csv")) == "2023.csv to 2024.csv (2 files)"
    assert name_of(read(f"{tmp_path}/2023.csv")) == "2023.csv"
    assert size_of(read(f"{tmp_path}/*.csv")) == 10
    table = read("postgres://reader:s3cret@db.example/flank?table=acled")
    assert name_of(table) == "the table acled of a PostgreSQL"
    assert size_of(table) == 0
