"""Bounds for what strangers may take: pages open at once, bytes handed over, open files, lines of the log."""
