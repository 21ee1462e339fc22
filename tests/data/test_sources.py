"""Each row names its document, and each document stands for a row."""

import re

from dashboard.schema import TABLES
from tests.data.shipped import frames, rows


def cited():
    """Return the sources that any column of any table names."""
    found = set()
    for table in TABLES:
        columns = [c.name for c in table.columns if c.references == ("sources", "source_id")]
        for row in rows(table.name):
            found |= {one for name in columns for one in row[name].split(";") if one}
    return found


def second_pages():
    """Return the sources that the note of an incident, a state or a site names after `also`."""
    notes = " ".join(row["note"] for name in ("incidents", "countries", "sites") for row in rows(name))
    return set(re.findall(r"also[^:;]*: ([a-z0-9-]+)", notes))


def test_every_source_that_is_cited_is_in_the_ledger():
    assert cited() <= {row["source_id"] for row in rows("sources")}


def test_every_source_is_cited_or_named_as_a_second_page():
    ledger = {row["source_id"] for row in rows("sources")}
    assert second_pages() <= ledger
    assert ledger - cited() <= second_pages()


def test_only_general_knowledge_has_no_address():
    assert [row["source_id"] for row in rows("sources") if not row["url"]] == ["general-knowledge"]


def test_an_address_stands_once():
    addresses = [re.sub(r"^https?://(www\.)?", "", row["url"]).rstrip("/") for row in rows("sources")]
    assert len(set(addresses)) == len(addresses)


def test_no_address_says_by_which_way_a_reader_came():
    tracks = re.compile(r"[?&](utm_\w+|fbclid|gclid|chat_room_id|custom_click|ncmp|source=rss)\b")
    assert [row["url"] for row in rows("sources") if tracks.search(row["url"])] == []
    assert tracks.search("https://example.org/a?id=1&utm_source=rss")


def test_pages_were_read_before_the_release_and_published_before_that():
    for row in rows("sources"):
        if row["url"]:
            assert row["published"] <= row["accessed"] <= frames().release.created, row["source_id"]


def test_what_a_name_says_of_its_publisher_holds():
    kinds = {
        row["url"].split("/")[2].removeprefix("www."): row["publisher_kind"]
        for row in rows("sources")
        if row["url"]
    }
    assert kinds["nato.int"] == kinds["kariuomene.lt"] == kinds["osce.org"] == "official"
    assert (
        kinds["tass.com"]
        == kinds["sputnikglobe.com"]
        == kinds["deu.belta.by"]
        == kinds["rt.com"]
        == "state_media"
    )
    assert kinds["reuters.com"] == kinds["upi.com"] == "agency"
    assert kinds["osw.waw.pl"] == kinds["rusi.org"] == kinds["icds.ee"] == "think_tank"
    assert kinds["en.wikipedia.org"] == "encyclopedia"
    assert kinds["news.err.ee"] == kinds["themoscowtimes.com"] == "news"


def test_the_article_is_one_document():
    articles = [row for row in rows("sources") if row["publisher_kind"] == "article"]
    assert len(articles) == 1
    assert articles[0]["published"] == "2025-10-11"
    assert articles[0]["url"].startswith("https://europ.info/2025/10/11/")
