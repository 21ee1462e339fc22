"""What must hold between documents: one publisher has one name and one kind. Each refusal is a sentence."""

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
