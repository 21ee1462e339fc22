"""Flankwatch: an open dashboard on military exercises along NATO's eastern flank."""
