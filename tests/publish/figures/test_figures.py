"""Every figure of the twin is the figure of the catalogue: the same digest, the same rows, the same words."""

import json
from contextlib import nullcontext
from functools import partial

import pandas as pd
import pytest

from dashboard.exhibits.catalogue import CATALOGUE, exhibit
from dashboard.export.evidence.statement import statement_of
from dashboard.export.tables import readable, writers
from dashboard.frames import digests, folder
from dashboard.publish.addresses import figure, whole
from dashboard.publish.figures.drawings import Drawings, size_of
from dashboard.publish.figures.figure_files import Figures
from dashboard.publish.page_parts.tables import Tables
from tests.exhibits.shipped import extract, options_of, register
from tests.publish.built import StandIn

PLACELESS = "spot"
"""The article names no place of its drill, so there is nothing to draw unless a reader names one."""

DRAWN = [name for name in CATALOGUE if name != PLACELESS]


def test_what_has_nothing_to_draw_has_no_files(made):
    place, views = made
    assert not views[PLACELESS].is_drawn
    assert exhibit(extract(), PLACELESS).drawing == "{}"
    assert not (place / figure(PLACELESS)).exists()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    place = tmp_path_factory.mktemp("figures")
    with Drawings(partial(nullcontext, StandIn()), place) as drawings:
        tables = Tables(register(), whole(register()))
        figures = Figures(extract(), tables, drawings, place, digests.stored(folder()) or {})
        views = {name: figures.one(name, **options_of(name)) for name in CATALOGUE}
        drawings.wait()
    return place, views


@pytest.mark.parametrize("name", DRAWN)
def test_a_figure_has_the_digest_of_the_catalogue_and_of_an_export(made, name):
    place, views = made
    shown = exhibit(extract(), name, **options_of(name))
    said = json.loads((place / figure(name) / "metadata.json").read_text("utf-8"))
    exported = statement_of(shown, digests.stored(folder()) or {})
    assert said["digest"] == views[name].digest == shown.digest == exported.digest
    assert said["records"] == exported.records
    assert (said["title"], said["summary"], said["filters"]) == (shown.title, shown.summary, shown.filters)


@pytest.mark.parametrize("name", DRAWN)
def test_the_files_of_a_figure_are_those_of_an_export(made, name):
    place, _ = made
    shown = exhibit(extract(), name, **options_of(name))
    for form in ("csv", "json", "xlsx"):
        assert (place / figure(name) / f"data.{form}").read_bytes() == writers.written(shown, form)


@pytest.mark.parametrize("name", DRAWN)
def test_the_script_of_a_figure_holds_the_figure(made, name):
    place, views = made
    script = (place / figure(name) / "figure.js").read_text("ascii")
    head = f'flankwatch.figure("figures/{name}/",'
    drawn = json.loads(script.removeprefix(head).removesuffix(");\n"))
    shown = exhibit(extract(), name, **options_of(name))
    assert len(drawn["data"]) == len(shown.figure.data)
    assert "template" not in drawn["layout"]
    assert (views[name].width, views[name].height) == size_of(shown)


def test_the_json_of_a_figure_is_that_of_plotly_and_written_once():
    shown = exhibit(extract(), "declared-vs-independent")
    assert shown.drawing == shown.figure.to_json()
    assert shown.drawing is shown.drawing


def test_a_table_to_read_has_the_words_of_an_export_without_its_columns_on_sources():
    rows = exhibit(extract(), "declared-vs-independent").data.table
    exported = readable.readable(rows, register().sources)
    assert {readable.SOURCE, readable.DOCUMENTS} <= set(exported.columns)
    pd.testing.assert_frame_equal(
        readable.labelled(rows), exported.drop(columns=[readable.SOURCE, readable.DOCUMENTS])
    )
