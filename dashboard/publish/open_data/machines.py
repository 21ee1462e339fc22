"""What machines read: descriptor of the data, linked data, map of the site, feed, calendar."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd
from icalendar import Calendar, Event, Timezone

from dashboard.export.tables import corrections
from dashboard.frames import Frames, Release
from dashboard.frames.versions import PACKAGE_FILE
from dashboard.publish.addresses import Scope
from dashboard.publish.page_parts.parts import Link, Page
from dashboard.publish.tracing.content import digest
from dashboard.schema import columns as c

MOST_NEWS = 60

_CORRECTED = ("table", c.KEY, "column", c.OLD, c.NEW)
"""What tells a correction from others of its day: its name in the feed, which later ones must not change."""


def tables_of(data: Path) -> tuple[Link, ...]:
    """Return every file of the data package, from the root of a site, with what a row of it is."""
    return tuple(
        Link(one["path"], f"data/{one['path']}", one.get("title", ""))
        for one in _described(data)
        if one["path"].endswith(".csv")
    )


def copy_data(data: Path, folder: Path) -> None:
    """Copy the data package with every file that it names, and its licence, into a site."""
    for name in (PACKAGE_FILE, "LICENSE", *(one["path"] for one in _described(data))):
        target = folder / "data" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((data / name).read_bytes())


def sitemap(pages: Sequence[Page], release: Release, address: str) -> bytes:
    """Return the map of a site."""
    lines = [
        f"<url><loc>{escape(address + page.path.removesuffix('index.html'))}</loc>"
        f"<lastmod>{release.created}</lastmod></url>"
        for page in pages
        if page.is_listed
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' + "\n".join(lines) + "\n</urlset>\n"
    ).encode("utf-8")


def robots(address: str) -> bytes:
    """Return what crawlers may read: all but what is frozen, which would stand in lists of hits twice."""
    where = f"\nSitemap: {address}sitemap.xml\n" if address else ""
    return f"User-agent: *\nDisallow: /v/\n{where}".encode()


def feed(register: Frames, since: Mapping[str, str], scope: Scope, address: str) -> bytes:
    """Return corrections and new records as an Atom feed, newest first.

    Parameters
    ----------
    register : Frames
        The register.
    since : mapping of str to str
        For each exercise that came with the version in use, that version.
    scope : Scope
        What has a page.
    address : str
        Root of the site, `/` at its end; may be empty.
    """
    release = register.release
    rows = corrections.listed(register.revisions).head(MOST_NEWS)
    worded = corrections.in_words(rows).to_dict("records")
    marks = (digest(cells) for cells in rows[[*_CORRECTED]].itertuples(index=False, name=None))
    news = [_correction(mark, row, address) for mark, row in zip(marks, worded, strict=True)]
    names = register.exercises.set_index(c.EXERCISE_ID)[c.NAME]
    news += [
        _entry(f"record:{key}", f"New record: {names[key]}", f"With data {version}.", release.created,
               f"{address}{scope.exercise(key)}")
        for key, version in sorted(since.items())
        if scope.exercise(key)
    ]  # fmt: skip
    head = (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n'
        "<title>Flankwatch: corrections and new records</title>\n<id>urn:flankwatch:feed</id>\n"
        f"<updated>{release.created}T00:00:00Z</updated>\n<author><name>Flankwatch</name></author>\n"
    )
    link = f'<link rel="self" href="{escape(address)}feed.atom"/>\n' if address else ""
    return (head + link + "".join(news[: MOST_NEWS * 2]) + "</feed>\n").encode("utf-8")


def calendar(exercises: pd.DataFrame, scope: Scope, release: Release, address: str) -> bytes:
    """Return drills still to come, with their first and last day, as an iCalendar of all-day events."""
    first_days = exercises[c.START_DATE]
    # A plan of the past, not known to have run, stays `planned` and is no event of an announced drill.
    to_come = first_days.str.len().eq(10) & first_days.fillna("").ge(release.created[:10])
    rows = exercises[(exercises[c.KIND] == "planned") & to_come]
    made = Calendar()
    made.add("prodid", "-//Flankwatch//Announced drills//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    for row in rows.sort_values(c.START_DATE).to_dict("records"):
        first, end = date.fromisoformat(row[c.START_DATE]), row[c.END_DATE]
        last = date.fromisoformat(end) if isinstance(end, str) and len(end) == 10 else first
        event = Event()
        event.add("uid", f"{row[c.EXERCISE_ID]}@flankwatch")
        event.add("dtstamp", datetime.fromisoformat(release.created).replace(tzinfo=UTC))
        event.add("dtstart", first)
        event.add("dtend", last + timedelta(days=1))
        event.add("summary", row[c.NAME])
        if address:
            event.add("url", f"{address}{scope.exercise(row[c.EXERCISE_ID])}")
        made.add_component(event)
    if not made.subcomponents:  # RFC 5545 knows no calendar with nothing in it
        made.add_component(Timezone.from_tzid("UTC"))
    content: bytes = made.to_ical()
    return content


def _correction(mark: str, row: Mapping[Any, Any], address: str) -> str:
    said = {
        name: row[name] if isinstance(row[name], str) else "nothing"
        for name in ("table", "key", "column", "old", "new", "reason")
    }
    title = f"Corrected: {said['column']} of {said['key']}"
    words = f"Was {said['old']}, is {said['new']}. {said['reason']}."
    return _entry(
        f"correction:{row[c.DATE]}:{mark}", title, words, str(row[c.DATE]), f"{address}corrections/index.html"
    )


def _entry(name: str, title: str, words: str, day: str, href: str) -> str:
    return (
        f"<entry><id>urn:flankwatch:{escape(name)}</id><title>{escape(title)}</title>"
        f'<updated>{day[:10]}T00:00:00Z</updated><link href="{escape(href)}"/>'
        f"<summary>{escape(words)}</summary></entry>\n"
    )


def _described(data: Path) -> list[dict[str, str]]:
    """Return the resources of the data package."""
    found: list[dict[str, str]] = json.loads((data / PACKAGE_FILE).read_text("utf-8"))["resources"]
    return found
