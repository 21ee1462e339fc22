"""What the columns of a list suggest: by their names, and for dates by how full they are."""

from collections.abc import Collection

from dashboard.frames.uploads.columns import column_stems, held, layouts, participants
from dashboard.frames.uploads.columns.choices import Choices
from dashboard.frames.uploads.columns.fields import FIELDS, PARTS, Field, dates, field
from dashboard.frames.uploads.columns.known_names import WHO_SAYS
from dashboard.frames.uploads.uploaded_table import UploadedTable
from dashboard.reading.cells import Unreadable, folded
from dashboard.reading.days import calendar_dates, date_style, periods
from dashboard.reading.days import dates as date_cells
from dashboard.reading.places import coordinates

_OF_UTM = (
    ("zone", "utm zone", "grid zone"),
    ("easting", "utm easting", "east", "utm e", "e"),
    ("northing", "utm northing", "north", "utm n", "n"),
)
"""Names of the columns of a UTM reference."""


def choices(table: UploadedTable, kind: str = "") -> Choices:
    """Return how a list is most likely to be read.

    Parameters
    ----------
    table : UploadedTable
        The list.
    kind : str
        Kind of list that the reader has chosen; empty for what the columns suggest.
    """
    names = _filled(table)
    known = layouts.recognise(names)
    if known is not None and kind in ("", known.kind):
        return known
    kind = kind or _kind(names)
    numbered = participants.numbered(names) if kind == "exercises" else ()
    found = _by_names(table, [name for name in names if name not in numbered], kind)
    for part in dates(kind):
        found = _fullest(table, _beside_year(table, found, part, names), part)
    if "lat" not in found and "coordinates" not in found:
        found |= {"coordinates": _utm(names)}
    if numbered:
        found |= {"participants": numbered}
    found = participants.by_row(table, found)
    found = _ends_of_size(table, found, names)
    made = Choices(kind).with_columns({name: some for name, some in found.items() if some})
    return made.with_settings({"together": "yes"}) if participants.rows_share(table, made) else made


def _filled(table: UploadedTable) -> list[str]:
    """Return the columns with any cell; those of the times of a map's placemarks may hold nothing."""
    return [str(name) for name in table.cells.columns if table.cells[name].notna().any()]


def _utm(names: list[str]) -> tuple[str, ...]:
    """Return the columns of zone, easting and northing, in this order; none where one is missing."""
    by_name = {folded(name): name for name in reversed(names)}
    found = [next((by_name[one] for one in known if one in by_name), None) for known in _OF_UTM]
    return tuple(name for name in found if name) if all(found) else ()


def _ends_of_size(
    table: UploadedTable, found: dict[str, tuple[str, ...]], names: list[str]
) -> dict[str, tuple[str, ...]]:
    """Return the columns of the least and the most where the size is one of them: Troops (low) and (high)."""
    if len(found.get("size", ())) != 1:
        return found
    pairs = [pair for one in names for pair in ((found["size"][0], one), (one, found["size"][0]))]
    size = field("exercises", "size")
    ends = next((pair for pair in pairs if column_stems.are_ends(*pair)), None)
    return found | {"size": ends} if ends and all(held.holds(table, end, size) for end in ends) else found


def _kind(names: list[str]) -> str:
    """Return the kind of list; exercises where nothing speaks for another."""
    words = {folded(name) for name in names}
    if words & {"claimant", "origin role", *WHO_SAYS} and words & {"exercise", "exercise id"}:
        return "claims"
    if words & {"figure", "claim", "estimate", "value"} and words & {"claimant", "who", "said by"}:
        return "claims"
    if words & {
        "incident",
        "incident type",
        "incident date",
        "incident id",
        "date of incident",
        "event type",
        "globaleventid",
        "what happened",
    }:
        return "incidents"
    if words & {"site id", "base", "base type", "facility", "facility type", "installation"}:
        return "sites"
    if _are_places_without_dates(names):
        return "sites"
    return "incidents" if _tell_what_happened(names) else "exercises"


