import gzip

import brotli
import pytest
from starlette.datastructures import Headers

from dashboard.serving.front import packed


@pytest.mark.parametrize(
    ("wish", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("GZIP", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br; q=0.000, gzip; q=0", "identity"),
        ("brotli, gzipped", "identity"),
        ("", "identity"),
        ("*", "identity"),
    ],
)
def test_a_browser_gets_the_best_coding_that_it_says_it_takes(wish, coding):
    assert packed.taken(Headers({"accept-encoding": wish})) == coding


def test_a_browser_that_says_nothing_gets_a_file_as_it_is():
    assert packed.taken(Headers({})) == packed.PLAIN


def test_a_file_comes_out_of_each_coding_as_it_was(tmp_path):
    script = tmp_path / "one.js"
    script.write_bytes(b"const one = 1;" * 100)
    plain = script.read_bytes()
    assert packed.file(script, packed.PLAIN) == plain
    assert gzip.decompress(packed.file(script, packed.GZIP)) == plain
    assert brotli.decompress(packed.file(script, packed.BROTLI)) == plain
    assert len(packed.file(script, packed.BROTLI)) < len(plain) / 10
