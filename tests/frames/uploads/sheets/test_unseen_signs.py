"""Signs that nobody sees and that turn or hide the text beside them are left out of a list, and told."""

from tests.frames.uploads.reader import looked_at, opened

NOTE = "Signs that nobody sees, and that can turn text round, were left out of {}."


def test_no_sign_that_turns_text_round_comes_in_with_a_list_and_a_number_beside_one_is_read():
    raw = (
        "name,sta\u200frt,country,troops,side\n"
        "\u202eDAPAZ\u202c \u2066x\u2069,2019-05-02,Estonia,\u202e9000\u202c,NATO\n"
        "\x01\x1b[31mRed\x07,2020-05-02,Estonia,7000,NATO\n"
        "\u2067,\u200e,,,\n"
        "مناورات \u200cنور,2021-05-02,Estonia,5000,NATO\n"
    )
    table = opened(raw)
    assert list(table.cells["name"]) == ["DAPAZ x", "[31mRed", "مناورات \u200cنور"], (
        "letters stay as they are"
    )
    assert NOTE.format("6 cells") in table.notes
    assert "start" in table.cells
    joined = looked_at(raw).result
    assert next(iter(joined.tables["exercises"]["name"])) == "Yours: DAPAZ x"
    assert joined.tables["claims"]["value_low"].max() == 9000


def test_a_list_without_such_signs_is_as_it_was():
    assert opened("name,start\nŁask\tś,2019\n").notes == ()
