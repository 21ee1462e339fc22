"""The finding, the line under it and the text alternative of a map of states."""

import pandas as pd

from dashboard.analysis.geography.choropleth import MEASURES, NO_FIGURE, NOT_CHOSEN
from dashboard.analysis.geography.layers import MapLayers
from dashboard.analysis.geography.state_figures import ACTUAL
from dashboard.analysis.kit.leaders import leaders
from dashboard.maps.kit import markers
from dashboard.schema import columns as c
from dashboard.wording import capitalised, headline, spelt

FINDINGS = {
    "spending": ("spends most on defence", "spend most on defence"),
    "equipment": ("spends the largest share on equipment", "spend the largest share on equipment"),
    "rotation": ("sees the longest rotations", "see the longest rotations"),
    "exposure": ("has the largest share of its area", "have the largest share of their area"),
    "personnel": ("has the largest armed forces", "have the largest armed forces"),
    "battlegroups": ("hosts the largest", "host the largest"),
    "measures": ("is named in the most measures", "are named in the most measures"),
    "exercises": ("hosted the most exercises", "hosted the most exercises"),
    "incidents": ("saw the most hybrid incidents", "saw the most hybrid incidents"),
}
"""What is said of the one state, or of several states, with the highest value."""

RANKED = {
    "spending": "allies",
    "equipment": "allies",
    "battlegroups": "forces counted whole",
    "measures": "flank allies",
    "incidents": "flank allies",
}
"""Whom a measure ranks where not all states on the map are compared; the title speaks of them alone."""

NOUNS = {"spending": "allies", "equipment": "allies", "battlegroups": "hosts"}
"""What those are called that a reader has chosen and a measure ranks; elsewhere: states."""

SYMBOLS_WORDS = (
    "Symbols: APP-6; NATO framed as friend, Russia and Belarus as the reader chose; a stroke down from the "
    "frame marks a headquarters."
)

GROUPS_WORDS = "Battlegroups by the last snapshot in the years shown; a host without one is not drawn."

RINGS_WORDS = "Dashed line: lowest maximum range that a source publishes; full line: the highest."

COUNTED = ("exercises", "incidents", "measures")
"""Measures that are numbers of things."""


def title(states: pd.DataFrame, measure: str, near: str = "") -> str:
    """Return the finding: who has the highest value, and how much; of one state alone its value.

    Parameters
    ----------
    states : pandas.DataFrame
        Rows of `analysis.geography.choropleth.by_unit` that are states.
    measure : str
        A name of `MEASURES`.
    near : str
        For the measure `exposure`: within what.
    """
    label = MEASURES[measure].label
    known = coloured(states)
    if known.empty:
        return f"{label}: no state has a figure under these filters"
    first = leaders(known[c.NAME], known[c.VALUE])
    if first.top == 0 and measure == "exposure":
        return f"No state has ground within {near}"
    if first.top == 0:
        return f"{label}: the register holds none under these filters"
    leading = known.loc[known[c.NAME] == first.labels[0], c.WORDS].iloc[0]
    value = f"{_value_words(leading, measure)}{first.each if measure in COUNTED else ''}"
    within = f" within {near}" if near else ""
    if len(known) == 1:
        whole = leading if measure == "spending" else value
        return f"{first.labels[0]}, {label[0].lower()}{label[1:]}{within}: {whole}"
    names = first.named(many="states")
    if (states[c.WORDS] == NOT_CHOSEN).any():
        # "The largest" would be read as that of the whole flank.
        leads = f"{capitalised(names)} {first.agree('leads', 'lead')} {_compared(states, known, measure)}"
        figure = f"{leading}{first.each}"
        return headline(f"{leads}{within}: {figure}", f"{leads}{within}: {value}", f"{leads}: {value}")
    said = f"{first.agree(*FINDINGS[measure])}{within}"
    figure = leading if measure == "spending" else value
    if measure == "personnel":
        of = f"Of {spelt(len(known))} states, {names}"
        return headline(f"{of} {said}: {figure}", f"{of} {said.replace('armed ', '')}: {figure}")
    if measure not in RANKED:
        return f"{capitalised(names)} {said}: {figure}"
    figure = figure.replace(", estimate)", " est.)")
    ranked = (f"Of the {RANKED[measure]}", f"Of {RANKED[measure]}")
    shorter = said.replace(" on defence", "")
    return headline(*(f"{of}, {names} {words}: {figure}" for words in (said, shorter) for of in ranked))


def _compared(states: pd.DataFrame, known: pd.DataFrame, measure: str) -> str:
    """Say how many of the states chosen are held against each other."""
    chosen = states.loc[states[c.WORDS] != NOT_CHOSEN, c.ISO3].nunique()
    noun = NOUNS.get(measure, "states")
    return f"the {spelt(len(known))} {noun} {'chosen' if len(known) == chosen else 'compared'}"


def summary(states: pd.DataFrame, measure: str, marks: tuple[str, ...]) -> str:
    """Return the text alternative: every state with its figure, highest first, who has none, the marks."""
    ordered = states[states[c.VALUE].notna()].sort_values([c.VALUE, c.NAME], ascending=[False, True])
    figures = [f"{name}: {words}" for name, words in zip(ordered[c.NAME], ordered[c.WORDS], strict=True)]
    without = states.loc[states[c.WORDS] == NO_FIGURE, c.NAME]
    parts = [
        f"Map of the flank from Norway to Bulgaria. {MEASURES[measure].label}: {'; '.join(figures) or 'none'}"
    ]
    if len(without):
        parts.append(f"No figure for {', '.join(without)}")
    return ". ".join([*parts, *marks]) + "."


def rules(drawn: MapLayers) -> list[str]:
    """Say of each layer that is on what its marks stand for, and how lines were found."""
    found = (
        (drawn.exercises is not None, markers.PLACES_WORDS),
        (drawn.spread is not None, "" if drawn.spread is None else f"{drawn.spread.words}. {RINGS_WORDS}"),
        (drawn.battlegroups is not None, GROUPS_WORDS),
        (drawn.incidents is not None, "Incidents: events with a place, never published counts."),
        (drawn.formations is not None, SYMBOLS_WORDS),
    )
    return [rule for shown, rule in found if shown]


def coloured(states: pd.DataFrame) -> pd.DataFrame:
    """Return the states whose value may be compared, and so gets a colour of the scale."""
    return states[states[c.VALUE].notna() & states[c.IS_COMPARABLE].fillna(value=False).astype(bool)]


def _value_words(words: str, measure: str) -> str:
    """Return the words of a value as they stand in a title: without what the finding has said already."""
    if measure == "spending":
        return words.replace(" of GDP", "")
    if measure in COUNTED:
        return words.split(" ", maxsplit=1)[0]
    if measure == "exposure":
        return words.partition(" of its area")[0]
    if measure == "equipment":
        return words.replace(" on equipment", "")
    if measure == "rotation":
        return words.partition(";")[0] + ")"
    if measure == "battlegroups" and ACTUAL in words:
        return words.partition(ACTUAL)[0] + ")"
    return words.replace(" active personnel", "")
