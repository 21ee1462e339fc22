"""Pictures that a reader downloads from a page, and what is seen in them."""

import json

from PIL import Image

from dashboard.frames import folder

WHITE = (255, 255, 255)
VERSION = json.loads((folder() / "datapackage.json").read_text("utf-8"))["version"]


def download(reader, key, label):
    """Press a button below a chart, and return the file that comes."""
    block = reader.page.locator(f".st-key-{key}-takeaway")
    with reader.page.expect_download() as started:
        block.get_by_role("button", name=label).first.click()
    return started.value


def colours(image):
    """Return how many colours a picture has; one of few is blank."""
    return len(image.convert("RGB").resize((300, 170)).getcolors(300 * 170))


def choose(reader, key, label, value):
    """Choose from a list below a chart."""
    reader.page.locator(f".st-key-{key}-takeaway").get_by_label(label).select_option(value)


def assert_whole(reader, key, size, pixels):
    """Fail where a chart's picture has not its name and its size, is not light, or is blank."""
    reader.chart(key)
    choose(reader, key, "Size of the picture", size)
    file = download(reader, key, "PNG")
    assert file.suggested_filename == f"flankwatch-{key}-v{VERSION}-{pixels[0]}x{pixels[1]}.png"
    image = Image.open(file.path())
    assert image.size == pixels
    assert image.convert("RGB").getpixel((2, 2)) == WHITE
    assert colours(image) > 200
