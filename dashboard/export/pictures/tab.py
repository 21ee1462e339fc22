"""A script run in a tab of a browser."""

from choreographer import Tab


class NotDrawnError(RuntimeError):
    """The browser could not draw a picture; the message says why."""


async def evaluated(tab: Tab, script: str) -> str:
    """Return what a script gives in a tab; raise `NotDrawnError` where it fails."""
    wanted = {"expression": script, "awaitPromise": True, "returnByValue": True}
    answer = await tab.send_command("Runtime.evaluate", wanted)
    result = answer.get("result", {})
    if "exceptionDetails" in result or "error" in answer:
        said = result.get("exceptionDetails", {}).get("exception", {}).get("description") or str(answer)
        raise NotDrawnError(f"The browser could not draw it: {said.partition(chr(10))[0]}")
    return str(result["result"].get("value", ""))
