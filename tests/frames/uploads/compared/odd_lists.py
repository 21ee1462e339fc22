"""Lists in which rows repeat, days are moments of a clock, or years are columns; how a person reads each."""

from . import plain_files
from .desk_lists import HOST, text
from .said import TOLD, Said, day, whole, words


def repetitions():
    raw = text(
        "name,start,end,country,troops,planned",
        "Spring Storm,2025-05-05,2025-05-23,Estonia,16000,TRUE",
        "Spring Storm,2025-05-05,2025-05-23,Estonia,16000,TRUE",
        "Spring Storm,2025-05-05,2025-05-23,Latvia,16000,FALSE",
        "Spring Storm,2025-06-05,2025-06-23,Estonia,0900,FALSE",
    )
    dated = day("%Y-%m-%d")
    fields = {
        "name": (("name",), words),
        "start": (("start",), dated),
        "end": (("end",), dated),
        "hosts": (("country",), HOST),
        "size": (("troops",), whole()),
    }
    return Said(raw, "twice.csv", plain_files.text(raw), fields, no_rows=frozenset({3}))


def moments():
    raw = text(
        "Date,Place,Country,What happened",
        "2025-09-10T23:30:00-05:00,Wyryki,Poland,Drone",
        "2025-09-11 23:30:00+00:00,Rzeszow,Poland,Closed",
        "20250912T233000Z,Narva,Estonia,Buoys",
        "1757543400,Narva,Estonia,Seconds of a clock",
    )

    def date(cell):
        known = {"2025-09-10": 10, "2025-09-11": 11, "20250912T": 12}
        found = next((number for start, number in known.items() if cell.startswith(start)), None)
        return (f"2025-09-{found}", False) if found else TOLD

    fields = {"start": (("Date",), date), "name": (("Place",), words), "hosts": (("Country",), HOST)}
    return Said(raw, "moments.csv", plain_files.text(raw), fields, kind="incidents")


def years_as_columns():
    raw = text("Exercise|Host|2024", "Spring Storm|Estonia|14 000", "Saber Strike|Poland|13000")
    raw = raw.replace(b"2024", b"2023;2024").replace(b"14 000", b";14 000").replace(b"13000", b"13000;-")
    rows = plain_files.text(raw, sign=";")
    fields = {
        "name": (("Exercise",), words),
        "hosts": (("Host",), HOST),
        "start": (("2023", "2024"), lambda one, _: ("2023" if one not in ("", "-") else "2024", False)),
        "size": (("2023", "2024"), lambda one, two: whole(" ")(one if one not in ("", "-") else two)),
    }
    return Said(raw, "wide.csv", rows, fields)


ODD = {
    "repetitions": repetitions,
    "moments with zones": moments,
    "years as columns": years_as_columns,
}
"""A maker for each."""
