"""Lists of events made from a fixed seed, as the publishers write them."""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

STATES = ("Estonia", "Latvia", "Lithuania", "Poland", "Finland", "Łódź", "Żagań", "Україна")
KINDS = ("drone", "cable", "airspace", "sabotage", "border")
FIRST, LAST = np.datetime64("2014-01-01"), np.datetime64("2025-12-31")


def events(rows, seed=7):
    """Return a list in our own names, with gaps in every column."""
    dice = np.random.default_rng(seed)
    days = FIRST + dice.integers(0, (LAST - FIRST).astype(int) + 1, rows)
    frame = pd.DataFrame(
        {
            "date": days.astype("datetime64[s]"),
            "country": dice.choice(STATES, rows, p=[0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05]),
            "kind": dice.choice(KINDS, rows),
            "latitude": dice.uniform(40, 72, rows).round(4),
            "longitude": dice.uniform(5, 45, rows).round(4),
        }
    )
    for place, name in enumerate(frame.columns):
        frame.loc[dice.random(rows) < 0.01 * (place + 1) / 5, name] = None
    return frame


def parquet(frame, file, **types):
    """Write a list with real dates."""
    table = pa.Table.from_pandas(frame, preserve_index=False)
    at = table.schema.get_field_index("date")
    if at >= 0:
        table = table.set_column(at, "date", table["date"].cast(pa.date32()))
    pq.write_table(table, file)
    return file
