"""An address asked to its end: redirections are followed, and those that hold for good are told."""

from dataclasses import replace

from dashboard.curation.asking.address import target
from dashboard.curation.asking.answer import Answer, Silence, State
from dashboard.curation.asking.manners import Manners
from dashboard.curation.asking.question import REDIRECTS, Bounds

MOST_HOPS = 10
FOR_GOOD = (301, 308)


def ask(url: str, manners: Manners, bounds: Bounds) -> Answer:
    """Return what an address leads to.

    Parameters
    ----------
    url : str
        The address.
    manners : Manners
        How hosts are asked.
    bounds : Bounds
        What it may take; the seconds are those of all questions together, without the pauses between them.

    Raises
    ------
    Silence
        Where no answer comes.
    Stopped
        Where nobody waits for it.
    """
    first = here = target(url)
    seen, lasting, left, moved = {first}, True, bounds.seconds, first
    for _ in range(MOST_HOPS):
        reply = manners.ask(here, replace(bounds, seconds=left))
        left = max(left - reply.seconds, 0.0)
        if reply.status not in REDIRECTS or not reply.location:
            return Answer(reply, "" if moved.is_same_page(first) else moved.url)
        here = here.leads(reply.location)
        lasting = lasting and reply.status in FOR_GOOD
        moved = here if lasting else moved
        if here in seen:
            raise Silence(State.UNREACHABLE, f"redirections in a circle at {here.place}")
        seen.add(here)
    raise Silence(State.UNREACHABLE, f"more than {MOST_HOPS} redirections")
