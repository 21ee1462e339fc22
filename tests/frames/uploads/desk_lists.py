"""Lists as they lie on desks along the flank, each with what it says, written down by hand.

The layouts are those of public lists; the drills are invented.
"""

import datetime as dt
import io
import json

import pandas as pd

from .files import xlsx

DAYS = (("2025-09-12", "2025-09-16"), ("2024-05-03", "2024-05-10"))
"""Start and end of the two drills of every list here."""


def text(encoding, *rows, sign=";"):
    """Return a text file whose cells stand between signs."""
    return "".join(f"{sign.join(row)}\r\n" for row in rows).encode(encoding)


POLISH = text(
    "cp1250",
    ("Nazwa ćwiczenia", "Data rozpoczęcia", "Data zakończenia", "Państwo", "Liczba żołnierzy"),
    ("Żelazny Obrońca", "12 września 2025", "16.09.2025", "Polska", "30 000"),
    ("Dzielny Łoś", "3 maja 2024", "10.05.2024", "Polska, Litwa i Łotwa", "1 500"),
)
LITHUANIAN = text(
    "cp1257",
    ("Pavadinimas", "Pradžia", "Pabaiga", "Šalis", "Karių skaičius"),
    ("Geležinis vilkas", "2025 m. rugsėjo 12 d.", "2025-09-16", "Lietuva", "4 000"),
    ("Šiaurės žvaigždė", "2024-05-03", "2024-05-10", "Lietuva, Latvija ir Estija", "900"),
)
LATVIAN = text(
    "cp1257",
    ("Nosaukums", "Sākuma datums", "Beigu datums", "Valsts", "Karavīru skaits"),
    ("Namejs", "2025. gada 12. septembris", "16.09.2025.", "Latvija", "12 000"),
    ("Kristāla bulta", "03.05.2024.", "10.05.2024.", "Latvija un Igaunija", "2 400"),
)
ESTONIAN = text(
    "cp1257",
    ("Nimi", "Algus", "Lõpp", "Riik", "Osalejaid"),
    ("Siil", "12. september 2025", "16.09.2025", "Eesti", "16 000"),
    ("Põhjakonn", "3. mai 2024", "10. mai 2024", "Eesti ja Läti", "750"),
)
RUSSIAN = text(
    "cp1251",
    ("Название учения", "Дата начала", "Дата окончания", "Страна", "Численность"),
    ("Запад", "12 сентября 2025", "16.09.2025", "Россия и Белоруссия", "13 000"),
    ("Щит Союза", "3 мая 2024", "10.05.2024", "Россия", "12 тыс."),
)
UKRAINIAN = text(
    "cp1251",
    ("Назва", "Початок", "Кінець", "Країна", "Чисельність"),
    ("Морський бриз", "12 вересня 2025", "16.09.2025", "Україна", "5 000"),
    ("Рапід Трайдент", "3 травня 2024 року", "10 травня 2024", "Україна та Польща", "6 000"),
)
ROMANIAN = text(
    "cp1250",
    ("Denumire", "Data începerii", "Data încheierii", "Ţara", "Militari"),
    ("Sabia Dacică", "12 septembrie 2025", "16.09.2025", "România", "15.000"),
    ("Scutul Mării", "3 mai 2024", "10.05.2024", "România şi Bulgaria", "2.400"),
)
HUNGARIAN = text(
    "cp1250",
    ("Név", "Kezdet", "Befejezés", "Ország", "Létszám"),
    ("Bátor Harcos", "2025. szeptember 12.", "2025. szeptember 16.", "Magyarország", "2 000"),
    ("Őrző", "2024.05.03.", "2024.05.10.", "Magyarország és Szlovákia", "800"),
)
SLOVAK = text(
    "cp1250",
    ("Názov", "Začiatok", "Koniec", "Krajina", "Počet vojakov"),
    ("Slovenský štít", "12. septembra 2025", "16. 9. 2025", "Slovensko", "1 300"),
    ("Železný ježko", "3. mája 2024", "10. 5. 2024", "Slovensko a Česko", "2 600"),
)
CZECH = text(
    "cp1250",
    ("Název", "Začátek", "Konec", "Země", "Počet vojáků"),
    ("Dobrý úder", "12. září 2025", "16. 9. 2025", "Česko", "1 300"),
    ("Ostrý plamen", "3. května 2024", "10. května 2024", "Česká republika a Německo", "2 600"),
)
FINNISH = text(
    "cp1252",
    ("Nimi", "Alkaa", "Päättyy", "Maa", "Vahvuus"),
    ("Jäätynyt järvi", "12.9.2025", "16.9.2025", "Suomi", "20 000"),
    ("Pohjoinen isku", "3. toukokuuta 2024", "10. toukokuuta 2024", "Suomi ja Ruotsi", "6 500"),
)
NORWEGIAN = text(
    "cp1252",
    ("Navn på øvelse", "Startdato", "Sluttdato", "Land", "Antall soldater"),
    ("Kald Respons", "12. september 2025", "16.09.2025", "Norge", "25 000"),
    ("Nordlig Støtte", "3. mai 2024", "10.05.2024", "Norge, Sverige og Finland", "9 000"),
)
GERMAN = text(
    "cp1252",
    ("Übung", "Beginn", "Ende", "Gastland", "Stärke"),
    ("Quadriga", "12. September 2025", "16.09.2025", "Deutschland", "12.000"),
    ("Grenzübung", "3. Mai 2024", "10.05.2024", "Deutschland und Litauen", "3.500"),
)
BULGARIAN = text(
    "cp1251",
    ("Наименование", "Начало", "Край", "Държава", "Военнослужещи"),
    ("Бриз", "12 септември 2025", "16.09.2025", "България", "1 400"),
    ("Щит", "3 май 2024", "10.05.2024", "България и Румъния", "2 300"),
)
TURKISH = text(
    "utf-8",
    ("Tatbikat", "Ba\u015flang\u0131\u00e7", "Bitiş", "Ülke", "Asker say\u0131s\u0131"),
    ("Deniz Kurdu", "12 Eylül 2025", "16.09.2025", "Türkiye", "25.000"),
    ("Efes", "3 May\u0131s 2024", "10.05.2024", "Türkiye ve Romanya", "10.000"),
)
PASTED = text(
    "utf-8",
    ("Exercise name", "Dates", "Location", "Size"),
    ("Spring Storm", "12\u201316 September 2025", "Tapa, Estonia", "16 000+"),
    ("Saber Strike", "3-10 May 2024", "Bemowo Piskie, Poland", "~ 8k"),
    sign="\t",
)


