"""A picture as a PDF of one page: hatches as lines, words that can be searched, fetched in parts.

Chromium 156 prints a pattern as a bitmap for each shape that it fills: a timeline of 575 bars came to 37 MB.
And what steers it reads an answer in steps, each of which copies all that came before.
"""

import base64
import json

from choreographer import Tab

from dashboard.export.pictures.tab import evaluated

_INCH = 96
PART = 300_000
"""Bytes of a PDF that are fetched at once."""

_MOST_PARTS = 1_000

_SHOW = """(() => {
  document.title = %(title)s;
  const picture = new DOMParser().parseFromString(%(svg)s, "image/svg+xml").documentElement;
  picture.setAttribute("aria-label", %(alt)s);  // what a tagged PDF says to who does not see it
  document.body.replaceChildren(picture);

  const made = (name, attributes) => {
    const one = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) if (value) one.setAttribute(key, value);
    return one;
  };

  // A pattern becomes its ground, and above it its lines, cut to the shape.
  let shapes = 0;
  const hatched = (shape, pattern) => {
    const [width, height] = ["width", "height"].map((side) => parseFloat(pattern.getAttribute(side)));
    const box = shape.getBBox();
    if (!(width > 0 && height > 0 && box.width > 0 && box.height > 0)) return;
    const turned = shape.getAttribute("transform");
    const cut = made("clipPath", { id: `hatched-${shapes++}` });
    const outline = shape.cloneNode();
    outline.removeAttribute("transform");
    outline.removeAttribute("class");
    cut.append(outline);
    const lines = made("g", { "clip-path": `url(#${cut.id})`, transform: turned });
    const tile = [...pattern.children].filter((one) => one.tagName !== "rect");
    const ground = pattern.querySelector("rect");
    for (let x = Math.floor(box.x / width); x * width < box.x + box.width; x++) {
      for (let y = Math.floor(box.y / height); y * height < box.y + box.height; y++) {
        const placed = made("g", { transform: `translate(${x * width},${y * height})` });
        placed.append(...tile.map((one) => one.cloneNode(true)));
        lines.append(placed);
      }
    }
    const under = shape.cloneNode();
    under.style.stroke = "none";
    under.style.fill = ground?.getAttribute("fill") ?? "none";
    under.style.fillOpacity = ground?.getAttribute("fill-opacity") ?? 1;
    shape.style.fill = "none";
    shape.before(cut, under, lines);
  };
  for (const shape of picture.querySelectorAll("path, rect")) {
    const named = /url\\(["']?#([^"')]+)/.exec(shape.style.fill || shape.getAttribute("fill"));
    const pattern = named && picture.querySelector(`pattern[id="${named[1]}"]`);
    if (pattern) hatched(shape, pattern);
  }

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
        `svg`, the picture; `title` and `alt`, which programs name and say it by.
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
