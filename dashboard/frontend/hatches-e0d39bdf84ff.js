/*
 * Hatches as lines. Chromium 156 prints a pattern as a bitmap for each shape that it fills: a timeline of 575 bars
 * came to 37 MB on paper.
 */

const made = (name, attributes) => {
  const one = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) if (value) one.setAttribute(key, value);
  return one;
};

let shapes = 0;

/* Give every hatched shape of some drawings its ground and its lines, cut to the shape; returns what undoes it. */
export function asLines(drawings) {
  const undo = drawings.flatMap((drawing) => [...drawing.querySelectorAll("path, rect")].map(lined));
  return () => undo.forEach((one) => one?.());
}

function lined(shape) {
  const named = /url\(["']?[^#"')]*#([^"')]+)/.exec(shape.style.fill || shape.getAttribute("fill"));
  const pattern = named && shape.closest("svg").querySelector(`pattern[id="${named[1]}"]`);
  if (!pattern) return undefined;
  const [width, height] = ["width", "height"].map((side) => parseFloat(pattern.getAttribute(side)));
  const box = shape.getBBox();
  if (!(width > 0 && height > 0 && box.width > 0 && box.height > 0)) return undefined;
  const cut = made("clipPath", { id: `hatched-${shapes++}` });
  const outline = shape.cloneNode();
  outline.removeAttribute("transform");
  outline.removeAttribute("class");
  cut.append(outline);
  const lines = made("g", { "clip-path": `url(#${cut.id})`, transform: shape.getAttribute("transform") });
  lines.append(...tiles(pattern, box, width, height));
  const ground = pattern.querySelector("rect");
  const under = shape.cloneNode();
  under.removeAttribute("class");
  under.style.stroke = "none";
  under.style.fill = ground?.getAttribute("fill") ?? "none";
  under.style.fillOpacity = ground?.getAttribute("fill-opacity") ?? 1;
  const { fill } = shape.style;
  shape.style.fill = "none";
  shape.before(cut, under, lines);
  return () => {
    for (const one of [cut, under, lines]) one.remove();
    shape.style.fill = fill;
  };
}

function* tiles(pattern, box, width, height) {
  const tile = [...pattern.children].filter((one) => one.tagName !== "rect");
  for (let x = Math.floor(box.x / width); x * width < box.x + box.width; x++) {
    for (let y = Math.floor(box.y / height); y * height < box.y + box.height; y++) {
      const placed = made("g", { transform: `translate(${x * width},${y * height})` });
      placed.append(...tile.map((one) => one.cloneNode(true)));
      yield placed;
    }
  }
}
