"""What happened in time: incidents, pairs of an action and a response."""
