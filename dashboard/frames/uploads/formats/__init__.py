"""Files of each usual format: from bytes to a table of text cells."""
