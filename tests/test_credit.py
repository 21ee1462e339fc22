"""Whom the source line of a picture names first."""

import pytest

from dashboard.schema import codes
from dashboard.sources import FIRST_NAMED, UNNAMED, Source, by_kind, by_use, credit


def source(publisher):
    return Source(publisher, "", publisher, "", "", "", "")


def test_those_on_whom_the_finding_rests_come_first():
    behind = [source("NATO"), *[source("Wikipedia")] * 3, *[source("TASS")] * 2]
    assert credit(behind, most=2) == "Sources: Wikipedia, TASS and 1 more (6 documents)"
    assert credit(behind, most=2, leading=1) == "Sources: NATO, Wikipedia and 1 more (6 documents)"


def test_in_a_source_line_whoever_answers_for_most_is_named_first_and_of_one_kind_the_most_used():
    def of(publisher, kind):
        return Source(publisher, "", publisher, kind, "", "", "")

    small = [of("site.example", "news"), *[of("TASS", "state_media")] * 3, of("CIA", "dataset")]
    known = [of("NATO", "official"), *[of("ERR", "news")] * 2, *[of("AFP", "agency")] * 2]
    assert credit([*small, *known], most=6) == (
        "Sources: NATO, AFP, CIA, ERR, site.example, TASS (10 documents)"
    )
    # What the finding rests on stays before what is drawn besides.
    assert credit([*small, *known], most=1, leading=1) == "Sources: site.example and 5 more (10 documents)"
    assert credit([*small[:1], *known[:1], small[-1]], leading=2) == (
        "Sources: NATO, CIA, site.example (3 documents)"
    )
    # An address is the name of nobody that is known.
    assert credit([of("site.example", "news")] * 3 + [of("ERR", "news")]).startswith("Sources: ERR,")
    assert credit([of("ERR", "news"), of("ERR", "official"), of("AFP", "agency")]).startswith("Sources: ERR,")


def test_every_kind_of_publisher_has_a_place_among_those_named_first():
    assert sorted(FIRST_NAMED) == sorted(codes.PUBLISHER_KINDS)


def test_of_documents_used_alike_whoever_answers_for_most_is_named_first():
    blog, tass, nato, news = (
        Source(kind, "", kind, kind, "", "", "") for kind in ("other", "state_media", "official", "news")
    )
    assert by_kind([blog, tass, news, nato]) == (nato, news, tass, blog)
    assert by_use([blog, nato, tass], [2, 1, 1]) == (blog, nato, tass)


@pytest.mark.parametrize(
    ("publisher", "by", "via"),
    [
        ("NATO", "NATO", ""),
        ("HuffPost copy", "HuffPost", "mirror.example"),
        ("AP (repost)", "AP", "mirror.example"),
        ("ERR News (mirror)", "ERR News", "mirror.example"),
        ("AP via WTOP", "AP", "WTOP"),
        ("BAFL (copy of The Hill)", "The Hill", "BAFL"),
        ("Copy of Xinhua", "Xinhua", "mirror.example"),
        ("feed copy (AFP)", "AFP", "mirror.example"),
        ("blog (TASS copy)", "TASS", "mirror.example"),
        ("Saba (AFP copy)", "AFP", "Saba"),
        ("CIA World Factbook (public mirror factbook.json)", "CIA World Factbook", "mirror.example"),
        ("kiwix.lema.org", "Wikipedia", "mirror.example"),
        ("tabloid copy", UNNAMED, "mirror.example"),
        ("Copy of an official site", UNNAMED, "mirror.example"),
        ("GlobalSecurity.org (Navy News Service)", "GlobalSecurity.org (Navy News Service)", ""),
    ],
)
def test_a_copy_is_named_by_its_publisher_and_the_mirror_stands_beside(publisher, by, via):
    found = Source("id", "", publisher, "other", "https://www.mirror.example/page", "", "")
    assert (found.published_by, found.via) == (by, via)
    assert (f"{by}, via {via}" if via else publisher) in found.line


def test_no_mirror_stands_in_a_source_line():
    assert (
        credit([Source("id", "", "HuffPost copy", "", "https://mirror.example", "", "")])
        == "Source: HuffPost"
    )


def test_the_most_used_of_those_that_lead_comes_first():
    leading = [source("NATO"), source("CIA"), source("CIA")]
    assert credit(leading, leading=3) == "Sources: NATO, CIA (3 documents)"


def test_blogs_come_last_and_an_unnamed_site_is_only_counted():
    blog = Source("b", "", "blog.example", "other", "", "", "")
    unnamed = Source("u", "", "tabloid copy", "other", "https://mirror.example", "", "")
    assert credit([blog, blog, unnamed, unnamed, source("ERR")]) == (
        "Sources: ERR, blog.example and 1 more (5 documents)"
    )
    assert credit([unnamed]) == f"Source: {UNNAMED}"
