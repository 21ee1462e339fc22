"""Which state: by its names and codes in the languages of the flank."""
