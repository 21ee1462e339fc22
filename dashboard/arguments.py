"""What can be typed after `flankwatch`: commands, their options and what each is for."""

import argparse
import re
from importlib.metadata import version
from pathlib import Path

from dashboard.export.commands import formats

FILTERS_HELP = "filters as an address has them: country=Poland&years=2014&years=2026"
HOST, PORT = "127.0.0.1", 8501


def parser() -> argparse.ArgumentParser:
    """Return what reads the words of a command."""
    read = argparse.ArgumentParser(prog="flankwatch", description="Military exercises on the eastern flank.")
    read.add_argument("--version", action="version", version=f"flankwatch {version('flankwatch')}")
    named = read.add_subparsers(dest="command", required=True)
    runs = named.add_parser("run", help="serve the dashboard")
    runs.add_argument("--port", type=_port, default=PORT, help=f"port to listen on ({PORT})")
    runs.add_argument("--host", default=HOST, help=f"address to listen on ({HOST})")
    runs.add_argument(
        "--workers", type=_number, help="processes that share the readers (as many as there are cores)"
    )
    checks = named.add_parser("check", help="validate a data folder, or one file to contribute")
    checks.add_argument(
        "path", type=Path, nargs="?", help="data folder, if not the one in use, or one CSV file to contribute"
    )
    adds = named.add_parser("add", help="add rows to the data in use")
    adds.add_argument(
        "files", type=Path, nargs="*", help="CSV files, each with a table's header; without any you are asked"
    )
    adds.add_argument("--undo", action="store_true", help="take back the rows that came last")
    releases = named.add_parser("release", help="make the data in use a version")
    releases.add_argument(
        "version_of_data",
        metavar="VERSION",
        nargs="?",
        help="such as 2.1.0; without it you are told which fits",
    )
    releases.add_argument("--undo", action="store_true", help="take back the version that was made last")
    _source_words(
        named.add_parser("sources", help="tell what is known of the documents, or check their pages")
    )
    _export_words(named.add_parser("export", help="write a figure and its table as files"))
    verifies = named.add_parser(
        "verify", help="hold pictures against their own statements and the data in use"
    )
    verifies.add_argument("files", type=Path, nargs="+", metavar="FILE", help="PNG, SVG or PDF made here")
    _publish_words(named.add_parser("publish", help="write every page as a static site"))
    _brief_words(named.add_parser("brief", help="write one or two pages on a choice, a state or a drill"))
    _event_words(named.add_parser("events", help="prepare a large list of events for the page Events"))
    return read


def _publish_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", type=Path, help="folder of the site: a new one, or one of an earlier run")
    parser.add_argument(
        "--address", default="", help="where readers reach it, such as https://flank.example/"
    )
    parser.add_argument(
        "--workers", type=_number, help="processes that share the work (as many as there are cores)"
    )
    parser.add_argument(
        "--gzip",
        action="store_true",
        help="files of text stand there packed, too, for web servers that send such (gzip_static)",
    )


def _source_words(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--check",
        action="store_true",
        help="ask each page whether it still stands: the one command that asks outside",
    )
    what.add_argument("--undo", action="store_true", help="take back what a check has written last")
    parser.add_argument(
        "--only", nargs="+", action="extend", metavar="ID", help="check these documents alone"
    )
    parser.add_argument("--limit", type=_count, metavar="N", help="check so many, of the oldest check first")
    parser.add_argument(
        "--write", action="store_true", help="put digest and day into sources.csv; of changed pages by --only"
    )
    parser.add_argument(
        "--timeout", type=_time, default=20.0, metavar="SECONDS", help="time that a page may take (20)"
    )
    parser.add_argument(
        "--per-host", type=_seconds, default=2.0, metavar="SECONDS", help="pause between two of a host (2)"
    )
    parser.add_argument(
        "--allow-local",
        action="store_true",
        help="ask machines of this network too, as no source should need",
    )
    parser.add_argument("-o", "--output", type=Path, help="CSV file for what is found, kept as it comes")


def _event_words(parser: argparse.ArgumentParser) -> None:
    prepares = parser.add_subparsers(dest="step", required=True).add_parser(
        "prepare", help="count a list into one Parquet file, which then answers at once"
    )
    prepares.add_argument(
        "source", help="Parquet or CSV files, as a pattern in quotes, or an engine's address"
    )
    prepares.add_argument("target", type=Path, help="the Parquet file to write")


def _brief_words(parser: argparse.ArgumentParser) -> None:
    about = parser.add_mutually_exclusive_group()
    about.add_argument("--country", default="", help="the state that it is about, such as Estonia")
    about.add_argument("--drill", default="", help="the exercise that it is about by its id, or: article")
    parser.add_argument("--select", default="", help=FILTERS_HELP)
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        help="file to write, .pdf or .html (a PDF here, named after what it holds)",
    )


def _export_words(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--list", action="store_true", help="name all figures")
    what.add_argument("--figure", help="which figure, by its name")
    what.add_argument("--page", help="which page's tables, as one ZIP: exercises, flank-map")
    parser.add_argument("--select", default="", help=FILTERS_HELP)
    parser.add_argument("--option", action="append", default=[], help="an option of the figure: NAME=VALUE")
    parser.add_argument("--format", help=f"some of {','.join(formats.FORMATS)} (png)")
    parser.add_argument("--size", help=f"{', '.join(formats.SIZES)}, or pixels as 1600x900 (article)")
    parser.add_argument(
        "--scale",
        type=int,
        choices=formats.SCALES,
        help="pixels of a PNG for each of its size (1)",
    )
    parser.add_argument(
        "--rows",
        choices=formats.ROWS,
        help="rows of a table: those drawn, or all that are where no filter acts (displayed)",
    )
    parser.add_argument(
        "--byte-order-mark",
        action="store_true",
        help="begin a CSV with the mark by which spreadsheets know its letters",
    )
    parser.add_argument("-o", "--output", type=Path, default=Path(), help="folder to write into (this one)")


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) < 100):
        raise argparse.ArgumentTypeError(f"{text} is no number of processes; say 1 to 99")
    return int(text)


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"{text} is no number of pages")
    return int(text)


def _seconds(text: str) -> float:
    found = re.fullmatch(r"[0-9]{1,4}(\.[0-9]+)?", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text} is no number of seconds from 0 to 9999")
    return float(text)


def _time(text: str) -> float:
    if not _seconds(text):
        raise argparse.ArgumentTypeError("no page answers in no time")
    return _seconds(text)


def _port(text: str) -> int:
    if not (text.isdecimal() and 0 < int(text) < 65536):
        raise argparse.ArgumentTypeError(f"{text} is no port; a port is a number from 1 to 65535")
    return int(text)
