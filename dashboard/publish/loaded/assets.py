"""Looks and behaviour of the twin, as files named after their content, so that they can be kept for good."""

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

from dashboard import theme
from dashboard.export.pictures import component
from dashboard.publish.figures.embeds import HOST

HERE = Path(__file__).with_name("looks")
STATIC = theme.FONT_FILES.parent
PLOTLY = "plotly.min.js"
FOLDER = "assets/"

LATIN = (
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,"
    "U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"
)
LATIN_EXT = (
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,"
    "U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF"
)
"""Letters of each file of the typeface."""


class Assets:
    """Writes assets into a site and says under which name each stands.

    Parameters
    ----------
    folder : pathlib.Path
        Root of the site.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.names: dict[str, str] = {}

    def write(self, name: str, content: bytes, below: str = "") -> str:
        """Write an asset and return its file, from the root of the site."""
        stem, _, ending = name.rpartition(".")
        digest = hashlib.sha256(content).hexdigest()[:12]
        path = f"{FOLDER}{below}{stem}-{digest}.{ending}"
        self.put(path, content)
        self.names[below + name] = path
        return path

    def put(self, path: str, content: bytes) -> None:
        """Write an asset into a file that already has its name, from the root of the site."""
        target = self._folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)

    def take(self, path: Path) -> str:
        """Take a file over as it is."""
        return self.write(path.name, path.read_bytes())


def written(folder: Path, shapes: Path, addresses: dict[str, str]) -> Assets:
    """Write what all pages share, but for what the search finds.

    Parameters
    ----------
    folder : pathlib.Path
        Root of the site.
    shapes : pathlib.Path
        Folder of the boundary files.
    addresses : dict of str to str
        Digest of each boundary file by its name.
    """
    assets = Assets(folder)
    for face in sorted(theme.FONT_FILES.glob("*.woff2")):
        assets.take(face)
    assets.take(STATIC / "icon.png")
    assets.write(PLOTLY, component.PLOTLY.read_bytes())
    outlines = {
        name.removesuffix(".geojson"): assets.write(
            f"{name.removesuffix('.geojson')}.js", _shape(shapes / name), "shapes/"
        )
        for name in addresses
        if (shapes / name).is_file()
    }
    assets.write("theme.js", _theme(outlines).encode("utf-8"))
    (folder / HOST).write_bytes((HERE / "host.js").read_bytes())
    for script in ("site.js", "narrow.js", "find.js"):
        assets.write(script, (HERE / script).read_bytes())
    assets.write(
        "site.css", (_faces(assets) + _colours() + (HERE / "site.css").read_text("utf-8")).encode("utf-8")
    )
    return assets


def _shape(path: Path) -> bytes:
    name = json.dumps(path.name.removesuffix(".geojson"))
    return b"flankwatch.shape(" + name.encode("utf-8") + b"," + path.read_bytes().strip() + b");\n"


def _theme(shapes: dict[str, str]) -> str:
    said = {
        "light": theme.TEMPLATE,
        "dark": theme.TEMPLATE_DARK,
        "twins": theme.dark_twins(),
        "config": theme.PLOT_CONFIG,
        "shapes": shapes,
    }
    return f"flankwatch.theme({json.dumps(said, separators=(',', ':'))});\n"


def _colours() -> str:
    light, dark = (
        "".join(f"--{name}:{colour};" for name, colour in asdict(one).items())
        for one in (theme.LIGHT, theme.DARK)
    )
    return f":root{{{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def _faces(assets: Assets) -> str:
    made = []
    for letters, name in ((LATIN_EXT, "latin-ext"), (LATIN, "latin")):
        for weight in (400, 600):
            file = assets.names[theme.font_file(name, weight).name].removeprefix(FOLDER)
            made.append(
                f'@font-face{{font-family:"IBM Plex Sans";font-weight:{weight};font-display:swap;'
                f'src:url("{file}") format("woff2");unicode-range:{letters}}}\n'
            )
    return "".join(made)
