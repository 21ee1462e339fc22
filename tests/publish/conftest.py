"""One small twin for all tests that only read."""

import html5lib
import pytest

from .built import build


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    place = tmp_path_factory.mktemp("twin") / "site"
    build(place)
    return place


@pytest.fixture(scope="session")
def pages(site):
    """Every page by its path, read as strictly as the standard does."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return {
        path.relative_to(site).as_posix(): parser.parse(path.read_text("utf-8"))
        for path in sorted(site.rglob("*.html"))
    }
