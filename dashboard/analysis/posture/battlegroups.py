"""Forward land forces by host: dated figures that are never mixed, and how long a rotation lasts."""

import re
from collections.abc import Iterable

import pandas as pd

from dashboard.analysis.kit import dates
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.wording import after_none, agree, capitalised, counted, none_or, plain, together

FIRST_DRAWN = 2017
"""Year of the first battlegroups."""

LONGEST_GAP_DAYS = 913
"""Two figures further apart than thirty months are not joined: nobody published what lies between."""

ADVISED_MONTHS = 3.0
"""What the article asks for, where its table is not at hand to be read."""

NATION_NAMES = codes.COUNTRY_NAMES | {
    "CAN": "Canada",
    "CZE": "Czechia",
    "DEU": "Germany",
    "ESP": "Spain",
    "FRA": "France",
    "GBR": "United Kingdom",
    "ITA": "Italy",
    "USA": "United States",
}
"""Hosts and framework nations; an unknown code stands for itself."""

ROTATION_RULE = (
    "Each published length counts as it stands, whatever its date; a plan is drawn hollow. No figure: none "
    "was found, which does not say that troops do not rotate."
)
"""How the lengths of rotations are read."""


WHOLE_CLASSES = ("battlegroup", "brigade", "all contributors")
"""What counts everybody, as against one nation's contingent or an unclear scope."""

_DEMONYMS = (
    "American|Belgian|British|Bulgarian|Canadian|Czech|Danish|Dutch|French|German|Hungarian|Italian|"
    "Norwegian|Polish|Portuguese|Romanian|Slovak|Slovenian|Spanish|Swedish|UK|US"
)
_CONTRIBUTORS = r"contributing nations|national contingents|all allied forces"


def snapshots(battlegroups: pd.DataFrame) -> pd.DataFrame:
    """Add to each snapshot what it may be compared with.

    Parameters
    ----------
    battlegroups : pandas.DataFrame
        Rows of the battlegroup table, filtered as the reader chose.

    Returns
    -------
    pandas.DataFrame
        The rows from 2017 on by host and date, with `day` (datetime, the first day that `as_of` can mean),
        `scope_class` (see `scope_class`), `is_whole` (bool), `run` (Int64; snapshots of one number may be
        joined by a line, missing where a snapshot stands alone) and `source_ids`.
    """
    classes = pd.Series(
        [scope_class(text) for text in battlegroups[c.TROOPS_SCOPE]], battlegroups.index, dtype="str"
    )
    added = battlegroups.assign(
        **{
            c.DAY: dates.first_day(battlegroups[c.AS_OF]),
            c.SCOPE_CLASS: classes,
            c.IS_WHOLE: classes.isin(WHOLE_CLASSES),
            c.SOURCE_IDS: battlegroups[c.SOURCE_ID],
        }
    )
    added = added[(added[c.DAY].dt.year >= FIRST_DRAWN).astype(bool)]
    rank = added[c.HOST].map({host: i for i, host in enumerate(codes.BATTLEGROUP_HOSTS)})
    ordered: pd.DataFrame = added.assign(**{c.RANK: rank}).sort_values(
        [c.RANK, c.DAY, c.SNAPSHOT_ID], ignore_index=True
    )
    return ordered.drop(columns=c.RANK).assign(**{c.RUN: _runs(ordered)})


def scope_class(scope: object) -> str | None:
    """Return who a figure counts, as a class: only figures of one class are comparable.

    `battlegroup`, `brigade` and `all contributors` count everybody; `British contingent` and the like one
    nation; any other wording is a class of its own. None where the table does not say.
    """
    if not isinstance(scope, str):
        return None
    if re.search(_CONTRIBUTORS, scope, re.IGNORECASE):
        return "all contributors"
    if re.match(r"(full )?brigade\b", scope, re.IGNORECASE):
        return "brigade"
    if re.match(r"battlegroup\b", scope, re.IGNORECASE):
        return "battlegroup"
    nation = re.match(rf"({_DEMONYMS})( and ({_DEMONYMS}))?\b", scope)
    return f"{nation[0]} contingent" if nation else scope.casefold()


