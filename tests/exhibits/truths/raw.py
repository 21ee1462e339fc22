"""Numbers read off the rows of the register one by one, in plain Python, as no analysis reads them."""

from datetime import date
from statistics import median

from dashboard.schema import claim_codes, codes
from dashboard.schema import columns as c

STAGES = tuple(codes.STAGES)


def rows(table):
    return table.to_dict("records")


def said(row):
    """Return the day of a word; a vague one counts from its first day on, an unknown one before all."""
    day = row[c.SAID] if isinstance(row[c.SAID], str) else row[c.PUBLISHED]
    return f"{day}-01-01"[:10] if isinstance(day, str) else ""


def latest(row):
    """Return what makes one word later than another."""
    return (
        row[c.STAGE] not in claim_codes.BEFORE_STAGES,
        row[c.STAGE] == "after",
        said(row),
        STAGES.index(row[c.STAGE]),
        row[c.CLAIMANT_ID] == row[c.ORIGIN_ID],
        -ord(row[c.RELIABILITY]),
        row[c.CLAIM_ID],
    )


def claims_on_troops(extract):
    letter, digit = extract.selection.grade
    return [
        row
        for row in rows(extract.filtered.claims)
        if row[c.METRIC] == "troops" and row[c.RELIABILITY] <= letter and row[c.CREDIBILITY] <= digit
    ]


def of_whole(extract):
    return [row for row in claims_on_troops(extract) if row[c.SCOPE] == "whole_exercise"]


def middle(row):
    return (row[c.VALUE_LOW] + row[c.VALUE_HIGH]) / 2


def declared(extract):
    """Return by exercise the last word on the whole of it of those who run it, with its hedge."""
    found = {}
    for row in of_whole(extract):
        if row[c.NUMBER_KIND] == "declared" and row[c.ORIGIN_ROLE] in claim_codes.OWN_ROLES:
            rank = -claim_codes.OWN_ROLES.index(row[c.ORIGIN_ROLE])
            key = (rank, row[c.ORIGIN_ID] != "unknown", latest(row))
            if row[c.EXERCISE_ID] not in found or key > found[row[c.EXERCISE_ID]][0]:
                found[row[c.EXERCISE_ID]] = key, middle(row), row[c.QUALIFIER]
    return {name: (value, hedge) for name, (_, value, hedge) in found.items()}


def independent(extract):
    """Return by exercise the median of what outsiders who looked said last."""
    last = {}
    for row in of_whole(extract):
        looked = row[c.ORIGIN_ROLE] == "outsider" and row[c.NUMBER_KIND] in ("counted", "estimated")
        sound = row[c.RELIABILITY] <= "C" and row[c.CREDIBILITY] <= "3" and row[c.ORIGIN_ID] != "unknown"
        if looked and sound and row[c.STAGE] in ("during", "after"):
            voices = last.setdefault(row[c.EXERCISE_ID], {})
            voices.setdefault(row[c.ORIGIN_ID], []).append((latest(row), middle(row)))
    return {name: median(max(words)[1] for words in voices.values()) for name, voices in last.items()}


def counted_once(frames, *, parts=False):
    """Return the exercises that a total may hold."""
    kept = [row for row in rows(frames.exercises) if row[c.KIND] not in codes.UNCOUNTED_KINDS]
    names = {row[c.EXERCISE_ID] for row in kept}
    within = {
        row[c.CHILD_ID]
        for row in rows(frames.exercise_links)
        if row[c.RELATION] == "part_of" and row[c.PARENT_ID] in names - {row[c.CHILD_ID]}
    }
    return [row for row in kept if parts or row[c.EXERCISE_ID] not in within]


def days(row):
    """Return the first and the last day of an exercise, or None where they are not known to the day."""
    ends = row[c.START_DATE], row[c.END_DATE]
    exact = row[c.DATE_PRECISION] == "day" and all(isinstance(end, str) and len(end) == 10 for end in ends)
    return tuple(map(date.fromisoformat, ends)) if exact else None
