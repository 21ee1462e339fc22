"""A ZIP archive opened with care: nothing is unpacked that would not fit."""

import io
import zipfile
import zlib
from dataclasses import dataclass

from dashboard.frames.uploads.uploaded_table import Refused

MOST_UNPACKED = 80_000_000
MOST_MEMBERS = 2_000

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)
"""What Python raises of an archive that is not sound, by where the damage lies."""


@dataclass(frozen=True)
class Archive:
    """An archive whose contents are known to fit.

    Attributes
    ----------
    file : zipfile.ZipFile
        The archive.
    names : tuple of str
        Its members, folders left out.
    """

    file: zipfile.ZipFile
    names: tuple[str, ...]

    def read(self, name: str) -> bytes:
        """Return a member; never more of it than the archive declares.

        Raises
        ------
        Refused
            Where there is none, or it is damaged.
        """
        try:
            with self.file.open(name) as member:
                return member.read(MOST_UNPACKED)
        except KeyError as error:
            raise Refused(f"Expected {name[:80]} in the archive, saw none.") from error
        except _DAMAGED as error:
            raise Refused(f"Expected a sound archive, saw damage in {name[:80]}.") from error

    def ending(self, *endings: str) -> tuple[str, ...]:
        """Return the members with such an ending, those of hidden folders left out."""
        return tuple(
            name
            for name in self.names
            if name.casefold().endswith(endings) and not name.startswith(("__MACOSX/", "."))
        )


def opened(raw: bytes) -> Archive:
    """Open an archive by its list of members, before anything is unpacked.

    Raises
    ------
    Refused
        Where it is damaged, locked, or would unpack beyond all measure.
    """
    try:
        file = zipfile.ZipFile(io.BytesIO(raw))
    except _DAMAGED as error:
        raise Refused("Expected a sound archive or workbook, saw a damaged one.") from error
    members = [member for member in file.infolist() if not member.is_dir()]
    if len(members) > MOST_MEMBERS:
        raise Refused(f"Expected at most {MOST_MEMBERS:,} files in an archive, saw {len(members):,}.")
    unpacked = sum(member.file_size for member in members)
    if unpacked > MOST_UNPACKED:
        raise Refused(
            f"Expected at most {MOST_UNPACKED / 1e6:g} MB when unpacked, saw {unpacked / 1e6:,.0f} MB: an "
            "archive that unpacks beyond measure is not opened."
        )
    names = tuple(member.filename for member in members)
    if len(set(names)) != len(names):
        raise Refused("Expected each file of an archive once, saw one name twice.")
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise Refused("Expected a file without a password, saw one with.")
    if any(member.compress_type not in _METHODS for member in members):
        raise Refused("Expected a ZIP archive of the usual kind, saw another way to pack.")
    return Archive(file, names)