def _desk(book, day, _):
    book.add_worksheet("Read me").write(0, 0, "Compiled by the desk")
    sheet = book.add_worksheet("Exercises")
    sheet.merge_range("A1:G1", "NATO and allied exercises 2024-2026")
    sheet.write(1, 0, "Source: public pages; as of 1 May 2026")
    sheet.write_row(
        3, 0, ("No.", "Exercise", "Start Date", "End Date", "Host Nation(s)", "Personnel (approx.)")
    )
    sheet.write_row(4, 0, (1, "Steadfast Noon"))
    for at, written in enumerate(DAYS[0], start=2):
        sheet.write_datetime(4, at, dt.datetime.fromisoformat(written), day)
    sheet.write_row(4, 4, ("Netherlands", 2000))
    sheet.write_row(
        5, 0, (2, "Swift Response", "03 May 2024", "10 May 2024", "Sweden; Norway", "about 17,000")
    )


def _parquet():
    raw = io.BytesIO()
    pd.DataFrame(
        {
            "ExName": ["Atlas Lion", "Boreal"],
            "StartDate": pd.to_datetime([start for start, _ in DAYS]),
            "EndDate": [dt.date.fromisoformat(end) for _, end in DAYS],
            "HostCountry": ["MAR", "NO"],
            "troops": pd.array([7000, None], dtype="Int64"),
            "latitude": [33.1, 69.2],
            "longitude": [-7.2, 19.1],
        }
    ).to_parquet(raw)
    return raw.getvalue()


