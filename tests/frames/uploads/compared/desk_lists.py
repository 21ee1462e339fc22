"""Lists as ministries and desks along the flank write them, with invented drills; how a person reads each."""

from . import plain_files
from .said import NOTHING, Said, day, degrees, span, states, whole, words

CODES = {
    "Lietuva": "LTU",
    "Latvija": "LVA",
    "Polska": "POL",
    "Litwa": "LTU",
    "Россия": "RUS",
    "Беларусь": "BLR",
    "Suomi": "FIN",
    "Norge": "NOR",
    "Sverige": "SWE",
    "Eesti": "EST",
    "Läti": "LVA",
    "România": "ROU",
    "Україна": "UKR",
    "Igaunija": "EST",
    "Estonia": "EST",
    "Latvia": "LVA",
    "Lithuania": "LTU",
    "Poland": "POL",
    "Finland": "FIN",
    "Sweden": "SWE",
    "Norway": "NOR",
    "UK": "GBR",
    "Türkiye": "TUR",
    "LT": "LTU",
    "Denmark": "DNK",
    "Deutschland": "DEU",
    "България": "BGR",
    "Romania": "ROU",
}
HOST = states(CODES, r"[;,/&]| i | ja | un | and | og ")
DAY = r"(?P<d>\d+)"


def text(*lines, encoding="utf-8", sign=";"):
    return ("\r\n".join(line.replace("|", sign) for line in lines) + "\r\n").encode(encoding)


def lithuanian():
    raw = text(
        "Krašto apsaugos ministerija||||",
        "Tarptautinės pratybos 2025 m.||||",
        "||||",
        "Eil. Nr.|Pratybų pavadinimas|Data|Vieta|Karių skaičius (tūkst.)",
        "1.|Geležinis vilkas|2025 m. gegužės 5–23 d.|Lietuva|4,2",
        "2.|Šiaurės griausmas|2025 m. lapkričio 3–9 d.|Lietuva, Latvija|0,9",
        "3.|Žaibo kirtis|2025 m. rugsėjo 1–2 d.|Lietuva|~3",
        "Iš viso||||8,1",
        "* Preliminarūs duomenys||||",
        "Šaltinis: ministerija||||",
        encoding="cp1257",
    )
    months = {"gegužės": 5, "lapkričio": 11, "rugsėjo": 9}
    start, end = span(rf"(?P<y>\d{{4}}) m\. (?P<m>\d+) {DAY}–(?P<D>\d+) d\.", months)
    fields = {
        "name": (("Pratybų pavadinimas",), words),
        "start": (("Data",), start),
        "end": (("Data",), end),
        "hosts": (("Vieta",), HOST),
        "size": (("Karių skaičius (tūkst.)",), whole(decimal=",", times=1000, hedges="~")),
    }
    rows = plain_files.text(raw, head=4, encoding="cp1257", sign=";")
    return Said(raw, "pratybos.csv", rows, fields, no_rows=frozenset({8, 9, 10}))


def polish():
    raw = text(
        "Lp.|Nazwa|Termin|Państwo gospodarz|Liczba żołnierzy",
        "1|Żelazny Obrońca-25|1–14 września 2025|Polska|30\u00a0000",
        "2|Dragon-24|25 lutego – 14 marca 2024|Polska|20\u202f000",
        "3|Anakonda-23|17.04–16.05.2023|Polska i Litwa|12\u2009600",
        "4|Lampart-25|4–12 IX 2025|Polska|1’500",
        "5|Borsuk-25|3–9 czerwca 2025|Polska|ok. 2000",
        "6|Bez daty|bd.|Polska|800",
        encoding="utf-8-sig",
    )
    months = {"września": 9, "lutego": 2, "marca": 3, "IX": 9, "czerwca": 6}
    pattern = rf"{DAY}(?: (?P<m>\d\d)|\.(?P<n>\d\d))? ?– ?(?P<D>\d+)[ .](?P<M>\d\d)[ .](?P<y>\d{{4}})"

    def one(last):
        def read(cell):
            dotted = str(cell).replace(".04–", " 04–").replace(".05.", " 05 ")
            return span(pattern, months)[last](dotted)

        return read

    fields = {
        "name": (("Nazwa",), words),
        "start": (("Termin",), one(0)),
        "end": (("Termin",), one(1)),
        "hosts": (("Państwo gospodarz",), HOST),
        "size": (("Liczba żołnierzy",), whole("\u00a0", "\u202f", "\u2009", "’", hedges="ok. ")),
    }
    return Said(raw, "cwiczenia.csv", plain_files.text(raw, encoding="utf-8-sig", sign=";"), fields)


def russian():
    raw = text(
        "Наименование учения|Сроки проведения|Место проведения|Численность, тыс. чел.|Координаты",
        "Запад-2021|10–16 сентября 2021 г.|Россия, Беларусь|200|54,71; 20,51",
        "Щит Союза-2019|13–19 сентября 2019 г.|Россия|12|56,31; 42,95",
        "Кавказ-2020|21–26 сентября 2020 г.|Россия|80|",
        "Всего|||292|",
        encoding="cp1251",
        sign="\t",
    )
    start, end = span(rf"{DAY}–(?P<D>\d+) (?P<m>\d\d) (?P<y>\d{{4}}) г\.", {"сентября": 9})

    def place(cell):
        return degrees(*cell.split(";")) if cell else NOTHING

    fields = {
        "name": (("Наименование учения",), words),
        "start": (("Сроки проведения",), start),
        "end": (("Сроки проведения",), end),
        "hosts": (("Место проведения",), HOST),
        "size": (("Численность, тыс. чел.",), whole(times=1000)),
        "place": (("Координаты",), place),
    }
    rows = plain_files.text(raw, encoding="cp1251", sign="\t")
    return Said(raw, "uchenija.csv", rows, fields, no_rows=frozenset({5}))


