"""The data set and the rows of each figure as linked data, for catalogues and search engines."""

from collections.abc import Iterable

from dashboard.export.tables.writers import WRITERS
from dashboard.frames import Release
from dashboard.publish.figures.figure_files import TABLES
from dashboard.publish.open_data.served import DESCRIPTION, KEYWORDS, LICENCE_URL, NAME
from dashboard.publish.page_parts.parts import Figure, Link


def dataset(release: Release, tables: Iterable[Link], address: str) -> dict[str, object]:
    """Return the data set as a `Dataset` of schema.org."""
    files = [
        {
            "@type": "DataDownload",
            "encodingFormat": "text/csv",
            "name": one.note or one.text,
            "contentUrl": f"{address}{one.href}" if address else one.text,
        }
        for one in tables
    ]
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": NAME,
        "description": DESCRIPTION,
        "keywords": list(KEYWORDS),
        "version": release.version,
        "dateModified": release.created,
        "license": LICENCE_URL,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": "Flankwatch"},
        "spatialCoverage": "Eastern flank of NATO",
        **({"url": f"{address}data/"} if address else {}),
        "distribution": files,
    }


def of_figure(figure: Figure, release: Release, address: str) -> dict[str, object]:
    """Return the rows of a figure as a `Dataset` of schema.org."""
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": figure.title,
        "description": f"{figure.subtitle} {figure.summary}".strip(),
        "identifier": figure.digest,
        "version": release.version,
        "dateModified": release.created,
        "license": LICENCE_URL,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": "Flankwatch"},
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": WRITERS[form].mime,
                "contentUrl": f"{address}{figure.folder}data.{form}" if address else f"data.{form}",
            }
            for form in TABLES
        ],
    }
