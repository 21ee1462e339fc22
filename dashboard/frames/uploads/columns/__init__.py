"""What the columns of a list hold: words for them, a guess, what a reader chooses, and the reading."""
