"""The same questions give the same answers on a real PostgreSQL and a real Spark.

PostgreSQL is started where its programs are installed; Spark runs only where it is asked for, for it takes a
minute: `uv run --with 'ibis-framework[pyspark]' pytest -m spark`.
"""

import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path

import pandas as pd
import psycopg
import pytest

from dashboard.event_lists.faults import Unanswered
from dashboard.event_lists.location import read
from dashboard.event_lists.store import EventStore

from . import generated
from .questions import answers_of, assert_alike

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
PASSWORD = "only-here"
FEW = 20_000
"""Rows that are held against each other: a server takes seconds for all of them."""


def as_servant(words):
    """Return a command as PostgreSQL wants it run: not by root."""
    return ["runuser", "-u", "postgres", "--", *map(str, words)] if IS_ROOT else [*map(str, words)]


@pytest.fixture(scope="module")
def postgres(listed):
    """Start a server on a free port, fill its table with the list, and stop it at the end."""
    if not PROGRAMS:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    # Not below the folder of the tests, which nobody but who runs them may enter.
    folder = Path(tempfile.mkdtemp(prefix="postgres-of-tests-"))
    folder.chmod(0o755)
    if IS_ROOT:
        shutil.chown(folder, "postgres")
    (folder / "word").write_text(PASSWORD)
    (folder / "word").chmod(0o644)

    def run(words, *, check=True):
        subprocess.run(as_servant(words), check=check, capture_output=True, cwd=folder)

    start = [PROGRAMS[-1] / "initdb", "-D", folder / "data", "-U", "reader", "-A", "scram-sha-256"]
    run([*start, "-N", f"--pwfile={folder / 'word'}", "--locale=C.UTF-8"])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c fsync=off"
    control = [PROGRAMS[-1] / "pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log"]
    run([*control, "-o", settings, "start"])
    try:
        address = f"postgres://reader:{PASSWORD}@127.0.0.1:{port}/postgres"
        fill(address, listed[:FEW])
        yield address, lambda: run([*control, "-t", "300", "-m", "immediate", "stop"], check=False)
    finally:
        run([*control, "-m", "immediate", "stop"], check=False)
        shutil.rmtree(folder, ignore_errors=True)


def fill(address, listed):
    """Store a list with the types that a data base would give it."""
    columns = "date date, country text, kind text, latitude numeric, longitude double precision"
    with psycopg.connect(address) as connection, connection.cursor() as cursor:
        cursor.execute(f"create table events ({columns})")
        with cursor.copy("copy events from stdin") as rows:
            for row in listed.itertuples(index=False):
                rows.write_row([None if pd.isna(cell) else cell for cell in row])


@pytest.mark.engines
def test_postgresql_answers_as_duckdb_does(postgres, listed, tmp_path):
    address, _ = postgres
    few = generated.parquet(listed[:FEW], tmp_path / "few.parquet")
    assert_alike(answers_of(few), answers_of(address))


@pytest.mark.engines
def test_postgresql_reads_texts_and_times_as_duckdb_does(postgres, tmp_path):
    """Days that are none, blanks and numbers in words; PostgreSQL's own casts would raise."""
    rows = [
        ("2024-02-30", " Estonia ", "a", "x"),
        ("2024-02-29 23:00:00", "", "a", "58.9"),
        ("2024-12", None, None, None),
    ]
    frame = pd.DataFrame(rows, columns=["date", "country", "kind", "latitude"], dtype="str")
    frame["longitude"] = 25.1
    frame.to_parquet(tmp_path / "a.parquet", index=False)
    address, _ = postgres
    with psycopg.connect(address) as connection, connection.cursor() as cursor:
        cursor.execute(
            "create table texts (date text, country text, kind text, latitude text, longitude float)"
        )
        cursor.executemany("insert into texts values (%s, %s, %s, %s, 25.1)", rows)
    ours = answers_of(tmp_path / "a.parquet")
    assert_alike(ours, answers_of(f"{address}?table=texts"))
    assert ours[0]["events"].tolist() == [1, 2]


@pytest.mark.engines
def test_postgresql_that_lacks_the_table_or_goes_down_is_a_sentence(postgres):
    address, stop = postgres
    with pytest.raises(Unanswered, match="PostgreSQL that holds the events has no table nowhere"):
        EventStore(read(f"{address}?table=nowhere"))
    with closing(EventStore(read(address))) as store:
        stop()
        with pytest.raises(Unanswered, match="PostgreSQL that holds the events does not answer") as caught:
            store.by_day()
    assert PASSWORD not in str(caught.value)
    with pytest.raises(Unanswered, match="cannot be reached"):
        EventStore(read(address))


@pytest.mark.spark
def test_spark_answers_as_duckdb_does(parquet):
    session = pytest.importorskip("pyspark.sql", reason="PySpark is not installed").SparkSession
    few = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "2"}
    spark = session.builder.master("local[2]").config(map=few).getOrCreate()
    try:
        spark.read.parquet(str(parquet)).createOrReplaceTempView("events")
        assert_alike(answers_of(parquet), answers_of("spark://local"))
    finally:
        spark.stop()
