"""What is told of a document once its address was asked."""

from dataclasses import dataclass
from http import HTTPStatus

from dashboard.curation.asking import content
from dashboard.curation.asking.answer import Answer, Silence, State

GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


@dataclass(frozen=True)
class Document:
    """A row of the source table as far as its page is asked for.

    Attributes
    ----------
    source_id, url : str
        Name and address.
    digest : str
        What the page held, see `content.digest`; empty where that was never seen.
    checked : str
        Day on which it last held this, ISO 8601; empty with the digest.
    """

    source_id: str
    url: str
    digest: str = ""
    checked: str = ""


@dataclass(frozen=True)
class Finding:
    """What is told of one document.

    Attributes
    ----------
    document : Document
        Which.
    state : State
        What has become of its page.
    words : str
        Why, or what else there is to say; may be empty.
    status : int or None
        Number of the last answer as HTTP has it; none where there was no answer.
    moved_to : str
        Where the page stands now, if it moved.
    digest : str
        What the page holds; empty where that is not known.
    is_offline : bool
        Whether no machine was reached at all.
    """

    document: Document
    state: State
    words: str = ""
    status: int | None = None
    moved_to: str = ""
    digest: str = ""
    is_offline: bool = False


def heard(document: Document, answer: Answer) -> Finding:
    """Return what an answer tells of a document."""
    status = answer.reply.status
    if not 200 <= status < 300:
        state = State.DEAD if status in GONE else State.UNREACHABLE
        return Finding(document, state, _phrase(status), status, answer.moved_to)
    digest = content.digest(answer.reply)
    state, words = _state(document, answer, digest)
    return Finding(document, state, words, status, answer.moved_to, digest)


def silent(document: Document, silence: Silence) -> Finding:
    """Return what a silence tells of a document."""
    return Finding(document, silence.state, silence.words, is_offline=silence.is_offline)


def _state(document: Document, answer: Answer, digest: str) -> tuple[State, str]:
    is_other = bool(document.digest) and document.digest != digest
    if answer.moved_to:
        return State.MOVED, "holds something else than before" if is_other else ""
    if is_other:
        return State.CHANGED, f"since {document.checked}" if digest else _without_digest(answer)
    if digest:
        return (State.OK if document.digest else State.NEW), ""
    return State.OK, _without_digest(answer)


def _without_digest(answer: Answer) -> str:
    return "no words before its scripts run" if answer.reply.is_whole else "too long for a digest"


def _phrase(status: int) -> str:
    known = {one.value for one in HTTPStatus}
    return HTTPStatus(status).phrase.lower() if status in known else "an answer of no known kind"