MONTHS = {
    "kesäkuuta": 6,
    "mars": 3,
    "mai": 5,
    "septembris": 9,
    "septembrie": 9,
    "iunie": 6,
    "травня": 5,
    "april": 4,
    "März": 3,
    "юни": 6,
    "maj": 5,
    "birželio": 6,
}


def months_of_the_flank():
    raw = text(
        "Name|Dates|Country",
        "Suomalainen|3.–14. kesäkuuta 2025|Suomi",
        "Norsk|10.–21. mars 2025|Norge",
        "Eesti õppus|5.–23. mai 2025|Eesti",
        "Rumunski|12–23 iunie 2025|România",
        "Ukrainska|3–14 травня 2025|Україна",
        "Svensk|26 april – 11 maj 2025|Sverige",
        "Deutsch|3.–14. März 2025|Deutschland",
        "Balgarsko|3–14 юни 2025|България",
        "Over new year|30.12.2024 – 3.01.2025|Estonia",
    )
    first = rf"{DAY}\.?(?:[ .](?P<m>\d\d))?(?:[ .](?P<y>\d{{4}}))?"
    pattern = rf"{first} ?– ?(?P<D>\d+)\.? ?(?P<M>\d\d)[ .](?P<Y>\d{{4}})"

    def one(last):
        return span(pattern, MONTHS)[last]

    fields = {
        "name": (("Name",), words),
        "start": (("Dates",), one(0)),
        "end": (("Dates",), one(1)),
        "hosts": (("Country",), HOST),
    }
    return Said(raw, "months.csv", plain_files.text(raw, sign=";"), fields)


def latvian_by_month():
    raw = text(
        "Mācību nosaukums|Sākums|Beigas|Valsts",
        "Namejs|2025. gada 1. septembris|2025. gada 30. septembris|Latvija",
        "Kristāla bulta|2025. gada marts|2025. gada aprīlis|Latvija un Igaunija",
        encoding="cp1257",
    )
    months = {"septembris": 9, "marts": 3, "aprīlis": 4}
    dated = day("%Y. gada %d. %m", "%Y. gada %m", months=months)
    fields = {
        "name": (("Mācību nosaukums",), words),
        "start": (("Sākums",), dated),
        "end": (("Beigas",), dated),
        "hosts": (("Valsts",), HOST),
    }
    return Said(raw, "macibas.csv", plain_files.text(raw, encoding="cp1257", sign=";"), fields)


def romanian():
    raw = text(
        "Denumire|Data începerii|Data încheierii|Ţara|Militari",
        "Sabia Dacică|12.09.2025|16.09.2025|România|15.000",
        "Scutul Mării|03.05.2024|10.05.2024|România|2.400",
        encoding="cp1250",
    )
    fields = {
        "name": (("Denumire",), words),
        "start": (("Data începerii",), day("%d.%m.%Y")),
        "end": (("Data încheierii",), day("%d.%m.%Y")),
        "hosts": (("Ţara",), HOST),
        "size": (("Militari",), whole(".")),
    }
    return Said(raw, "exercitii.csv", plain_files.text(raw, encoding="cp1250", sign=";"), fields)


def pasted():
    raw = text(
        "Exercise|Date|Hosts|Strength",
        "Amber|12–16.09.2025|Estonia / Latvia|1'500–2'000",
        "Birch|20–30.09.2025|Poland and Lithuania|ca. 4’000",
        "Cedar|13–14.10.2025|Finland & Sweden|> 10'000",
        "Delta|13–19.11.2025|UK|several hundred",
        "Elm|1–9.11.2025|Türkiye|battalion",
        sign="\t",
    )
    start, end = span(rf"{DAY}–(?P<D>\d+)\.(?P<m>\d+)\.(?P<y>\d{{4}})")
    fields = {
        "name": (("Exercise",), words),
        "start": (("Date",), start),
        "end": (("Date",), end),
        "hosts": (("Hosts",), HOST),
        "size": (("Strength",), whole("'", "’", hedges=r"ca\. |> ")),
    }
    return Said(raw, "pasted table", plain_files.text(raw, sign="\t"), fields)


def thousands_in_the_head():
    raw = text(
        "Exercise|Start date|End date|Host nation|Troops (thousand)|Share of women (%)",
        "Amber|5 May 2025|9 May 2025|Estonia|16|12%",
        "Birch|June 2025|June 2025|Latvia|1.5|9%",
        "Cedar|07-Jul-2025||Lithuania|0.85|",
        "Delta|13-Aug-2025||LT|ca. 2|",
        "Elm|14-Aug-2025||Denmark|50%|50%",
        sign=",",
    )
    dated = day("%d %B %Y", "%B %Y", "%d-%b-%Y")
    fields = {
        "name": (("Exercise",), words),
        "start": (("Start date",), dated),
        "end": (("End date",), dated),
        "hosts": (("Host nation",), HOST),
        "size": (("Troops (thousand)",), whole(decimal=".", times=1000, hedges=r"ca\. ")),
    }
    return Said(raw, "units.csv", plain_files.text(raw), fields)


DESKS = {
    "Lithuanian, titles above and notes below": lithuanian,
    "Polish, blanks of four kinds in numbers": polish,
    "Russian, thousands, a sum and places": russian,
    "months of the flank": months_of_the_flank,
    "Latvian months": latvian_by_month,
    "Romanian, dots part thousands": romanian,
    "pasted table": pasted,
    "thousands in the head, percent": thousands_in_the_head,
}
"""A maker for each."""
