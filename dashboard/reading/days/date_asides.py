"""What stands around a date and is no part of it: times of day, words that hedge it, an open end."""

import re

_TIME = re.compile(
    r"(?:(?<=\d)t|[ ,]+(?:at |um |kl\.? ?)?|^)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?(?![a-z]))?"
    r"(?: ?(?:z|utc|gmt|cet|cest|eet|eest|msk|мск|uhr)(?![^\W\d_])| ?[+-]\d{2}:?\d{2}(?!\d))?"
)
_RUN_ON_TIME = re.compile(r"(?<=\d{8})t\d{4}(?:\d{2})?(?:z|[+-]\d{2}:?\d{2})?$", re.ASCII)
_DOTTED_TIME = re.compile(r"(?<=\d{4}) (?:klo )?\d{1,2}\.\d{2}(?:\.\d{2})?$")
TIME_GROUP = re.compile(r"(\d{2})\d{4} ?[a-z] ?([a-z]{3}) ?(\d{4}|\d{2})", re.ASCII)
ROUGH = re.compile(
    r"^(?:c\.|ca\.?|circa|about|around|approx\.?|early|mid|late|(?:beginning|middle|start|end) of"
    r"|(?:first|second|1st|2nd) half of(?= [^\W\d_])|tb[acd],?|anfang|mitte|ende|początek|początku|"
    r"połow[aie]|koniec|końcu|końca|начал[оае]|середин[аеы]|конец|конце|початок|початку|середині|кінець|кінці|début|mi"
    r"|fin|tidlig|midten av|slutten av|början av|mitten av|slutet av)[ -]+"
    r"|[~?%]+$|[ ,]+tb[acd]$"
)
_OPEN = re.compile(
    r"(?:/|\.\.)(?:\.\.|open|present|ongoing)?$| ?(?:-|to|until) ?(?:ongoing|present|open|now)$"
)
_SINCE = re.compile(r"^(?:since|seit|depuis|kopš|sedan|siden) ")
_PLANNED = re.compile(r" ?\((?:tb[acd]|planned|plan|expected|est\.?|estimated|approx\.?|provisional)\)$")
DROPPED = (
    *(("time", one) for one in (_TIME, _RUN_ON_TIME, _DOTTED_TIME)),
    ("open", _OPEN),
    ("rough", _PLANNED),
    ("rough", ROUGH),
    ("open", _SINCE),
)
"""Patterns of what is dropped, in this order, with the key of `dates.NOTES` that tells it."""
