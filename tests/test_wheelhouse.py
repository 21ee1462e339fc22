"""A machine without a network: all that an installation needs comes ready made, as README says."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import parse_wheel_filename

from tests.test_dependencies import DESCRIBED, needed

ROOT = Path(__file__).resolve().parents[1]
LOCKED = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
PLATFORMS = {
    "x86_64": [*(f"manylinux_2_{n}_x86_64" for n in range(36, 4, -1)), "manylinux2014_x86_64"],
    "aarch64": [*(f"manylinux_2_{n}_aarch64" for n in range(36, 16, -1)), "manylinux2014_aarch64"],
}
"""Linux on the two kinds of machine that serve."""


def readable(platforms):
    """Return the marks of wheels that CPython 3.11 installs on some platforms."""
    own = cpython_tags((3, 11), platforms=platforms)
    return {*own, *compatible_tags((3, 11), interpreter="cp311", platforms=platforms)}


def wheels(name):
    """Return the wheels of a package, of all its versions that the lock has for one Python or another."""
    return [wheel for one in LOCKED if one["name"] == name for wheel in one.get("wheels", ())]


def marks(wheel):
    return parse_wheel_filename(wheel["url"].rpartition("/")[2])[3]


@pytest.mark.parametrize("machine", PLATFORMS)
def test_each_package_that_is_locked_has_a_wheel_with_a_digest(machine):
    fit = readable(PLATFORMS[machine])
    found = {name: [one for one in wheels(name) if not fit.isdisjoint(marks(one))] for name in needed()}
    assert [name for name, those in found.items() if not those] == []
    assert all(one["hash"].startswith("sha256:") for those in found.values() for one in those)


def test_a_wheel_of_another_platform_is_none():
    assert Tag("cp311", "cp311", "win_amd64") not in readable(PLATFORMS["x86_64"])
    assert Tag("py3", "none", "any") in readable(PLATFORMS["x86_64"])


def test_what_readme_says_is_what_make_writes_and_the_package_installs():
    readme = (ROOT / "README.md").read_text("utf-8")
    made, venv, install, run = re.search(r"```sh\n(make wheelhouse.*?)\n```", readme, re.DOTALL)[
        1
    ].splitlines()
    shown = subprocess.run(
        ["make", "--dry-run", "wheelhouse"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    folder = re.search(r"--find-links (\S+)", install)[1]
    assert f"build --wheel --out-dir {folder}" in shown
    assert f"--dest {folder}" in " ".join(shown.split())
    assert "--only-binary :all:" in shown
    assert "--require-hashes" in shown
    assert "--no-index" in install
    assert install.split()[-1] == DESCRIBED["name"]
    place = venv.partition("#")[0].split()[-1]
    assert install.startswith(f"{place}/bin/pip install ")
    assert run.partition(" ")[0] == f"{place}/bin/{next(iter(DESCRIBED['scripts']))}"
    assert made.split()[:2] == ["make", folder]
