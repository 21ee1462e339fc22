"""Lists of options: all of the register, the first of a reader's own, and what is chosen."""

from dashboard.ui.shell.choosing import offered
from tests.ui.block import run

OPTIONS = {"amber": "Amber", **{f"yours-{n}": f"Yours: {n}" for n in range(5)}, "zapad": "Zapad"}


def test_a_list_offers_all_of_the_register_the_first_of_an_own_list_and_what_is_chosen(monkeypatch):
    monkeypatch.setattr(offered, "MOST", 2)
    assert offered.bounded(OPTIONS, {"yours-4"}) == ["amber", "yours-0", "yours-1", "yours-4", "zapad"]
    monkeypatch.setattr(offered, "MOST", 5)
    assert offered.bounded(OPTIONS, ()) == list(OPTIONS)


def bounded_list():
    import streamlit as st

    from dashboard.ui.shell.choosing import offered
    from tests.ui.test_offered import OPTIONS

    offered.MOST, most = 2, offered.MOST
    try:
        st.session_state["one"] = "yours-4"
        shown = offered.some(OPTIONS, "one")
        st.markdown(", ".join(shown))
        offered.tell(OPTIONS, shown)
        offered.tell(OPTIONS, list(OPTIONS))
    finally:
        offered.MOST = most


def test_a_list_that_is_cut_says_so_and_what_finds_the_rest():
    at = run(bounded_list)
    assert at.markdown[0].value == "amber, yours-0, yours-1, yours-4, zapad"
    assert [one.value for one in at.caption] == [
        "The list has 5 of 7 names; *Find a name or word*, above, finds the others."
    ]


def test_a_list_within_bounds_is_offered_whole():
    assert offered.some(OPTIONS, "one") == list(OPTIONS)
