"""Names in any alphabet of the flank as plain Latin letters."""

import pytest

from dashboard.reading.latin_letters import latin


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
