"""What must hold between documents: who published them is named one way, and is of one kind."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import pandas as pd

from dashboard.frames.model import Fault
from dashboard.schema import columns as c
from dashboard.wording import unaccented

PATH = "sources.csv"

ENDS_OF_ADDRESSES = re.compile(r"\.(com|net|org|info|news|live|eu|tv|ro|bg|es|ca)$")
"""What a site's name may end with and be the same publisher without it."""

ARTICLE = "article"
"""Kind of the very page that the register is about, whoever published it."""


def check(sources: pd.DataFrame) -> list[Fault]:
    """Return documents whose publisher another document names otherwise, or as of another kind.

    Who asks which publisher is used most, or looks one up, would else find it in parts.

    Parameters
    ----------
    sources : pandas.DataFrame
        Documents as text, index = spreadsheet row.
    """
    return [*_spelled_otherwise(sources), *_of_two_minds(sources), *_of_another_kind(sources)]


def folded(publisher: str) -> str:
    """Return what two spellings of one publisher have in common."""
    plain = ENDS_OF_ADDRESSES.sub("", unaccented(outlet(publisher)).casefold().removeprefix("the "))
    return re.sub(r"[\W_]", "", plain)


def outlet(publisher: str) -> str:
    """Return a publisher without the agency or the author that stands behind it in brackets."""
    return re.sub(r" \(.*\)$", "", publisher)


def _spelled_otherwise(sources: pd.DataFrame) -> Iterator[Fault]:
    """Yield all but the spelling that most documents have, of those the first."""
    named = [(row, outlet(name)) for row, name in sources[c.PUBLISHER].dropna().items()]
    keys = {name: folded(name) for name in {name for _, name in named}}
    usual = _usual((keys[name], name) for _, name in named)
    for row, name in named:
        if name != usual[keys[name]]:
            expected = f"'{usual[keys[name]]}', as most documents of that publisher have it"
            yield Fault(PATH, int(str(row)), c.PUBLISHER, expected, f"'{name}'")


def _of_two_minds(sources: pd.DataFrame) -> Iterator[Fault]:
    """Yield publishers joined by a stroke, which leaves open who relays whom."""
    for row, name in sources[c.PUBLISHER].dropna().items():
        if " / " in name:
            first, second = name.split(" / ", 1)
            yield Fault(PATH, int(str(row)), c.PUBLISHER, f"a form like '{first} ({second})'", f"'{name}'")


def _of_another_kind(sources: pd.DataFrame) -> Iterator[Fault]:
    """Yield documents of another kind than most of the same publisher."""
    judged = sources[sources[c.PUBLISHER_KIND].ne(ARTICLE)].dropna(subset=[c.PUBLISHER, c.PUBLISHER_KIND])
    kinds = list(zip(judged.index, judged[c.PUBLISHER], judged[c.PUBLISHER_KIND], strict=True))
    usual = _usual((name, kind) for _, name, kind in kinds)
    for row, name, kind in kinds:
        if kind != usual[name]:
            yield Fault(
                PATH, int(row), c.PUBLISHER_KIND, f"{usual[name]}, as {name} has elsewhere", f"'{kind}'"
            )


def _usual(seen: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return for each name what stands beside it most often, of those the first.

    Counted in plain Python: a frame grouped by a thousand publishers took longer than all other rules.
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, other in seen:
        counts[name][other] += 1
    return {name: found.most_common(1)[0][0] for name, found in counts.items()}
