"""An extract says by its mark all that its results depend on."""

from datetime import UTC, date, datetime

import pytest
from pandas.testing import assert_frame_equal

from dashboard.analysis.exercises import sizes
from dashboard.exhibits.catalogue import exhibit
from dashboard.schema import columns as c
from dashboard.selection import Selection

from .shipped import SELECTIONS, extract, register


def test_a_filtered_register_is_marked_as_another_one():
    whole, of_2024 = extract().filtered, extract(Selection(years=(2024, 2024))).filtered
    assert len({register().mark, whole.mark, of_2024.mark}) == 3


def test_a_year_of_the_map_is_not_the_same_as_a_filter_on_it():
    filtered = extract(Selection(years=(2024, 2024)))
    standing = extract().of_year(2024)
    assert filtered.selection == standing.selection
    assert filtered.mark != standing.mark
    assert len(standing.filtered.battlegroups) > len(filtered.filtered.battlegroups)
    assert standing.filtered.battlegroups[c.AS_OF].str[:4].astype(int).max() == 2024


def test_no_year_leaves_the_extract_as_it_is():
    assert extract().of_year(None) == extract()


def test_a_state_is_the_one_country_and_other_filters_stay():
    here = extract(Selection(countries=("LVA", "LTU"), years=(2020, 2024))).of_state("EST")
    assert here.selection == Selection(countries=("EST",), years=(2020, 2024))


def test_another_selection_leaves_the_year_of_the_map():
    assert extract().of_year(2024).choosing(Selection()) == extract()


def test_another_address_of_the_shapes_is_another_extract():
    assert extract().mark != extract(shapes_root="/elsewhere").mark
    assert extract(shapes_root="/elsewhere").shapes.units.startswith("/elsewhere/units.geojson?v=")


def test_the_articles_drill_and_the_lines_do_not_depend_on_the_choice():
    narrow = extract(Selection(countries=("MDA",)))
    assert narrow.article is extract().article
    assert narrow.lines is extract().lines


def test_as_known_on_a_day_every_page_rests_on_what_was_published_by_then():
    then = extract(Selection(as_of=date(2017, 9, 13)))
    assert len(then.register.claims) < len(register().claims)
    assert len(then.unfiltered.register.claims) == len(then.register.claims)
    assert then.register.mark != register().mark
    assert "as known on 13 September 2017" in exhibit(then, "declared-vs-independent").filters


def test_today_and_later_are_the_default():
    assert Selection(as_of=date(2100, 1, 1)) == Selection()
    assert Selection(as_of=datetime.now(UTC).date()) == Selection()


@pytest.mark.parametrize("case", SELECTIONS)
def test_sizes_are_those_of_the_exercises_shown_read_alone(case):
    # They are read once for all exercises, and picked: what holds for one does not depend on the others.
    one = extract(SELECTIONS[case])
    alone = sizes.sizes(one.filtered.exercises, one.filtered.claims, one.selection)
    assert_frame_equal(one.sized.all_sizes, alone, check_dtype=len(alone) > 0)


def test_another_basis_and_grade_are_read_anew():
    first, second = (extract(Selection(basis=basis)) for basis in ("declared", "independent"))
    assert not first.sized.all_sizes["troops"].equals(second.sized.all_sizes["troops"])
    few = extract(Selection(grade="A1")).sized.all_sizes
    assert few["n"].sum() < first.sized.all_sizes["n"].sum()
