"""One state at a glance. Knows all other subjects."""
