"""Charts of battlegroups, spending, personnel and measures."""
