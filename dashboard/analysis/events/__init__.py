"""What happened in time: incidents, decisions, pairs of an action and a response."""
