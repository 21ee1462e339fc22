"""Where: states, sites, places, distances, ranges and borders. Knows posture."""
