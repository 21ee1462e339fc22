"""Small pictures that carry a statement, as other programs may have saved them."""

import io

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dashboard.exhibits.catalogue import exhibit
from dashboard.export.evidence.binding import bound_digest
from dashboard.export.evidence.carried import DIGEST, STATEMENT
from dashboard.export.evidence.statement import statement_of
from dashboard.frames import digests, folder
from tests.exhibits.shipped import SELECTIONS, extract, options_of

RELEASED = digests.stored(folder())


def statement(name="record-claims", selection=SELECTIONS["all"], **options):
    shown = exhibit(extract(selection), name, **(options or options_of(name)))
    return statement_of(shown, RELEASED, "https://flank.example/")


def png(text, digest=None, colour=(1, 2, 3)):
    """Return a small PNG that carries a statement."""
    image = Image.new("RGB", (3, 2), colour)
    said = PngInfo()
    said.add_itxt(STATEMENT, text, zip=True)
    content = b"3 2\n" + bytes((1, 2, 3, 255)) * 6
    said.add_itxt(DIGEST, digest or bound_digest(text, content))
    file = io.BytesIO()
    image.save(file, "PNG", pnginfo=said)
    return file.getvalue()


def svg(text, drawing=b"<rect/>"):
    """Return a small SVG that carries a statement on an empty drawing of one rectangle."""
    digest = bound_digest(text, b"<svg><desc>d</desc><rect/></svg>")
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    inside = (
        f"<flankwatch:statement>{escaped}</flankwatch:statement>"
        f"<flankwatch:digest>{digest}</flankwatch:digest>"
    )
    element = f'<metadata id="flankwatch">{inside}</metadata>'.encode()
    return b"<svg><desc>d</desc>" + element + drawing + b"</svg>"
