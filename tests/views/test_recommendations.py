"""The recommendations page: coverage first, a word on each area, weights in the address."""

import re

from .reader import main_words, visit, visited


def statuses(at):
    return next(frame.value for frame in at.dataframe if "share_met_percent" in frame.value)


def test_the_page_leads_with_what_is_not_known():
    said = main_words(visited("recommendations", "default")).replace("\\", "")
    lead = re.search(r"First what is not known: (\d+) of (\d+) checks", said)
    assert lead
    assert 0 < int(lead[1]) < int(lead[2])


def test_the_rotation_sentence_is_on_the_card_of_its_area():
    said = main_words(visited("recommendations", "default"))
    assert len(re.findall(r"None of \d framework nations with a figure rotates every 3 months", said)) == 1
    assert "the opposite of the advice" in said


def test_a_weight_of_the_address_changes_the_inputs():
    at = visit("recommendations", **{"w-framework-nation-rotation-length": "0"})
    weighed = statuses(at).set_index("focus_area")
    plain = statuses(visited("recommendations", "default")).set_index("focus_area")
    assert "framework-nation rotation length (0)" in weighed.loc["Force Deployment", "inputs"]
    assert weighed.loc["Force Deployment", "n_all"] < plain.loc["Force Deployment", "n_all"]
    assert weighed.drop("Force Deployment").equals(plain.drop("Force Deployment"))


def test_a_weight_that_is_none_is_the_default():
    at = visit("recommendations", **{"w-framework-nation-rotation-length": "99"})
    assert not at.exception
    assert statuses(at).equals(statuses(visited("recommendations", "default")))
