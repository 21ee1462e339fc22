/*
 * The typeface of pictures: loaded for measuring, lines broken by it, and lettering turned into outlines.
 *
 * Programs other than browsers ignore a typeface that an SVG brings along and set the words in another, wider
 * one. So each letter becomes a shape; the words stay beside it, unseen, for search and for reading aloud.
 */
export const FONT = "IBM Plex Sans";

const UNITS = 1000;
/* Part of a pixel to which outlines are exact. */
const EXACT = 20;
const HALO = 2.6;
const SLANT = 0.2;

const LATIN =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F," +
  "U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
const LATIN_EXT =
  "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF," +
  "U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";
const FACES = [
  ["ibm-plex-sans-latin-ext-400-normal.woff2", 400, LATIN_EXT],
  ["ibm-plex-sans-latin-ext-600-normal.woff2", 600, LATIN_EXT],
  ["ibm-plex-sans-latin-400-normal.woff2", 400, LATIN],
  ["ibm-plex-sans-latin-600-normal.woff2", 600, LATIN],
];

/* An error whose message is written for the reader. */
export class Told extends Error {
  name = "Told";
}

/* This file is served three folders below the address of the dashboard, whatever that address is. */
export const address = (path) => new URL(`../../../${path}`, import.meta.url).href;

let faces;
let glyphs;

/* Gives the page the faces, once; lines are measured and letters set by them. */
export function typeface() {
  faces ??= Promise.all([...FACES.map(load), outlines()]);
  faces.catch(() => (faces = undefined));
  return faces;
}

async function outlines() {
  glyphs = (await import("./glyphs-1392a7e9bd39.js")).GLYPHS;
}

async function load([file, weight, range]) {
  const response = await fetch(address(`app/static/fonts/${file}`));
  if (!response.ok) throw new Told("The typeface of the picture could not be loaded; reload the page.");
  const face = new FontFace(FONT, await response.arrayBuffer(), { weight: String(weight), unicodeRange: range });
  document.fonts.add(await face.load());
}

/* ---- lines ---- */

const pen = document.createElement("canvas").getContext("2d");

export function wrapped(text, px, weight, width) {
  pen.font = `${weight} ${px}px "${FONT}", sans-serif`;
  const fits = (line) => pen.measureText(line).width <= width;
  const lines = [[]];
  // A number keeps its sign, as in 3.5 %, and a name what a no-break space joins to it.
  for (const word of text.trim().split(/[^\S\u00a0]+(?!%)/).flatMap((word) => broken(word, fits))) {
    const longer = [...lines.at(-1), word];
    if (longer.length === 1 || fits(longer.join(" "))) lines[lines.length - 1] = longer;
    else lines.push([word]);
  }
  // The last word does not stand alone where the line before can spare one.
  const [before, last] = lines.slice(-2);
  if (last?.length === 1 && before.length > 2 && fits(`${before.at(-1)} ${last[0]}`)) last.unshift(before.pop());
  return lines.map((words) => words.join(" ").replaceAll("\u00a0", " "));
}

/* The same number of lines, but of like length: no last word alone. */
export function balanced(text, px, weight, width) {
  const { length } = wrapped(text, px, weight, width);
  let [narrow, wide] = [width / length, width];
  while (length > 1 && wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    if (wrapped(text, px, weight, middle).length > length) narrow = middle;
    else wide = middle;
  }
  return wrapped(text, px, weight, wide);
}

/* A word wider than a line, such as an address, goes on in the next. */
function broken(word, fits) {
  const parts = [""];
  for (const sign of word) {
    if (parts.at(-1) && !fits(parts.at(-1) + sign)) parts.push("");
    parts[parts.length - 1] += sign;
  }
  return parts;
}

/* ---- outlines ---- */

/* Turns all lettering of an SVG that stands in the document into shapes, where the typeface has each letter. */
export function outline(svg) {
  for (const text of svg.querySelectorAll("text")) {
    const shapes = shapesOf(text);
    if (!shapes) continue;
    const group = element("g", { transform: text.getAttribute("transform"), opacity: getComputedStyle(text).opacity });
    group.append(...shapes);
    text.before(group);
    for (const one of [text, ...text.querySelectorAll("*")]) {
      for (const name of ["fill", "stroke"]) one.style.setProperty(name, "none");
      one.style.removeProperty("text-shadow");
    }
  }
}

/* The shapes of one text, halos first; nothing where a letter has none. */
function shapesOf(text) {
  const [halos, letters] = [[], []];
  const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let at = 0;
  while (nodes.nextNode()) {
    const style = getComputedStyle(nodes.currentNode.parentElement);
    const px = parseFloat(style.fontSize);
    const table = glyphs[Number(style.fontWeight) >= 550 ? 600 : 400];
    const slant = style.fontStyle === "italic" ? SLANT : 0;
    const drawn = new Outline();
    for (const sign of nodes.currentNode.data) {
      if (table[sign] === undefined && sign.trim()) return null; // a wide blank needs no shape
      if (table[sign]) drawn.add(table[sign], text.getStartPositionOfChar(at), px / UNITS, slant);
      at += sign.length;
    }
    if (!drawn.path) continue;
    const halo = /rgba?\([^)]*\)/.exec(style.textShadow);
    if (halo) halos.push(stroked(drawn.path, halo[0]));
    letters.push(element("path", { d: drawn.path, fill: style.fill, "fill-opacity": style.fillOpacity }));
  }
  return at === text.getNumberOfChars() && letters.length ? [...halos, ...letters] : null;
}

function stroked(path, colour) {
  const line = { stroke: colour, "stroke-width": HALO, "stroke-linejoin": "round" };
  return element("path", { d: path, fill: colour, ...line });
}

/* A path in steps from point to point, which are short to write; places are rounded, so steps do not drift. */
class Outline {
  path = "";
  at = [0, 0];

  add(glyph, { x, y }, scale, slant) {
    let numbers = [];
    const place = (px, py) => [x + (px + slant * py) * scale, y - py * scale].map((one) => Math.round(one * EXACT));
    let start = this.at;
    for (const [, command, rest] of glyph.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
      numbers = rest.trim() ? rest.trim().split(" ").map(Number) : [];
      const points = [];
      for (let i = 0; i < numbers.length; i += 2) points.push(place(numbers[i], numbers[i + 1]));
      const steps = points.map(([px, py]) => `${(px - this.at[0]) / EXACT} ${(py - this.at[1]) / EXACT}`);
      this.path += command.toLowerCase() + steps.join(" ");
      if (command === "M") start = points[0];
      this.at = command === "Z" ? start : points.at(-1);
    }
  }
}

export function element(tag, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  return made;
}
