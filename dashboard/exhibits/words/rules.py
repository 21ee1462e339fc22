"""What holds for every number, how versions are counted, and how the data set is cited."""

from dashboard.frames import Release
from dashboard.wording import iso

SENTENCES = (
    "National, NATO-led, allied, snap and command-post exercises are never one total without their label.",
    "Missing is missing: an empty cell was not found in any document read, and is never drawn as zero.",
    "A length counts the first and the last day, and only where both are known to the day.",
    "Response area and focus area of a measure are our coding; the documents do not state them.",
    "Coordinates name towns or areas with two decimals; they are no positions.",
    "Crimea and Sevastopol are Ukraine on every map (UNGA 68/262), occupied by Russia since 2014.",
    "No map draws a line of contact.",
)
"""What holds for every number, in short."""

VERSION_RULE = (
    "Rows added or taken out raise the second number of a version, a corrected value the third, with a line "
    "below, a changed schema the first. A digest of each record is kept beside the data, so that none "
    "changes in silence."
)


def citation_line(release: Release) -> str:
    """Return how the data set as a whole is cited."""
    return (
        f"Flankwatch: exercises on NATO's eastern flank and the alliance's response, "
        f"data version {release.version}, {release.created}, CC BY 4.0."
    )


def version_line(version: str, created: str) -> str:
    """Return version and date of the data, ISO 8601, as a picture says them."""
    return f"Flankwatch data {version}, {iso(created)}"
