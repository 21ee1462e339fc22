"""What pages say of themselves, and that the app shows their figures in the order of the catalogue."""

import ast
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import dashboard
from dashboard.exhibits.catalogue import CATALOGUE, exhibit
from dashboard.exhibits.words.pages import EVENTS, PAGES
from dashboard.wording import MONTHS, iso

from .shipped import extract, register

VIEWS = Path(dashboard.__file__).parent / "views"


def named_in(path):
    """Return the exhibits that a view names when it shows one, in the order of its text."""
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    texts = [
        (arg.lineno, arg.value) for call in calls for arg in call.args[:2] if isinstance(arg, ast.Constant)
    ]
    return [text for _, text in sorted(texts) if text in CATALOGUE]


def test_each_view_has_its_words_and_each_words_their_view():
    assert sorted([*PAGES, EVENTS.path]) == sorted(
        path.stem.replace("_", "-") for path in VIEWS.glob("[a-z]*.py")
    )


@pytest.mark.parametrize("path", sorted(set(PAGES) - {"country", "exercises", "flank-map", "response"}))
def test_a_view_shows_the_figures_of_its_page_in_the_order_of_the_catalogue(path):
    """The views left out take names from a loop, or from a constant."""
    view = VIEWS / f"{path.replace('-', '_')}.py"
    own = [name for name in named_in(view) if CATALOGUE[name].page == path]
    assert tuple(dict.fromkeys(own)) == PAGES[path].figures


def test_every_figure_stands_on_a_page_that_there_is():
    assert {entry.page for entry in CATALOGUE.values()} <= set(PAGES)


def test_the_first_page_says_what_the_register_holds_and_the_others_what_they_answer():
    said = PAGES["overview"].lead(register())
    assert said.startswith("An open register of ")
    assert said.endswith(f"; pages were last read on {iso(register().release.created)}.")
    assert PAGES["exercises"].lead(register()) == "What happened, when, and how big was it?"
    assert all(page.question for path, page in PAGES.items() if path != "overview")


def test_the_first_page_tells_the_last_event_from_the_last_reading():
    whole = register()
    planned = whole.exercises.assign(kind="planned", start_date="2026-11-01").head(3)
    few = replace(
        whole,
        exercises=pd.concat([whole.exercises.assign(start_date="2019-05").head(2), planned]),
        incidents=whole.incidents.assign(date="2019-05-07").head(1),
    )
    assert ". The last drill or incident in it is of 7 May 2019; pages were last " in PAGES["overview"].lead(
        few
    )
    none = replace(few, exercises=planned, incidents=whole.incidents.head(0))
    assert "computed from the data. Pages were last read on " in PAGES["overview"].lead(none)


def test_every_chart_of_years_says_how_far_the_last_one_goes():
    until = extract().until
    words = f" {until[:4]}: to {MONTHS[int(until[5:7]) - 1]}."
    assert until[5:7] != "12"
    for name in ("counts", "troop-days", "timeline", "incident-timeline", "incident-years", "lags"):
        assert words in exhibit(extract(), name).figure.layout.meta["subtitle"], name
    for name in ("state-hosted", "state-incidents"):
        assert words in exhibit(extract(), name, iso3="POL").figure.layout.meta["subtitle"], name
