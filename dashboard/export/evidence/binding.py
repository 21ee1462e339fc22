"""What binds a statement to the content of its file, the same for every kind of file."""

import hashlib


class UnreadableError(ValueError):
    """The file is none that could carry a statement; the message says why."""


def bound_digest(statement: str, content: bytes) -> str:
    """Return the SHA-256 of a statement, a line feed and a content: by it the two belong together."""
    return hashlib.sha256(statement.encode("utf-8") + b"\n" + content).hexdigest()
