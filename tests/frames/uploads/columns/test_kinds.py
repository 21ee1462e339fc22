"""Which kind of list the names of its columns suggest."""

import pytest

from dashboard.frames.uploads.columns import guess
from tests.frames.uploads.reader import lines, opened, read


@pytest.mark.parametrize(
    ("heads", "kind"),
    [
        ("Lp.;Data;Miejscowość;Opis zdarzenia;Sprawca", "incidents"),
        ("Дата;Место;Описание", "incidents"),
        ("Дата;Місце;Опис;Широта;Довгота", "incidents"),
        ("Date;Country;Description", "incidents"),
        ("Start;Country;Description", "exercises"),
        ("Date;Name;Description", "exercises"),
        ("Data;Opis;Liczba żołnierzy", "exercises"),
        ("Exercise;Claimant;Troops claimed;Date", "claims"),
    ],
)
def test_a_list_that_tells_what_happened_and_names_nothing_is_one_of_incidents(heads, kind):
    found = guess.choices(opened(f"{heads}\n{';'.join('1' for _ in heads.split(';'))}\n"))
    assert found.kind == kind


def test_what_troops_are_claimed_is_the_number_of_a_claim():
    rows_of = ("Exercise;Claimant;Troops claimed;Date", "Zapad-2025;OSW;30,000 (estimate);2025-09-12")
    claims = read(lines(*rows_of)).tables["claims"]
    assert claims[["value_low", "qualifier"]].values.tolist() == [[30000, "about"]]
