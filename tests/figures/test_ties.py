"""No headline names one winner where two are equal."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.analysis.kit.leaders import NAMED
from dashboard.figures.claims.ratios import ratios
from dashboard.figures.events.incidents import by_year
from dashboard.figures.exercises.domains import domains
from dashboard.figures.exercises.hosted import hosted
from dashboard.figures.exercises.season import months
from dashboard.figures.exercises.timeline import timeline
from dashboard.figures.exercises.yearly import counts
from dashboard.figures.posture.measures import matrix, over_time
from dashboard.maps import small_map
from dashboard.schema import codes
from dashboard.wording import MONTHS, spelt
from tests.maps.tables import SHAPES, places

from .posture.test_measures import cells
from .posture.test_measures import years as measure_years
from .tables import sizes

YEARS = {year: str(year) for year in range(2014, 2022)}
LABELS = {name: name for name in ("Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot")}
DOMAINS = {code: label.lower() for code, label in codes.DOMAINS.items()}
STATES = {code: codes.COUNTRY_NAMES[code] for code in codes.FLANK_ALLIES}
ALL_MONTHS = dict(enumerate(MONTHS, start=1))


def of_timeline(numbers):
    days = [f"{year}-03-01" for year, n in numbers.items() for _ in range(n)]
    return timeline(sizes(*({"first_day": day, "last_day": day} for day in days)))


def by_year_and_side(numbers):
    rows = pd.DataFrame({"year_started": list(numbers), "n": list(numbers.values())}, dtype="Int64")
    more = {"organiser_side": "nato", "bloc": "west", "exercise_id": None, "source_ids": "a"}
    return rows.assign(**more)


def of_domains(numbers):
    rows = [{"domains": code, "bloc": "west", "n": n, "exercise_id": None} for code, n in numbers.items()]
    return domains(pd.DataFrame(rows))


def of_months(numbers):
    rows = [
        {"bloc": bloc, "month": month, "n": numbers.get(month, 0) if bloc == "west" else 0}
        for bloc in codes.BLOCS
        for month in ALL_MONTHS
    ]
    return months(pd.DataFrame(rows).assign(exercise_id=None))


def of_incidents(numbers):
    rows = [(name, 2020, n) for name, n in numbers.items()]
    return by_year(pd.DataFrame(rows, columns=["label", "year", "n"]).astype({"n": "Int64"}), "kind")


def of_ratios(numbers):
    row = {"declared": 1000, "independent": 1000, "n_claimants": 1}
    # Of fewer than these no exercise is named as the highest.
    more = {f"Lower {n}": 0.5 for n in range(12)}
    found = sizes(*({"name": name} | row for name in [*numbers, *more]))
    return ratios(found.assign(ratio=[float(n) for n in [*numbers.values(), *more.values()]]))


def of_places(numbers):
    rows = ({"place": name, "n": n} for name, n in numbers.items())
    return small_map(places(*rows), SHAPES, height=500)


CASES = {
    "timeline": (YEARS, of_timeline, ";"),
    "counts": (YEARS, lambda numbers: counts(by_year_and_side(numbers)), ":"),
    "hosted": (YEARS, lambda numbers: hosted(by_year_and_side(numbers)), ";"),
    "measures over time": (
        YEARS,
        lambda numbers: over_time(measure_years(*((year, "in_force", n) for year, n in numbers.items()))),
        ";",
    ),
    "measures": (STATES, lambda numbers: matrix(cells(**{one: (n, 0, 0) for one, n in numbers.items()})), ""),
    "domains": (DOMAINS, of_domains, ""),
    "months": (ALL_MONTHS, of_months, ":"),
    "incidents": (LABELS, of_incidents, ":"),
    "ratios": (LABELS, of_ratios, ":"),
    "places": (LABELS, of_places, ""),
}
"""By headline: who may lead, how it is drawn, and after which sign the headline says who does."""


@pytest.mark.parametrize("case", CASES)
@settings(max_examples=12)
@given(data=st.data())
def test_all_that_share_the_top_are_named_or_counted(case, data):
    labels, draw, sign = CASES[case]
    some = st.dictionaries(st.sampled_from(list(labels)), st.integers(1, 2), min_size=2, max_size=6)
    numbers = dict(sorted(data.draw(some).items()))
    title = draw(numbers).layout.meta["title"]
    said = title.partition(sign)[2].lower() if sign else title.lower()
    first = {labels[one] for one, n in numbers.items() if n == max(numbers.values())}
    named = {words for words in labels.values() if words.lower() in said}
    if len(first) <= NAMED:
        # A title that has no room for all of them names none.
        assert named in (first, set()), title
    else:
        assert not named, title
        assert spelt(len(first)) in said, title
