"""The tables themselves, each column with its type, unit, limits and meaning."""