def latest(battlegroups: pd.DataFrame) -> pd.DataFrame:
    """Return for each host the latest actual figure and what it counts.

    Parameters
    ----------
    battlegroups : pandas.DataFrame
        Rows of the battlegroup table.

    Returns
    -------
    pandas.DataFrame
        One row per host that has a snapshot: `host`, `framework_nation` (latest), `contributors`, `base`,
        `lat`, `lon`, `as_of`, `troops` (Int64), `troops_scope`, `scope_class`, `is_whole`,
        `brigade_status`, `confidence`, `source_ids`. A figure that counts everybody goes before a newer
        one on one contingent; without any actual figure `as_of`, `troops` and the scope are missing.
    """
    table = snapshots(battlegroups)
    newest = table.groupby(c.HOST, sort=False).tail(1)
    framed = newest[[c.HOST, c.FRAMEWORK_NATION, c.BRIGADE_STATUS]]
    place = table[table[c.BASE].notna()].groupby(c.HOST, sort=False).tail(1)[[c.HOST, c.BASE, c.LAT, c.LON]]
    actual = table[(table[c.KIND] == "actual") & table[c.TROOPS].notna()]
    best = actual.sort_values([c.IS_WHOLE, c.DAY], kind="stable").groupby(c.HOST).tail(1)
    best = best[[c.HOST, *_FIGURE]]
    found = framed.merge(place, on=c.HOST, how="left", validate="one_to_one")
    found = found.merge(best, on=c.HOST, how="left", validate="one_to_one")
    record = found[c.HOST].map(newest.set_index(c.HOST)[c.SOURCE_IDS])
    return found.assign(**{c.SOURCE_IDS: found[c.SOURCE_IDS].fillna(record)})


def rotations(battlegroups: pd.DataFrame) -> pd.DataFrame:
    """Return every snapshot that says how long troops stay.

    Returns
    -------
    pandas.DataFrame
        The columns of `snapshots` with `is_permanent` (True where the months are 0), by framework nation
        and date. A plan of permanent stationing counts as permanent and keeps its `kind`.
    """
    known = snapshots(battlegroups)
    known = known[known[c.ROTATION_MONTHS].notna()]
    permanent = known[c.ROTATION_MONTHS] == 0
    ordered = known.assign(**{c.IS_PERMANENT: permanent}).sort_values(
        [c.FRAMEWORK_NATION, c.DAY, c.SNAPSHOT_ID]
    )
    return ordered.reset_index(drop=True)


def by_nation(battlegroups: pd.DataFrame) -> pd.DataFrame:
    """Sum up the rotations of each framework nation.

    Returns
    -------
    pandas.DataFrame
        One row per framework nation in the rows given, those without a figure last: `framework_nation`,
        `hosts` (`;`-joined), `n_rotations` (Int64, figures in months), `shortest_months`,
        `longest_months` (permanent stationing left out, missing where there is no other figure),
        `permanent_as_of`, `permanent_kind` (of the first such snapshot; missing where there is none),
        `source_ids` of those figures.
    """
    known = rotations(battlegroups)
    timed = known[~known[c.IS_PERMANENT]].groupby(c.FRAMEWORK_NATION)
    fixed = known[known[c.IS_PERMANENT]].groupby(c.FRAMEWORK_NATION)
    hosts = snapshots(battlegroups).groupby(c.FRAMEWORK_NATION)[c.HOST].agg(_distinct)
    found = pd.DataFrame({c.HOSTS: hosts}).assign(
        **{
            c.N_ROTATIONS: timed.size(),
            c.SHORTEST_MONTHS: timed[c.ROTATION_MONTHS].min(),
            c.LONGEST_MONTHS: timed[c.ROTATION_MONTHS].max(),
            c.PERMANENT_AS_OF: fixed[c.AS_OF].first(),
            c.PERMANENT_KIND: fixed[c.KIND].first(),
            c.SOURCE_IDS: known.groupby(c.FRAMEWORK_NATION)[c.SOURCE_IDS].agg(lists.joined),
        }
    )
    found = found.assign(**{c.N_ROTATIONS: found[c.N_ROTATIONS].fillna(0).astype("Int64")})
    found = found.rename_axis(c.FRAMEWORK_NATION).reset_index()
    order = [c.PERMANENT_AS_OF, c.LONGEST_MONTHS, c.FRAMEWORK_NATION]
    return found.sort_values(order, ascending=[True, False, True], na_position="last", ignore_index=True)


def rotation_words(nations: pd.DataFrame, advised: float = ADVISED_MONTHS) -> str:
    """Say how the rotations found stand to the advice, what moves, and what is not known.

    Parameters
    ----------
    nations : pandas.DataFrame
        Result of `by_nation`.
    advised : float
        Months after which the article asks for a change.
    """
    timed = nations[nations[c.N_ROTATIONS] > 0]
    if timed.empty and nations[c.PERMANENT_AS_OF].isna().all():
        return "No length of rotation was found for any framework nation here."
    words = [_span_words(timed, advised), *_permanent_words(nations, advised)]
    unknown = nations[(nations[c.N_ROTATIONS] == 0) & nations[c.PERMANENT_AS_OF].isna()]
    if len(unknown):
        words.append(f"No figure was found for {names(unknown[c.FRAMEWORK_NATION])}.")
    return " ".join(word for word in words if word)


