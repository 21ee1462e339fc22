"""How a list joins the register: rows beside rows, under a version and a digest of its own."""

from dataclasses import replace

import pandas as pd

from dashboard.frames.model import Frames, Release
from dashboard.frames.uploads.uploaded_list import MARK, UploadedList
from dashboard.schema import columns as c
from dashboard.schema import keys

CLAIMED = " (with yours)"
"""Stands after the name of an exercise of the register that the list has claims on."""

VERSION_MARK = "+yours"
"""Stands after the version of the data, and so in every picture, citation and name of a file."""


def join(register: Frames, theirs: UploadedList) -> Frames:
    """Return the register with the rows of a list; the register itself stays as it was."""
    joined = {
        name: pd.concat([getattr(register, name), rows], ignore_index=True)
        for name, rows in theirs.tables.items()
        if len(rows)
    }
    said_on = theirs.tables.get("claims", pd.DataFrame(columns=[c.EXERCISE_ID]))[c.EXERCISE_ID]
    exercises = joined.get("exercises", register.exercises)
    claimed = keys.are_among(exercises[c.EXERCISE_ID], said_on) & ~exercises[c.NAME].str.startswith(MARK)
    names = exercises[c.NAME].where(~claimed, exercises[c.NAME] + CLAIMED).astype("str")
    joined["exercises"] = exercises.assign(**{c.NAME: names})
    release = Release(register.release.version + VERSION_MARK, register.release.created)
    return replace(
        register, **joined, release=release, digest=f"{register.digest}{VERSION_MARK}-{theirs.digest}"
    )
