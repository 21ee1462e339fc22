"""What a reader is told when a list cannot be opened, or a question is not answered."""


class Unanswered(Exception):
    """A question on a list that has no answer now.

    Its text is a sentence for readers: it names no password, no user and no address of an engine.
    """


class Lost(Unanswered):
    """An engine that answered once and does not now; a new connection may find it again."""
