"""How fast the dashboard is, held against a floor, peers and an earlier build in one run: `make bench`."""
