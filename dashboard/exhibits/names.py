"""What can be found by its name, and the words of the field."""

from dashboard.analysis.search import named_things
from dashboard.analysis.search.finder import Index
from dashboard.exhibits.extract import Extract


def index(extract: Extract) -> Index:
    """Return the index of all rows, see `named_things.index`; ask it of the unfiltered extract."""
    return named_things.index(extract.register)
