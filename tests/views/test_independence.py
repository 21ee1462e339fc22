"""What an address shows depends on the data and on that address, never on what was opened before it."""

import hashlib
import random

import pytest
import streamlit as st

from dashboard.schema import codes
from dashboard.ui.shell import cache

from .reader import PAGES, visit

SEED = 20261127
ADDRESSES, PAIRS, PARTS = 20, 150, 2
"""Different addresses, pairs of them walked through, and parts of the walk, each a test of its own."""

YEARS = (["2024", "2024"], ["2018", "2018"], ["2015", "2025"])
OPTIONS = {
    "flank_map": {
        "measure": ("Battlegroups", "Length of a rotation", "Incidents", "Exposure", "Exercises hosted"),
        "marks": (["Incidents"], ["Exercises", "Battlegroups"], ["APP-6 symbols", "Suwalki gap"]),
        "near": ("Any NATO site",),
    },
    "disputed": {"metric": ("Tanks", "Ships"), "order": ("Size", "Spread"), "margin": ("5", "30")},
    "in_context": {"troops": ("9000", "120000"), "days": ("5",), "since": ("Since 2014",), "month": ("May",)},
    "reactions": {"region": tuple(codes.REGIONS.values())[:2], "series-of": tuple(codes.BLOCS.values())},
    "response": {"unit": ("Money", "Systems")},
    "incidents": {"by": ("Country", "Attribution")},
    "country": {"of": ("Latvia", "Poland"), "with": ("Lithuania",)},
    "data": {"table": ("claims", "battlegroups"), "factor": ("2.5",)},
    "exercises": {"exercise": ("zapad-2017", "baltops-2024", "vostok-2018")},
}
THE_PAIR = (
    ("flank_map", {"years": ["2024", "2024"], "measure": "Battlegroups"}),
    ("flank_map", {"time": "One year", "year": "2024", "measure": "Battlegroups"}),
)
"""These two once shared a result by mistake."""


def addresses():
    """Return some addresses over all pages, the same at each run."""
    dice = random.Random(SEED)
    found = [address(dice, PAGES[number % len(PAGES)]) for number in range(ADDRESSES)]
    return [*THE_PAIR, *found]


def address(dice, page):
    maybe = {
        "years": (0.6, YEARS),
        "country": (0.4, (["Estonia"], ["Latvia", "Poland"], ["Romania"])),
        "basis": (0.3, ("Independent", "Range of claims")),
        "grade": (0.2, tuple(codes.GRADES.values())),
        "parts": (0.2, ("true",)),
        **{name: (0.6, values) for name, values in OPTIONS.get(page, {}).items()},
    }
    query = {name: dice.choice(values) for name, (chance, values) in maybe.items() if dice.random() < chance}
    if page == "flank_map" and dice.random() < 0.5:
        query |= {"time": "One year", "year": dice.choice(("2018", "2024", "2025"))}
    return page, query


@pytest.fixture
def handed_out(monkeypatch):
    """Collect what every download button would hand out."""
    found = []
    plain = st.download_button

    def recorded(label, data, file_name, **more):
        found.append((label, file_name, data() if callable(data) else data))
        return plain(label, data, file_name, **more)

    monkeypatch.setattr(st, "download_button", recorded)
    return found


def seen(found, page, query):
    """Return digests of all that an address shows: figures, tables, texts, and its downloads."""
    found.clear()
    at = visit(page, **query)
    assert not at.exception, (page, query)
    shown = {}
    for chart in at.get("plotly_chart"):
        shown[chart.key] = digest(chart.proto.spec)
    for kind in ("dataframe", "table"):
        for number, table in enumerate(getattr(at, kind)):
            shown[f"{kind} {number}"] = digest(table.value.to_csv())
    # The overview is run first, to reach any other page: only what the page itself hands out counts.
    for label, file_name, data in found:
        shown[f"{label} {file_name}"] = digest(data)
    for number, element in enumerate(at.main.markdown):
        shown[f"text {number}"] = element.value
    return shown


def digest(data):
    # A GeoPackage holds the second at which it was made.
    raw = data.encode("utf-8") if isinstance(data, str) else data
    return len(raw) if raw.startswith(b"SQLite") else hashlib.sha256(raw).hexdigest()


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_the_second_address_shows_what_it_shows_alone(handed_out, part):
    every, dice = addresses(), random.Random(SEED + part)
    walk = [*range(len(THE_PAIR)), *(dice.randrange(len(every)) for _ in range(PAIRS // PARTS))]
    if part % 2:
        walk.reverse()
    alone = {}
    for number in dict.fromkeys(walk):
        cache.forget()
        alone[number] = seen(handed_out, *every[number])
    cache.forget()
    for number in walk:
        assert seen(handed_out, *every[number]) == alone[number], every[number]


def test_the_figures_of_battlegroups_in_one_year_do_not_depend_on_the_reader_before():
    cache.forget()
    visit(*THE_PAIR[0][:1], **THE_PAIR[0][1])
    at = visit(THE_PAIR[1][0], **THE_PAIR[1][1])
    states = next(table.value for table in at.dataframe if "words" in table.value)
    troops = states.set_index("name")["value"].dropna().to_dict()
    assert {name: troops[name] for name in ("Latvia", "Estonia", "Poland")} == {
        "Latvia": 1887,
        "Estonia": 2200,
        "Poland": 1033,
    }
