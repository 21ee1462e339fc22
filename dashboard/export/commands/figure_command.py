"""`flankwatch export`: one exhibit as files, under filters written as a page's address has them.

What is asked for is read, or refused, as a whole; every file is made before the first is written.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from inspect import Parameter
from pathlib import Path
from typing import Any

from dashboard.analysis.drill import report
from dashboard.analysis.drill.description import Drill
from dashboard.analysis.geography.choropleth import MEASURES
from dashboard.analysis.geography.layers import LAYERS, MapOptions
from dashboard.exhibits.catalogue import CATALOGUE, exhibit
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.extract import Extract
from dashboard.export.caption import caption_of
from dashboard.export.citations.view_address import view_address
from dashboard.export.commands import drill_options
from dashboard.export.commands.files import FailedError, RefusedError
from dashboard.export.commands.formats import FORMATS, LEAST, LONGEST, MOST, PICTURES, SIZES
from dashboard.export.evidence import signature
from dashboard.export.evidence.statement import statement_of
from dashboard.export.tables import writers
from dashboard.export.tables.dataset import without_filters
from dashboard.frames import Frames, digests
from dashboard.maps import VIEWS
from dashboard.selection import Selection
from dashboard.selection.query import read_query


@dataclass(frozen=True)
class Order:
    """What is asked for, read.

    Attributes
    ----------
    name : str
        Name of an exhibit.
    selection : Selection
        The filters.
    options : mapping of str to object
        Options of the exhibit.
    formats : tuple of str
        Of `FORMATS`.
    size : tuple of (int, int)
        Pixels.
    full : bool
        Whether tables hold the rows drawn where no filter acts.
    marked : bool
        Whether a CSV begins with a byte order mark.
    drill : mapping of str to str
        What is said of the drill of a figure in context, see `drill_options.FIELDS`.
    """

    name: str
    selection: Selection
    options: Mapping[str, object]
    formats: tuple[str, ...]
    size: tuple[int, int]
    full: bool = False
    marked: bool = False
    drill: Mapping[str, str] = field(default_factory=dict)


def listed() -> list[str]:
    """Return a line for each exhibit: its name, what has to be given with it, the page that shows it."""
    return [
        " ".join(
            [name.ljust(25), entry.page.ljust(17), *(f"--option {need}=…" for need in entry.needs)]
        ).rstrip()
        for name, entry in CATALOGUE.items()
    ]


def read(name: str, query: str, options: Sequence[str], formats: str, size: str) -> Order:
    """Return what the words of a command line ask for.

    Raises
    ------
    RefusedError
        Where there is no such exhibit, filter, option, format or size.
    """
    if name not in CATALOGUE:
        raise RefusedError(f"There is no figure {name}; `flankwatch export --list` names all.")
    selection = filters_of(query)
    chosen = tuple(dict.fromkeys(one for one in formats.lower().split(",") if one))
    unknown = [one for one in chosen if one not in FORMATS]
    if unknown or not chosen:
        raise RefusedError(f"Formats are {', '.join(FORMATS)}; not {', '.join(unknown) or 'none'}.")
    pairs = dict(text.partition("=")[::2] for text in options)
    return Order(name, selection, _options(name, pairs), chosen, _size(size), drill=_of_drill(name, pairs))


def filters_of(query: str) -> Selection:
    """Return the filters of a query.

    Raises
    ------
    RefusedError
        Where one is not understood.
    """
    selection, faults = read_query(query)
    if faults:
        meant = [one.words + (f" (did you mean {one.read_as}?)" if one.read_as else "") for one in faults]
        raise RefusedError(f"Not understood in --select: {', '.join(meant)}.")
    return selection


def made(order: Order, data: Frames, shapes: Path, scale: int = 1) -> dict[str, bytes]:
    """Return the files that an order asks for, by their names.

    Parameters
    ----------
    order : Order
        Result of `read`.
    data : Frames
        The register.
    shapes : pathlib.Path
        Folder of the boundary files.
    scale : int
        Of `SCALES`: how many times as many pixels a PNG has each way.

    Raises
    ------
    RefusedError
        Where the exhibit knows no such option, such as an exercise that is not in the register.
    FailedError
        Where there is nothing to draw, or nothing to draw with.
    """
    shown = _exhibit(order, data)
    forms = tuple(one for one in order.formats if one in PICTURES)
    tables = _tables(order, shown)
    drawn = _drawn(shown, forms, order.size, scale, shapes) if forms else {}
    stem = caption_of(shown).stem
    return {named(stem, form, order.size, scale): content for form, content in drawn.items()} | tables


def named(stem: str, form: str, size: tuple[int, int], scale: int) -> str:
    """Return the file name of a picture, with its size: of a PNG in pixels, of others as it is asked for.

    The pages name their pictures in the same way (`pictureName` in `frontend/export-*.js`).
    """
    times = scale if form == "png" else 1
    return f"{stem}-{size[0] * times}x{size[1] * times}.{form}"


def _tables(order: Order, shown: Exhibit) -> dict[str, bytes]:
    """Return the tables that an order asks for, by their names.

    Raises
    ------
    RefusedError
        Where a file with places is asked for and the rows have none.
    """
    forms = [one for one in order.formats if one not in PICTURES]
    unable = [one for one in forms if one not in writers.possible(shown)]
    if unable:
        raise RefusedError(
            f"The rows of {order.name} have no places, so there is no {' and no '.join(unable)}."
        )
    asked = without_filters(shown) if order.full else shown
    stem = caption_of(asked).stem
    return {
        f"{stem}.{writers.WRITERS[form].ending}": writers.written(
            asked, "csv-marked" if form == "csv" and order.marked else form
        )
        for form in forms
    }


def _exhibit(order: Order, data: Frames) -> Exhibit:
    extract, options = Extract(data, order.selection), dict(order.options)
    start = str(options.get("start", report.ARTICLE))
    try:
        if drill_options.is_other(start, order.drill):
            options["drill"] = drill_options.drill(extract, start, order.drill)
        shown = exhibit(extract, order.name, **options)
    except RefusedError:
        raise
    except (KeyError, ValueError) as error:
        options_given = ", ".join(f"{name}={value}" for name, value in order.options.items())
        raise RefusedError(f"The figure {order.name} does not know {options_given or error}.") from error
    if shown.lacks_maps:
        raise FailedError(
            "The boundary files are faulty, so there are no maps; `flankwatch check` tells more."
        )
    if shown.figure is None:
        words = f" under the filters {shown.filters}" if shown.filters else ""
        raise FailedError(f"There are no {shown.data.noun}{words}, so there is nothing to draw.")
    return shown


def _drawn(
    shown: Exhibit, forms: Sequence[str], size: tuple[int, int], scale: int, shapes: Path
) -> dict[str, bytes]:
    try:
        # What steers a browser is an extra: tables can be had without.
        headless = import_module("dashboard.export.pictures.headless")
    except ImportError as error:
        raise FailedError("Pictures need an extra: install `flankwatch[pictures]`.") from error
    try:
        seal = signature.configured()
        said = statement_of(shown, digests.stored(shapes.parent) or {}, _address(shown))
        drawn: dict[str, bytes] = headless.pictures(shown, forms, headless.Size(*size, scale), shapes, said)
        return seal.on(drawn, shown.title) if seal else drawn
    except (headless.NoBrowserError, headless.NotDrawnError, signature.CannotSignError) as error:
        raise FailedError(str(error)) from error


def _address(shown: Exhibit) -> str:
    try:
        return view_address(shown)
    except ValueError as error:  # what the operator has set is no address
        raise FailedError(str(error)) from error


def _size(text: str) -> tuple[int, int]:
    if text in SIZES:
        return SIZES[text]
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise RefusedError(f"{text} is no size; sizes are {', '.join(SIZES)}, or such as 1600x900.")
    sides = (int(width), int(height))
    if min(sides) < LEAST or max(sides) > min(MOST, LONGEST * min(sides)):
        raise RefusedError(
            f"Width and height go from {LEAST} to {MOST} pixels, one at most {LONGEST} times the other; "
            f"not {text}."
        )
    return sides


def _of_drill(name: str, pairs: Mapping[str, str]) -> dict[str, str]:
    """Return what is said of the drill of a figure in context; nothing for any other."""
    is_in_context = any(isinstance(default, Drill) for default in CATALOGUE[name].options.values())
    return {one: text for one, text in pairs.items() if is_in_context and one in drill_options.FIELDS}


def _options(name: str, pairs: Mapping[str, str]) -> dict[str, object]:
    """Return the options of an exhibit; those of the flank map and of a drill are fields of one option."""
    entry = CATALOGUE[name]
    plain = {
        one: default
        for one, default in entry.options.items()
        if isinstance(default, str | int) or default is Parameter.empty
    }
    of_map = {one: default for one, default in entry.options.items() if isinstance(default, MapOptions)}
    of_drill = drill_options.FIELDS if any(isinstance(one, Drill) for one in entry.options.values()) else ()
    known = [*plain, *(_MAP if of_map else ()), *of_drill]
    unknown = [one for one in pairs if one not in known]
    if unknown:
        has = f"its options are {', '.join(known)}" if known else "it has no options"
        raise RefusedError(f"The figure {name} has no option {', '.join(unknown)}; {has}.")
    missing = [need for need in entry.needs if need not in pairs]
    if missing:
        raise RefusedError(f"The figure {name} needs --option {missing[0]}=…")
    read = {one: _typed(one, text, plain[one]) for one, text in pairs.items() if one in plain}
    asked: dict[str, Any] = {one: _MAP[one](text) for one, text in pairs.items() if one in _MAP and of_map}
    return read | {one: replace(default, **asked) for one, default in of_map.items() if asked}


def _typed(name: str, text: str, default: object) -> object:
    if isinstance(default, int) and not isinstance(default, bool):
        if not text.isdecimal():
            raise RefusedError(f"{name}={text} is no whole number.")
        return int(text)
    return text


def _one_of(name: str, known: Mapping[str, object]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in known:
            raise RefusedError(f"{name}={text} is not known; there are {', '.join(known)}.")
        return text

    return read


def _layers(text: str) -> tuple[str, ...]:
    check = _one_of("layers", LAYERS)
    return tuple(check(one) for one in text.split(",") if one)


_MAP: dict[str, Callable[[str], object]] = {
    "measure": _one_of("measure", MEASURES),
    "layers": _layers,
    "view": _one_of("view", VIEWS),
}
"""What of the flank map's options can be given, and how it is read."""
