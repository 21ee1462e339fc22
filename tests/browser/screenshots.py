"""The pictures of the README, made from the running product: `make screenshots`."""

import io
import socket
import subprocess
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.browser.conftest import FLAGS, await_health
from tests.browser.find import executable
from tests.browser.reader import Reader

FOLDER = Path(__file__).resolve().parents[2] / "dashboard" / "static"
LARGEST = 200_000
"""Bytes of one picture at most."""

PICTURES = {
    "overview": ("/", None),
    "record": ("/exercises?exercise=zapad-2025", None),
    "flank-map": ("/flank-map", "flank-map"),
}
"""Address of each picture's page, and the chart that it shows, if not the head of the page."""


def main():
    """Start the product, take the pictures, and stop it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = Path("/dev/null")
    command = [sys.executable, "-m", "dashboard.cli", "run", "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        await_health(f"http://127.0.0.1:{port}", server, log)
        take(f"http://127.0.0.1:{port}")
    finally:
        server.terminate()
        server.wait(20)


def take(address):
    """Take each picture."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="light")
        page.set_default_timeout(120_000)
        reader = Reader(page, address)
        for name, (path, chart) in PICTURES.items():
            reader.open(path)
            if chart:
                reader.chart(chart).scroll_into_view_if_needed()
                reader.settle()
            print(save(name, page.screenshot()))
        browser.close()


def save(name, picture):
    """Write a picture with as few colours as it needs to stay small; return what was written."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    path = FOLDER / f"{name}.png"
    image.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(path, optimize=True)
    if path.stat().st_size > LARGEST:
        image.resize((1200, 750)).quantize(128, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
            path, optimize=True
        )
    return f"{path.name}: {path.stat().st_size:,} bytes"


if __name__ == "__main__":
    main()
