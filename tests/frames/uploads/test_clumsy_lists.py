"""Lists as analysts of the field keep them: names of columns in many languages, and shapes of sheets."""

import pytest

from dashboard.frames.uploads.columns import column_stems, guess

from .desk_lists import text
from .files import xlsx
from .reader import lines, opened, read, sizes, told


def rows(found):
    """Return name, days, hosts and participants of each exercise, empty where there are none."""
    kept = ["name", "start_date", "end_date", "host_countries", "participants"]
    frame = found.tables["exercises"][kept].fillna("")
    frame["name"] = frame["name"].str.removeprefix("Yours: ")
    return list(frame.itertuples(index=False, name=None))


HEADS = {
    "french": (
        "Nom de l'exercice;Date de début;Date de fin;Pays hôte;Pays participants;Effectifs",
        "Lynx;12 sept. 2025;16 septembre 2025;Estonie;France, Royaume-Uni;environ 2 000",
        ("Lynx", "2025-09-12", "2025-09-16", "EST", "FRA;GBR"),
        (2000, 2000, "about"),
    ),
    "german": (
        "Übungsname;Von;Bis;Gastgeberland;Teilnehmerstaaten;Truppenstärke",
        "Quadriga;12.9.25;16.9.25;Litauen;Deutschland u. Niederlande;mehr als 12.000 Soldaten",
        ("Quadriga", "2025-09-12", "2025-09-16", "LTU", "DEU;NLD"),
        (12000, 12000, "more_than"),
    ),
    "polish": (
        "Kryptonim;Termin rozpoczęcia;Termin zakończenia;Kraj-gospodarz;Uczestnicy;Liczba wojsk",
        "Dragon;25.02.2024 r.;14.03.2024 r.;Polska;Polska, USA;30 tys. (w tym 4 tys. sojuszników)",
        ("Dragon", "2024-02-25", "2024-03-14", "POL", "POL;USA"),
        (30000, 30000, "exact"),
    ),
    "ukrainian": (
        "Назва навчань;Дата початку;Дата завершення;Країна проведення;Учасники;Кількість військових",
        "Запад;10 вересня 2021 року;16 вересня 2021;Білорусь;РФ, РБ;12,5 тис. \u043e\u0441\u0456\u0431",
        ("Запад", "2021-09-10", "2021-09-16", "BLR", "RUS;BLR"),
        (12500, 12500, "exact"),
    ),
    "russian": (
        "Наименование учения;Сроки проведения;Место проведения;Привлекаемые силы (чел.)",
        "Запад;\u0441 22 по 27 сентября 2023 года;Республика Беларусь;более 1.2 тыс. военнослужащих",
        ("Запад", "2023-09-22", "2023-09-27", "BLR", ""),
        (1200, 1200, "more_than"),
    ),
    "lithuanian": (
        "Pratybų pavadinimas;Pradžios data;Pabaigos data;Šalis;Dalyvaujančios šalys;Karių skaičius",
        "Vilkas;2025-05-12;2025-05-23;Lietuva;Vokietija, JAV;daugiau nei 1 500",
        ("Vilkas", "2025-05-12", "2025-05-23", "LTU", "DEU;USA"),
        (1500, 1500, "more_than"),
    ),
    "latvian": (
        "Mācību nosaukums;Sākums;Norises valsts;Dalībvalstis;Karavīru skaits",
        "Vairogs;no 2023. gada 20. novembra līdz 9. decembrim;Latvija;Lielbritānija;1,2 tūkst. karavīru",
        ("Vairogs", "2023-11-20", "2023-12-09", "LVA", "GBR"),
        (1200, 1200, "exact"),
    ),
    "estonian": (
        "Õppuse nimi;Algusaeg;Lõppaeg;Osalevad riigid;Toimumisriik;Osalejate arv",
        "Siil;05.05.2025;23.05.2025;Läti, Ühendkuningriik;Eesti;ligi 14 000",
        ("Siil", "2025-05-05", "2025-05-23", "EST", "LVA;GBR"),
        (14000, 14000, "about"),
    ),
    "finnish": (
        "Harjoituksen nimi;Alkamispäivä;Päättymispäivä;Isäntämaa;Osallistujamaat;Henkilömäärä",
        "Arrow;26.4.2024;9.5.2024;Suomi;Yhdysvallat, Iso-Britannia;yli 3 600 sotilasta",
        ("Arrow", "2024-04-26", "2024-05-09", "FIN", "USA;GBR"),
        (3600, 3600, "more_than"),
    ),
    "swedish": (
        "Övning;Startdatum;Slutdatum;Värdland;Deltagande länder;Antal soldater",
        "Aurora;17 april 2023;11 maj 2023;Sverige;Finland, Storbritannien;drygt 26 000 man",
        ("Aurora", "2023-04-17", "2023-05-11", "SWE", "FIN;GBR"),
        (26000, 26000, "more_than"),
    ),
    "norwegian": (
        "Øvelse;Fra dato;Til dato;Vertsland;Deltakerland;Antall",
        "Viking;3.3.2025;14.3.2025;Norge;USA, Tyskland;rundt 10 000",
        ("Viking", "2025-03-03", "2025-03-14", "NOR", "USA;DEU"),
        (10000, 10000, "about"),
    ),
}


