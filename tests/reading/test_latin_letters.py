"""Names in any alphabet of the flank as plain Latin letters."""

import pytest

from dashboard.reading.latin_letters import in_latin_letters, latin


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Щит Союза-2019", "shchit soyuza 2019"),
        ("Взаимодействие", "vzaimodeystvie"),
        ("Рішучий спротив", "rishuchiy sprotiv"),
        ("Беларускі", "belaruski"),
        ("Pabradė, Šiauliai", "pabrade siauliai"),
        ("ŻELAZNA Brama", "zelazna brama"),
        ("Łask / Malmö", "lask malmo"),
        ("  ", ""),
    ],
)
def test_names_are_written_in_plain_letters(text, plain):
    assert latin(text) == plain


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Петрозаводск говорит", "Petrozavodsk govorit"),
        ("Yle («Щит Союза», Šiauliai, 4,500)", "Yle («Shchit Soyuza», Šiauliai, 4,500)"),
        ("Їжак, об'єкт", "Izhak, ob'yekt"),
        ("İstanbul, Straße", "İstanbul, Straße"),
    ],
)
def test_cyrillic_letters_alone_are_written_by_their_sounds(text, read):
    assert in_latin_letters(text) == read
