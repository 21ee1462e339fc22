"""Charts of incidents, decisions and pairs in time."""
