"""The schema told to others: as a dictionary to read and as a data package, derived columns among it."""
