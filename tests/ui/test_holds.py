"""How well a finding holds is said in one line, and which reading turns it where the reader opens that."""

import pandas as pd

from dashboard.analysis.robustness import Robustness, Statement
from dashboard.exhibits.catalogue import CATALOGUE, exhibit, robustness
from tests.exhibits.shipped import extract
from tests.ui.block import run


def line():
    import streamlit as st

    from dashboard.exhibits.catalogue import exhibit
    from dashboard.ui.blocks import holds
    from tests.exhibits.shipped import SELECTIONS, extract

    shown = exhibit(extract(SELECTIONS[st.session_state["selection"]]), st.session_state["name"])
    holds.line(shown, "it")


def told():
    import streamlit as st

    from dashboard.ui.blocks import holds

    holds._readings(st.session_state["found"], with_words=st.session_state["with_words"])


def test_the_readings_are_counted_in_a_line_and_listed_when_opened():
    quick = [entry.name for entry in CATALOGUE.values() if entry.finding and not entry.finding.is_long]
    tried = {name: robustness(exhibit(extract(), name)) for name in quick}
    name, n = next((name, len(found.turned)) for name, found in tried.items() if found and len(found.turned))
    closed = run(line, name=name, selection="all")
    assert closed.caption[0].value.startswith(":material/balance: Holds in ")
    assert len(closed.dataframe) == 0
    opened = run(line, name=name, selection="all", **{"it-holds": True})
    assert opened.markdown[0].value.startswith("The finding that is tried")
    assert len(opened.dataframe[0].value) == n


def test_a_finding_with_many_readings_is_tried_only_when_asked():
    closed = run(line, name="among-peers", selection="all")
    assert (len(closed.caption), closed.expander[0].label) == (0, "In how many readings does it hold?")
    opened = run(line, name="among-peers", selection="all", **{"it-holds": True})
    assert opened.markdown[0].value.startswith("Holds in ")


def test_a_figure_without_such_a_finding_has_no_line():
    assert len(run(line, name="lags", selection="all").main.children) == 0


def test_where_too_little_is_known_for_a_finding_there_is_no_line():
    assert len(run(line, name="ratios", selection="empty").main.children) == 0


def test_too_little_to_try_is_said_where_the_reader_has_asked():
    said = run(told, found=None, with_words=True)
    assert [one.value for one in said.markdown] == [
        "Too little is known here for a finding that could be tried."
    ]


def test_a_finding_that_no_choice_turns_says_so():
    said = Statement("Zapad is the largest", "3 claims", 3.0)
    found = Robustness(said, 4, 4, 0, pd.DataFrame())
    words = [one.value for one in run(told, found=found, with_words=False).markdown]
    assert words == [
        "The finding that is tried\\: Zapad is the largest \\(3 claims\\).",
        "It holds under every choice that can be made.",
    ]
