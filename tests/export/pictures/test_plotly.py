"""The Plotly.js of `dashboard/vendor/plotly`: of the right version, with the traces that are used."""

import hashlib
import json
import re

from plotly.offline import get_plotlyjs_version

from dashboard.exhibits.catalogue import CATALOGUE, exhibit
from dashboard.export.pictures import component
from tests.exhibits.shipped import extract, options_of

AGAIN = "type: make plotly"


def registered():
    text = (component.VENDOR / "traces.cjs").read_text("utf-8")
    return {"scatter", *re.findall(r'require\("plotly\.js/lib/(?!core)(\w+)"\)', text)}


def test_it_is_the_version_for_which_figures_are_checked():
    package = json.loads((component.VENDOR / "package.json").read_text("utf-8"))
    assert package["dependencies"]["plotly.js"] == get_plotlyjs_version(), AGAIN
    assert component.PLOTLY.read_text("utf-8").startswith(f"/* plotly.js {get_plotlyjs_version()} "), AGAIN


def test_its_name_says_what_it_holds_and_its_licences_stand_beside_it():
    digest = hashlib.sha256(component.PLOTLY.read_bytes()).hexdigest()[:12]
    assert component.PLOTLY.name == f"plotly-{digest}.min.js", AGAIN
    licences = (component.VENDOR / "LICENSES.txt").read_text("utf-8")
    assert "# plotly.js 4.1.1: MIT" in licences.replace(get_plotlyjs_version(), "4.1.1")
    assert "d3-geo" in licences


def test_no_host_stands_among_what_it_is_made_of():
    assert "resolved" not in (component.VENDOR / "package-lock.json").read_text("utf-8")


def test_it_draws_all_traces_of_the_catalogue_and_no_others():
    figures = [exhibit(extract(), name, **options_of(name)).figure for name in CATALOGUE]
    assert {trace.type for figure in figures if figure for trace in figure.data} == registered(), AGAIN
