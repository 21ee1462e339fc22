"""What pages load beside themselves: looks and scripts, the search, corrections since a version."""
