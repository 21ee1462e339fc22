"""Flankwatch: an open dashboard on military exercises along NATO's eastern flank."""

import pandas as pd

# The tables are small, and text in Arrow's arrays costs more to ask for cell by cell than it saves: with
# pandas 3.0 all exhibits together take a quarter less time with plain strings.
pd.set_option("mode.string_storage", "python")
