"""States by any usual name or code: English, the languages of the flank, ISO 3166-1 of two and three letters.

Names come from the Unicode locale data that Babel holds, and from a table of what people write beside them.
(country-converter 1.3.2, the usual tool for this, cannot run under pandas 3.1: it raises a TypeError.)
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dashboard.reading.cells import folded, is_error, is_missing, tidy
from dashboard.reading.states import known_states
from dashboard.reading.states.state_aliases import ADJECTIVES, FORCES
from dashboard.schema.states import GROUPS

_WITH_REGIONS = ("USA", "CAN")
"""States whose regions are written so in an address that ends in a code too: "San Diego, CA, US"."""

_CODE = 3
"""Letters of the longest code of a state."""

_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_FLAG_OF_A = 0x1F1E6
"""A flag is the two letters of its state, written in signs of their own."""

_SEVERAL_CODES = re.compile(r"[A-Z]{3}(?: [A-Z]{3})+", re.ASCII)

_STYLES = re.compile(
    r"(?:the )?(?:(?:federal |socialist |islamic )?rep(?:ublic)?|kingdom|state|principality|grand duchy) of "
    r"(?:the )?"
)
_PARTS = re.compile(
    r"\s*(;|\||\n|/|,|&|\+|\band\b|\bund\b|\boraz\b|\bet\b|\bja\b|\bun\b|\bir\b|\bog\b|\boch\b|"
    r"\bu\.|\bi\b|\b[șş]i\b|\bés\b|\ba\b|\bve\b| - |\bта\b|\bі\b|\bи\b)\s*",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[*†‡]+|(?<=[^\W\d_])\d{1,2}$")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_PART_OF = re.compile(
    r"(?:in |(?:a )?parts? of |(?:on )?the border (?:between|of) |border (?:between|of) |between )?(?:the )?"
    r"(?:(?:(?:(?:north|south)[ -]?)?(?:north|south|east|west)ern|central)(?: and |, | )?)*",
)
"""What stands before a state of which a part is meant: northern Norway is Norway, the sea off it is not."""

_DASHES = re.compile(r"[-\u2013\u2014/]")
"""What joins two names without blanks: Estonia-Latvia; DE-BY is Bavaria, so codes are not joined so."""

_LISTED = re.compile(r"\s*\[\s*['\"](.*)['\"]\s*\]\s*", re.DOTALL)
_BETWEEN_LISTED = re.compile(r"['\"]\s*,?\s*['\"]")

_AMBIGUOUS = re.compile(
    r"A[LRZ]|C[AO]|DE|GA|I[DLN]|KY|LA|M[ADENOST]|N[CE]|PA|S[CD]|TN|VA"  # of the USA
    r"|NL|NU|PE|SK|YT|SA"  # of Canada and Australia
    r"|B[BEY]|MV|NI|S[HLNT]|TH",  # of Germany
    re.ASCII,
)
"""Codes of states that are also how addresses write a region."""

_TWO_LETTERS = re.compile(r"[A-Z]{2}", re.ASCII)

_REGION = re.compile(r"[A-Z]{2}|Georgia", re.ASCII)
"""How an address writes a region of a state: in "Stephenville, NL, Canada" NL is no state, nor is Georgia in
"Atlanta, Georgia, USA"."""

_LONGEST = 4
"""Parts that one name may span: "Bosnia and Herzegovina", "Korea, Republic of"."""


@dataclass(frozen=True)
class States:
    """What a cell of states names.

    Attributes
    ----------
    codes : tuple of str
        ISO 3166-1 alpha-3, each once, in the order of the cell.
    unknown : tuple of str
        Words that name no state.
    names_group : bool
        Whether a word names several states together, such as the Baltic states.
    has_aside : bool
        Whether words stand in brackets that were passed over: "Germany (cancelled)". Such as name another
        state, "Poland (not Germany)", are among the unknown.
    """

    codes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    names_group: bool = False
    has_aside: bool = False


def code(name: str) -> str:
    """Return the alpha-3 code of one state; empty where the name is none.

    Codes count in capitals alone, for "no", "is" and "and" are words.
    """
    bare = " ".join(_ASIDE.sub(" ", tidy(name)).split()).strip(" .,:")
    if bare in GROUPS:
        return ""
    if re.fullmatch(r"[A-Z]{2,3}", bare) and bare in known_states.by_code():
        return known_states.by_code()[bare]
    small = folded(bare)
    named = _PART_OF.sub("", small, count=1)
    tries = (folded(name), small, _STYLES.sub("", small), small.removeprefix("the "), named)
    return next(
        (known_states.by_name()[one] for one in tries if one in known_states.by_name()), ""
    ) or _of_adjective(small)


def _of_adjective(small: str) -> str:
    """Return the state of an adjective, alone or before its forces: Polish, American troops."""
    forces = next((one for one in FORCES if small.endswith(f" {one}")), "")
    return ADJECTIVES.get(small.removeprefix("the ").removesuffix(forces).strip(), "")


def holds_codes(cells: Iterable[str]) -> bool:
    """Say whether two letters behind a town and a comma are a state in a column: "Berlin, DE", "Boston, MA".

    They are where most codes of the column can be nothing else: codes without a town, or behind one and not
    the code of a region ("Warsaw, PL"). They are not where a town has two letters that are no state ("Austin,
    TX") or a region before its state ("San Diego, CA, US").

    Parameters
    ----------
    cells : iterable of str
        The distinct cells of the column.
    """
    sure, unsure = set[str](), set[str]()
    for cell in cells:
        words, signs = _parted(cell)
        for at, word in enumerate(words):
            if not _TWO_LETTERS.fullmatch(word):
                continue
            behind = _is_behind_a_place(words, signs, at)
            state = code(word)
            if behind and (not state or _is_region(words, signs, at, words[at - 1 : at])):
                return False
            (unsure if behind and _AMBIGUOUS.fullmatch(word) else sure).add(state)
    return len(sure - {"", *_WITH_REGIONS}) > len(unsure)


@lru_cache(maxsize=20_000)
def read(text: str, *, codes_behind_places: bool = False) -> States:
    """Read a cell that names any number of states, parted by commas, semicolons, "and", "&" or breaks.

    Parameters
    ----------
    text : str
        The cell.
    codes_behind_places : bool
        Whether "MA" in "Boston, MA" is a state; a question to the whole column, see `holds_codes`.
    """
    if is_missing(text) or is_error(text):
        return States((), (text.strip(),) if is_error(text or "") else ())
    whole = code(text)
    if whole and folded(text) in known_states.by_name():
        return States((whole,))
    if whole:
        return _with_asides(text, [whole])
    words, signs = _parted(text)
    found: list[str] = []
    unknown: list[str] = []
    names_group = False
    at = 0
    while at < len(words):
        is_region = _is_region(words, signs, at, unknown) or (
            not codes_behind_places
            and _AMBIGUOUS.fullmatch(words[at]) is not None
            and _is_behind_a_place(words, signs, at)
        )
        taken, name = (1, "") if is_region else _longest(words, signs, at)
        if name:
            found.append(name)
        elif words[at] and not is_missing(words[at]):
            group = known_states.groups().get(folded(words[at]).removeprefix("the "), ())
            names_group |= bool(group)
            several = group or _several(words[at])
            found += several
            unknown += [] if several else [words[at]]
        at += taken
    return _with_asides(text, found, unknown, names_group=names_group)


def _with_asides(
    text: str, found: list[str], unknown: Sequence[str] = (), *, names_group: bool = False
) -> States:
    """Return what a cell names, and what of its words in brackets is passed over."""
    asides = [aside for aside in _IN_BRACKETS.findall(text) if _WORD.search(aside)]
    found = found or [one for aside in asides if (one := code(aside))]
    others = [aside for aside in asides if _names_other(aside, found)]
    passed_over = (*unknown, *(f"({aside.strip()})" for aside in others))
    has_aside = any(aside not in others and code(aside) not in found for aside in asides)
    return States(tuple(dict.fromkeys(found)), tuple(dict.fromkeys(passed_over)), names_group, has_aside)


def _names_other(aside: str, found: list[str]) -> bool:
    """Say whether words in brackets name a state that the cell does not name outside of them."""
    named = {code(word) for word in (aside, *_WORD.findall(aside))}
    return not named <= {"", *found}


def _several(word: str) -> tuple[str, ...]:
    """Return the states of a word that joins several: Estonia-Latvia, US-Poland, EST LVA LTU."""
    halves = word.split() if _SEVERAL_CODES.fullmatch(word) else _DASHES.split(word)
    is_codes = all(len(one) <= _CODE for one in halves) and " " not in word
    joined = tuple(code(one) for one in halves)
    return joined if len(halves) > 1 and all(joined) and not is_codes else ()


def _parted(text: str) -> tuple[list[str], list[str]]:
    """Return the words of a cell and the signs between them."""
    if not text.isascii():
        text = _FLAG.sub(_letters_of_flag, text)
    pieces = _PARTS.split(_ASIDE.sub(" ", _unlisted(text).replace("\r", "\n")))
    return [word.strip() for word in pieces[::2]], pieces[1::2]


def _letters_of_flag(flag: "re.Match[str]") -> str:
    return ";" + "".join(chr(ord("A") + ord(sign) - _FLAG_OF_A) for sign in flag[0]) + ";"


def _unlisted(text: str) -> str:
    """Return a list as programs write it as text, ['EST', 'LVA'], as people do: EST; LVA."""
    found = _LISTED.fullmatch(text)
    return _BETWEEN_LISTED.sub("; ", found[1]) if found else text


def _is_behind_a_place(words: list[str], signs: list[str], at: int) -> bool:
    """Say whether a comma and a word that is neither a state nor a code stand before a word."""
    before = words[at - 1] if at else ""
    is_place = bool(before) and not is_missing(before) and not _TWO_LETTERS.fullmatch(before)
    return is_place and signs[at - 1] == "," and not code(before)


def _is_region(words: list[str], signs: list[str], at: int, unknown: list[str]) -> bool:
    """Say whether two letters stand between a place that is no state and the state it lies in, by commas."""
    if not (0 < at < len(words) - 1 and _REGION.fullmatch(words[at])):
        return False
    follows_a_place = signs[at - 1] == "," and bool(unknown) and unknown[-1] == words[at - 1]
    state = code(words[at + 1]) if signs[at] == "," else ""
    is_name = bool(state) and len(words[at + 1]) > _CODE
    if len(words[at]) > _CODE:
        return follows_a_place and state == "USA"
    return follows_a_place and (is_name or state in _WITH_REGIONS)


def _longest(words: list[str], signs: list[str], at: int) -> tuple[int, str]:
    """Return how many parts the longest name that begins here spans, and its code."""
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        joined = words[at]
        for further in range(at + 1, at + length):
            joined += f" {signs[further - 1]} {words[further]}"
        name = code(joined)
        if name:
            return length, name
    return 1, ""
