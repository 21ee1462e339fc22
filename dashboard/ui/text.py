"""Data-driven text inside Markdown, where every sign stands for itself."""

import re
from collections.abc import Iterable, Mapping

_SIGNS = re.compile(r"([\\`*_{}\[\]<>()#+!|$:~^&=@])")


def plain(text: object) -> str:
    """Return text so that Markdown shows it as it is: no link, image, colour, icon, formula or heading."""
    return _SIGNS.sub(r"\\\1", " ".join(str(text).split()))


def listed(counts: Mapping[str, int], labels: Mapping[str, str]) -> str:
    """Return options with their counts as one line, such as `Estonia 42 · Latvia 38`."""
    return " · ".join(f"{labels.get(option, option)} {number:,}" for option, number in counts.items())


def sentence(parts: Iterable[str]) -> str:
    """Return the parts that are not empty as sentences in a row, each ending in a stop."""
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)
