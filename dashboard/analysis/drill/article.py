"""The article's own rows, each with its context: what the register and public reporting say beside it."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.drill.percentile import ArticleDrill
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.wording import counted, number

TOPICS = {
    "Duration": ("duration",),
    "Personnel": ("personnel",),
    "Equipment Included": ("equipment", "missile systems"),
    "NATO Response": ("NATO response",),
}
"""For each attribute that the article prints, how the lines that hold it against reporting begin."""


@dataclass(frozen=True)
class Attribute:
    """One attribute of the article's drill.

    Attributes
    ----------
    aspect, details : str
        As the article prints them.
    context : tuple of str
        Sentences on where it stands.
    source_ids : str
        Documents behind the attribute and its context, `;`-joined.
    """

    aspect: str
    details: str
    context: tuple[str, ...]
    source_ids: str


def attributes(
    rows: pd.DataFrame, reporting: pd.DataFrame, drill: ArticleDrill | None, links: pd.DataFrame
) -> tuple[Attribute, ...]:
    """Return the attributes of the article's drill with their context.

    Parameters
    ----------
    rows : pandas.DataFrame
        Rows of `drill_attributes`, in their order.
    reporting : pandas.DataFrame
        Rows of `article_context`.
    drill : ArticleDrill or None
        The drill among its peers.
    links : pandas.DataFrame
        Rows of `action_responses`.
    """
    return tuple(
        _attribute(str(aspect), str(details), str(source), reporting, drill, links)
        for aspect, details, source in zip(rows[c.ASPECT], rows[c.DETAILS], rows[c.SOURCE_ID], strict=True)
    )


def unnamed(drill: ArticleDrill | None) -> str:
    """Say what a reader must know who sees the article's drill ranked."""
    who = drill.publisher if drill and drill.publisher else "The article"
    return f"{who} does not name its drill; the exercise that it may mean is among the peers."


def against(reporting: pd.DataFrame, topics: tuple[str, ...]) -> tuple[str, str]:
    """Say how often reporting agrees with the article on a topic; return the sentence and its sources.

    Parameters
    ----------
    reporting : pandas.DataFrame
        Rows of `article_context`.
    topics : tuple of str
        How the attributes in question begin. Reports that give nothing to compare are left out.
    """
    about = reporting[reporting[c.ATTRIBUTE].str.startswith(topics)]
    rows = about[about[c.AGREE] != "unclear"]
    if rows.empty:
        return "", ""
    counts = rows[c.AGREE].value_counts()
    found = {code: int(counts[code]) for code in _AGREEMENT if code in counts}
    parts = [counted(count, *_AGREEMENT[code]) for code, count in found.items()]
    sentence = f"Of {counted(len(rows), 'report')} on drills it may rest on, {', '.join(parts)}."
    return sentence, lists.joined(rows[c.SOURCE_ID])


_AGREEMENT = {
    "yes": ("agrees", "agree"),
    "partly": ("agrees in part", "agree in part"),
    "no": ("disagrees", "disagree"),
}


def _attribute(
    aspect: str,
    details: str,
    source: str,
    reporting: pd.DataFrame,
    drill: ArticleDrill | None,
    links: pd.DataFrame,
) -> Attribute:
    agreement, cited = against(reporting, TOPICS.get(aspect, (aspect.lower(),)))
    ranks: list[str] = []
    cited_cells = [source, cited]
    if drill is not None and aspect == "Personnel":
        ranks = [drill.line_words, drill.size_words]
        cited_cells.append(drill.source_ids)
    if drill is not None and aspect == "Duration":
        ranks = [drill.length_words]
        cited_cells.append(drill.source_ids)
    if aspect == "NATO Response":
        ranks = [_linked(links)]
        cited_cells += list(links.loc[links[c.DOCUMENTED_LINK].fillna(False).astype(bool), c.SOURCE_ID])
    sentences = tuple(sentence for sentence in (*ranks, agreement) if sentence)
    return Attribute(aspect, details, sentences, lists.joined(cited_cells))


def _linked(links: pd.DataFrame) -> str:
    ways = links.loc[links[c.DOCUMENTED_LINK].fillna(False).astype(bool), c.LINK_DIRECTION]
    documented, runs = len(ways), {way: int((ways == way).sum()) for way in codes.LINK_DIRECTIONS}
    return (
        f"Of {counted(len(links), 'pair')} of an eastern drill and an allied drill or measure near it in "
        f"time, documents link {number(documented)}: {number(runs['response'])} with the allied one as the "
        f"answer, {number(runs['reverse'])} the other way round, {number(runs['beside'])} side by side. The "
        "others only coincide."
    )