def _tell_what_happened(names: list[str]) -> bool:
    """Say whether columns tell what happened, in any language, and no name, start, end or size."""

    def has(field_name: str) -> bool:
        known = {folded(one) for one in field("exercises", field_name).known_as}
        return any(folded(name) in known or column_stems.may_be(field_name, name) for name in names)

    is_told = any(folded(name) == "description" or column_stems.may_be("description", name) for name in names)
    begins = any(column_stems.may_be("date", name) for name in names)
    return is_told and not begins and not any(map(has, ("name", "series", "end", "size")))


def _are_places_without_dates(names: list[str]) -> bool:
    """Say whether columns hold places and nothing that an exercise could begin on, in any language."""
    words = {folded(name) for name in names}
    starts, places = (
        {folded(name) for field_name in of for name in field("exercises", field_name).known_as}
        for of in (("start", "start_year"), ("lat", "coordinates"))
    )
    begins = words & starts or any(column_stems.may_be("start", name) for name in names)
    return bool(words & places or _utm(list(words))) and not begins


def _by_names(table: UploadedTable, names: list[str], kind: str) -> dict[str, tuple[str, ...]]:
    """Return the column of each field by its name; no column holds two things, none of states another."""
    by_name = {column_stems.bare(name): name for name in reversed(names)}
    by_name |= {folded(name): name for name in reversed(names)}
    found: dict[str, tuple[str, ...]] = {}
    for one in FIELDS[kind]:
        known = (by_name[name] for name in map(folded, one.known_as) if _may_be_called(one, name, by_name))
        free = (
            name
            for name in known
            if (name,) not in found.values() and not column_stems.is_other(one.name, name)
        )
        column = next((name for name in free if one.holds != "states" or held.states(table, name)), None)
        if column is not None:
            found[one.name] = (column,)
    found |= _by_stems(table, [name for name in names if (name,) not in found.values()], kind, found)
    place = found.get("coordinates")
    if place and {"lat", "lon"} <= set(found) and not held.holds(table, place[0], field(kind, "coordinates")):
        del found["coordinates"]
    return found


def _may_be_called(one: Field, name: str, names: Collection[str]) -> bool:
    """Say whether a field may take a column of a name; Day beside Year and Month is a part of a date."""
    is_part = name == "day" and one.holds == "date" and {"year", "month"} <= set(names)
    return name in names and not is_part


