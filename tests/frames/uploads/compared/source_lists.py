"""Lists in the layouts of public sources, with invented rows; how a person reads each."""

import io
import json
import zipfile

import xlsxwriter

from . import plain_files
from .said import NOTHING, Said, day, degrees, states, whole, words

STATES = {
    "Estonia": "EST",
    "Latvia": "LVA",
    "Lithuania": "LTU",
    "Poland": "POL",
    "Ukraine": "UKR",
    "Russia": "RUS",
    "Belarus": "BLR",
    "Germany": "DEU",
    "United States": "USA",
    "Norway": "NOR",
}
PLACES = {"place": (("latitude", "longitude"), degrees), "hosts": (("country",), states(STATES))}
NUMBER = whole(nought=False)


def counted(column):
    """Return the field of a number of one figure."""

    def read(cell):
        value, is_told = NUMBER(cell)
        return (value and value[0], is_told)

    return (column,), read


def table(head, *rows, sign=","):
    """Return a text file, each cell in quotation marks."""
    quoted = (sign.join(f'"{cell}"' for cell in line.split("|")) for line in (head, *rows))
    return ("\n".join(quoted) + "\n").encode()


def unless(rough, column, read):
    """Return the field of a value that a row gives only roughly where a column says so."""
    columns, plain = read
    return (*columns, column), lambda *cells: NOTHING if str(cells[-1]) in rough else plain(*cells[:-1])


def acled():
    raw = table(
        "event_id_cnty|event_date|year|time_precision|disorder_type|event_type|sub_event_type|actor1|actor2|iso|"
        "region|country|admin1|location|latitude|longitude|geo_precision|source|notes|fatalities|timestamp",
        "POL5012|2025-09-10|2025|1|Political violence|Explosions/Remote violence|Air/drone strike|Forces||"
        "616|Europe|Poland|Lublin|Wyryki|51.5420|23.3980|1|Notes|A drone; it fell, on a roof.|0|1757980800",
        "EST311|23 May 2024|2024|2|Strategic developments|Strategic developments|Other|Border guard||233|"
        "Europe|Estonia|Ida-Viru|Narva|59.3772|28.1900|1|Notes|Buoys were taken.|0|1716800000",
        "LTU77|10 July 2025|2025|3|Strategic developments|Strategic developments|Other|||440|Europe|"
        "Lithuania|Vilnius|Vilnius|54.6892|25.2798|3|Notes|An object.||1752170000",
    )
    dated = day("%Y-%m-%d", "%d %B %Y")

    def date(cell, precision):
        value, is_told = dated(cell)
        return value[:7] if precision == "3" else value, is_told

    fields = {
        "start": (("event_date", "time_precision"), date),
        "name": (("location",), words),
        "by": (("actor1",), words),
        "number": counted("fatalities"),
        "hosts": PLACES["hosts"],
        "place": unless("3", "geo_precision", PLACES["place"]),
    }
    return Said(raw, "acled.csv", plain_files.text(raw), fields, kind="incidents")


GED = (
    "id|relid|year|active_year|code_status|type_of_violence|dyad_name|side_a|side_b|number_of_sources|{}where_prec|"
    "where_coordinates|adm_1|latitude|longitude|geom_wkt|country|country_id|region|event_clarity|date_prec|"
    "date_start|date_end|deaths_a|deaths_b|deaths_civilians|deaths_unknown|best|high|low"
)


def ged(name, raw):
    dated = day("%Y-%m-%d", "%Y-%m-%d 00:00:00.000")

    def date(cell, precision):
        value, is_told = dated(cell)
        return value[: {"4": 7, "5": 4}.get(precision, 10)], is_told

    fields = {
        "start": (("date_start", "date_prec"), date),
        "name": (("where_coordinates",), words),
        "number": counted("best"),
        "hosts": PLACES["hosts"],
        "place": unless("4567", "where_prec", PLACES["place"]),
    }
    return Said(raw, name, plain_files.text(raw), fields, kind="incidents")


def ucdp():
    raw = table(
        GED.format(""),
        "438521|RUS-1|2022|TRUE|Clear|1|A - B|A|B|2|1|Kharkiv town|Kharkiv|49.988358|36.232845|"
        "POINT (36.2 49.9)|Ukraine|369|Europe|1|1|2022-03-01 00:00:00.000|2022-03-01 00:00:00.000|"
        "0|0|29|0|29|35|10",
        "438522|RUS-2|2022|TRUE|Clear|1|A - B|A|B|1|4|Donetsk oblast|Donetsk|48.0|37.5|POINT (37.5 48)|"
        "Ukraine|369|Europe|2|4|2022-03-01 00:00:00.000|2022-03-31 00:00:00.000|5|0|0|0|5|5|5",
    )
    return ged("GEDEvent_v25_1.csv", raw)


def ucdp_candidate():
    raw = table(
        GED.format("source_article|source_date|source_headline|"),
        "500001|CUK25|2025|1|Check|1|A - B|A|B|1|art|2025-06-02|Strike on a town|2|Sumy town|Sumy|50.92|34.8|"
        "POINT(34.8 50.92)|Ukraine|369|Europe|1|2|2025-06-01|2025-06-03|0|0|10|0|10|10|10",
        "500002|CUK26|2025|1|Check|1|A - B|A|B|1|art|2025-06-09|Shelling|6|Ukraine|.|49.0|32.0|POINT(32 49)|"
        "Ukraine|369|Europe|1|5|2025-01-01|2025-12-31|0|0|0|0|0|3|0",
    )
    return ged("GEDEvent_v25_0_6.csv", raw)


GTD = ("eventid", "iyear", "imonth", "iday", "country_txt", "provstate", "city", "latitude", "longitude")


