"""What a file carries: its statement, and whether the digest beside it binds it to the content.

The content is of a PNG width, height and pixels as RGBA, of an SVG all bytes but the element that holds the
statement, of a PDF what its pages draw.
"""

import html
import io
import re
import warnings
from dataclasses import dataclass
from importlib import import_module

from PIL import Image, UnidentifiedImageError
from PIL.PngImagePlugin import PngImageFile

from dashboard.export.evidence.binding import UnreadableError, bound_digest

STATEMENT, DIGEST = "flankwatch", "flankwatch-digest"
"""Keywords of the two texts in a PNG."""

LARGEST = 100 * 10**6
"""Bytes of a file that is looked into."""

_PNG, _PDF = b"\x89PNG\r\n\x1a\n", b"%PDF-"
_ELEMENT = re.compile(rb'<metadata id="flankwatch">.*?</metadata>', re.DOTALL)
_IN_ELEMENT = re.compile(
    r"<flankwatch:statement[^>]*>(.*?)</flankwatch:statement>"
    r"<flankwatch:digest[^>]*>([0-9a-f]{64})</flankwatch:digest>",
    re.DOTALL,
)


@dataclass(frozen=True)
class Carried:
    """What a file carries.

    Attributes
    ----------
    kind : str
        `PNG`, `SVG` or `PDF`.
    statement : str
        The statement as text; empty where there is none.
    bound : bool
        Whether statement and content belong together by the digest.
    """

    kind: str
    statement: str
    bound: bool


def carried(raw: bytes) -> Carried:
    """Return what a file carries.

    Raises
    ------
    UnreadableError
        Where it is no PNG, SVG or PDF, or a damaged one.
    """
    if len(raw) > LARGEST:
        raise UnreadableError(f"it is larger than {LARGEST // 10**6} MB")
    if raw.startswith(_PNG):
        return _of_png(raw)
    if raw.startswith(_PDF):
        return _of_pdf(raw)
    if b"<svg" in raw[:2000]:
        return _of_svg(raw)
    raise UnreadableError("it is no PNG, SVG or PDF")


def _of_png(raw: bytes) -> Carried:
    try:
        with warnings.catch_warnings():
            # Pillow warns of very many pixels; whoever checks a file is told of it by no traceback.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(raw), formats=["PNG"])
            image.load()
            pixels = image.convert("RGBA").tobytes()
    except (
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        ValueError,
        Image.DecompressionBombWarning,
    ) as error:
        raise UnreadableError("it is a damaged PNG") from error
    except Image.DecompressionBombError as error:
        raise UnreadableError("it has too many pixels") from error
    texts = image.text if isinstance(image, PngImageFile) else {}
    statement, digest = str(texts.get(STATEMENT, "")), str(texts.get(DIGEST, ""))
    content = f"{image.width} {image.height}\n".encode("ascii") + pixels
    return Carried("PNG", statement, digest == bound_digest(statement, content))


def _of_svg(raw: bytes) -> Carried:
    elements = _ELEMENT.findall(raw)
    try:
        found = _IN_ELEMENT.search(elements[0].decode("utf-8")) if len(elements) == 1 else None
    except UnicodeDecodeError as error:
        raise UnreadableError("it is a damaged SVG") from error
    if found is None:
        return Carried("SVG", "", bound=False)
    statement = html.unescape(found[1])
    return Carried("SVG", statement, found[2] == bound_digest(statement, _ELEMENT.sub(b"", raw)))


def _of_pdf(raw: bytes) -> Carried:
    try:
        # What reads a PDF is an extra.
        pdf = import_module("dashboard.export.evidence.pdf")
    except ImportError as error:
        raise UnreadableError("a PDF needs an extra: install `flankwatch[pictures]`") from error
    statement, digest, content = pdf.read(raw)
    return Carried("PDF", statement, digest == bound_digest(statement, content))