def _by_stems(
    table: UploadedTable, free: list[str], kind: str, found: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """Return columns for fields without one, by how names begin in any language and what the cells hold."""
    more: dict[str, tuple[str, ...]] = {}
    for one in FIELDS[kind]:
        if one.name in found or f"{one.name}_year" in found:
            continue
        alike = _alike(one.name, free)
        untaken = (name for name in alike if (name,) not in more.values())
        column = next((name for name in untaken if held.holds(table, name, one)), None)
        if column is not None:
            more[one.name] = (column,)
    # A length of days is called as a longitude is in Estonian; a latitude beside it says which is meant.
    halves = [name for name in coordinates.NAMES if name in more]
    return more if len(halves) != 1 or set(found) & set(coordinates.NAMES) else _without(more, halves)


def _alike(field_name: str, columns: list[str]) -> list[str]:
    """Return the columns that sound like a field; a day that was planned stands behind the one that came."""
    alike = [
        name
        for name in columns
        if column_stems.may_be(field_name, name) and not column_stems.is_other(field_name, name)
    ]
    return alike if field_name == "size" else sorted(alike, key=column_stems.is_planned)


def _without(columns: dict[str, tuple[str, ...]], names: Collection[str]) -> dict[str, tuple[str, ...]]:
    return {name: some for name, some in columns.items() if name not in names}


def _fullest(
    table: UploadedTable, found: dict[str, tuple[str, ...]], part: str
) -> dict[str, tuple[str, ...]]:
    """Return the columns with a date either whole or in parts, whichever names more of it."""
    whole, parts = found.get(part), [f"{part}_{one}" for one in PARTS]
    if whole and parts[0] in found and _is_fuller_with_year(table, whole[0], found, part):
        loses = parts[1:]
    elif whole and parts[0] in found:
        loses = parts if _whole_depth(table, whole[0]) >= _parts_depth(table, found, part) else [part]
    else:
        loses = [] if parts[0] in found else parts
    return {name: some for name, some in found.items() if name not in loses}


def _beside_year(
    table: UploadedTable, found: dict[str, tuple[str, ...]], part: str, names: list[str]
) -> dict[str, tuple[str, ...]]:
    """Return the columns with one of days and months added that lack the year of another: "5-23 May"."""
    if part in found or f"{part}_year" not in found:
        return found
    free = (name for name in names if (name,) not in found.values() and column_stems.may_be(part, name))
    column = next((name for name in free if _is_fuller_with_year(table, name, found, part)), None)
    return found if column is None else found | {part: (column,)}


def _is_fuller_with_year(
    table: UploadedTable, whole: str, found: dict[str, tuple[str, ...]], part: str
) -> bool:
    """Say whether the dates of a column say more with the year of another than either alone."""
    if f"{part}_month" in found:
        return False
    sample = table.cells[[whole, found[f"{part}_year"][0]]].head(held.SAMPLE).fillna("")
    style = date_style.judge(sample[whole])
    pairs = sample.itertuples(index=False, name=None)
    together = sum(_span_depth(str(cell), str(year), style) for cell, year in pairs) / max(1, len(sample))
    return together > max(_whole_depth(table, whole), _parts_depth(table, found, part))


def _span_depth(cell: str, year: str, style: date_style.DateStyle) -> int:
    try:
        span = date_cells.read_with_year(cell, year, style)
    except Unreadable:
        return 0
    return (len(span.start) - 1) // 3 if span else _depth([year, None, None])


def _whole_depth(table: UploadedTable, column: str) -> float:
    cells = [cell for cell in table.cells[column].head(held.SAMPLE) if isinstance(cell, str)]
    filled = len(cells) / max(1, len(table.cells.head(held.SAMPLE)))
    return filled * date_cells.fullness(cells, date_style.judge(cells))


def _parts_depth(table: UploadedTable, found: dict[str, tuple[str, ...]], part: str) -> float:
    columns = [found.get(f"{part}_{one}", ("",))[0] for one in PARTS]
    sample = table.cells.head(held.SAMPLE).to_dict("records")
    return sum(_depth([row.get(one) for one in columns]) for row in sample) / max(1, len(sample))


def _depth(parts: list[object]) -> int:
    try:
        iso = calendar_dates.of_parts(*(one if isinstance(one, str) else None for one in parts))
    except Unreadable:
        return 0
    return (len(iso) - 1) // 3


def passed_over(table: UploadedTable, made: Choices) -> tuple[str, ...]:
    """Return the columns with cells that no field is read from."""
    used = {one for _, some in made.columns for one in some}
    return tuple(name for name in _filled(table) if name not in used)


def holds_fiscal_years(table: UploadedTable, made: Choices) -> bool:
    """Say whether the dates of a list have fiscal years among them, whose months a reader must say."""
    columns = (made.column(name) for part in dates(made.kind) for name in (part, f"{part}_year"))
    held = (table.cells[column].dropna().unique() for column in columns if column in table.cells.columns)
    return any(periods.names_fiscal_year(str(cell)) for cells in held for cell in cells)


def unused_dates(table: UploadedTable, made: Choices) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return each date that a fuller column is read for: its label, that column, and those passed over."""
    by_names = _by_names(table, _filled(table), made.kind)
    used = {one for _, some in made.columns for one in some}
    found = []
    for part in dates(made.kind):
        fields = (part, *(f"{part}_{one}" for one in PARTS))
        passed = [by_names[name][0] for name in fields if name in by_names and by_names[name][0] not in used]
        read = made.column(part) or made.column(f"{part}_year")
        if read and passed:
            found.append((field(made.kind, part).label, read, tuple(passed)))
    return tuple(found)
