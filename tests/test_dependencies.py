"""What the program rests on: each dependency with its reason, and under a licence that ours can be beside."""

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement

PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"
DESCRIBED = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
FREE = (
    *(
        "MIT",
        "BSD",
        "Apache",
        "PSF",
        "ISC",
        "MPL-2.0",
        "Mozilla Public License 2.0",
        "Zlib",
        "0BSD",
        "CC0-1.0",
    ),
    *("HPND", "MIT-CMU"),
)
"""Licences under which a package may be used, changed and passed on; of several to choose from one does."""


GRANT = "Permission is hereby granted, free of charge, to any person obtaining a copy of this software"
"""How the text of the MIT licence begins."""


def needed():
    """Return all packages that an installation with every extra brings, by name."""
    asked = [
        *DESCRIBED["dependencies"],
        *(one for extra in DESCRIBED["optional-dependencies"].values() for one in extra),
    ]
    waiting, found = [Requirement(one) for one in asked], {}
    while waiting:
        one = waiting.pop()
        name = re.sub(r"[-_.]+", "-", one.name).lower()
        if name not in found and _wanted(one):
            found[name] = distribution(name)
            waiting += map(Requirement, found[name].requires or ())
    return found


def _wanted(one):
    return one.marker is None or one.marker.evaluate({"extra": ""})


def licence(package):
    told = package.metadata
    marks = [line for line in told.get_all("Classifier", []) if line.startswith("License ::")]
    said = told.get("License-Expression") or "; ".join(marks) or told.get("License")
    return said or _by_its_text(package)


def _by_its_text(package):
    """Return the licence whose text a package brings, for who names it nowhere."""
    files = package.metadata.get_all("License-File", [])
    texts = [" ".join((package.read_text(f"licenses/{name}") or "").split()) for name in files]
    return "MIT" if any(GRANT in text for text in texts) else "none"


def free(words):
    return any(mark in words for mark in FREE)


def test_every_package_that_is_installed_is_free():
    packages = needed()
    assert len(packages) > 40
    bound = {name: licence(one) for name, one in packages.items() if not free(licence(one))}
    assert bound == {}


def test_a_licence_that_binds_is_noticed():
    assert not free("GPL-3.0-or-later")
    assert not free("none")
    assert free("MIT OR GPL-3.0-or-later")


def test_every_dependency_has_its_reason():
    lines = [
        line
        for line in PROJECT.read_text("utf-8").splitlines()
        if re.match(r'  "[a-z][\w.\-\[\]]*[=<>]', line)
    ]
    assert len(lines) > 30
    assert [line for line in lines if not re.search(r"# \w+", line)] == []
