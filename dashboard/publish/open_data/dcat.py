"""The register for catalogues of open data, as DCAT-AP 3.0 in JSON-LD: one data set, a file for each table.

Format: https://semiceu.github.io/DCAT-AP/releases/3.0.0/. Every address in it is a full one, so that there is
no such file where nobody has said under which address the site is served.
"""

from typing import Any

from dashboard.frames import Release
from dashboard.publish.open_data import croissant
from dashboard.publish.open_data.served import DESCRIPTION, KEYWORDS, LICENCE_URL, NAME, Served, written
from dashboard.schema import TABLES, Table, codes

FILE = "catalog.jsonld"

_AUTHORITY = "http://publications.europa.eu/resource/authority/"
_LICENCE_TYPES = "http://purl.org/adms/licencetype/1.0"
_ATTRIBUTION = "http://purl.org/adms/licencetype/Attribution"
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
        "dct:language": _listed("dct:LinguisticSystem", "language", "ENG"),
        "dct:license": _licence(),
        "dct:modified": _day(served.release),
        "dct:spatial": _flank(),
        "dcat:themeTaxonomy": _of("skos:ConceptScheme", f"{_AUTHORITY}data-theme")
        | {"dct:title": _english("Data theme")},
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
        "dcat:theme": _listed("skos:Concept", "data-theme", "INTR")
        | {"skos:prefLabel": _english("International issues")},
        "dct:language": _listed("dct:LinguisticSystem", "language", "ENG"),
        "dct:accrualPeriodicity": _listed("dct:Frequency", "frequency", "IRREG"),
        "dct:spatial": _flank(),
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _year(codes.FIRST_YEAR),
            "dcat:endDate": _year(codes.LAST_YEAR),
        },
        "dct:modified": _day(release),
        "dcat:version": release.version,
        "dcat:landingPage": _of("foaf:Document", f"{root}data/index.html"),
        "dcat:distribution": [*(_file(served, table) for table in TABLES), _described(served)],
    }


def _file(served: Served, table: Table) -> dict[str, Any]:
    size = (served.data / table.path).stat().st_size
    address = f"{served.root}data/{table.path}"
    words = f"A row is {table.title}; {len(table.columns)} columns, told of in datapackage.json beside it."
    return _distribution(address, table.path, words, _CSV, served.release) | {
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(size)}
    }


def _described(served: Served) -> dict[str, Any]:
    title, words = "Croissant 1.0", "All tables with their columns, for programs that learn from data."
    made = _distribution(f"{served.root}{croissant.FILE}", title, words, _JSON, served.release)
    return made | {"dct:conformsTo": _of("dct:Standard", croissant.VERSION)}


def _distribution(
    address: str, title: str, words: str, form: tuple[str, str], release: Release
) -> dict[str, Any]:
    file_type, media_type = form
    return {
        "@id": f"{address}#file",
        "@type": "dcat:Distribution",
        "dct:title": _english(title),
        "dct:description": _english(words),
        "dcat:accessURL": _of("rdfs:Resource", address),
        "dcat:downloadURL": {"@id": address},
        "dct:format": _listed("dct:MediaTypeOrExtent", "file-type", file_type),
        "dcat:mediaType": _of("dct:MediaType", media_type),
        "dct:license": _licence(),
        "dct:modified": _day(release),
    }


def _listed(kind: str, table: str, code: str) -> dict[str, Any]:
    """Return a code of a list of the EU, with the list: a validator without that list asks for it."""
    return _of(kind, f"{_AUTHORITY}{table}/{code}") | {"skos:inScheme": {"@id": f"{_AUTHORITY}{table}"}}


def _licence() -> dict[str, Any]:
    kind = _of("skos:Concept", _ATTRIBUTION) | {
        "skos:prefLabel": _english("Attribution"),
        "skos:inScheme": {"@id": _LICENCE_TYPES},
    }
    return _of("dct:LicenseDocument", LICENCE_URL) | {"dct:type": kind}


def _flank() -> list[dict[str, Any]]:
    return [_listed("dct:Location", "country", iso3) for iso3 in codes.FLANK_ALLIES]


def _of(kind: str, address: str) -> dict[str, Any]:
    return {"@id": address, "@type": kind}


def _english(words: str) -> dict[str, str]:
    return {"@language": "en", "@value": words}


def _day(release: Release) -> dict[str, str]:
    return {"@type": "xsd:date", "@value": release.created}


def _year(year: int) -> dict[str, str]:
    return {"@type": "xsd:gYear", "@value": str(year)}
