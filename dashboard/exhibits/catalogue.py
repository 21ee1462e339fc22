"""The catalogue: every exhibit by a stable name, with its page and what a click on a mark opens."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from inspect import Parameter, signature

from dashboard.exhibits import advice, claims, country, drill, events, exercises, geography, posture
from dashboard.exhibits.exhibit import Chart, Exhibit, exhibit_of
from dashboard.exhibits.extract import Extract


class Opens(Enum):
    """What a click on a mark of an exhibit opens."""

    NOTHING = "nothing"
    RECORD = "the record of the exercise that the mark stands for"
    PLACE = "the record of the exercise held at the place, or a choice of several"
    MAP = "the country, site or place that lies under the pointer"


@dataclass(frozen=True)
class Entry:
    """One line of the catalogue.

    Attributes
    ----------
    name : str
        Stable name; part of addresses and file names.
    page : str
        Page that shows it, by its address.
    make : callable
        Makes its chart from an extract and options, each with a default where one can stand for any.
    opens : Opens
        What a click on a mark opens.
    """

    name: str
    page: str
    make: Callable[..., Chart]
    opens: Opens = Opens.NOTHING

    @property
    def options(self) -> dict[str, object]:
        """Defaults of the options by name; `Parameter.empty` for one that has to be given."""
        parameters = list(signature(self.make).parameters.values())[1:]
        return {one.name: one.default for one in parameters}

    @property
    def needs(self) -> tuple[str, ...]:
        """Options that have to be given."""
        return tuple(name for name, default in self.options.items() if default is Parameter.empty)


CATALOGUE = {
    entry.name: entry
    for entry in (
        Entry("declared-vs-independent", "overview", claims.declared_vs_independent, Opens.RECORD),
        Entry("where-held", "overview", exercises.where_held, Opens.PLACE),
        Entry("timeline", "exercises", exercises.timeline, Opens.RECORD),
        Entry("counts", "exercises", exercises.counts, Opens.RECORD),
        Entry("troop-days", "exercises", exercises.troop_days, Opens.RECORD),
        Entry("size-and-length", "exercises", exercises.size_and_length, Opens.RECORD),
        Entry("domains", "exercises", exercises.domains, Opens.RECORD),
        Entry("record-claims", "exercises", claims.claims_of_record),
        Entry("record-places", "exercises", claims.places_of_record),
        Entry("rival-claims", "disputed", claims.rival_claims, Opens.RECORD),
        Entry("ratios", "disputed", claims.ratios, Opens.RECORD),
        Entry("just-below", "disputed", claims.near_line, Opens.RECORD),
        Entry("among-peers", "in-context", drill.among_peers, Opens.RECORD),
        Entry("most-similar", "in-context", drill.most_similar, Opens.RECORD),
        Entry("spot", "in-context", drill.spot),
        Entry("months-of-drill", "in-context", drill.months_of_drill, Opens.RECORD),
        Entry("agreement", "in-context", drill.agreement),
        Entry("pairs-timeline", "reactions", events.pairs_timeline, Opens.RECORD),
        Entry("lags", "reactions", events.lags),
        Entry("months", "reactions", exercises.months, Opens.RECORD),
        Entry("rhythm", "reactions", exercises.rhythm, Opens.RECORD),
        Entry("flank-map", "flank-map", geography.flank, Opens.MAP),
        Entry("measure-matrix", "response", posture.measure_matrix),
        Entry("measure-sizes", "response", posture.sizes_of_measures),
        Entry("measure-years", "response", posture.measures_by_year),
        Entry("decisions", "response", events.decisions),
        Entry("battlegroups", "response", posture.battlegroups_by_host),
        Entry("spending-rank", "response", posture.spending_rank),
        Entry("spending", "response", posture.spending),
        Entry("progress", "recommendations", advice.progress),
        Entry("balance", "recommendations", advice.balance),
        Entry("rotations", "recommendations", posture.rotations),
        Entry("one-indicator", "recommendations", advice.one_indicator),
        Entry("focus-matrix", "recommendations", posture.focus_matrix),
        Entry("state-spending", "country", country.spending),
        Entry("state-personnel", "country", country.personnel),
        Entry("state-battlegroups", "country", country.battlegroups),
        Entry("state-ground", "country", country.ground),
        Entry("state-hosted", "country", country.hosted, Opens.RECORD),
        Entry("state-areas", "country", country.areas),
        Entry("state-incidents", "country", country.incidents),
        Entry("incident-timeline", "incidents", events.incident_timeline),
        Entry("incident-years", "incidents", events.incidents_by_year),
        Entry("nearness", "incidents", events.nearness),
        Entry("published", "incidents", events.published_counts),
        Entry("coverage", "data", exercises.coverage),
    )
}
"""Every exhibit by its name, page by page."""


def exhibit(extract: Extract, name: str, **options: object) -> Exhibit:
    """Return an exhibit, made once for an extract and options.

    Parameters
    ----------
    extract : Extract
        The data and the reader's choice.
    name : str
        A name of the catalogue.
    **options : object
        Options of its maker; see `Entry.options`.

    Raises
    ------
    KeyError
        For a name that the catalogue does not hold.
    TypeError
        For an option that the exhibit does not have, or one that it needs and was not given.
    """
    entry = CATALOGUE[name]
    unknown = sorted(set(options) - set(entry.options))
    missing = sorted(set(entry.needs) - set(options))
    if unknown or missing:
        raise TypeError(f"{name}: unknown options {unknown}, missing options {missing}")
    asked = tuple((entry.options | options).items())
    return extract.result(_made, name, asked)


def _made(extract: Extract, name: str, options: tuple[tuple[str, object], ...]) -> Exhibit:
    return exhibit_of(name, options, CATALOGUE[name].make(extract, **dict(options)))
