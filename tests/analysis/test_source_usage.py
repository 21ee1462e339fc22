from dashboard import schema
from dashboard.analysis.source_usage import most_used, uses

from .rows import claims, exercises, frame

TABLES = {table.name: frame(table.name, {})[:0] for table in schema.TABLES} | {
    "sources": frame(
        "sources",
        {"source_id": "paper", "publisher": "The Paper", "url": "https://paper.example"},
        {"source_id": "record", "publisher": "The Record", "url": "https://record.example"},
        {"source_id": "unread", "publisher": "Nobody", "url": "https://nobody.example"},
    ),
    "exercises": exercises({"source_ids": "record;paper"}, {"source_ids": "paper"}),
    "claims": claims({"value": 1}, {"value": 2}),
    "countries": frame("countries", {"iso3": "EST", "source_id": "record", "accession_source_id": "record"}),
}


def test_a_document_counts_the_rows_that_cite_it_once_each():
    ledger = uses(TABLES)
    assert ledger[["source_id", "n"]].values.tolist() == [["paper", 4], ["record", 2], ["unread", 0]]
    assert ledger["where"].tolist()[0] == "exercises 2, claims 2"
    assert ledger["where"].isna().tolist() == [False, False, True]


def test_the_sentence_tells_the_most_used_page_and_the_single_rows():
    assert most_used(uses(TABLES)) == (
        "3 documents, 2 of them cited, The Paper most often (4 rows); 0 stand behind a single row."
    )


def test_a_document_of_a_single_row_is_cited_and_counted_as_such():
    single = TABLES | {"countries": TABLES["countries"][:0]}
    assert most_used(uses(single)) == (
        "3 documents, 2 of them cited, The Paper most often (4 rows); 1 stands behind a single row."
    )


def test_a_ledger_that_nothing_cites_has_a_sentence():
    empty = TABLES | {name: TABLES[name][:0] for name in ("exercises", "claims", "countries")}
    assert most_used(uses(empty)) == "3 documents, 0 of them cited; 0 stand behind a single row."
