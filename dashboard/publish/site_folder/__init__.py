"""The folder of a site: put in its place in one step, and one build at a time."""
