"""Settings of a list that are asked for only where they matter."""

from .test_upload import choice, handed, standing


def test_fiscal_years_are_asked_for_only_where_a_list_has_them():
    at = handed(b"name,start\nAmber,FY2025\nBirch,2026-05-04\n")
    assert standing(at)["name"].tolist() == ["Yours: Birch"]
    choice(at, "fiscal").set_value("october").run()
    assert standing(at)[["start_date", "end_date"]].values.tolist()[0] == ["2024-10", "2025-09"]
    other = handed(b"name,start\nBirch,2026-05-04\n")
    assert not any(str(one.key).endswith("-fiscal") for one in other.selectbox)
