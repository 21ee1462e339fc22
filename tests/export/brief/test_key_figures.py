"""Whose the key figures of a brief on a state are."""

import re

from dashboard.export.brief import content
from tests.exhibits.shipped import extract


def test_a_key_figure_reckoned_from_many_documents_is_given_to_none_of_them():
    figures = content.of_state(extract(), "EST", "").key_figures
    whose = {one.label.partition(",")[0]: one.source for one in figures}
    reckoned = whose["Within 300 km of Russian or Belarusian sites in the register (geometry"]
    assert re.fullmatch(r"Flankwatch, from \d+ documents", reckoned)
    assert whose["Defence spending"] == "NATO"
