"""A real browser for the tests: one that is there, else Debian's Chromium, else Playwright's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge")


def executable():
    """Return the path of a browser of the Chromium family, or None."""
    chosen = os.environ.get("FLANKWATCH_BROWSER")
    if chosen:
        return chosen
    return next(filter(None, map(shutil.which, NAMES)), None) or _playwrights_own()


def _playwrights_own():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).exists() else None


def main():
    """Install a browser where there is none; say so where that fails."""
    if executable() is None:
        _from_debian()
    if executable() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    found = executable()
    if found is None:
        sys.exit("No browser for the tests: install Chromium or Chrome, or name one in FLANKWATCH_BROWSER.")
    print(f"Browser for the tests: {found}")


def _from_debian():
    if shutil.which("apt-get") is None:
        return
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if prefix and shutil.which("sudo") is None:
        return
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-qq"], ["install", "-qq", "-y", "--no-install-recommends", "chromium"]):
        subprocess.run([*prefix, "apt-get", *words], check=False, env=environment)


if __name__ == "__main__":
    main()
