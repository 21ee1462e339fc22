"""Lists of many shapes and languages: each value as the list says it, without a choice of the reader."""

import pytest

from dashboard.frames.uploads import preview
from dashboard.frames.uploads.columns import column_stems, guess
from dashboard.frames.uploads.columns.fields import FIELDS
from dashboard.frames.uploads.uploaded_table import Refused

from .desk_lists import DAYS, LISTS, PLACED, text
from .reader import opened, places, read, register, sizes


def result(name):
    raw = LISTS[name][0]
    table = opened(raw)
    return preview.of_choices(table, guess.choices(table), register()).result


@pytest.mark.parametrize("name", LISTS)
def test_every_value_stands_as_the_list_says(name):
    found = result(name)
    rows = found.tables["exercises"].fillna("")
    least = {row: low for row, (low, _, _) in sizes(found).items()}
    told = [
        (
            one.name,
            one.start_date,
            one.end_date,
            one.host_countries,
            least.get(int(one.exercise_id.split("-")[2])),
        )
        for one in rows.itertuples()
    ]
    said = [
        (f"Yours: {drill}", start, end, hosts, size)
        for (drill, hosts, size), (start, end) in zip(LISTS[name][1:], DAYS, strict=True)
    ]
    assert told == said
    assert found.faults == ()


@pytest.mark.parametrize("name", PLACED)
def test_every_place_stands_as_the_list_says(name):
    assert list(places(result(name)).values()) == PLACED[name]


def test_the_first_sheet_that_is_a_table_is_read_unless_another_is_chosen():
    raw = LISTS["workbook"][0]
    assert (opened(raw).part, opened(raw).parts) == ("Exercises", ("Read me", "Exercises"))
    with pytest.raises(Refused, match="at least one row below the column names"):
        opened(raw, part="Read me")


def test_incidents_in_another_language_are_read_by_its_names():
    raw = text(
        "cp1252",
        ("Datum", "Ort", "Land", "Art", "Beschreibung"),
        ("12.09.2025", "Kopenhagen", "Dänemark", "Drohne", "Flughafen geschlossen"),
    )
    row = read(raw, kind="incidents").tables["incidents"].iloc[0]
    assert (row["date"], row["place"], row["countries"]) == ("2025-09-12", "Yours: Kopenhagen", "DNK")
    assert row["description"] == "Drohne: Flughafen geschlossen"


def test_a_column_is_taken_by_how_its_name_begins_only_if_its_cells_bear_it_out():
    head = ("Exercise", "Start of season", "Startdatum", "Personnel office", "Personnel involved")
    table = opened(text("utf-8", head, ("Amber", "unknown", "2025-09-12", "Riga", "1200")))
    chosen = guess.choices(table)
    assert (chosen.column("start"), chosen.column("size")) == ("Startdatum", "Personnel involved")


@pytest.mark.parametrize(
    ("field", "column"),
    [
        ("name", "Exercise ID"),
        ("name", "Type of exercise"),
        ("name", "(2)"),
        ("start", "Weekend"),
        ("lat", "Latina"),
    ],
)
def test_a_name_that_only_sounds_alike_is_none(field, column):
    assert not column_stems.may_be(field, column)


@pytest.mark.parametrize(
    ("head", "row", "told"),
    [
        (
            "Учение;Сроки;Место;Численность, тыс. чел.",
            "Запад;12\u201316.09.2025;Россия;~1,5",
            ("Запад", "RUS", 1500),
        ),
        (
            "Назва навчань;Дати;Країна;Особовий склад",
            "Щит;12\u201316.09.2025;Україна;н/д",
            ("Щит", "UKR", None),
        ),
        (
            "Mācību nosaukums;Norises laiks;Vieta;Dalībnieku skaits",
            "Namejs;2025. gada 12.\u201316. septembris;Latvija;12 000",
            ("Namejs", "LVA", 12000),
        ),
        (
            "Õppus;Aeg;Asukoht;Osalejaid (tuhat)",
            "Siil;12.\u201316. september 2025;Eesti;16",
            ("Siil", "EST", 16000),
        ),
        (
            "Harjoitus;Ajankohta;Maa;Vahvuus",
            "Arrow;12.\u201316.9.2025;Suomi;n. 2 000",
            ("Arrow", "FIN", 2000),
        ),
        (
            "Exercițiu;Perioada;Țara;Militari",
            "Scut;12\u201316 sept. 2025;România;2.300",
            ("Scut", "ROU", 2300),
        ),
        ("Nazwa;Termin;Miejsce;Żołnierze", "Łoś;12\u201316 IX 2025;Polska;12,5 tys.", ("Łoś", "POL", 12500)),
        (
            "Pratybos;Laikas;Šalis;Kariai",
            "Vilkas;2025 m. rugsėjo 12\u201316 d.;Lietuva;900",
            ("Vilkas", "LTU", 900),
        ),
    ],
)
def test_one_column_of_dates_and_a_place_are_known_in_every_language_of_the_flank(head, row, told):
    found = read(text("utf-8", *(line.split(";") for line in (head, row))))
    one = found.tables["exercises"].fillna("").iloc[0]
    size = next((low for low, _, _ in sizes(found).values()), None)
    assert (one["name"], one["host_countries"], size) == (f"Yours: {told[0]}", *told[1:])
    assert (one["start_date"], one["end_date"]) == DAYS[0]


def test_every_stem_is_of_a_field():
    assert set(column_stems.STEMS) <= {one.name for fields in FIELDS.values() for one in fields}
