"""How many processes can share a work here: forked from one that has loaded its libraries, on Linux alone."""

import os
import sys


def can_fork() -> bool:
    """Say whether this system can fork such a process, share a socket and hand connections over."""
    return sys.platform == "linux"


def cores() -> int:
    """Return how many cores this process may use; one where several processes cannot share a work."""
    return len(os.sched_getaffinity(0)) if can_fork() else 1
