"""A picture as a PDF of one page: hatches as lines, words that can be searched, fetched in parts.

What steers Chromium reads an answer in steps, each of which copies all that came before.
"""

import base64
import json

from choreographer import Tab

from dashboard.export.pictures.tab import evaluated

_INCH = 96
PART = 300_000
"""Bytes of a PDF that are fetched at once."""

_MOST_PARTS = 1_000

_SHOW = """(async () => {
  document.title = %(title)s;
  const picture = new DOMParser().parseFromString(%(svg)s, "image/svg+xml").documentElement;
  picture.setAttribute("aria-label", %(alt)s);  // what a tagged PDF says to who does not see it
  document.body.replaceChildren(picture);

  const { asLines } = await import(%(script)s);
  asLines([picture]);

  // Letters are shapes, and their words are not printed where they are not painted at all.
  for (const text of picture.querySelectorAll("text")) {
    if (text.style.fill !== "none") continue;
    for (const one of [text, ...text.querySelectorAll("*")]) {
      one.style.fill = "#fff";
      one.style.fillOpacity = 0.004;
    }
  }
})()"""


async def printed(tab: Tab, words: dict[str, str], width: int, height: int) -> bytes:
    """Return a picture as a PDF of one page.

    Parameters
    ----------
    tab : choreographer.Tab
        Where it is printed; what stood there is gone.
    words : dict of str to str
        `svg`, the picture; `title` and `alt`, which programs name and say it by; `script`, the address of
        `hatches-*.js`.
    width, height : int
        Its size, 96 an inch.
    """
    await evaluated(tab, _SHOW % {name: json.dumps(text) for name, text in words.items()})
    page = {"paperWidth": width / _INCH, "paperHeight": height / _INCH, "pageRanges": "1"}
    margins = dict.fromkeys(("marginTop", "marginBottom", "marginLeft", "marginRight"), 0)
    how = {"printBackground": True, "transferMode": "ReturnAsStream"}
    answer = await tab.send_command("Page.printToPDF", page | margins | how)
    return await _fetched(tab, str(answer["result"]["stream"]))


async def _fetched(tab: Tab, stream: str) -> bytes:
    parts: list[bytes] = []
    for _ in range(_MOST_PARTS):
        answer = (await tab.send_command("IO.read", {"handle": stream, "size": PART}))["result"]
        data = str(answer["data"])
        parts.append(base64.b64decode(data) if answer.get("base64Encoded") else data.encode("latin-1"))
        if answer["eof"]:
            break
    await tab.send_command("IO.close", {"handle": stream})
    return b"".join(parts)
