"""A drill that a reader describes, and what stands beside it."""
