import pandas as pd

from dashboard.figures.exercises.domains import domains
from dashboard.schema import codes
from tests.figures.outline import outline


def by_domain(**counts):
    rows = [
        {"domains": domain, "bloc": bloc, "n": number, "source_ids": "a"}
        | {"exercise_id": f"{domain}-{bloc}" if number == 1 else None}
        for domain, pair in counts.items()
        for bloc, number in zip(("east", "west"), pair, strict=True)
    ]
    return pd.DataFrame(rows, columns=["domains", "bloc", "n", "source_ids", "exercise_id"]).astype(
        {"n": "Int64"}
    )


def test_domain_outline(snapshot):
    assert outline(domains(by_domain(land=(3, 9), air=(4, 2), space=(0, 0)))) == snapshot


def test_a_domain_of_one_exercise_names_its_record():
    east, west = domains(by_domain(land=(3, 1), air=(1, 2))).data
    assert [mark for mark in east.customdata if mark] == [["air-east"]]
    assert [mark for mark in west.customdata if mark] == [["land-west"]]


def test_domain_titles():
    def words(**counts):
        return domains(by_domain(**counts)).layout.meta["title"]

    assert words(land=(3, 9), air=(1, 2)) == "Most exercises: land on both sides (3, 9)"
    assert words(land=(3, 9), air=(4, 2)) == "Most exercises: air for Russia's side (4), land for NATO's (9)"
    assert words(sea=(0, 2)) == "Most exercises: sea for NATO's side (2)"
    assert words() == "No exercise states a domain here"


def test_the_caption_says_what_is_in_no_bar_and_what_a_zero_is():
    words = domains(by_domain(land=(3, 0)), 7).layout.meta["subtitle"]
    assert "Left out: 7 without a stated domain. 0: none in the register." in words
    full = domains(by_domain(**dict.fromkeys(codes.DOMAINS, (1, 1)))).layout.meta["subtitle"]
    assert full.endswith("do not add up.")
