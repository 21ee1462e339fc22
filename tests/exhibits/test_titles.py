"""A title is the finding in a few words, and true under any filter."""

import random
import re
from collections import Counter

import pytest

from dashboard.analysis.drill.description import Drill
from dashboard.exhibits.catalogue import CATALOGUE, exhibit
from dashboard.figures.kit.label_placement import LETTER, WIDTH
from dashboard.figures.kit.text import ELLIPSIS
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.selection import Selection
from dashboard.wording import n_words, number

from .shipped import SELECTIONS, extract, options_of, register
from .truths import TRUTHS

MOST_WORDS = 12

ASKED = {"spot": {"drill": Drill(place="Pabradė", at=(54.98, 25.77))}}
"""What a reader asks for where nothing is drawn otherwise."""

PLURAL = re.compile(r"(?<![\d,.])1 (?!series\b)\w+s\b|\b[Oo]f 1 \w+ (?:have|are|were|do)\b|\b[Oo]f one\b")
"""A noun or a verb that does not go with one, and one of one."""

CODE = re.compile(r"\w_\w|\b(?:" + "|".join(codes.COUNTRY_NAMES) + r")\b|nan|None(?! of)|\{|\}|  ")
"""What stands for something else, and what stands for nothing."""


def drawn(seed):
    """Return a choice as a reader could make it, always the same for the same seed."""
    chance = random.Random(seed)
    years = sorted(chance.choices(range(2008, 2027), k=2))
    return Selection(
        countries=tuple(chance.sample(list(codes.COUNTRY_NAMES), chance.randint(0, 3))),
        sides=tuple(chance.sample(list(codes.SIDES), chance.randint(0, 2))),
        years=chance.choice([None, tuple(years)]),
        basis=chance.choice(list(codes.BASES)),
        grade=chance.choice(["F6", "C3", "B2"]),
        count_parts=chance.random() < 0.5,
    )


# The same few for all exhibits, so that one extract makes all of them.
CHOICES = {
    "all": SELECTIONS["all"],
    "narrow": SELECTIONS["narrow"],
    "one state": Selection(countries=("SWE",)),
    "one year": Selection(years=(2025, 2025)),
    **{f"drawn {seed}": drawn(seed) for seed in range(4)},
}


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_title_is_the_finding_in_a_few_words(name):
    for case, choice in CHOICES.items():
        title = exhibit(extract(choice), name, **options_of(name)).title
        assert n_words(title) <= MOST_WORDS, (case, title)
        assert not title.endswith("."), (case, title)
        assert ELLIPSIS not in title, (case, title)
        assert not PLURAL.search(title), (case, title)
        assert not CODE.search(title), (case, title)
        assert "%" not in title or "of GDP" in title, (case, title)


def test_no_exhibit_is_without_a_recount():
    assert set(TRUTHS) == set(CATALOGUE)


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_title_says_what_the_rows_hold(name):
    asked = 0
    for case, choice in CHOICES.items():
        one = exhibit(extract(choice), name, **options_of(name) | ASKED.get(name, {}))
        if one.figure is not None:
            for pattern in TRUTHS[name](one):
                asked += 1
                assert re.search(pattern, one.title), (case, pattern, one.title)
    assert asked


def test_the_longest_names_are_not_cut_either():
    exercises = register().exercises
    longest = exercises.loc[exercises[c.NAME].str.len().sort_values().index[-5:], c.EXERCISE_ID]
    for name in ("record-claims", "record-origins", "record-places"):
        for exercise_id in longest:
            title = exhibit(extract(), name, exercise_id=exercise_id).title
            assert n_words(title) <= MOST_WORDS, title
            assert ELLIPSIS not in title, title


@pytest.mark.parametrize("unit", ["people", "eur", "usd", "pln"])
def test_the_largest_measure_of_each_row_has_its_whole_name_and_size_at_its_mark(unit):
    one = exhibit(extract(), "measure-sizes", unit=unit)
    labels = [note.text.replace("<br>", " ") for note in one.figure.layout.annotations]
    rows = one.data.table
    assert len(labels) == rows[c.PLACE].nunique()
    for label, (_, of_place) in zip(labels, rows.groupby(c.PLACE, sort=False), strict=True):
        largest = of_place.iloc[0]
        assert label.startswith(largest[c.TITLE])
        assert number(largest[c.NUMBER]) in label
    assert not any(ELLIPSIS in label for label in labels)


@pytest.mark.parametrize("unit", ["people", "eur"])
def test_names_of_measures_stay_within_the_plot_of_a_telephone(unit):
    figure = exhibit(extract(), "measure-sizes", unit=unit).figure
    low, high = figure.layout.xaxis.range
    for note in figure.layout.annotations:
        middle = (note.x - low) / (high - low) * WIDTH + note.xshift
        half = max(map(len, note.text.split("<br>"))) * LETTER / 2
        assert middle - half >= -1
        assert middle + half <= WIDTH + 1


def test_behind_the_name_of_a_state_no_sentence_begins():
    title = exhibit(extract(), "state-hosted", iso3="MDA").title
    assert title.startswith("Moldova: most exercises: ")


def test_a_measure_that_names_its_number_says_it_once():
    shown = exhibit(extract(), "measure-sizes")
    labels = [note.text.replace("<br>", " ") for note in shown.figure.layout.annotations]
    largest = [rows.iloc[0] for _, rows in shown.data.table.groupby(c.PLACE, sort=False)]
    named = [one[c.TITLE] for one in largest if number(one[c.NUMBER]) in one[c.TITLE].split()]
    assert named
    assert set(named) <= set(labels)


def fullest_years(shown):
    """Count a timeline's exercises by year, by hand; return the fullest years and their number."""
    table = shown.data.table
    n_by_year = Counter(table.loc[table[c.FIRST_DAY].notna(), c.YEAR_STARTED])
    most = max(n_by_year.values())
    return sorted(year for year, n in n_by_year.items() if n == most), most


def test_years_that_are_equally_full_are_all_named():
    timelines = [
        exhibit(extract(Selection(countries=(iso3,))), "timeline") for iso3 in codes.BATTLEGROUP_HOSTS
    ] + [exhibit(extract(Selection(countries=(iso3,))), "timeline") for iso3 in ("SWE", "FIN", "NOR")]
    shared = [(shown.title, *fullest_years(shown)) for shown in timelines]
    shared = [(title, years, most) for title, years, most in shared if len(years) in (2, 3)]
    assert shared
    for title, years, most in shared:
        *others, last = map(str, years)
        assert f"{', '.join(others)} and {last} ({most} each)" in title
