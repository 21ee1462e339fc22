"""Signatures by C2PA, written and read without a network; needs c2pa-python: the extra `signed`."""

import io
import json
from collections.abc import Mapping
from typing import Any

from c2pa import Builder, C2paError, C2paSignerInfo, Context, Reader, Settings, Signer
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

MIME = {"PNG": "image/png", "SVG": "image/svg+xml", "PDF": "application/pdf"}
"""Kinds of file whose signatures are read here, as the library names them."""

OFFLINE: Mapping[str, Any] = {
    # Unless told so the library fetches what a file names as its evidence, from any address: whoever hands a
    # file over could make this server ask its neighbours.
    "verify": {"remote_manifest_fetch": False, "ocsp_fetch": False},
    "builder": {"thumbnail": {"enabled": False}},
}

_UNTRUSTED, _EXPIRED = "signingCredential.untrusted", "signingCredential.expired"
_CURVES = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}
_DRAWN_FROM_DATA = "http://cv.iptc.org/newscodes/digitalsourcetype/dataDrivenMedia"


class UnsuitableError(ValueError):
    """A key and a certificate that cannot sign; the message says why."""


def algorithm(key: bytes) -> str:
    """Return the signature algorithm of C2PA that fits a private key in PEM.

    Raises
    ------
    UnsuitableError
        Where the key is none, is locked by a password, or is of a kind that C2PA does not take.
    """
    try:
        read = load_pem_private_key(key, None)
    except (ValueError, TypeError) as error:
        raise UnsuitableError("the key is no private key in PEM without a password") from error
    if isinstance(read, EllipticCurvePrivateKey) and read.curve.name in _CURVES:
        return _CURVES[read.curve.name]
    if isinstance(read, Ed25519PrivateKey):
        return "ed25519"
    if isinstance(read, RSAPrivateKey):
        return "ps256"
    raise UnsuitableError("the key is of no kind that C2PA takes")


def sign(raw: bytes, kind: str, title: str, key: bytes, certificate: bytes) -> bytes:
    """Return a file with a signature; what it shows and says of itself stays.

    Parameters
    ----------
    raw : bytes
        The file.
    kind : str
        Of `MIME`.
    title : str
        What it shows.
    key, certificate : bytes
        Private key, and certificate with those that vouch for it after it, in PEM.

    Raises
    ------
    UnsuitableError
        Where they cannot sign, or do not belong together.
    """
    # No authority is asked for the time: None, for an empty address would be asked.
    signer_info = C2paSignerInfo(algorithm(key), certificate, key, None)
    file = io.BytesIO()
    try:
        with (
            Signer.from_info(signer_info) as signer,
            Context(Settings.from_dict(dict(OFFLINE))) as context,
            Builder(_manifest(MIME[kind], title), context=context) as builder,
        ):
            builder.sign(signer, MIME[kind], io.BytesIO(raw), file)
    except C2paError as error:
        raise UnsuitableError(str(error)) from error
    return file.getvalue()


def read(raw: bytes, kind: str) -> tuple[str, bool, bool] | None:
    """Return the name in the certificate that signed a file, whether the signature holds, and has run out.

    Returns
    -------
    tuple of (str, bool, bool), or None
        None where the file holds no signature that can be read.
    """
    try:
        with (
            Context(Settings.from_dict(dict(OFFLINE))) as context,
            Reader(MIME[kind], io.BytesIO(raw), context=context) as reader,
        ):
            # Its own way to the manifest in use raises a KeyError where a damaged file has none.
            found = json.loads(reader.json())
    except C2paError as error:
        absent = isinstance(error, C2paError.ManifestNotFound) or str(error).startswith("Remote:")
        return None if absent else ("", False, False)
    results = found.get("validation_results", {}).get("activeManifest", {})
    faults = {one["code"] for one in results.get("failure", [])}
    signed = found.get("manifests", {}).get(found.get("active_manifest"), {}).get("signature_info") or {}
    names = dict.fromkeys(signed.get(name) for name in ("common_name", "issuer"))
    name = ", ".join(str(one) for one in names if one)
    # The library calls a file invalid once its certificate has run out, though not a byte was changed.
    return name, bool(results and name) and faults <= {_UNTRUSTED, _EXPIRED}, _EXPIRED in faults


def _manifest(mime: str, title: str) -> dict[str, Any]:
    created = {"action": "c2pa.created", "digitalSourceType": _DRAWN_FROM_DATA}
    return {
        "title": title,
        "format": mime,
        "claim_generator_info": [{"name": "Flankwatch"}],
        "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [created]}}],
    }
