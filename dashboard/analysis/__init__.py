"""Derived numbers: sizes, counts, ranks, lines, coverage. Frames and plain values in, frames out.

May import the selection and the schema. Knows no file, no chart and no page.
"""
