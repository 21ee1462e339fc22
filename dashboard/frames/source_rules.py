"""What must hold between documents: each stands once, its publisher is named one way and of one kind."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import pandas as pd

from dashboard.frames.model import Fault
from dashboard.schema import columns as c
from dashboard.wording import unaccented

PATH = "sources.csv"

ENDS_OF_ADDRESSES = re.compile(r"\.(com|net|org|info|news|live|eu|tv|ro|bg|es|ca)$")
"""What a site's name may end with and be the same publisher without it."""

FRONT_OF_SITES = re.compile(r"^(www\d?|m|mobile|amp)\.")
"""What a site's name may begin with and lead to the same page, made for another screen."""

QUICK_COPY = re.compile(r"^/amp(?=/)|(/amp|\.amp|/index\.(html?|php))$")
"""What a path has where it leads to a page's copy for telephones, or names the page that a folder shows."""

HOW_ONE_CAME = re.compile(r"^(utm_\w+|fbclid|gclid|ocid|cmpid|smid|amp)$")
"""Parts of an address that tell a site how its reader came, and nothing of the page."""

ARTICLE = "article"
"""Kind of the very page that the register is about, whoever published it."""


def check(sources: pd.DataFrame) -> list[Fault]:
    """Return documents that stand twice, or whose publisher another names otherwise or as of another kind.

    A page with two rows would count as two witnesses; who looks a publisher up would find it in parts.

    Parameters
    ----------
    sources : pandas.DataFrame
        Documents as text, index = spreadsheet row.
    """
    return [
        *_twice(sources),
        *_spelled_otherwise(sources),
        *_of_two_minds(sources),
        *_of_another_kind(sources),
    ]


def page(address: str) -> str:
    """Return what two addresses of one page have in common."""
    parts = urlsplit(address.strip())
    site = FRONT_OF_SITES.sub("", parts.netloc.casefold())
    path = QUICK_COPY.sub("", unquote(parts.path).rstrip("/")).rstrip("/")
    asked = [(name, value) for name, value in parse_qsl(parts.query, True) if not HOW_ONE_CAME.match(name)]
    return f"{site}{path}?{urlencode(sorted(asked))}"


def folded(publisher: str) -> str:
    """Return what two spellings of one publisher have in common."""
    plain = ENDS_OF_ADDRESSES.sub("", unaccented(outlet(publisher)).casefold().removeprefix("the "))
    return re.sub(r"[\W_]", "", plain)


def outlet(publisher: str) -> str:
    """Return a publisher without the agency or the author that stands behind it in brackets."""
    return re.sub(r" \(.*\)$", "", publisher)


def _twice(sources: pd.DataFrame) -> Iterator[Fault]:
    """Yield all but the first document of each page."""
    first: dict[str, str] = {}
    for row, name, address in zip(sources.index, sources[c.SOURCE_ID], sources[c.URL], strict=True):
        if pd.isna(address):
            continue
        kept = first.setdefault(page(address), name)
        if kept != name:
            yield Fault(
                PATH, int(row), c.URL, f"a page that stands once, not as {kept} already", f"'{address}'"
            )


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
