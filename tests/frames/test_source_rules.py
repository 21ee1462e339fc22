"""What must hold between documents: each stands once, a publisher has one name and kind, in sentences."""

import pandas as pd
import pytest

from dashboard.frames import relations, source_rules
from dashboard.schema import table


def pages(*publishers):
    """Return documents of (publisher, kind), the rows counted as a spreadsheet counts them."""
    columns = [column.name for column in table("sources").columns]
    rows = [
        dict.fromkeys(columns, "")
        | {"source_id": f"page-{i}", "publisher": publisher, "publisher_kind": kind}
        for i, (publisher, kind) in enumerate(publishers)
    ]
    made = pd.DataFrame(rows, columns=columns, dtype="str")
    made.index = made.index + 2
    return made.mask(made == "")


def told(*publishers):
    return [str(fault) for fault in source_rules.check(pages(*publishers))]


def at(*addresses):
    """Return what is told of documents of one publisher at these addresses."""
    made = pages(*[("AP", "agency")] * len(addresses))
    made["url"] = list(addresses)
    return [str(fault) for fault in source_rules.check(made)]


@pytest.mark.parametrize(
    "again",
    [
        "https://example.org/drill",
        "http://www.example.org/drill/",
        "https://m.example.org/drill",
        "https://amp.example.org/drill",
        "https://example.org/amp/drill",
        "https://example.org/drill/amp",
        "https://Example.org/drill/index.html",
        "https://example.org/drill?utm_source=a&fbclid=b#top",
    ],
)
def test_a_page_stands_once_by_whichever_address(again):
    expected = "expected a page that stands once, not as page-0 already"
    assert at("https://example.org/drill", "https://example.org/other", again) == [
        f"sources.csv, row 4, column url: {expected}, saw '{again}'.",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/?p=1", "https://example.org/?p=2"),
        ("https://example.org/a", "https://example.com/a"),
        ("https://example.org/amplitude", "https://example.org/litude"),
        ("https://youtu.be/aB", "https://youtu.be/Ab"),
    ],
)
def test_two_pages_of_one_site_are_two(one, other):
    assert at(one, other) == []


def test_documents_without_an_address_are_no_page_twice():
    assert told(("AP", "agency"), ("AP", "agency")) == []


@pytest.mark.parametrize(
    ("usual", "other"),
    [
        ("Kyiv Post", "The Kyiv Post"),
        ("Kyiv Post", "kyivpost.com"),
        ("Kyiv Post", "KyivPost (AFP)"),
        ("US Army", "U.S. Army"),
        ("Világgazdaság", "Vilaggazdasag"),
    ],
)
def test_a_publisher_is_named_as_most_documents_name_it(usual, other):
    seen = other.removesuffix(" (AFP)")
    expected = f"expected '{usual}', as most documents of that publisher have it, saw '{seen}'."
    assert told((usual, "news"), (other, "news"), (usual, "news")) == [
        f"sources.csv, row 3, column publisher: {expected}",
    ]


def test_whom_an_outlet_relays_makes_no_other_outlet_of_it():
    assert told(("Kyiv Post", "news"), ("Kyiv Post (AFP)", "agency"), ("Kyiv Star", "news")) == []


def test_two_names_joined_by_a_stroke_are_told():
    assert told(("UNN / Delfi", "agency"), ("RFE/RL", "news")) == [
        "sources.csv, row 2, column publisher: expected a form like 'UNN (Delfi)', saw 'UNN / Delfi'.",
    ]


def test_one_publisher_is_of_one_kind():
    assert told(("AP", "agency"), ("AP", "news"), ("AP", "agency"), ("AP (copy)", "other")) == [
        "sources.csv, row 3, column publisher_kind: expected agency, as AP has elsewhere, saw 'news'.",
    ]


def test_the_article_stands_apart_from_what_else_its_publisher_has():
    assert told(("Paper", "news"), ("Paper", "article")) == []


def test_the_rules_are_held_of_every_data_folder():
    faults = relations.check({"sources": pages(("AP", "agency"), ("ap.com", "agency"))})
    assert [fault.column for fault in faults] == ["publisher"]
