"""Figures of the twin: their files, their drawings, and how pages of others show them."""
