"""The statement inside a PDF, written and read back; needs pypdf: the extra `pictures`."""

import io
from collections.abc import Mapping
from typing import cast

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    RectangleObject,
    StreamObject,
)

from dashboard.export.evidence.binding import UnreadableError, bound_digest
from dashboard.export.evidence.statement import Statement
from dashboard.export.evidence.xmp import packet

STATEMENT, DIGEST = "/FlankwatchStatement", "/FlankwatchDigest"
"""Entries of the document's information dictionary."""

DRAWN = ("/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate", "/Annots")
"""Entries of a page that say what is seen."""

_APART = ("/Parent", "/P", "/StructParent", "/StructParents", "/Length", "/Filter", "/DecodeParms")
"""Entries that lead back up, or say only how a stream is packed."""

_DEEPEST = 40


def with_statement(raw: bytes, statement: Statement, size: tuple[int, int]) -> bytes:
    """Return a PDF that carries a statement: for people in its properties, for programs as XMP and JSON.

    Parameters
    ----------
    raw : bytes
        A PDF of one page.
    statement : Statement
        What it says of itself.
    size : tuple of (int, int)
        Width and height of its page, 96 an inch: Chromium 156 makes it up to a point larger.
    """
    writer = PdfWriter(clone_from=io.BytesIO(raw))
    _cut(writer, size)
    text = statement.text
    said = {
        "/Title": statement.title,
        "/Author": statement.made_by,
        "/Creator": statement.made_by,
        "/Subject": statement.summary,
        "/Keywords": f"filters: {statement.filters or 'none'}; data {statement.version}; {statement.licence}",
        STATEMENT: text,
        DIGEST: bound_digest(text, content(writer)),
    }
    writer.add_metadata(said)
    writer.xmp_metadata = packet(statement).encode("utf-8")
    # Others look for these two names, which pypdf 7.1 leaves out, and for the version that first had them.
    kind = {NameObject("/Type"): NameObject("/Metadata"), NameObject("/Subtype"): NameObject("/XML")}
    cast("DictionaryObject", writer.root_object["/Metadata"].get_object()).update(kind)
    writer.pdf_header = "%PDF-1.7"
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _cut(writer: PdfWriter, size: tuple[int, int]) -> None:
    """Cut the page to its size at its right and its foot, where there is nothing."""
    (page,) = writer.pages
    width, height = (side * 72 / 96 for side in size)
    left, top = float(page.mediabox.left), float(page.mediabox.top)
    page.mediabox = page.cropbox = RectangleObject((left, top - height, left + width, top))


def read(raw: bytes) -> tuple[str, str, bytes]:
    """Return statement, digest and content of a PDF; the first two empty where it carries none.

    Raises
    ------
    UnreadableError
        Where it is damaged or locked.
    """
    try:
        reader = PdfReader(io.BytesIO(raw))
        said: Mapping[str, object] = reader.metadata or {}
        return str(said.get(STATEMENT, "")), str(said.get(DIGEST, "")), content(reader)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError, OSError) as error:
        raise UnreadableError("it is a damaged or locked PDF") from error


def content(document: PdfReader | PdfWriter) -> bytes:
    """Return what the pages of a document draw as bytes that do not depend on how the file is packed."""
    parts = [
        _plain(page.get(name), _DEEPEST)
        for page in document.pages
        for name in DRAWN
        if page.get(name) is not None
    ]
    return b"\n".join(parts)


def _plain(value: PdfObject | None, room: int) -> bytes:
    if room == 0:
        raise ValueError("nested too deep")
    if isinstance(value, IndirectObject):
        value = value.get_object()
    if isinstance(value, ArrayObject):
        return b"[" + b" ".join(_plain(one, room - 1) for one in value) + b"]"
    if isinstance(value, DictionaryObject):
        names = sorted(str(name) for name in value if name not in _APART)
        inside = b" ".join(name.encode() + b" " + _plain(value.raw_get(name), room - 1) for name in names)
        stream = value.get_data() if isinstance(value, StreamObject) else b""
        return b"<" + inside + b">" + stream
    if isinstance(value, NameObject):
        return str(value).encode()
    if isinstance(value, NumberObject):
        return repr(int(value)).encode()
    return repr(value).encode()
