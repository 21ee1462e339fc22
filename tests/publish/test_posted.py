"""What a page says of itself where a link to it is posted or found."""

import re

from dashboard.exhibits.catalogue import CATALOGUE
from dashboard.publish.twin import POSTED_ELSE

from .built import ADDRESS


def test_a_link_that_is_posted_leads_to_its_very_page_and_searches_find_the_one_of_today(site, pages):
    for path, page in pages.items():
        if path == "404.html":
            continue
        metas = {one.get("property"): one.get("content") for one in page.iter("meta")}
        canonical = next(one.get("href") for one in page.iter("link") if one.get("rel") == "canonical")
        below = path.removesuffix("index.html")
        assert metas["og:url"] == f"{ADDRESS}{below}", path
        assert canonical == f"{ADDRESS}{re.sub('^v/[^/]+/', '', below)}", path
        assert (site / metas["og:image"].removeprefix(ADDRESS)).is_file(), path


MOST_LETTERS = 420
"""Of the words of a picture that those who post it take."""


def test_a_picture_that_is_posted_says_what_its_figure_found(pages):
    for path, page in pages.items():
        metas = {one.get("property") or one.get("name"): one.get("content") for one in page.iter("meta")}
        words = metas["og:image:alt"]
        assert metas["twitter:image:alt"] == words, path
        assert 0 < len(words) <= MOST_LETTERS, path
        figure = metas["og:image"].removeprefix(ADDRESS).removesuffix("picture.png")
        title = pages[f"{figure}index.html"].findtext(".//h1")
        # What each page of the site has is the same whatever the data, for it would be made anew with any.
        common = CATALOGUE[POSTED_ELSE].shows
        assert words == common or plain(words).startswith(plain(title)), path
    assert "Zapad-2021" in words_of_picture(pages["exercise/zapad-2021/index.html"])
    assert words_of_picture(pages["glossary/index.html"]) == common


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def words_of_picture(page):
    return next(one.get("content") for one in page.iter("meta") if one.get("property") == "og:image:alt")
