"""The digest of a page stays the same while its words do."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.curation.asking.answer import Reply
from dashboard.curation.asking.content import digest, visible, words


def of(body, kind="text/html"):
    return digest(Reply(200, kind, body=body.encode() if isinstance(body, str) else body))


def said(text):
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    "page",
    [
        "<title>A</title><p>b &amp; c</p>",
        "<title>A</title>\n\n<p>b\u00a0&amp;   c</p>",
        '<title>A</title><script nonce="1">var x = "<p>1</p>";</script><p class="2">b &amp; c',
        "<title>A</title><style>p {}</style><noscript><img></noscript><p>b<!-- 1 --> &#38; c</p>",
        "<title>A</title><svg><svg><text>1</text></svg></svg><p>b & c</p><template>3</template>",
    ],
)
def test_neither_blanks_nor_scripts_nor_marks_change_it(page):
    assert of(page) == said("A b & c")


def test_a_word_changes_it():
    assert of("<p>1,200 men</p>") != of("<p>1,300 men</p>")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<p>ž</p>".encode("windows-1257"), "text/html; charset=windows-1257"),
        (b'<meta charset="windows-1257"><p>\xfe</p>', "text/html"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1257"><p>\xfe', "text/html"),
        ("ž".encode(), "text/plain; charset=no-such"),
        ("<p>ž</p>".encode(), "application/xhtml+xml"),
    ],
)
def test_the_same_words_by_other_bytes_are_the_same(body, kind):
    assert of(body, kind) == said("ž")


def test_other_files_count_by_their_bytes():
    assert of(b"%PDF \xff  1", "application/pdf") == hashlib.sha256(b"%PDF \xff  1").hexdigest()
    assert of("<p>a</p>", "") == said("<p>a</p>")
    assert of("a  b", "text/plain") == said("a b")


def test_a_page_without_words_or_that_is_not_whole_has_none():
    assert of("<script>draw()</script>") == of("", "application/pdf") == ""
    assert digest(Reply(200, "text/html", is_whole=False)) == ""


@given(st.text())
def test_no_text_breaks_it(text):
    assert words(visible(text)) == words(words(visible(text)))
    assert len(of(text.encode("utf-8", "replace"))) in (0, 64)