@pytest.mark.parametrize("language", HEADS)
def test_names_of_columns_and_cells_are_read_in_a_language(language):
    head, cells, row, size = HEADS[language]
    found = read(text("utf-8", head.split(";"), cells.split(";")))
    assert (rows(found), list(sizes(found).values())) == ([row], [size])
    assert (found.faults, found.passed_over) == ((), ())


@pytest.mark.parametrize(
    "pair",
    [
        ("Du", "Au"),
        ("\u0421", "По"),
        ("No", "Līdz"),
        ("Od dnia", "Do dnia"),
        ("Data nuo", "Data iki"),
        ("Termin od", "Termin do"),
        ("Дата \u0441", "Дата по"),
        ("Nuo", "Iki"),
        ("Alates", "Kuni"),
    ],
)
def test_small_words_name_the_first_and_the_last_day_where_the_cells_are_days(pair):
    found = read(lines(f"{pair[0]};{pair[1]};Exercise", "05.05.2025;23.05.2025;Siil"))
    assert rows(found)[0][:3] == ("Siil", "2025-05-05", "2025-05-23")
    assert guess.choices(opened(lines(f"{pair[0]};Exercise;Start", "1;Siil;2025"))).column("start") == "Start"


@pytest.mark.parametrize(
    ("field", "column", "cell"),
    [
        ("hosts", "Lead country", "United States"),
        ("hosts", "Country of origin", "United States"),
        ("hosts", "Target country", "Russia"),
        ("hosts", "Osalevad riigid", "Läti"),
        ("hosts", "Participating country", "United States"),
        ("size", "Personnel cost (EUR)", "16000"),
        ("size", "Strength (vehicles)", "300"),
        ("size", "US troops", "16000"),
        ("size", "Foreign personnel", "300"),
        ("size", "Troops (US)", "300"),
        ("hosts", "Pays chef de file", "France"),
    ],
)
def test_a_column_that_only_sounds_like_a_field_is_not_taken_for_it(field, column, cell):
    assert column_stems.is_other(field, column)
    assert guess.choices(opened(lines(f"Exercise;Start;{column}", f"Siil;2025;{cell}"))).column(field) is None


@pytest.mark.parametrize(
    "column",
    [
        *("Antal länder", "Antall land", "Number of countries", "Number of participating nations"),
        *("Osalevate riikide arv", "Deltakerland (antall)", "Teilnehmerstaaten (Anzahl)"),
        *("Dalyvaujančių šalių skaičius", "Liczba państw uczestniczących", "Teilnehmer"),
    ],
)
def test_a_number_of_states_is_no_size(column):
    assert guess.choices(opened(lines(f"Exercise;Start;{column}", "Siil;2025;13"))).column("size") is None


def test_states_that_take_part_are_participants_and_no_hosts():
    chosen = guess.choices(opened(lines("Exercise;Start;Contributing countries", "Siil;2025;Poland, USA")))
    assert (chosen.column("participants"), chosen.column("hosts")) == ("Contributing countries", None)


def test_the_day_that_came_stands_before_the_one_that_was_planned():
    found = read(lines("Planned start,Actual start,Exercise", "2025-05-01,2025-05-05,Siil"))
    assert rows(found)[0][1] == "2025-05-05"


@pytest.mark.parametrize(
    ("column", "qualifier"),
    [
        ("Personnel (approx.)", "about"),
        ("Troops (max)", "up_to"),
        ("Min. troops", "more_than"),
        ("Troops low", "more_than"),
        ("Troops", "exact"),
        ("High readiness troops", "exact"),
    ],
)
def test_a_column_that_says_how_exact_its_numbers_are_is_believed_and_told(column, qualifier):
    found = read(lines(f"Exercise,Start,{column}", "Siil,2025,16000", "Namejs,2025,<900"))
    assert list(sizes(found).values()) == [(16000, 16000, qualifier), (900, 900, "fewer_than")]
    assert any(note.startswith(f"Column {column} says how exact") for note in found.notes) == (
        qualifier != "exact"
    )


@pytest.mark.parametrize("corner", ["Exercise", ""])
@pytest.mark.parametrize("title", [(), ("Exercises of 2025,,",)])
def test_a_table_on_its_side_is_set_upright_and_its_rows_are_numbered_as_its_columns(corner, title):
    found = read(
        lines(
            *title,
            *(f"{corner},Siil,Namejs", "Start,2025-05-05,2025-09-01", "Host,Estonia,Latvia"),
            *("Troops,16000,brigade", "Note,,x"),
        )
    )
    assert [row[:4] for row in rows(found)] == [
        ("Siil", "2025-05-05", "", "EST"),
        ("Namejs", "2025-09-01", "", "LVA"),
    ]
    assert sizes(found) == {2: (16000, 16000, "exact")}
    assert [fault.row for fault in found.passed_over] == [3]
    assert "each further column is read as a row, column B as row 2." in found.notes[0]


