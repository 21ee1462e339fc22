from dashboard.ui.shell import offered

OPTIONS = {"amber": "Amber", **{f"yours-{n}": f"Yours: {n}" for n in range(5)}, "zapad": "Zapad"}


def test_a_list_offers_all_of_the_register_the_first_of_an_own_list_and_what_is_chosen(monkeypatch):
    monkeypatch.setattr(offered, "MOST", 2)
    assert offered.bounded(OPTIONS, {"yours-4"}) == ["amber", "yours-0", "yours-1", "yours-4", "zapad"]
    monkeypatch.setattr(offered, "MOST", 5)
    assert offered.bounded(OPTIONS, ()) == list(OPTIONS)
