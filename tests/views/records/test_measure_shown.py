"""One measure on the page of the response: shown where a link or a find names it."""

from dashboard.schema import codes
from tests.shipped import frames
from tests.views.reader import main_words, visit


def test_one_measure_is_shown_with_its_number_its_standing_and_its_page():
    row = frames().measures.dropna(subset=["number", "unit", "note"]).iloc[0]
    at = visit("response", measure=row["measure_id"])
    said = main_words(at).replace("\\", "")
    assert row["title"] in said
    assert f"{row['description']}." in said
    assert f"{int(row['number'])} {row['unit']}" in said
    assert codes.MEASURE_STATUS[row["status"]] in said
    assert f"Remark: {row['note']}." in said
    assert "Remark: " not in main_words(visit("response", measure="none-such"))