def _geojson():
    shapes = (
        {"type": "Point", "coordinates": [24.4, 55.1]},
        {
            "type": "Polygon",
            "coordinates": [[[28.5, 44], [29.5, 44], [29.5, 44.6], [28.5, 44.6], [28.5, 44]]],
        },
    )
    told = (("Iron Wolf", "LT", 4000), ("Sea Shield", "Romania", "1,500-2,000"))
    rows = (
        {"name": name, "start": start, "end": end, "country": country, "troops": troops}
        for (name, country, troops), (start, end) in zip(told, DAYS, strict=True)
    )
    features = [
        {"type": "Feature", "properties": row, "geometry": shape}
        for row, shape in zip(rows, shapes, strict=True)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


LISTS = {
    "polish": (POLISH, ("Żelazny Obrońca", "POL", 30000), ("Dzielny Łoś", "POL;LTU;LVA", 1500)),
    "lithuanian": (LITHUANIAN, ("Geležinis vilkas", "LTU", 4000), ("Šiaurės žvaigždė", "LTU;LVA;EST", 900)),
    "latvian": (LATVIAN, ("Namejs", "LVA", 12000), ("Kristāla bulta", "LVA;EST", 2400)),
    "estonian": (ESTONIAN, ("Siil", "EST", 16000), ("Põhjakonn", "EST;LVA", 750)),
    "russian": (RUSSIAN, ("Запад", "RUS;BLR", 13000), ("Щит Союза", "RUS", 12000)),
    "ukrainian": (UKRAINIAN, ("Морський бриз", "UKR", 5000), ("Рапід Трайдент", "UKR;POL", 6000)),
    "romanian": (ROMANIAN, ("Sabia Dacică", "ROU", 15000), ("Scutul Mării", "ROU;BGR", 2400)),
    "hungarian": (HUNGARIAN, ("Bátor Harcos", "HUN", 2000), ("Őrző", "HUN;SVK", 800)),
    "slovak": (SLOVAK, ("Slovenský štít", "SVK", 1300), ("Železný ježko", "SVK;CZE", 2600)),
    "czech": (CZECH, ("Dobrý úder", "CZE", 1300), ("Ostrý plamen", "CZE;DEU", 2600)),
    "finnish": (FINNISH, ("Jäätynyt järvi", "FIN", 20000), ("Pohjoinen isku", "FIN;SWE", 6500)),
    "norwegian": (NORWEGIAN, ("Kald Respons", "NOR", 25000), ("Nordlig Støtte", "NOR;SWE;FIN", 9000)),
    "german": (GERMAN, ("Quadriga", "DEU", 12000), ("Grenzübung", "DEU;LTU", 3500)),
    "bulgarian": (BULGARIAN, ("Бриз", "BGR", 1400), ("Щит", "BGR;ROU", 2300)),
    "turkish": (TURKISH, ("Deniz Kurdu", "TUR", 25000), ("Efes", "TUR;ROU", 10000)),
    "pasted": (PASTED, ("Spring Storm", "EST", 16000), ("Saber Strike", "POL", 8000)),
    "workbook": (xlsx(_desk), ("Steadfast Noon", "NLD", 2000), ("Swift Response", "SWE;NOR", 17000)),
    "parquet": (_parquet(), ("Atlas Lion", "MAR", 7000), ("Boreal", "NOR", None)),
    "geojson": (_geojson(), ("Iron Wolf", "LTU", 4000), ("Sea Shield", "ROU", 1500)),
}
"""Each list with the name, the host states and the least size of its two drills."""

PLACED = {"parquet": [(33.1, -7.2), (69.2, 19.1)], "geojson": [(55.1, 24.4), (44.3, 29.0)]}
"""The places of the lists that have any."""
