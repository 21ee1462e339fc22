"""Names for what comes from Ibis, which has no types of its own and is imported only where it is used."""

from typing import Any

Framework = Any
"""The module of Ibis."""

Connection = Any
"""A connection to an engine."""

Table = Any
"""A table expression."""

Column = Any
"""A column expression."""
