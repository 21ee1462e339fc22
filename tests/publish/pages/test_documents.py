"""The page of a document leads to it, and to an archived copy where one is known."""

from dataclasses import replace

import pandas as pd
import pytest

from dashboard.publish import addresses
from dashboard.publish.pages.list_pages import document_page
from dashboard.sources import Source
from tests.shipped import frames

PAGE = Source("S1", "A page", "NATO", "official", "https://www.nato.int/x", "2025-09-12", "2026-05-01")


@pytest.mark.parametrize(
    ("document", "ways"),
    [
        (PAGE, [("Open the document", PAGE.url)]),
        (
            replace(PAGE, archived_url="https://archive.example/x"),
            [("Open the document", PAGE.url), ("Open an archived copy", "https://archive.example/x")],
        ),
        (replace(PAGE, url=""), []),
    ],
)
def test_each_way_to_a_document_is_a_link(document, ways):
    none = pd.DataFrame()
    made = document_page(document, none, none, None, addresses.whole(frames()))
    assert [(one.text, one.href) for one in made.parts[0].items] == ways
