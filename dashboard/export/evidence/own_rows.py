"""What a picture says of rows that are in no release: which they are, and of whose list.

They are a reader's own, or those of a list that an operator has named, of which no record is named at all.
"""

from collections.abc import Mapping

from dashboard.exhibits.exhibit import Exhibit
from dashboard.frames.uploads.joining import VERSION_MARK
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.wording import number

OwnRows = Mapping[str, str]
"""`list` (its name and what joined, in words), `digest`, `rows` (how many stand in it), `records` (ids).

Of an operator's list `outside` (its name), `size`, `columns` and `counts` (digest of what is shown) instead.
"""

_IDS = (c.EXERCISE_ID, c.CLAIM_ID, c.INCIDENT_ID, c.SITE_ID)

MOST_NAMED = 200
"""Rows of a list that a picture names."""

_DIGITS = 12
"""Digits of the digest of a file, which stand before how it was read."""


def of(shown: Exhibit) -> OwnRows:
    """Return what says which rows of an exhibit are in no release; nothing where all are.

    The digest is the beginning of that of the file, by which its owner can tell whether it is the one; see
    `open_file.read`.
    """
    listed = shown.data.outside
    if listed:
        return {
            "outside": listed.name,
            "size": listed.size,
            "columns": listed.columns,
            "counts": shown.digest,
        }
    if not shown.selection.uploaded:
        return {}
    table = shown.data.table
    own = [
        cell
        for name in _IDS
        if name in table.columns
        for cell in table[name].tolist()
        if isinstance(cell, str) and cell.startswith(codes.UPLOADED_ID)
    ]
    ids = list(dict.fromkeys(own))
    digest = shown.extract.register.digest.partition(f"{VERSION_MARK}-")[2][:_DIGITS]
    records = lists.SEPARATOR.join(ids[:MOST_NAMED])
    return {"list": shown.selection.uploaded, "digest": digest, "rows": number(len(ids)), "records": records}


def are_sound(own: object) -> bool:
    """Say whether a statement's account of own rows can be read."""
    return isinstance(own, dict) and all(isinstance(one, str) for one in (*own, *own.values()))


def sentence(own: OwnRows) -> str:
    """Return what is found about a picture with own rows beyond its being unaltered, as a sentence."""
    if "outside" in own:
        return (
            f"It counts {own['outside']} ({own.get('size', 'of unknown size')}), a list that an operator had "
            "named and that is no part of the register: neither corrections nor today's figure can be told."
        )
    digest = own.get("digest", "") or "unknown"
    return (
        f"It was drawn {own.get('list', '')}; {own.get('rows', '0')} of its rows are that list's (digest "
        f"{digest}), which nobody here holds: neither corrections nor the figure of today can be told."
    )
