"""How each engine is reached. Nothing that an engine says of itself is passed on: it may name a password."""

from collections.abc import Callable, Mapping
from importlib import import_module

from dashboard.event_lists.faults import Unanswered
from dashboard.event_lists.ibis_types import Connection, Framework, Table
from dashboard.event_lists.location import Location, files_of

MISSING = "Large lists of events need the extra `events`: install it with `pip install 'flankwatch[events]'`."
MEMORY = "384MB"
"""Memory that DuckDB takes for its work before it goes to disk; Python and the files' heads come on top."""

CONNECT_SECONDS = 5
TEXT_FILES = (".csv", ".tsv", ".csv.gz", ".tsv.gz")


def framework() -> Framework:
    """Return Ibis.

    Raises
    ------
    Unanswered
        Where it is not installed; it says what to install.
    """
    try:
        return import_module("ibis")
    except ImportError:
        raise Unanswered(MISSING) from None


def connect(location: Location, memory: str = MEMORY) -> tuple[Connection, Table]:
    """Return the connection to an engine, and the list as an Ibis table with its own columns.

    Parameters
    ----------
    location : Location
        Where the list is.
    memory : str
        What DuckDB may take before it goes to disk; most of the machine's if empty.

    Raises
    ------
    Unanswered
        Where files, driver, engine or table are not there.
    """
    ibis = framework()
    if location.files:
        return _files(ibis, location.files, memory)
    try:
        connection = _ENGINES[location.engine](ibis, location)
    except ImportError:
        raise Unanswered(
            f"{location.engine_name} needs its driver: "
            f"install it with `pip install 'ibis-framework[{location.engine}]'`."
        ) from None
    except Exception:  # each driver has errors of its own, with the address in their text
        raise Unanswered(f"The {location.engine_name} that holds the events cannot be reached.") from None
    try:
        return connection, connection.table(location.table, database=location.schema or None)
    except Exception:  # as above
        connection.disconnect()
        raise Unanswered(
            f"The {location.engine_name} that holds the events has no table {location.table}."
        ) from None


def interrupt(connection: Connection) -> Callable[[], object]:
    """Return what asks an engine to stop the question at hand."""
    return _INTERRUPTS.get(connection.name, _nothing)(connection)


def _files(ibis: Framework, files: str, memory: str) -> tuple[Connection, Table]:
    if not files_of(files):
        raise Unanswered("The files that hold the events are not there.")
    # Extensions would be asked of a host outside.
    settings = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    connection = ibis.duckdb.connect(**settings, **({"memory_limit": memory} if memory else {}))
    is_text = files.lower().endswith(TEXT_FILES)
    read = connection.read_csv if is_text else connection.read_parquet
    # Text stays text: DuckDB 1.4 and 2.0 take 14.09.17 for 17 September 2014, or for 2017 where another row
    # can be no year, month and day (`findings/short-years-in-csv.sh`).
    as_text = {"all_varchar": True} if is_text else {}
    try:
        # The name of a folder stays text: read by itself `month=01` is text and `month=10` a number.
        return connection, read(files, hive_types_autocast=False, **as_text)
    except Exception:  # DuckDB's text names the path
        connection.disconnect()
        raise Unanswered("The files that hold the events cannot be read as Parquet or CSV.") from None


def _postgres(ibis: Framework, location: Location) -> Connection:
    return ibis.postgres.connect(
        **_given(location, port=location.port or 5432),
        connect_timeout=CONNECT_SECONDS,
        application_name="flankwatch",
        autocommit=True,
        options="-c default_transaction_read_only=on",
    )


def _spark(ibis: Framework, location: Location) -> Connection:
    session = import_module("pyspark.sql").SparkSession.builder
    address = f"sc://{location.host}:{location.port or 15002}"
    local = location.host == "local"
    started = (session.master("local[*]") if local else session.remote(address)).getOrCreate()
    # Times are days by UTC here as elsewhere, and frames pass by Arrow: else missing text is the word "nan".
    started.conf.set("spark.sql.session.timeZone", "UTC")
    started.conf.set("spark.sql.execution.arrow.pyspark.enabled", "true")
    return ibis.pyspark.connect(started)


def _trino(ibis: Framework, location: Location) -> Connection:
    return ibis.trino.connect(**_given(location, port=location.port or 8080))


def _given(location: Location, **more: object) -> Mapping[str, object]:
    named = ("host", "database", "user", "password", "schema")
    return {name: getattr(location, name) for name in named if getattr(location, name)} | more


_ENGINES: dict[str, Callable[[Framework, Location], Connection]] = {
    "postgres": _postgres,
    "pyspark": _spark,
    "trino": _trino,
}


def _nothing(connection: Connection) -> Callable[[], object]:
    del connection
    return lambda: None


_INTERRUPTS: dict[str, Callable[[Connection], Callable[[], object]]] = {
    "duckdb": lambda connection: connection.con.interrupt,
    "postgres": lambda connection: connection.con.cancel,
}
