"""Finding anything of the register by its name, or by a word of what is told of it.

Names are compared in small Latin letters without accents and signs, word by word in any order, so that
"Zapad 2025", "zapad-2025" and "Запад 2025" are one.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from dashboard.analysis.search.weights import (
    BEGINS,
    BEHIND,
    BESIDE,
    IN_TEXT,
    IN_TEXT_BEGINS,
    LIKE,
    LITTLE,
    LONGEST,
    SHORTEST_IN_TEXT,
    SHORTEST_WITHIN,
    SURE,
    WITHIN,
)
from dashboard.reading.latin_letters import latin
from dashboard.reading.states import state_names

KINDS = ("page", "country", "term", "exercise", "series", "site", "incident", "measure", "document")
"""What can be found; of equally good finds those of an earlier kind stand first, behind them what is found
only with the texts on it, and documents after all else."""

MOST = 8
"""Finds that are shown."""

LAST = chr(0x10FFFF)
"""Comes after all letters."""

_FULL_YEAR = 4

_LETTERS_OR_FIGURES = re.compile(r"[0-9]+|[^0-9]+")


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
    texts : tuple of str
        Words of the texts on it, see `words_of_texts`.
    """

    kind: str
    code: str
    name: str
    note: str
    words: tuple[str, ...]
    beside: tuple[str, ...] = ()
    order: str = ""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Index:
    """All that can be found.

    Attributes
    ----------
    entries : tuple of Entry
        One each.
    words, beside : dict of str to tuple of int
        For each word the entries that have it among their words, or beside them.
    told : dict of str to tuple of int
        For each word of a text the entries that it is on, in the order of the alphabet.
    alphabet : tuple of str
        The words of the texts in that order.
    """

    entries: tuple[Entry, ...]
    words: Mapping[str, tuple[int, ...]]
    beside: Mapping[str, tuple[int, ...]]
    texts: Mapping[str, tuple[int, ...]]
    alphabet: tuple[str, ...]


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
    texts = _by_word(one.texts for one in entries)
    return Index(
        tuple(entries),
        _by_word(one.words for one in entries),
        _by_word(one.beside for one in entries),
        texts,
        tuple(sorted(texts)),
    )


