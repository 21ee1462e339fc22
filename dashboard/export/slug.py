"""Short names in plain ASCII, for files and keys."""

import re

from dashboard.wording import unaccented


def slug(text: str, most: int) -> str:
    """Return text as lower-case ASCII letters and digits joined by hyphens.

    Parameters
    ----------
    text : str
        Any text; a comma between digits is dropped, so that 13,000 becomes 13000.
    most : int
        Longest result, characters; cut between words where there is more than one.

    Returns
    -------
    str
        Empty when the text holds no letter or digit that ASCII can stand for.
    """
    plain = unaccented(re.sub(r"(?<=\d),(?=\d)", "", text))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode("ascii").lower())
    made = "-".join(words)
    if len(made) <= most:
        return made
    head = made[: most + 1].rpartition("-")[0]
    return head or made[:most]
