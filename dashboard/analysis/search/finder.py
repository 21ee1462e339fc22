"""Finding anything of the register by its name: exercises, series, countries, sites, documents, terms.

Names are compared in small Latin letters without accents and signs, word by word in any order, so that
"Zapad 2025", "zapad-2025" and "Запад 2025" are one.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from dashboard.reading import state_names
from dashboard.reading.latin_letters import latin

KINDS = ("page", "country", "term", "exercise", "series", "site", "incident", "document")
"""What can be found; of equally good finds those of an earlier kind stand first, documents after all else."""

LONGEST = 80
"""Characters of a question that are read."""

MOST = 8
"""Finds that are shown."""

_SURE, _BEGINS, _WITHIN, _BESIDE = 3.0, 2.0, 0.5, 1.0
_SHORTEST_WITHIN = 3
"""Letters that a piece from within a word has at least, for shorter ones stand in many."""

_LIKE = 0.75
"""How like a known word must be to be offered in place of one that is not."""

_FULL_YEAR = 4

_LITTLE = frozenset(("a", "an", "and", "at", "by", "for", "in", "near", "of", "on", "over", "the", "to"))
"""Words that join others: a question is asked without them where more words are left."""


@dataclass(frozen=True)
class Entry:
    """One thing that has a name.

    Attributes
    ----------
    kind, code : str
        What it is, one of `KINDS`, and its name in the register; the address for a document.
    name, note : str
        Its name, and what tells it from others of that name.
    words : tuple of str
        The words of its names, as `latin` writes them.
    beside : tuple of str
        Words that lead to it too, but are not its name, such as its places.
    order : str
        Of equally good finds, the greatest stands first: the day for exercises.
    """

    kind: str
    code: str
    name: str
    note: str
    words: tuple[str, ...]
    beside: tuple[str, ...] = ()
    order: str = ""


@dataclass(frozen=True)
class Index:
    """All that can be found.

    Attributes
    ----------
    entries : tuple of Entry
        One each.
    words, beside : dict of str to tuple of int
        For each word the entries that have it among their words, or beside them.
    """

    entries: tuple[Entry, ...]
    words: Mapping[str, tuple[int, ...]]
    beside: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True)
class Found:
    """What a question finds.

    Attributes
    ----------
    entries : tuple of Entry
        The best first.
    total : int
        How many there are in all.
    instead : str
        Where nothing is found: the question with the nearest known words; empty where none are near.
    """

    entries: tuple[Entry, ...]
    total: int
    instead: str = ""


def indexed(entries: Sequence[Entry]) -> Index:
    """Return the index of some entries."""
    words: defaultdict[str, list[int]] = defaultdict(list)
    beside: defaultdict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for word in entry.words:
            words[word].append(number)
        for word in entry.beside:
            beside[word].append(number)
    return Index(
        tuple(entries),
        {word: tuple(numbers) for word, numbers in words.items()},
        {word: tuple(numbers) for word, numbers in beside.items()},
    )


def named(kind: str, code: str, name: str, *also: str, note: str = "", beside: str = "") -> Entry:
    """Return the entry of a thing, with the words of its names; `also` are further names."""
    return Entry(kind, code, name, note, words_of(name, *also), words_of(beside))


def find(known: Index, question: str, more: Sequence[Entry] = (), most: int = MOST) -> Found:
    """Return what a question finds.

    Each word of the question must be a word of a name, begin one, or stand within one; the order is free.

    Parameters
    ----------
    known : Index
        Result of `indexed`.
    question : str
        What somebody typed; of a long text only the head is read.
    more : sequence of Entry
        Few entries beside those of the index.
    most : int
        How many finds to return.
    """
    head = question[:LONGEST]
    typed = latin(head).split()
    asked = [word for word in typed if word not in _LITTLE] or typed
    if not asked:
        return Found((), 0)
    scores = _scores(known, asked) | _state(known, state_names.code(head))
    beside = indexed(more)
    found = [
        *((beside.entries[number], score) for number, score in _scores(beside, asked).items()),
        *((known.entries[number], score) for number, score in scores.items()),
    ] or [(known.entries[number], score) for number, score in _joined(known, "".join(asked)).items()]
    found.sort(key=lambda one: _rank(*one))
    instead = "" if found else _nearest(asked, list(known.words))
    return Found(tuple(entry for entry, _ in found[:most]), len(found), instead)


def _rank(entry: Entry, score: float) -> tuple[bool, float, int, int, str]:
    """Return what sorts an entry among the finds, the best least."""
    return (
        entry.kind == "document",
        -score,
        KINDS.index(entry.kind),
        -int("".join(entry.order.split("-")).ljust(8, "0") or 0),
        entry.name,
    )


def _scores(known: Index, asked: Sequence[str]) -> dict[int, float]:
    """Return by its number how well each entry fits that has all words of a question."""
    fits = [_fits(known, word) for word in asked]
    shared = set(fits[0]).intersection(*fits[1:])
    return {
        number: sum(one[number] for one in fits) / len(fits) + _covered(known.entries[number], asked)
        for number in shared
    }


def _fits(known: Index, asked: str) -> dict[int, float]:
    """Return by its number how well each entry fits one word of a question."""
    fits: dict[int, float] = {}
    within = len(asked) >= _SHORTEST_WITHIN
    for words, sure, begins in ((known.beside, _BESIDE, _WITHIN), (known.words, _SURE, _BEGINS)):
        for word, numbers in words.items():
            if asked not in word:
                continue
            fit = sure if word == asked else begins if word.startswith(asked) else _WITHIN if within else 0
            for number in numbers if fit else ():
                fits[number] = max(fit, fits.get(number, 0))
    return fits


def _covered(entry: Entry, asked: Sequence[str]) -> float:
    """Return which share of its words a question names."""
    return len(set(asked) & set(entry.words)) / max(len(entry.words), 1)


def _state(known: Index, code: str) -> dict[int, float]:
    """Return the country of a code, which the question may have named in any language."""
    countries = [n for n, entry in enumerate(known.entries) if (entry.kind, entry.code) == ("country", code)]
    return dict.fromkeys(countries, 2 * _SURE)


def _joined(known: Index, asked: str) -> dict[int, float]:
    """Return the entries whose name begins with a question once all blanks are gone."""
    if len(asked) <= _SHORTEST_WITHIN:
        return {}
    return {n: _BEGINS for n, entry in enumerate(known.entries) if "".join(entry.words).startswith(asked)}


def _nearest(asked: Sequence[str], known: Sequence[str]) -> str:
    """Return the question in the nearest known words, or nothing where one of them is like none."""
    near = [[one] if one in known else get_close_matches(one, known, n=1, cutoff=_LIKE) for one in asked]
    words = " ".join(one[0] for one in near) if all(near) else ""
    return "" if words == " ".join(asked) else words


def words_of(*names: str) -> tuple[str, ...]:
    """Return the words of some names, each once; a year also by its last two figures, as names have it."""
    words = [word for name in names for word in latin(name).split()]
    years = [word[2:] for word in words if len(word) == _FULL_YEAR and word.isdigit() and word[:2] == "20"]
    return tuple(dict.fromkeys([*words, *years]))
