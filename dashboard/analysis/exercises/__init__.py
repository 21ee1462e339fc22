"""Exercises: how big, how long, how many, in which year and month. Knows claims."""
