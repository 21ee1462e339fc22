"""Signs of a cell that nobody sees and that act on what stands beside them."""

import re
from dataclasses import replace

from dashboard.frames.uploads.uploaded_table import Records
from dashboard.wording import counted

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls; what parts lines and words is no such sign
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # turn the direction of text, also behind the cell
    "\ufff9-\ufffb\U000e0000-\U000e007f]"  # notes between the lines, and letters of tags
)


def left_out(records: Records) -> Records:
    """Return lines without signs that could turn round or hide the words and numbers beside them."""
    n_cells = 0

    def clean(cell: str) -> str:
        nonlocal n_cells
        seen, n_signs = _UNSEEN.subn("", cell)
        n_cells += n_signs > 0
        return seen

    columns = tuple(map(clean, records.columns))
    cleaned = ((number, tuple(map(clean, cells))) for number, cells in records.lines)
    lines = tuple(line for line in cleaned if any(line[1]))
    if not n_cells:
        return records
    note = (
        f"Signs that nobody sees, and that can turn text round, were left out of {counted(n_cells, 'cell')}."
    )
    return replace(records, columns=columns, lines=lines, notes=(*records.notes, note))
