"""What the alliance has and does: battlegroups, spending, measures."""
