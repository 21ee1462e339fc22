"""All lists that are held against what the product makes of them."""

from .desk_lists import DESKS
from .handed_lists import HANDED
from .odd_lists import ODD
from .program_lists import PROGRAMS
from .source_lists import SOURCES

LISTS = HANDED | SOURCES | DESKS | ODD | PROGRAMS
"""A maker of each, by its name."""
