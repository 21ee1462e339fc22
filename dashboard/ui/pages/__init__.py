"""Blocks that belong to one page each."""
