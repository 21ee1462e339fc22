"""How many rows each option of each filter finds."""

from dashboard.analysis import facets
from dashboard.exhibits.extract import Extract


def facet_counts(extract: Extract) -> dict[str, dict[str, int]]:
    """Return counts by filter and option under the other filters, see `facets.counts`."""
    return facets.counts(extract.register, extract.selection)
