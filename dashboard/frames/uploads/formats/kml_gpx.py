"""KML, KMZ and GPX: places with their names and days, read from the XML itself.

GDAL 3.12 (in pyogrio 0.13) is not asked: it reads the first of several folders alone, drops a bare year,
makes a month its first midnight even as an end, and lets data called `name` replace the placemark's own.
"""

import html
import re

import shapely
from shapely.errors import ShapelyError

from dashboard.frames.uploads.formats import shapes, xml_tree
from dashboard.frames.uploads.formats.archive import Archive
from dashboard.frames.uploads.formats.xml_tree import Node
from dashboard.frames.uploads.uploaded_table import Records, Refused, refuse_more_rows

OWN = ("name", "description", "when", "begin", "end", "folder")
"""Columns of a placemark itself; data of the same name get another."""

GPX_COLUMNS = ("name", "time", "desc", "cmt", "type", "sym")

_TAGS = re.compile(r"<[^<>]{0,500}>")


def kml(raw: bytes) -> Records:
    """Read the placemarks of a KML file, those of all its folders.

    Raises
    ------
    Refused
        Where it has none.
    """
    root = xml_tree.tree(raw)
    found = list(_placemarks(root, ()))
    refuse_more_rows(len(found))
    if not found:
        raise Refused("Expected placemarks in the KML file, saw none.")
    data = [_data(mark) for mark, _ in found]
    more = list(dict.fromkeys(name for one in data for name in one))
    rows = [
        [*_own(mark, folder), *(one.get(name, "") for name in more)]
        for (mark, folder), one in zip(found, data, strict=True)
    ]
    links = sum(1 for _ in root.each("NetworkLink"))
    notes = [f"Links to other files, not followed: {links}."] if links else []
    return shapes.records((*OWN, *more), rows, [_geometry(mark) for mark, _ in found], "", notes)


def kmz(archive: Archive) -> Records:
    """Read the first KML file of a KMZ archive; see `kml`."""
    return kml(archive.read(archive.ending(".kml")[0]))


def gpx(raw: bytes) -> Records:
    """Read the waypoints of a GPX file.

    Raises
    ------
    Refused
        Where it has none.
    """
    root = xml_tree.tree(raw)
    points = list(root.each("wpt"))
    refuse_more_rows(len(points))
    if not points:
        raise Refused("Expected waypoints in the GPX file, saw none.")
    places = [_degrees(point.attributes.get("lon", ""), point.attributes.get("lat", "")) for point in points]
    passed = sum(1 for tag in ("trk", "rte") for _ in root.each(tag))
    notes = [f"Tracks and routes passed over: {passed}."] if passed else []
    data = [_extensions(point) for point in points]
    more = list(dict.fromkeys(name for one in data for name in one))
    rows = [
        [*(point.words(name) for name in GPX_COLUMNS), *(one.get(name, "") for name in more)]
        for point, one in zip(points, data, strict=True)
    ]
    return shapes.records((*GPX_COLUMNS, *more), rows, places, "", notes)


def _placemarks(node: Node, folders: tuple[str, ...]) -> "list[tuple[Node, str]]":
    found: list[tuple[Node, str]] = []
    for child in node.children:
        if child.tag == "Placemark":
            found.append((child, " / ".join(folders)))
        elif child.tag in ("Document", "Folder", "kml"):
            name = (child.words("name"),) if child.tag == "Folder" else ()
            found += _placemarks(child, (*folders, *(one for one in name if one)))
    return found


def _own(mark: Node, folder: str) -> list[str]:
    span, stamp = mark.first("TimeSpan"), mark.first("TimeStamp")
    moment = stamp.words("when") if stamp else ""
    return [
        mark.words("name"),
        " ".join(html.unescape(_TAGS.sub(" ", mark.words("description"))).split()),
        moment,
        span.words("begin") if span else moment,
        span.words("end") if span else "",
        folder,
    ]


def _data(mark: Node) -> dict[str, str]:
    found = {node.attributes.get("name", ""): node.words("value") for node in mark.each("Data")}
    found |= {
        node.attributes.get("name", ""): " ".join(node.text.split()) for node in mark.each("SimpleData")
    }
    return {f"{name} (data)" if name in OWN else name: words for name, words in found.items() if name}


def _extensions(point: Node) -> dict[str, str]:
    """Return what programs add to a waypoint, which GPX keeps apart and GDAL reads only if it is told to."""
    added = point.first("extensions")
    nodes, found = [added] if added else [], dict[str, str]()
    while nodes:
        node = nodes.pop(0)
        nodes += node.children
        words = " ".join(node.text.split())
        name = f"{node.tag} (extension)" if node.tag in GPX_COLUMNS else node.tag
        if words and node is not added:
            found[name] = f"{found[name]}; {words}" if name in found else words
    return found


def _geometry(mark: Node) -> shapely.Geometry | None:
    """Return the first shape of a placemark; a line or an area by its own coordinates."""
    for tag, make in (
        ("Point", lambda found: shapely.Point(found[0])),
        ("Polygon", shapely.Polygon),
        ("LineString", shapely.LineString),
    ):
        node = next(mark.each(tag), None)
        coordinates = next(node.each("coordinates"), None) if node else None
        if coordinates is not None:
            try:
                return make([_pair(one) for one in coordinates.text.split()])
            except (ShapelyError, ValueError, IndexError):
                return None
    return None


def _pair(text: str) -> tuple[float, float]:
    lon, lat = text.split(",")[:2]
    return float(lon), float(lat)


def _degrees(lon: str, lat: str) -> shapely.Geometry | None:
    try:
        return shapely.Point(float(lon), float(lat))
    except ValueError:
        return None
