"""Pages of series, sites, claimants and documents, each with its rows found once for all."""

from collections.abc import Iterator

import pandas as pd

from dashboard import sources
from dashboard.analysis.claims import readable
from dashboard.exhibits.extract import Extract
from dashboard.publish.addresses import Scope
from dashboard.publish.page_parts.tables import Tables
from dashboard.publish.pages import list_pages
from dashboard.publish.workshop.jobs import Job, without_figures
from dashboard.schema import columns as c
from dashboard.schema import keys, lists


class Subjects:
    """Makes these pages of one register.

    Parameters
    ----------
    extract : Extract
        The register under no filter.
    tables : Tables
        Makes tables to read.
    scope : Scope
        What has a page.
    listing : pandas.DataFrame
        Every record, see `exhibits.exercises.listing`.
    """

    def __init__(self, extract: Extract, tables: Tables, scope: Scope, listing: pd.DataFrame) -> None:
        self._extract, self._tables, self._scope, self._listing = extract, tables, scope, listing
        register = extract.register
        names = register.exercises.set_index(c.EXERCISE_ID)[c.NAME]
        claims = readable.in_words(register.claims)
        self._claims = claims.assign(**{c.NAME: claims[c.EXERCISE_ID].map(names)})

    def jobs(self) -> Iterator[Job]:
        """Return the pages of every series, site, claimant and document that has one."""
        register, scope, tables = self._extract.register, self._scope, self._tables
        runs = keys.by_key(register.exercises[c.SERIES], register.exercises[c.EXERCISE_ID])
        for name in sorted(scope.series):
            rows = self._listing[self._listing[c.EXERCISE_ID].isin(runs[name])]
            yield without_figures(scope.one_series(name), list_pages.series_page, name, rows, tables, scope)
        for row in register.sites.to_dict("records"):
            if path := scope.site(row[c.SITE_ID]):
                yield without_figures(path, list_pages.site_page, row, self._extract, tables, scope)
        by_claimant = self._claims.groupby(c.CLAIMANT_ID).indices
        for row in register.claimants.to_dict("records"):
            if path := scope.claimant(row[c.CLAIMANT_ID]):
                claims = self._claims.iloc[by_claimant.get(row[c.CLAIMANT_ID], [])]
                yield without_figures(path, list_pages.claimant_page, row, claims, tables, scope)
        yield from self._documents()

    def _documents(self) -> Iterator[Job]:
        register, scope = self._extract.register, self._scope
        by_document = self._claims.groupby(c.SOURCE_ID).indices
        cited: dict[str, list[int]] = {}
        for at, cell in enumerate(register.exercises[c.SOURCE_IDS]):
            for one in lists.parts(cell):
                cited.setdefault(one, []).append(at)
        for said in sources.look_up(register.sources, register.sources[c.SOURCE_ID]):
            if path := scope.document(said.source_id):
                claims = self._claims.iloc[by_document.get(said.source_id, [])]
                citing = register.exercises.iloc[cited.get(said.source_id, [])]
                yield without_figures(
                    path, list_pages.document_page, said, claims, citing, self._tables, scope
                )
