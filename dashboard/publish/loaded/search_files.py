"""What the search of the twin loads: names in two files, and words of texts in one file for each two letters.

A browser asks for the names once a reader types, for those of documents after all others, and for the texts
whose words begin with the same two letters. It finds what `analysis.search.finder` finds in the live app.
"""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from dashboard.analysis.search import finder, weights
from dashboard.analysis.search.finder import Entry
from dashboard.frames import Frames
from dashboard.publish.addresses import Scope, page
from dashboard.publish.loaded.assets import FOLDER, Assets
from dashboard.publish.page_parts.parts import Page
from dashboard.reading.latin_letters import latin
from dashboard.reading.states import known_states
from dashboard.schema import columns as c

SEARCH = "search.js"
HEAD = 2
"""Letters that say in which file a word of a text stands."""

_OTHER = "other"
"""The file of words that begin with no two Latin letters or figures."""

_KINDS = (*finder.KINDS[:-1], "claimant", *finder.KINDS[-1:])
"""As `finder.KINDS`, with what has a page in the twin alone."""

_UNOFFERED = ("page", "claimant")
"""Kinds whose words are offered in place of none that is known: the index of the live app has neither."""

_LABELS = {"term": "word"}


@dataclass(frozen=True)
class _Line:
    """One thing that is found, and its page."""

    entry: Entry
    path: str


def write(
    assets: Assets, known: Sequence[Entry], pages: Iterable[Page], register: Frames, scope: Scope
) -> None:
    """Write all files of the search.

    Parameters
    ----------
    assets : Assets
        Writes them.
    known : sequence of Entry
        What the live app finds.
    pages : iterable of Page
        Every page; those that are listed are found, too.
    register : Frames
        The register.
    scope : Scope
        What has a page.
    """
    lines = _lines(known, pages, register, scope)
    texts = _texts(lines)
    folder = _written(assets, texts)
    n_names = sum(line.entry.kind != "document" for line in lines)
    rows = [_row(line) for line in lines]
    rest = assets.write("documents.js", _script("more", _columns(rows[n_names:])))
    states = {
        name: at
        for at, line in enumerate(lines)
        if line.entry.kind == "country"
        for name in known_states.names_of(line.entry.code)
    }
    said = {
        "kinds": [_LABELS.get(kind, kind) for kind in _KINDS],
        "rows": _columns(rows[:n_names]),
        "rest": rest,
        "texts": folder,
        "heads": " ".join(texts),
        "states": states,
        "weights": weights.handed_over(),
        "unoffered": _UNOFFERED,
    }
    assets.write(SEARCH, _script("index", said))


def _lines(
    known: Iterable[Entry], pages: Iterable[Page], register: Frames, scope: Scope
) -> tuple[_Line, ...]:
    """Return all that is found, in the order in which equally good finds stand."""
    path_of = _paths(register, scope)
    lines = [_Line(one, path) for one in known if (path := path_of[one.kind](one.code))]
    led = {line.path for line in lines}
    for one in pages:
        if one.is_listed and one.path not in led:
            kind = one.kind.casefold() if one.kind.casefold() in _KINDS else "page"
            lines.append(_Line(finder.named(kind, one.path, one.title), one.path))
    return tuple(sorted(lines, key=lambda one: finder.in_order(one.entry, _KINDS.index(one.entry.kind))))


def _paths(register: Frames, scope: Scope) -> Mapping[str, Callable[[str], str]]:
    sources = register.sources
    known = dict(zip(sources[c.URL].tolist(), sources[c.SOURCE_ID].tolist(), strict=True))
    return {
        "exercise": scope.exercise,
        "series": scope.one_series,
        "country": scope.country,
        "site": scope.site,
        "term": lambda code: f"{page('glossary')}#{code}",
        "incident": partial(scope.row, "incidents", "incident"),
        "measure": partial(scope.row, "response", "measure"),
        "document": lambda url: scope.document(known[url]),
    }


def _row(line: _Line) -> tuple[object, ...]:
    """Return a line as short as can be: a browser takes what it can from the name and the note."""
    entry = line.entry
    return (_KINDS.index(entry.kind), _path(line), entry.name, entry.note, *_words(entry))


def _columns(rows: Sequence[tuple[object, ...]]) -> list[list[object]]:
    """Return lines column by column: like next to like packs better, by 3 in 100."""
    return [[*column] for column in zip(*rows, strict=True)]


def _path(line: _Line) -> str:
    """Return the way to a page, as far as `/` where the words of its name go on from there."""
    path, slug = line.path.removesuffix("/index.html"), "-".join(latin(line.entry.name).split())
    return path.removesuffix(slug) if path.endswith(f"/{slug}") else path


def _words(entry: Entry) -> tuple[object, str]:
    """Return the words of a line beside those of its name, and the words beside it.

    For the first 1 stands where the note has them, its day left out; None where not even the name's count but
    stand beside it, and False where they do not stand there either.
    """
    own = finder.words_of(entry.name)
    if not entry.words:
        near = finder.words_beside(entry.name)
        rest = [word for word in entry.beside if word not in near]
        return (None, " ".join(rest)) if {*near} <= {*entry.beside} else (False, " ".join(entry.beside))
    also = [word for word in entry.words if word not in own]
    head = entry.note.rpartition(", ")[0] or entry.note
    is_noted = also and {*also} == {*finder.words_of(head)} - {*own}
    return 1 if is_noted else " ".join(also), " ".join(entry.beside)


def _texts(lines: Iterable[_Line]) -> dict[str, dict[str, list[int]]]:
    """Return for each two letters the words that begin so, and the lines that each leads to."""
    found: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, line in enumerate(lines):
        for word in line.entry.texts:
            head = word[:HEAD]
            found[head if re.fullmatch("[a-z0-9]{2}", head) else _OTHER][word].append(at)
    return {head: dict(sorted(words.items())) for head, words in sorted(found.items())}


def _written(assets: Assets, texts: Mapping[str, Mapping[str, list[int]]]) -> str:
    """Write the texts into a folder that is named after what all of them hold; return it."""
    scripts = {head: _script("texts", head, words) for head, words in texts.items()}
    sums = hashlib.sha256(b"".join(scripts.values())).hexdigest()[:12]
    folder = f"{FOLDER}texts-{sums}/"
    for head, content in scripts.items():
        assets.put(f"{folder}{head}.js", content)
    return folder


def _script(function: str, *said: object) -> bytes:
    words = ",".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in said)
    return f"flankwatch.{function}({words});\n".encode()
