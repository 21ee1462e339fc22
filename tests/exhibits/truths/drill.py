"""One drill among its peers."""

from dashboard.schema import columns as c

from .raw import counted_once, days, declared, independent, rows
from .wording import ordinal, plain

MOST = {"troops": ("largest", "smallest"), "duration_days": ("longest", "shortest")}


def among_peers(one):
    selection = one.extract.selection
    printed = {
        row[c.METRIC]: row[c.VALUE_LOW]
        for row in rows(one.extract.register.claims)
        if row[c.CLAIMANT_ID] == "europ-info"
    }
    totals = {name: value for name, (value, _) in declared(one.extract).items()}
    sizes = independent(one.extract) if selection.basis == "independent" else totals
    peers = [
        row
        for row in counted_once(one.extract.filtered, parts=selection.count_parts)
        if row[c.ORGANISER_SIDE] == "russia_belarus"
    ]
    spans = [days(row) for row in peers if days(row)]
    found = {
        "troops": [sizes[row[c.EXERCISE_ID]] for row in peers if row[c.EXERCISE_ID] in sizes],
        "duration_days": [(last - first).days + 1 for first, last in spans],
    }
    for metric, values in found.items():
        if values:
            place = 1 + sum(value > printed[metric] for value in values)
            most, least = MOST[metric]
            rank = most if place == 1 else least if place > len(values) else f"{ordinal(place)} {most}"
            yield rf"(?i:(?:the )?{rank}) beside {plain(len(values))}\b"
    if not any(found.values()):
        yield "nothing here can be ranked"


TRUTHS = {"among-peers": among_peers}
