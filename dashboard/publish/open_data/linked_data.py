"""The data set and the rows of each figure as linked data, for catalogues and search engines."""

from collections.abc import Iterable

from dashboard.export.tables.writers import WRITERS
from dashboard.frames import Release
from dashboard.publish.figures import TABLES
from dashboard.publish.parts import Figure, Link

LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
NAME = "Flankwatch: exercises on NATO's eastern flank and the alliance's response"
DESCRIPTION = (
    "An open register of military exercises on NATO's eastern flank since 2009, of every published claim on "
    "their size, graded by its source, and of what the alliance does in response."
)
KEYWORDS = ("military exercises", "NATO", "eastern flank", "Russia", "Belarus", "defence", "security")


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
