"""Text of any alphabet of the flank in plain Latin letters, so that names can be compared."""

from dashboard.reading.cells import folded

_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў"
_SOUNDS = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch . y . e yu ya i i ye g u"
"""Russian, Ukrainian and Belarusian letters, and how the press in English writes each; a point for none."""

_TABLE = str.maketrans(
    {letter: sound.strip(".") for letter, sound in zip(_LETTERS, _SOUNDS.split(), strict=True)}
)


def latin(text: str) -> str:
    """Return text for comparing: `cells.folded`, with Cyrillic letters as the press in English writes them.

    >>> latin("Щит Союза-2019")
    'shchit soyuza 2019'
    """
    # Before the accents go, й would lose its own; after they have gone, the rest is in small letters.
    return folded(text.casefold().translate(_TABLE))


def in_latin_letters(text: str) -> str:
    """Return text for where no Cyrillic letters are at hand: these as `latin` has them, all else as it is.

    >>> in_latin_letters("Щит Союза-2019 (Šiauliai)")
    'Shchit Soyuza-2019 (Šiauliai)'
    """
    return "".join(_sound(letter) for letter in text)


def _sound(letter: str) -> str:
    sound = letter.casefold().translate(_TABLE)
    if letter.casefold() == sound:
        return letter
    return sound.capitalize() if letter.isupper() else sound
