import io
import zipfile

import pytest

from dashboard.frames.uploads.formats import archive
from dashboard.frames.uploads.uploaded_table import Refused

NAME, TEXT = "list.csv", "name,start\nAmber,2026-05-04\n" * 200


def packed():
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(NAME, TEXT)
    return bytearray(raw.getvalue())


def test_a_sound_member_is_read():
    assert archive.opened(bytes(packed())).read(NAME) == TEXT.encode()


def test_a_member_that_does_not_unpack_is_told_in_a_sentence():
    """Python 3.11, `zipfile`: damage inside of packed data is an error of zlib, and no `BadZipFile`."""
    raw = packed()
    start = raw.index(NAME.encode()) + len(NAME) + 12
    raw[start : start + 12] = b"\xff" * 12
    with pytest.raises(Refused, match=r"Expected a sound archive, saw damage in list\.csv\."):
        archive.opened(bytes(raw)).read(NAME)
