"""The register for catalogues of open data, as DCAT-AP 3.0 in JSON-LD: one data set, a file for each table.

Format: https://semiceu.github.io/DCAT-AP/releases/3.0.0/. Every address in it is a full one, so that there is
no such file where nobody has said under which address the site is served.
"""

from typing import Any

from dashboard.frames import Release
from dashboard.publish.open_data import croissant
from dashboard.publish.open_data.served import DESCRIPTION, KEYWORDS, LICENCE_URL, NAME, Served, written
from dashboard.schema import TABLES, Table

FILE = "catalog.jsonld"

_AUTHORITY = "http://publications.europa.eu/resource/authority/"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_CSV = ("CSV", "https://www.iana.org/assignments/media-types/text/csv")
_JSON = ("JSON", "https://www.iana.org/assignments/media-types/application/json")


def catalog(served: Served) -> bytes:
    """Return a catalogue of the one data set; it must have an address."""
    root = served.root
    publisher = {"@id": f"{root}#publisher", "@type": "foaf:Agent", "foaf:name": _english("Flankwatch")}
    said = {
        "@context": _CONTEXT,
        "@id": f"{root}{FILE}",
        "@type": "dcat:Catalog",
        "dct:title": _english("Flankwatch"),
        "dct:description": _english(DESCRIPTION),
        "dct:publisher": publisher,
        "dct:language": _of("dct:LinguisticSystem", f"{_AUTHORITY}language/ENG"),
        "dct:license": _of("dct:LicenseDocument", LICENCE_URL),
        "dct:modified": _day(served.release),
        "foaf:homepage": _of("foaf:Document", root),
        "dcat:dataset": _dataset(served, publisher["@id"]),
    }
    return written(said)


def _dataset(served: Served, publisher: object) -> dict[str, Any]:
    root, release = served.root, served.release
    return {
        "@id": f"{root}data/#dataset",
        "@type": "dcat:Dataset",
        "dct:title": _english(NAME),
        "dct:description": _english(DESCRIPTION),
        "dct:identifier": f"{root}data/",
        "dct:publisher": {"@id": publisher},
        "dcat:keyword": [_english(word) for word in KEYWORDS],
        "dcat:theme": _of("skos:Concept", f"{_AUTHORITY}data-theme/INTR")
        | {"skos:prefLabel": _english("International issues")},
        "dct:language": _of("dct:LinguisticSystem", f"{_AUTHORITY}language/ENG"),
        "dct:accrualPeriodicity": _of("dct:Frequency", f"{_AUTHORITY}frequency/IRREG"),
        "dct:modified": _day(release),
        "dcat:version": release.version,
        "dcat:landingPage": _of("foaf:Document", f"{root}data/index.html"),
        "dcat:distribution": [*(_file(served, table) for table in TABLES), _described(served)],
    }


def _file(served: Served, table: Table) -> dict[str, Any]:
    size = (served.data / table.path).stat().st_size
    address = f"{served.root}data/{table.path}"
    return _distribution(address, f"A row is {table.title}", _CSV, served.release) | {
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(size)}
    }


def _described(served: Served) -> dict[str, Any]:
    title = "All tables with their columns, as Croissant 1.0"
    made = _distribution(f"{served.root}{croissant.FILE}", title, _JSON, served.release)
    return made | {"dct:conformsTo": _of("dct:Standard", croissant.VERSION)}


def _distribution(address: str, title: str, form: tuple[str, str], release: Release) -> dict[str, Any]:
    file_type, media_type = form
    return {
        "@id": f"{address}#file",
        "@type": "dcat:Distribution",
        "dct:title": _english(title),
        "dcat:accessURL": _of("rdfs:Resource", address),
        "dcat:downloadURL": {"@id": address},
        "dct:format": _of("dct:MediaTypeOrExtent", f"{_AUTHORITY}file-type/{file_type}"),
        "dcat:mediaType": _of("dct:MediaType", media_type),
        "dct:license": _of("dct:LicenseDocument", LICENCE_URL),
        "dct:modified": _day(release),
    }


def _of(kind: str, address: str) -> dict[str, Any]:
    return {"@id": address, "@type": kind}


def _english(words: str) -> dict[str, str]:
    return {"@language": "en", "@value": words}


def _day(release: Release) -> dict[str, str]:
    return {"@type": "xsd:date", "@value": release.created}
