"""What can be found: each thing of the register with its names and what is told of it, for `finder`."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from dashboard import wording
from dashboard.analysis.events import incidents
from dashboard.analysis.kit.tables import Tables
from dashboard.analysis.search.finder import (
    Entry,
    Index,
    indexed,
    named,
    words_beside,
    words_of,
    words_of_texts,
)
from dashboard.schema import codes, keys, lists
from dashboard.schema import columns as c
from dashboard.schema.series_names import SERIES_NAMES
from dashboard.schema.states import STATE_NAMES


def index(tables: Tables) -> Index:
    """Return the index of a register.

    Parameters
    ----------
    tables : Tables
        All rows.
    """
    return indexed(
        (
            *_exercises(tables),
            *_series(tables),
            *_countries(),
            *_terms(tables.glossary),
            *_sites(tables.sites),
            *_incidents(tables.incidents),
            *_measures(tables.measures),
            *_documents(tables.sources),
        )
    )


def _exercises(tables: Tables) -> Iterable[Entry]:
    rows = tables.exercises
    places = keys.by_key(tables.exercise_sites[c.EXERCISE_ID], tables.exercise_sites[c.NAME])
    other = _other_names(rows)
    texts = _texts_on_exercises(tables)
    for row in rows[[c.EXERCISE_ID, c.NAME, c.SERIES, c.START_DATE, c.END_DATE]].to_dict("records"):
        code, name, series = str(row[c.EXERCISE_ID]), str(row[c.NAME]), str(row[c.SERIES])
        # The pages of exercises have names beside the first: that of the series, in each language in use.
        names = (name, code.replace("-", " "), series, other.get(series, ""))
        yield Entry(
            *("exercise", code, name, when(row)),
            words_of(*names),
            words_beside(*places.get(code, ())),
            _text(row[c.START_DATE]),
            words_of_texts(*texts.get(code, ())),
        )


def _texts_on_exercises(tables: Tables) -> dict[str, list[str]]:
    """Return for each exercise what is told of it: its notes, those of its claims, and what pages say."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for table, columns in (
        (tables.exercises, (c.SCENARIO, c.EQUIPMENT, c.NOTE)),
        (tables.claims, (c.CLAIMANT, c.NOTE)),
        (tables.evidence, (c.PARAPHRASE,)),
    ):
        for column in columns:
            rows = table.loc[table[column].notna(), [c.EXERCISE_ID, column]]
            for code, text in zip(rows[c.EXERCISE_ID].tolist(), rows[column].tolist(), strict=True):
                found[str(code)].append(str(text))
    return found


def _other_names(exercises: pd.DataFrame) -> dict[str, str]:
    """Return for each series its names in other languages: listed, or in brackets of several exercises."""
    inner = exercises[c.NAME].str.extract(r"\(([^()\d]*)\)", expand=False).str.strip()
    runs = exercises.groupby([exercises[c.SERIES], inner]).size()
    several = runs[runs > 1].reset_index(name=c.N)
    joined = several.groupby(c.SERIES)[c.NAME].agg(" ".join)
    found = {series: " ".join(names) for series, names in SERIES_NAMES.items()}
    return found | {
        str(series): f"{names} {found.get(str(series), '')}".strip() for series, names in joined.items()
    }


def when(row: dict[Hashable, Any]) -> str:
    """Return when an exercise was, as exactly as it is known; empty where it is not."""
    start, end = _text(row[c.START_DATE]), _text(row[c.END_DATE])
    try:
        return wording.days(date.fromisoformat(start), date.fromisoformat(end))
    except ValueError:
        return wording.iso(start)


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""


def _series(tables: Tables) -> Iterable[Entry]:
    """Return the series of which at least two exercises have a claim on their troops, as `rivals.groups`."""
    exercises, claims = tables.exercises, tables.claims
    other = _other_names(exercises)
    on_troops = claims.loc[claims[c.METRIC] == "troops", c.EXERCISE_ID]
    sized = exercises[keys.are_among(exercises[c.EXERCISE_ID], on_troops)]
    runs = {str(name): int(n) for name, n in exercises[c.SERIES].value_counts().items()}
    for name, n in sized[c.SERIES].value_counts().items():
        if n > 1:
            note = wording.counted(runs[str(name)], "exercise")
            yield named("series", str(name), f"{name} series", other.get(str(name), ""), note=note)


def _countries() -> Iterable[Entry]:
    for code, name in codes.COUNTRY_NAMES.items():
        yield named("country", code, name, code)


def _sites(sites: pd.DataFrame) -> Iterable[Entry]:
    for row in sites[sites[c.LAT].notna() & sites[c.LON].notna()].to_dict("records"):
        where, kind = STATE_NAMES.get(row[c.COUNTRY], ""), codes.SITE_KINDS[row[c.KIND]].lower()
        note = ", ".join(part for part in (kind, where) if part)
        found = named("site", str(row[c.SITE_ID]), str(row[c.NAME]), note=note, beside=where)
        yield replace(found, texts=words_of_texts(_text(row[c.NOTE])))


def _incidents(rows: pd.DataFrame) -> Iterable[Entry]:
    for row in rows.to_dict("records"):
        name = incidents.title(row)
        states = [STATE_NAMES.get(one, one) for one in lists.parts(row[c.COUNTRIES])]
        yield Entry(
            *("incident", str(row[c.INCIDENT_ID]), name, ""),
            words_of(name),
            words_beside(str(row[c.DESCRIPTION]), *states),
            _text(row[c.DATE]),
            words_of_texts(_text(row[c.NOTE])),
        )


def _measures(rows: pd.DataFrame) -> Iterable[Entry]:
    for row in rows.to_dict("records"):
        states = [STATE_NAMES.get(one, one) for one in lists.parts(row[c.COUNTRIES])]
        title, day = str(row[c.TITLE]), _text(row[c.DATE])
        # What names drills and sites is no name of its own: they stand first.
        yield Entry(
            *("measure", str(row[c.MEASURE_ID]), title, wording.iso(day)),
            (),
            words_beside(title, *states),
            day,
            words_of_texts(_text(row[c.DESCRIPTION]), _text(row[c.NOTE])),
        )


def _documents(sources: pd.DataFrame) -> Iterable[Entry]:
    for row in sources[sources[c.URL].notna()].to_dict("records"):
        publisher, title = str(row[c.PUBLISHER]), _text(row[c.TITLE])
        day = wording.iso(_text(row[c.PUBLISHED]))
        note = ", ".join(part for part in (publisher if title else "", day) if part)
        yield named("document", str(row[c.URL]), title or publisher, publisher, note=note)


def _terms(glossary: pd.DataFrame) -> Iterable[Entry]:
    for row in glossary.to_dict("records"):
        found = named("term", str(row[c.TERM_ID]), str(row[c.TERM]), *lists.parts(row[c.ALSO]))
        yield replace(found, texts=words_of_texts(str(row[c.DEFINITION])))