def test_a_table_that_stands_upright_stays_as_it_is():
    raw = lines("Exercise,Date,Host", "Start,2025-05-05,Estonia", "Host,2025-05-06,Latvia", "End,2025,Poland")
    assert [row[0] for row in rows(read(raw))] == ["Start", "Host", "End"]


def test_names_of_columns_may_stand_in_three_lines():
    def fill(book, *_):
        sheet = book.add_worksheet("Drills")
        for names in (("A1:A3", "Exercise"), ("B1:E1", "Schedule"), ("B2:C2", "Plan"), ("D2:E2", "Real")):
            sheet.merge_range(*names)
        sheet.merge_range("F1:F3", "Host")
        sheet.write_row(2, 1, ("Start", "End", "Start", "End"))
        sheet.write_row(3, 0, ("Siil", "2025-05-01", "2025-05-20", "2025-05-05", "2025-05-23", "Estonia"))

    found = read(xlsx(fill))
    assert rows(found) == [("Siil", "2025-05-05", "2025-05-23", "EST", "")]
    assert "Columns passed over: Schedule Plan Start, Schedule Plan End." in found.notes


def test_all_exercises_are_a_sum_and_no_exercise():
    found = read(
        lines("Year,Exercise,Troops", "2025,Siil,16000", "2025,All exercises,28000", "2025,All In,900")
    )
    assert [row[0] for row in rows(found)] == ["Siil", "All In"]
    assert "a row of its own, not a sum of others" in told(found.faults)[0]


def test_the_line_of_dashes_of_a_table_in_markdown_is_no_row():
    found = read(lines("| Exercise | Start |", "|---|:--|", "| Siil | 5.5.2025 |", "| - | 2025 |"))
    assert ([row[1] for row in rows(found)], found.faults) == (["2025-05-05", "2025"], ())


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_its_mark(order):
    found = read("Exercise;Start;Host\nŻelazny;5.5.2025;Estonia\n".encode(order))
    assert rows(found) == [("Żelazny", "2025-05-05", "", "EST", "")]
    assert "Read as UTF-16." in found.notes


def test_places_with_latitude_and_longitude_swapped_are_told_where_no_host_shows_it():
    raw = ("name,start,latitude,longitude", "Hel,2025,18.66,54.38", "Tapa,2025,25.97,59.26")
    words = "2 rows without a host would lie at the flank with latitude and longitude swapped: look at both."
    assert words in read(lines(*raw)).notes
    more = (f"{name},2025,{lat},{lon}" for name, lat, lon in (("A", 54, 18), ("B", 55, 20), ("C", -33, 151)))
    assert not any("swapped" in note for note in read(lines(*raw, *more)).notes)


@pytest.mark.parametrize(
    "column",
    [
        *("Osavõtjate arv", "Dalyvių skaičius", "Ant. deltakere", "Teilnehmer (Soldaten)", "Teilnehmerzahl"),
        *("Stan osobowy", "No. of participants"),
    ],
)
def test_a_number_of_those_who_took_part_is_a_size(column):
    found = read(lines(f"Exercise;Start;{column}", "Siil;2025;16 000"))
    assert found.tables["claims"]["value_low"].tolist() == [16000]


@pytest.mark.parametrize("head", ["Õppuse nimi;Toimumisaeg", "Mokymai;Data nuo", "Манёвры;Сроки"])
def test_the_time_of_an_exercise_is_known_in_more_words(head):
    assert rows(read(lines(head, "Siil;5.05.2025")))[0][:2] == ("Siil", "2025-05-05")


def test_a_list_with_places_and_days_in_another_language_is_none_of_sites():
    raw = lines("Наименование учения;Дата начала;Широта;Долгота", "Запад;12 сентября 2025;54,5;28,3")
    assert rows(read(raw))[0][:2] == ("Запад", "2025-09-12")


def test_marks_of_footnotes_are_no_part_of_a_name_and_that_is_told():
    found = read(lines("Exercise,Start", "Zapad 2021[1],2021", "Ocean*,2024", "[x],2025", "Steadfast,2024"))
    assert [row[0] for row in rows(found)] == ["Zapad 2021", "Ocean", "[x]", "Steadfast"]
    assert "2 names end in the mark of a footnote, such as [1], and stand without it." in found.notes


def test_places_closer_than_the_register_keeps_them_are_told():
    found = read(lines("Exercise,Start,Lat,Lon", "A,2025,58.2006,26.2467", "B,2025,59.4,24.75", "C,2025,,"))
    assert "1 place has more than two decimals of a degree and stands with two, as all of the register." in (
        found.notes
    )
    assert not any("decimals of" in note for note in read(lines("Base,Lat,Lon", "B,59.4,24.75")).notes)
