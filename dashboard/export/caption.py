"""What a picture carries besides the chart: title, filters, source, version, licence, file name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from weakref import WeakKeyDictionary

from dashboard import sources
from dashboard.exhibits import outside_list
from dashboard.exhibits.catalogue import CATALOGUE, defaults_of, robustness, subtitle
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.words.rules import version_line
from dashboard.export.stem import chosen_words, stem
from dashboard.frames import Release
from dashboard.wording import iso

LICENCE = "CC BY 4.0"


@dataclass(frozen=True)
class Caption:
    """The words around a chart, all plain text.

    Attributes
    ----------
    title : str
        The finding.
    subtitle : str
        What is drawn, with units and counting rule; may be empty.
    filters : str
        The active filters in words; empty where none acts.
    basis : str
        Whose figures speak for a size; empty for charts without sizes.
    source : str
        Source line, see `dashboard.sources.credit`.
    version : str
        Version of the data, such as `1.0.0`.
    created : str
        Date of that version, ISO 8601.
    licence : str
        Licence of data and picture.
    note : str
        What else a reader must know: a further credit, how well the finding holds; may be empty.
    summary : str
        Text alternative.
    stem : str
        File name without its ending, see `dashboard.export.stem`.
    of_register : bool
        Whether what is counted is part of the data; else it was only drawn beside them.
    """

    title: str
    subtitle: str
    filters: str
    basis: str
    source: str
    version: str
    created: str
    licence: str
    note: str
    summary: str
    stem: str
    of_register: bool = True

    @property
    def released(self) -> str:
        """Date of that version in words, such as `25 November 2026`."""
        return iso(self.created)

    @property
    def release_line(self) -> str:
        """Version and date of the data in one line."""
        drawn = "" if self.of_register else "Drawn beside "
        return f"{drawn}{version_line(self.version, self.created)}"

    @property
    def filter_line(self) -> str:
        """Filters and basis in one line; empty where there is neither."""
        filters = f"Filters: {self.filters}" if self.filters else ""
        basis = f"Basis: {self.basis}" if self.basis else ""
        return " · ".join(words for words in (filters, basis) if words)

    def for_component(self) -> dict[str, str]:
        """Return what the picture component needs besides what the figure itself carries."""
        plain = ("title", "source", "licence", "note", "stem")
        words = {name: text for name, text in asdict(self).items() if name in plain}
        return words | {"filters": self.filter_line, "release": self.release_line}


def caption_from(
    meta: Mapping[str, str],
    *,
    name: str,
    chosen: Sequence[str] = (),
    filters: str,
    documents: Iterable[sources.Source],
    release: Release,
    basis: str = "",
    note: str = "",
    leading: int = 0,
    of_register: bool = True,
) -> Caption:
    """Return the words that a picture of a figure carries.

    Parameters
    ----------
    meta : mapping
        `layout.meta` of the figure, see `dashboard.wording.of_picture`.
    name : str
        Name of the exhibit, for the file name.
    chosen : sequence of str
        Its options in words, see `dashboard.export.stem.chosen_words`.
    filters : str
        `Selection.describe` of the table behind the figure; empty when no filter acts.
    documents : iterable of Source
        The documents behind the figure.
    release : Release
        Version and date of the data.
    basis : str
        Label of the selection's basis, where the figure shows sizes.
    note : str
        A further credit, such as `sources.NATURAL_EARTH` for maps.
    leading : int
        How many of the documents the finding rests on, see `sources.credit`.
    of_register : bool
        See `Caption`.
    """
    return Caption(
        title=meta["title"],
        subtitle=meta.get("subtitle", ""),
        filters=filters,
        basis="" if f"basis: {basis.lower()}" in filters.split("; ") else basis.lower(),
        source=sources.credit(documents, leading=leading),
        version=release.version,
        created=release.created,
        licence=LICENCE if of_register else outside_list.TERMS,
        note=note,
        summary=meta.get("summary", ""),
        stem=stem(name, chosen, filters, release.version),
        of_register=of_register,
    )


_CAPTIONS: WeakKeyDictionary[Exhibit, Caption] = WeakKeyDictionary()
"""Kept for as long as the exhibit lives: of one, a page and each of its files ask again."""


def caption_of(shown: Exhibit) -> Caption:
    """Return the words that a picture of an exhibit carries."""
    found = _CAPTIONS.get(shown)
    if found is None:
        found = _CAPTIONS[shown] = _caption(shown)
    return found


def _caption(shown: Exhibit) -> Caption:
    return caption_from(
        {"title": shown.title, "subtitle": subtitle(shown), "summary": shown.summary},
        name=shown.name,
        chosen=chosen_words(shown.options, defaults_of(shown.name)),
        filters=shown.filters,
        documents=shown.documents,
        release=shown.release,
        basis=shown.basis,
        note=" · ".join(words for words in (shown.note, how_it_holds(shown)) if words),
        leading=shown.leading,
        of_register=shown.data.outside is None,
    )


def how_it_holds(shown: Exhibit) -> str:
    """Return in how many readings a finding holds, where another reading turns it; empty otherwise.

    A picture goes where the line under the figure does not. What takes long to try is tried on pages alone;
    what fewer than half bear out is said below the headline.
    """
    finding = CATALOGUE[shown.name].finding if shown.name in CATALOGUE else None
    found = robustness(shown) if finding is not None and not finding.is_long else None
    if found is None or found.warning or found.turned.empty:
        return ""
    return f"The finding holds in {found.holds} of {found.total} readings"
