"""The hover on the flank map: no number of troops without what it is and who published it."""

import re

from dashboard.analysis.geography.layers import LAYERS, MapOptions
from dashboard.exhibits.catalogue import exhibit
from dashboard.maps import chooser

from .shipped import extract, register


def hovers(**options):
    """Return the words that the pointer meets on the map, without their lines."""
    figure = exhibit(extract(), "flank-map", choice=MapOptions(**options)).figure
    marks = [mark for trace in figure.data if trace.customdata is not None for mark in trace.customdata]
    found = ["|".join(mark) if not isinstance(mark, str) else mark for mark in marks]
    return [words.replace("<br>", " ") for words in found]


def test_a_figure_of_troops_says_its_kind_whom_it_counts_and_who_published_it():
    # A state is met at its land and at its name.
    told = [words for words in hovers(measure="battlegroups", layers=()) if re.search(r"\d troops", words)]
    assert len(told) > 8
    for words in told:
        assert re.search(r"\d troops \([^()]*; actual[^|]*\), from \w", words), words


def test_a_battlegroup_says_the_same():
    told = [words for words in hovers(layers=("battlegroups",)) if "Framework nation" in words]
    known = [words for words in told if "no actual figure" not in words]
    assert len(known) > 5
    assert all("; actual" in words and "), from " in words for words in known)


def test_a_place_says_what_the_size_of_its_largest_exercise_is():
    told = [words.split("|")[2] for words in hovers(layers=("exercises",)) if "|held:" in words]
    assert {"no figure"} < set(told)
    assert all(
        re.fullmatch(r"[\d,]+ \((organiser|host|participant|alliance).*\)", one)
        for one in set(told) - {"no figure"}
    )


def test_a_share_of_the_economy_says_who_published_it():
    told = [words for words in hovers(layers=()) if words.startswith("Lithuania|")]
    assert told
    assert all(", from NATO" in words for words in told)


def test_nothing_stands_beside_the_box_of_a_hover_where_it_cannot_be_read_in_the_dark():
    # Plotly writes `<extra>` words on white beside a map, whatever the theme, and in the dark they are pale.
    maps = [
        exhibit(extract(), "flank-map", choice=MapOptions(layers=tuple(LAYERS))).figure,
        exhibit(extract(), "where-held").figure,
        exhibit(extract(), "state-ground").figure,
        exhibit(extract(), "record-places", exercise_id="zapad-2017").figure,
        chooser(register().sites, "point", extract().shapes),
    ]
    templates = [trace.hovertemplate for figure in maps for trace in figure.data if trace.hovertemplate]
    assert len(templates) > 20
    assert all(one.endswith("<extra></extra>") for one in templates)