def advised_months(focus_areas: pd.DataFrame) -> float | None:
    """Return after how many months the article's own words ask for a rotation; None where they do not."""
    for words in focus_areas.loc[focus_areas[c.FOCUS_AREA] == "Force Deployment", c.RECOMMENDED_ACTION]:
        found = re.search(r"rotate .* every (\d+) months", str(words))
        if found:
            return float(found[1])
    return None


def name(iso3: str) -> str:
    """Return the name of a host or framework nation; a code without one stands for itself."""
    return NATION_NAMES.get(iso3, iso3)


def with_article(iso3: str) -> str:
    """Return a name as it stands in a sentence: Canada; the United Kingdom."""
    found = name(iso3)
    return f"the {found}" if found.startswith("United ") else found


def names(nations: Iterable[str]) -> str:
    """Return names as they stand in a sentence: Italy; Italy and Spain; Italy, Spain and France."""
    return together(with_article(nation) for nation in nations)


def months_words(months: float) -> str:
    """Return a number of months: 6 months; 4.5 months; 1 month."""
    return f"{plain(months)} {agree(months, 'month')}"


def length_words(months: float) -> str:
    """Return how long troops stay: 6 months; permanent, which the table holds as 0."""
    return months_words(months) if months else "permanent"


def _runs(ordered: pd.DataFrame) -> "pd.Series[int]":
    """Give the snapshots that one line may join a number: same host and class, actual, never far apart."""
    joinable = ordered[
        (ordered[c.KIND] == "actual") & ordered[c.TROOPS].notna() & ordered[c.SCOPE_CLASS].notna()
    ]
    keys = [c.HOST, c.SCOPE_CLASS]
    apart = joinable.groupby(keys)[c.DAY].diff() > pd.Timedelta(days=LONGEST_GAP_DAYS)
    piece = apart.groupby([joinable[key] for key in keys]).cumsum()
    run = joinable.assign(piece=piece).groupby([*keys, "piece"], sort=False)
    number, size = run.ngroup(), run[c.HOST].transform("size")
    return number[size > 1].reindex(ordered.index).astype("Int64")


def _span_words(timed: pd.DataFrame, advised: float) -> str:
    if timed.empty:
        return ""
    low, high = float(timed[c.SHORTEST_MONTHS].min()), float(timed[c.LONGEST_MONTHS].max())
    prompt = int((timed[c.LONGEST_MONTHS] <= advised).sum())
    reach = months_words(low) if low == high else f"{plain(low)} to {months_words(high)}"
    who = f"{counted(len(timed), 'framework nation')} with a figure"
    verb = after_none(prompt, "rotates", "rotate")
    every = months_words(advised)
    return f"{none_or(prompt).capitalize()} of {who} {verb} every {every}: rotations last {reach}."


def _permanent_words(nations: pd.DataFrame, advised: float) -> list[str]:
    """Tell permanent stationing apart from a short rotation, and call a move to it what it is."""
    fixed = nations[nations[c.PERMANENT_AS_OF].notna()]
    slow = bool((nations[c.SHORTEST_MONTHS].dropna() > advised).all())
    moved, steady = fixed[fixed[c.N_ROTATIONS] > 0], fixed[fixed[c.N_ROTATIONS] == 0]
    words = []
    if len(moved):
        against = ": the opposite of the advice" if slow else ""
        verb = agree(len(moved), "is", "are")
        who = capitalised(names(moved[c.FRAMEWORK_NATION]))
        words.append(f"{who} {verb} replacing rotation with permanent stationing{against}.")
    if len(steady):
        verb = agree(len(steady), "stations", "station")
        words.append(
            f"{capitalised(names(steady[c.FRAMEWORK_NATION]))} {verb} troops permanently, without rotation."
        )
    return words


def _distinct(hosts: "pd.Series[str]") -> str:
    return lists.SEPARATOR.join(host for host in codes.BATTLEGROUP_HOSTS if host in set(hosts))


_FIGURE = [
    c.CONTRIBUTORS,
    c.AS_OF,
    c.TROOPS,
    c.TROOPS_SCOPE,
    c.SCOPE_CLASS,
    c.IS_WHOLE,
    c.CONFIDENCE,
    c.SOURCE_IDS,
]
