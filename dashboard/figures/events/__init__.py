"""Charts of incidents and of pairs in time."""
