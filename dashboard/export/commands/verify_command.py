"""`flankwatch verify`: what is found about a picture, and the exit code that says it to programs."""

from pathlib import Path

from dashboard.exhibits.extract import Extract
from dashboard.export.evidence.verify import Verdict, verify
from dashboard.frames import Frames, digests

AS_MADE, ALTERED, NO_STATEMENT, CORRECTED = 0, 1, 2, 3
"""Exit codes: as it was made with nothing corrected since; altered; nothing can be said; corrected since."""


def verified(path: Path, data: Frames, folder: Path) -> tuple[tuple[str, ...], int]:
    """Return what is found about a file, in sentences, and the exit code.

    Parameters
    ----------
    path : pathlib.Path
        The picture.
    data : Frames
        The register.
    folder : pathlib.Path
        Data folder, for the digests of its records.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        return (f"Cannot read {path}: {error.strerror or error}.",), NO_STATEMENT
    verdict = verify(raw, Extract(data), digests.stored(folder) or {})
    return verdict.sentences, _code(verdict)


def _code(verdict: Verdict) -> int:
    if verdict.statement is None:
        return NO_STATEMENT
    if not verdict.is_as_made:
        return ALTERED
    return CORRECTED if verdict.corrections else AS_MADE