def _by_word(words_of_each: Iterable[tuple[str, ...]]) -> dict[str, tuple[int, ...]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(words_of_each):
        for word in words:
            found[word].append(number)
    return {word: tuple(numbers) for word, numbers in found.items()}


def named(kind: str, code: str, name: str, *also: str, note: str = "", beside: str = "") -> Entry:
    """Return the entry of a thing, with the words of its names; `also` are further names."""
    return Entry(kind, code, name, note, words_of(name, *also), words_beside(beside))


def find(known: Index, question: str, more: Sequence[Entry] = (), most: int = MOST) -> Found:
    """Return what a question finds.

    Each word of the question must be a word of a name, begin one, or stand within one, or begin a word of a
    text on it; the order is free.

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
    asked = [word for word in typed if word not in LITTLE] or typed
    if not asked:
        return Found((), 0)
    beside, apart = indexed(more), _apart(asked)
    found = (
        _found(known, _scores(known, asked) | _state(known, state_names.code(head)))
        + _found(beside, _scores(beside, asked))
        or _found(known, _joined(known, "".join(asked)))
        or (_found(known, _scores(known, apart)) if apart != asked else [])
    )
    found.sort(key=lambda one: _rank(*one))
    instead = "" if found else _nearest(asked, list(known.words))
    return Found(tuple(entry for entry, _ in found[:most]), len(found), instead)


def _found(known: Index, scores: Mapping[int, float]) -> list[tuple[Entry, float]]:
    return [(known.entries[number], score) for number, score in scores.items()]


def _apart(asked: Sequence[str]) -> list[str]:
    """Return words with letters and figures apart: "su24" is "su 24", as names have it; not of one sign."""
    parted = {word: _LETTERS_OR_FIGURES.findall(word) for word in asked}
    long = {word for word, parts in parted.items() if min(map(len, parts)) >= SHORTEST_IN_TEXT}
    return [part for word in asked for part in (parted[word] if word in long else [word])]


def _rank(entry: Entry, score: float) -> tuple[int, float, tuple[int, int, str]]:
    """Return what sorts an entry among the finds, the best least."""
    group = 2 if entry.kind == "document" else int(score < 0)
    return group, -score, in_order(entry, KINDS.index(entry.kind))


def in_order(entry: Entry, kind: int) -> tuple[int, int, str]:
    """Return what sorts an entry among equally good ones, given the place of its kind."""
    return kind, -int("".join(entry.order.split("-")).ljust(8, "0") or 0), entry.name


def _scores(known: Index, asked: Sequence[str]) -> dict[int, float]:
    """Return by its number how well each entry fits that has all words of a question."""
    fits = [_fits(known, word) for word in asked]
    shared = set(fits[0]).intersection(*fits[1:])
    return {number: _score([one[number] for one in fits], known.entries[number], asked) for number in shared}


def _score(fits: Sequence[float], entry: Entry, asked: Sequence[str]) -> float:
    by_text = min(fits) <= IN_TEXT
    return sum(fits) / len(fits) + _covered(entry, asked) - (BEHIND if by_text else 0)


def _fits(known: Index, asked: str) -> dict[int, float]:
    """Return by its number how well each entry fits one word of a question."""
    fits: dict[int, float] = {}
    within = len(asked) >= SHORTEST_WITHIN
    for words, sure, begins in ((known.beside, BESIDE, WITHIN), (known.words, SURE, BEGINS)):
        for word, numbers in words.items():
            if asked not in word:
                continue
            fit = sure if word == asked else begins if word.startswith(asked) else WITHIN if within else 0
            for number in numbers if fit else ():
                fits[number] = max(fit, fits.get(number, 0))
    for word in _begun(known.alphabet, asked) if len(asked) >= SHORTEST_IN_TEXT else ():
        for number in known.texts[word]:
            fits[number] = max(IN_TEXT if word == asked else IN_TEXT_BEGINS, fits.get(number, 0))
    return fits


def _begun(alphabet: Sequence[str], asked: str) -> Sequence[str]:
    """Return the words of an alphabet that begin so."""
    first = bisect_left(alphabet, asked)
    return alphabet[first : bisect_left(alphabet, asked + LAST, first)]


def _covered(entry: Entry, asked: Sequence[str]) -> float:
    """Return which share of its words a question names."""
    return len(set(asked) & set(entry.words)) / max(len(entry.words), 1)


def _state(known: Index, code: str) -> dict[int, float]:
    """Return the country of a code, which the question may have named in any language."""
    countries = [n for n, entry in enumerate(known.entries) if (entry.kind, entry.code) == ("country", code)]
    return dict.fromkeys(countries, 2 * SURE)


def _joined(known: Index, asked: str) -> dict[int, float]:
    """Return the entries whose name begins with a question once all blanks are gone."""
    if len(asked) <= SHORTEST_WITHIN:
        return {}
    return {n: BEGINS for n, entry in enumerate(known.entries) if "".join(entry.words).startswith(asked)}


def _nearest(asked: Sequence[str], known: Sequence[str]) -> str:
    """Return the question in the nearest known words, or nothing where one of them is like none."""
    near = [[one] if one in known else get_close_matches(one, known, n=1, cutoff=LIKE) for one in asked]
    words = " ".join(one[0] for one in near) if all(near) else ""
    return "" if words == " ".join(asked) else words


def words_of(*names: str) -> tuple[str, ...]:
    """Return the words of some names, each once; a year also by its last two figures, as names have it."""
    words = [word for name in names for word in latin(name).split()]
    years = [word[2:] for word in words if len(word) == _FULL_YEAR and word.isdigit() and word[:2] == "20"]
    return tuple(dict.fromkeys([*words, *years]))


def words_beside(*told: str) -> tuple[str, ...]:
    """Return the words beside a name, each once, without the little ones, which tell nothing apart."""
    return tuple(word for word in words_of(*told) if word not in LITTLE)


def words_of_texts(*texts: str) -> tuple[str, ...]:
    """Return the words by which texts are found, each once."""
    words = dict.fromkeys(latin(" ".join(texts)).split())
    return tuple(word for word in words if len(word) >= SHORTEST_IN_TEXT and word not in LITTLE)
