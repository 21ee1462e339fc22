"""Who has signed a picture, and what it is signed with here, where the operator has set a key.

The library that signs is an extra; what is said where it is missing is said here.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType

KEY, CERTIFICATE = "FLANKWATCH_SIGNING_KEY", "FLANKWATCH_SIGNING_CERTIFICATE"
"""Where the operator says which files in PEM hold the private key and its certificate."""

SIGNED = ("png",)
"""Formats that are signed; in SVG and PDF the library rewrites what our own digest is taken of."""

_MARKS = {"PNG": b"caBX", "SVG": b"c2pa:manifest", "PDF": b"C2PA_Manifest"}
"""By what a file with a signature is known without the library: a chunk, an element, an attachment."""

NOT_READ = "It seems to be signed by C2PA; to say by whom needs an extra: install `flankwatch[signed]`."


class CannotSignError(RuntimeError):
    """The operator wants pictures signed and they cannot be; the message says why."""


@dataclass(frozen=True)
class Seal:
    """What pictures are signed with.

    Attributes
    ----------
    key, certificate : bytes
        Private key and certificate in PEM.
    """

    key: bytes
    certificate: bytes

    def on(self, drawn: Mapping[str, bytes], title: str) -> dict[str, bytes]:
        """Return pictures by their format, signed where the format can be.

        Raises
        ------
        CannotSignError
            Where key and certificate cannot sign or do not belong together.
        """
        library = _library()
        try:
            return {
                form: library.sign(raw, form.upper(), title, self.key, self.certificate)
                if form in SIGNED
                else raw
                for form, raw in drawn.items()
            }
        except library.UnsuitableError as error:
            raise CannotSignError(
                f"Pictures cannot be signed by {KEY} and {CERTIFICATE}: {error}."
            ) from error


@dataclass(frozen=True)
class Signature:
    """What is found about the signature of a file.

    Attributes
    ----------
    signer : str
        Name in the certificate.
    holds : bool
        Whether the file is as it was when it was signed.
    expired : bool
        Whether the certificate has run out; nobody can say then whether it was used in its time.
    readable : bool
        False where the file seems to be signed and the extra that reads signatures is missing.
    """

    signer: str
    holds: bool
    expired: bool = False
    readable: bool = True

    def __str__(self) -> str:
        """Return it as sentences."""
        if not self.readable:
            return NOT_READ
        by = f"Signed by C2PA with a certificate in the name of “{self.signer or 'nobody'}”"
        if not self.holds:
            return f"{by}, and the signature does not hold: the file or the signature was changed since."
        expired = " The certificate has run out since, or was used after its time." if self.expired else ""
        return (
            f"{by}: the signature holds, so nothing was changed since.{expired} No authority is asked about "
            "the certificate here, and anyone can make one in any name: that alone is no proof of who made "
            "it."
        )


def configured(environment: Mapping[str, str] = os.environ) -> Seal | None:
    """Return what the operator wants pictures signed with; None where none is set.

    Raises
    ------
    CannotSignError
        Where one of key and certificate is missing or cannot be read, or the extra is.
    """
    paths = {name: environment.get(name, "").strip() for name in (KEY, CERTIFICATE)}
    if not any(paths.values()):
        return None
    missing = [name for name, path in paths.items() if not path]
    if missing:
        raise CannotSignError(f"Signed pictures need both {KEY} and {CERTIFICATE}; {missing[0]} is not set.")
    _library()
    return Seal(*(_content(name, path) for name, path in paths.items()))


def found_in(raw: bytes, kind: str) -> Signature | None:
    """Return what is found about the signature of a file; None where it has none.

    Parameters
    ----------
    raw : bytes
        The file.
    kind : str
        `PNG`, `SVG` or `PDF`.
    """
    try:
        found = _library().read(raw, kind)
    except CannotSignError:
        return Signature("", holds=False, readable=False) if _MARKS[kind] in raw else None
    return None if found is None else Signature(*found)


def _library() -> ModuleType:
    try:
        return import_module("dashboard.export.evidence.c2pa_files")
    except ImportError as error:
        raise CannotSignError("Signed pictures need an extra: install `flankwatch[signed]`.") from error


def _content(name: str, path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise CannotSignError(f"Cannot read {path}, named in {name}: {error.strerror or error}.") from error
