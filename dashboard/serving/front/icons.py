"""The icons that pages may show, cut out of Streamlit's font of icons.

`python -m dashboard.serving.front.icons` makes them anew after a release of Streamlit or for a new icon; it
needs fontTools, which only developers have.
"""

import re
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

from dashboard.export.pictures import component
from dashboard.serving.front.front_end import FRONT_END
from dashboard.serving.front.typefaces import ICONS

PACKAGE = component.FOLDER.parent

_WORD = re.compile(r"[\"'`/:]([a-z0-9_]+)[\"'`:]")
"""What may be the name of an icon in a script."""
_ICON = re.compile(r":material/([a-z0-9_]+):")


def wanted() -> set[str]:
    """Return every word that may be the name of an icon: those in Streamlit's scripts and in our sources."""
    words: set[str] = set()
    for script in (FRONT_END / "static" / "js").glob("*.js"):
        words.update(_WORD.findall(script.read_text("utf-8")))
    for source in PACKAGE.rglob("*.py"):
        words.update(_ICON.findall(source.read_text("utf-8")))
    return words


def icons(font: TTFont) -> dict[str, str]:
    """Return the glyph of each icon that a font knows, by the icon's name, of which it is the ligature.

    Parameters
    ----------
    font : fontTools.ttLib.TTFont
        Streamlit's, or ours.
    """
    letters = {glyph: chr(code).lower() for code, glyph in font.getBestCmap().items()}
    found: dict[str, str] = {}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            for first, ligatures in getattr(getattr(table, "ExtSubTable", table), "ligatures", {}).items():
                for one in ligatures:
                    found["".join(letters[glyph] for glyph in (first, *one.Component))] = one.LigGlyph
    return found


def whole() -> TTFont:
    """Return Streamlit's font of icons, opened."""
    return TTFont(next((FRONT_END / "static" / "media").glob("MaterialSymbols-Rounded*.woff2")))


def write() -> int:
    """Write the icons that pages may show, and return how many there are."""
    font = whole()
    known = icons(font)
    names = sorted(known.keys() & wanted())
    options = subset.Options(flavor="woff2", layout_features=["*"], layout_closure=False)
    cut = subset.Subsetter(options)
    cut.populate(glyphs=[known[name] for name in names], text="".join(names))
    cut.subset(font)
    subset.save_font(font, str(ICONS), options)
    return len(names)


if __name__ == "__main__":
    sys.stdout.write(f"{write()} icons, {ICONS.stat().st_size} bytes\n")
