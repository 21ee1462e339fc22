"""What pages are built of: a figure, its export bar, tables, cards, method notes."""
