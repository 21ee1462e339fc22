"""Widgets that return values, and blocks that show them.

May import export, selection, sources, schema; `frames` in `cache.py` only. Never draws, never knows a page.
"""