def gtd():
    head = (*GTD, "specificity", "summary", "attacktype1_txt", "gname", "nkill")
    rows = (
        (
            201907150012,
            2019,
            7,
            15,
            "Ukraine",
            "Donetsk",
            "Avdiivka",
            48.1394,
            37.7425,
            1,
            "One",
            "Bombing",
            "A",
            1,
        ),
        (
            201800000001,
            2018,
            0,
            0,
            "Ukraine",
            "Luhansk",
            "Unknown",
            48.57,
            39.31,
            4,
            "Two",
            "Assault",
            "B",
            None,
        ),
        (
            201903020008,
            2019,
            3,
            0,
            "Poland",
            "Masovian",
            "Warsaw",
            52.2297,
            21.0122,
            1,
            "Three",
            "Arson",
            None,
            0,
        ),
    )
    raw = io.BytesIO()
    book = xlsxwriter.Workbook(raw)
    sheet = book.add_worksheet("Data")
    for at, line in enumerate((head, *rows)):
        sheet.write_row(at, 0, line)
    book.close()

    def date(year, month, day_of_month):
        parts = [f"{year}", *(f"{one:02}" for one in (month, day_of_month))]
        return "-".join(parts[: 3 if day_of_month else 2 if month else 1]), False

    fields = {
        "start": (("iyear", "imonth", "iday"), date),
        "name": (("city", "country_txt"), lambda city, state: words(state if city == "Unknown" else city)),
        "by": (("gname",), words),
        "number": counted("nkill"),
        "hosts": (("country_txt",), states(STATES)),
        "place": unless("45", "specificity", PLACES["place"]),
    }
    rows = plain_files.workbook(raw.getvalue())
    return Said(raw.getvalue(), "globalterrorismdb.xlsx", rows, fields, kind="incidents")


def academic_set():
    raw = table(
        "MMEID|year|ExName|StartDate|EndDate|State|Type",
        "1001|2016|Anakonda-16|6/7/2016|6/17/2016|Poland|FTX",
        "1001|2016|Anakonda-16|6/7/2016|6/17/2016|United States|FTX",
        "1001|2016|Anakonda-16|6/7/2016|6/17/2016|Germany|FTX",
        "1002|2017|Zapad-2017|9/14/2017|9/20/2017|Russia|FTX",
        "1002|2017|Zapad-2017|9/14/2017|9/20/2017|Belarus|FTX",
    )
    month_first = day("%m/%d/%Y")
    fields = {
        "name": (("ExName",), words),
        "start": (("StartDate",), month_first),
        "end": (("EndDate",), month_first),
        "participants": (("State",), states(STATES)),
    }
    return Said(raw, "mme.csv", plain_files.text(raw), fields, joined={3: 2, 4: 2, 6: 5})


def academic_set_by_column():
    raw = table(
        "MMEID|Year|ExName|Start Date|End Date|StateA|StateB|StateC|Location|Troops",
        "55|2002|Strong Resolve|3/1/2002|3/15/2002|Norway|Poland|United States|Norway; Poland|40000",
        "56|2003|Baltic Eagle|4/2/2003|4/20/2003|Estonia|Latvia||Estonia|NA",
    )
    month_first = day("%m/%d/%Y")

    def together(*cells):
        found = [states(STATES)(cell)[0] for cell in cells if cell]
        return sum(found, ()), False

    fields = {
        "name": (("ExName",), words),
        "start": (("Start Date",), month_first),
        "end": (("End Date",), month_first),
        "hosts": (("Location",), states(STATES)),
        "participants": (("StateA", "StateB", "StateC"), together),
        "size": (("Troops",), whole()),
    }
    return Said(raw, "jme.csv", plain_files.text(raw), fields)


def data_package():
    described = {
        "name": "drills",
        "path": "data/drills.csv",
        "dialect": {"delimiter": ";"},
        "encoding": "windows-1257",
        "schema": {"missingValues": ["", "-99"]},
    }
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("pkg/datapackage.json", json.dumps({"resources": [described]}))
        lines = "name;start;troops\nGeležinis vilkas;2025-09-12;-99\nŠiaurės vėjas;2025-10-01;1200\n"
        archive.writestr("pkg/data/drills.csv", lines.encode("cp1257"))
    fields = {
        "name": (("name",), words),
        "start": (("start",), day("%Y-%m-%d")),
        "size": (("troops",), lambda cell: NOTHING if cell == "-99" else whole()(cell)),
    }
    rows = plain_files.member(raw.getvalue(), "pkg/data/drills.csv", encoding="cp1257", sign=";")
    return Said(raw.getvalue(), "package.zip", rows, fields)


def claims():
    raw = table(
        "Exercise|Figure|Who|Date|What",
        "Zapad-2021|200,000|Desk A|2021-09-20|troops",
        "zapad 2021|~150,000|Desk B|Sep 2021|troops",
        "Nowhere-99|5|Desk C|2020|troops",
    )
    known = {"Zapad-2021": "zapad-2021", "zapad 2021": "zapad-2021"}
    fields = {
        "exercise": (("Exercise",), lambda cell: (known.get(cell), cell not in known)),
        "size": (("Figure",), whole(",", hedges="~")),
        "by": (("Who",), words),
        "start": (("Date",), day("%Y-%m-%d", "%b %Y", "%Y")),
    }
    rows = plain_files.text(raw)
    return Said(raw, "counts.csv", rows, fields, kind="claims", untrue=frozenset({(4, "start")}))


SOURCES = {
    "ACLED": acled,
    "UCDP GED": ucdp,
    "UCDP candidate events": ucdp_candidate,
    "GTD": gtd,
    "academic set, a row for each participant": academic_set,
    "academic set, a column for each participant": academic_set_by_column,
    "data package": data_package,
    "claims": claims,
}
"""A maker for each."""
