"""How many files and connections this process may hold open: as many as the system allows at most."""

import logging
import sys

if sys.platform != "win32":
    import resource

LOG = logging.getLogger(__name__)

WANTED = 65_536
"""More than so many are not asked for, for some programs go through all that are allowed."""

UNKNOWN = 1_024
"""What is taken for granted where the system does not say."""

KEPT_BACK = 200
"""Files and connections that are no reader's page: data, libraries, downloads under way."""


def allow() -> int:
    """Raise the soft limit of open files as far as it goes, say so, and return it."""
    if sys.platform == "win32":
        return UNKNOWN
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = WANTED if hard == resource.RLIM_INFINITY else min(WANTED, hard)
    if soft == resource.RLIM_INFINITY or soft >= most:
        return WANTED if soft == resource.RLIM_INFINITY else soft
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    except (OSError, ValueError) as error:
        LOG.warning("Open files: the limit of %s cannot be raised: %s.", f"{soft:,}", error)
        return soft
    LOG.warning("Open files: the limit of %s was raised to %s.", f"{soft:,}", f"{most:,}")
    return most
