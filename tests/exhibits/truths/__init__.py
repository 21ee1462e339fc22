"""What a title must say, counted again from raw rows or those of its exhibit, by another way than its own.

Each function takes an exhibit and yields patterns that its title has to match.
"""

from . import advice, claims, drill, events, exercises, geography, posture

SUBJECTS = (exercises, claims, drill, geography, events, posture, advice)

TRUTHS = {name: recount for subject in SUBJECTS for name, recount in subject.TRUTHS.items()}
"""Recount by exhibit."""
