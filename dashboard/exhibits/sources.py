"""Results on the documents behind the register."""

import pandas as pd

from dashboard import schema
from dashboard.analysis import source_usage
from dashboard.exhibits.extract import Extract


def source_uses(extract: Extract) -> pd.DataFrame:
    """Return every document with the rows that cite it, see `source_usage.uses`."""
    return source_usage.uses({table.name: getattr(extract.register, table.name) for table in schema.TABLES})
