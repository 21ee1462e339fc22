"""A picture's words as XMP, which other programs read: title, text alternative, rights, address, version."""

import re
from xml.sax.saxutils import escape

from dashboard.export.caption import LICENCE as REGISTER_LICENCE
from dashboard.export.evidence.statement import Statement
from dashboard.schema.described.package import LICENCE

NAMESPACE = "urn:flankwatch:picture"
_SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "flankwatch": NAMESPACE,
}
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">{rdf}</x:xmpmeta><?xpacket end="w"?>'
)


def rdf(statement: Statement) -> str:
    """Return the words of a statement as one element `rdf:RDF`, which stands in an SVG as it is."""
    spaces = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _SPACES.items())
    inside = [
        _in_languages("dc:title", statement.title),
        _in_languages("dc:description", statement.summary),
        # What a screen reader is to say, by the IPTC Photo Metadata Standard 2021.1.
        _in_languages("Iptc4xmpCore:AltTextAccessibility", statement.summary),
        f"<dc:creator><rdf:Seq><rdf:li>{statement.made_by}</rdf:li></rdf:Seq></dc:creator>",
        _in_languages("dc:rights", f"{statement.licence}. {statement.source}"),
        _plain("xmpRights:WebStatement", LICENCE["path"] if statement.licence == REGISTER_LICENCE else ""),
        _plain("dc:source", statement.address),
        _plain("flankwatch:filters", statement.filters or "none"),
        _plain("flankwatch:dataVersion", f"{statement.version} of {statement.released}"),
    ]
    return f'<rdf:RDF {spaces}><rdf:Description rdf:about="">{"".join(inside)}</rdf:Description></rdf:RDF>'


def packet(statement: Statement) -> str:
    """Return the same as an XMP packet, as PNG and PDF hold it."""
    return _PACKET.format(rdf=rdf(statement))


def _plain(name: str, words: str) -> str:
    return f"<{name}>{_escaped(words)}</{name}>" if words else ""


def _in_languages(name: str, words: str) -> str:
    line = f'<rdf:li xml:lang="x-default">{_escaped(words)}</rdf:li>'
    return f"<{name}><rdf:Alt>{line}</rdf:Alt></{name}>" if words else ""


def _escaped(words: str) -> str:
    return escape(_NO_XML.sub("", words))
