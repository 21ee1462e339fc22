"""Numbers to quote that are found in another way than most: an exhibit in, number and row out."""

from collections.abc import Callable

import pandas as pd

from dashboard.analysis.drill.description import Drill
from dashboard.analysis.geography.choropleth import MEASURES
from dashboard.analysis.geography.layers import MapOptions
from dashboard.analysis.posture.battlegroups import with_article
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.subjects.drill import NO_DRILL, article_drill, name_of_drill
from dashboard.exhibits.words.quote import Row, rows, top
from dashboard.maps.exercise_map import place_in_sentence
from dashboard.schema import columns as c
from dashboard.schema import lists
from dashboard.wording import in_sentence

Find = Callable[[Exhibit], tuple[float, Row] | None]


def larger(shown: Exhibit) -> tuple[float, Row] | None:
    """Return how many peers are larger than the drill that an exhibit compares; None where none is."""
    found = _larger(shown)
    return (float(found.sum()), _drill(shown)) if found is not None and found.any() else None


def none_larger(shown: Exhibit) -> tuple[float, Row] | None:
    """Return how many peers have a size where none of several is larger than the drill; None otherwise."""
    found = _larger(shown)
    is_none = found is not None and len(found) > 1 and not found.any()
    return (float(len(found)), _drill(shown)) if found is not None and is_none else None


def comparable(shown: Exhibit) -> tuple[float, Row]:
    """Return how many peers a drill has."""
    return float(len(shown.data.table)), _drill(shown)


def answers(shown: Exhibit) -> tuple[float, Row] | None:
    """Return how many allied responses documents tell of; None where they tell of none."""
    n = int((shown.data.table[c.LINK_DIRECTION] == "response").sum())
    return (float(n), {}) if n else None


def most_spent(*, is_estimate: bool) -> Find:
    """Return what finds the state that spends most, where a map shows that and its figure is of that kind."""

    def find(shown: Exhibit) -> tuple[float, Row] | None:
        if _choice(shown).measure != "spending":
            return None
        found: tuple[float, Row] | None = top(c.VALUE, "is_comparable == True")(shown)
        return found if found is not None and ("estimate" in found[1][c.WORDS]) == is_estimate else None

    return find


def with_figure(shown: Exhibit) -> tuple[float, Row]:
    """Return how many states have the figure that a map shows, and what it is."""
    n, _ = rows("value == value")(shown)
    return n, {"measure": MEASURES[_choice(shown).measure].label.lower()}


def most_held(shown: Exhibit) -> tuple[float, Row] | None:
    """Return how many exercises the place saw that saw the most, each counted once at all its points."""
    held: dict[str, set[str]] = {}
    for place, ids in shown.data.table[[c.PLACE, c.EXERCISE_IDS]].itertuples(index=False):
        held.setdefault(place, set()).update(lists.parts(ids))
    most = max(sorted(held), key=lambda place: len(held[place]), default="")
    return (float(len(held[most])), {c.PLACE: place_in_sentence(most)}) if most else None


def longest_rotation(shown: Exhibit) -> tuple[float, Row] | None:
    """Return the months of the longest rotation, and whose forces it is of."""
    found: tuple[float, Row] | None = top("rotation_months", "rotation_months > 0")(shown)
    return found and (found[0], {**found[1], "nation": with_article(str(found[1][c.FRAMEWORK_NATION]))})


def on_target(shown: Exhibit) -> tuple[float, Row]:
    """Return how many allies meet the target of an indicator, and which that is."""
    table = shown.data.table
    return float((table["status"] == "met").sum()), {"indicator": str(table["indicator"].iloc[0])}


def in_thousands(find: Find) -> Find:
    """Return what finds a number that its table gives in thousands."""

    def found(shown: Exhibit) -> tuple[float, Row] | None:
        one = find(shown)
        return one and (round(one[0] * 1000, 6), one[1])

    return found


def _larger(shown: Exhibit) -> "pd.Series[bool] | None":
    """Say of each peer with a size whether it is larger than the drill; None for a drill without one."""
    drill = _drill_of(shown)
    return shown.data.table["peer_size"].dropna() > drill.troops if drill.troops else None


def _drill(shown: Exhibit) -> Row:
    start = str(dict(shown.options)["start"])
    name = name_of_drill(shown.extract, _drill_of(shown), start) or "this drill"
    return {"drill": in_sentence(name)}


def _drill_of(shown: Exhibit) -> Drill:
    drill = dict(shown.options)["drill"]
    return drill if isinstance(drill, Drill) and drill != NO_DRILL else article_drill(shown.extract)


def _choice(shown: Exhibit) -> MapOptions:
    choice = dict(shown.options)["choice"]
    return choice if isinstance(choice, MapOptions) else MapOptions()
