"""What comes of asking: an answer, or a silence with its reason."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """What is told of a page, the most pressing first."""

    DEAD = "dead"
    MOVED = "moved"
    CHANGED = "changed"
    UNREACHABLE = "unreachable"
    NEW = "new"
    OK = "ok"


@dataclass(frozen=True)
class Reply:
    """What one machine has said to one question.

    Attributes
    ----------
    status : int
        Number of the answer as HTTP has it.
    kind : str
        Media type with its parameters; empty where none was said.
    location : str
        Where it leads; empty where nowhere.
    body : bytes
        The page, unpacked; empty where it was not read.
    is_whole : bool
        False where the page is longer than what is read of one.
    seconds : float
        How long it took.
    """

    status: int
    kind: str = ""
    location: str = ""
    body: bytes = b""
    is_whole: bool = True
    seconds: float = 0.0


@dataclass(frozen=True)
class Answer:
    """What an address has led to.

    Attributes
    ----------
    reply : Reply
        The last reply.
    moved_to : str
        Where it leads for good; empty where it does not, or to the same page.
    """

    reply: Reply
    moved_to: str = ""


class Silence(Exception):
    """Raised where an address gives no answer.

    Parameters
    ----------
    state : State
        `DEAD` or `UNREACHABLE`.
    words : str
        Why, as the end of a sentence.
    is_offline : bool
        Whether no machine was reached at all, which a missing network explains as well.
    """

    def __init__(self, state: State, words: str, *, is_offline: bool = False) -> None:
        super().__init__(words)
        self.state, self.words, self.is_offline = state, words, is_offline
