"""Figures of a list of events that an operator has named, which is no part of the register."""
