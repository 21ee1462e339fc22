from dashboard.analysis.claims.last_words import last_words
from tests.analysis.rows import claims, frame

WORD = {"claimant": "Daily", "origin_id": "ministry", "value": 300, "stage": "during", "published": "2018-09"}
PAGES = frame(
    "sources",
    {"source_id": "paper", "publisher_kind": "news"},
    {"source_id": "wire", "publisher_kind": "agency"},
)


def named(*rows):
    """Return the place of the row that is named."""
    found = last_words(claims(*(WORD | row for row in rows)), PAGES)
    return [int(one.removeprefix("C")) - 1 for one in found["claim_id"]]


def test_a_word_that_is_the_only_one_has_the_same_columns_as_one_that_was_chosen():
    alone = last_words(claims(WORD), PAGES)
    chosen = last_words(claims(WORD, WORD | {"stage": "announced"}), PAGES)
    assert len(alone) == len(chosen) == 1
    assert alone.dtypes.equals(chosen.dtypes)


def test_of_a_number_without_a_day_the_page_that_gives_one_is_named():
    assert named({}, {"stage": "announced", "published": "2018-08-28"}) == [1]


def test_a_less_reliable_page_another_number_and_a_nameless_speaker_take_no_words_place():
    dated = {"stage": "announced", "published": "2018-08-28"}
    assert named({"reliability": "B"}, dated | {"reliability": "D"}) == [0]
    assert named({}, dated | {"value": 297}) == [0]
    assert named({}, dated | {"qualifier": "up_to"}) == [0]
    assert named({}, dated | {"origin_id": "unknown"}) == [0]


def test_the_word_that_counts_keeps_its_own_day():
    assert named({"stage": "announced", "published": "2018-08-28"}, {"published": "2018-09-11"}) == [1]


def test_of_two_pages_on_one_word_the_agency_is_named():
    word = {"published": "2018-09-11"}
    assert named(word | {"source_id": "wire"}, word | {"source_id": "paper"}) == [0]
    assert named(word | {"source_id": "paper"}, word | {"source_id": "wire"}) == [1]
    later = {"published": "2018-09-12", "source_id": "paper"}
    assert named(word | {"source_id": "wire"}, later) == [1]


def test_there_is_one_row_for_each_exercise_with_a_declared_number():
    other = WORD | {"exercise_id": "e2"}
    outsider = other | {"exercise_id": "e3", "origin_role": "outsider"}
    assert last_words(claims(WORD, other, outsider), PAGES)["exercise_id"].to_list() == ["e1", "e2"]
    assert last_words(claims(), PAGES).empty
