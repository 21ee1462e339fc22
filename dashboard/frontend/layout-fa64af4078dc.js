/*
 * Where everything stands in a picture: the words above the chart or beside it, whichever leaves it larger.
 *
 * A picture is laid out on a sheet of one area and of the shape asked for, then enlarged to the size asked for, so
 * that lettering takes the same part of each. Nothing is cut: what is long takes more lines, and where it would
 * leave too little room for the chart, all words become smaller.
 */
import { atWidth, withRoom } from "./legend-17b4e4aec9ad.js";
import { balanced, wrapped } from "./typeface-1a793559837a.js";

const SHEET = 1200 * 675;
const PAD = 40;
const GAP = 10;
const BESIDE_GAP = 28;

/* A chart is drawn smaller and enlarged, so that its lettering stays readable when the picture is printed small. */
const ZOOM = 1.25;
/* Least height of a chart as a part of its height on the page, for marks that would touch if closer. */
const SQUEEZE = 0.82;
/* Enlargement up to which a chart is rather made less high than smaller. */
const UNSQUEEZED = 0.95;
/* Least width of a chart, in pixels of the page. */
const NARROW = 620;
/* Least size of a letter of a chart, in pixels of the sheet, and most to which letters of its page are raised for it. */
const LEAST_LETTER = 11;
const MOST_RAISED = 14;
/* How much larger a chart must come out for its words to stand beside it. */
const BETTER = 1.12;

const LETTERING = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.5, 0.4];
const COLUMNS = [0.27, 0.31, 0.35, 0.4, 0.46, 0.52];
/* Part of the sheet that words above and below may take. */
const MOST_WORDS = 0.46;

/* Lines of a title beside a map: more of them are a tower of words. */
const MOST_LINES = 4;

/* What the legend of a map needs, in pixels of the page. */
const LEGEND = { beside: { width: 176, height: 0 }, below: { width: 0, height: 60 }, none: { width: 0, height: 0 } };
/* Degrees of latitude below which a map shows a part of the flank, and those at which the land ends. */
const PART = 20;
const DRAWN = [35, 75.5];

export async function layOut(words, size, figure, draw) {
  const scale = Math.sqrt((size.width * size.height) / SHEET);
  const sheet = { width: size.width / scale, height: size.height / scale };
  const chart = await needs(figure, draw);
  for (const lettering of LETTERING) {
    const last = lettering === LETTERING.at(-1);
    const plan = best([above, beside].flatMap((shape) => shape(words, sheet, chart, lettering, last)));
    if (plan) return { ...plan, ...sheet, size };
  }
}

function best(plans) {
  return plans.reduce((one, other) => (one && one.worth >= other.worth ? one : other), undefined);
}

/* What a chart needs: a map keeps its shape, which is read off a first drawing, for it follows the projection. */
async function needs(told, draw) {
  const figure = atWidth(told, NARROW);
  const { layout } = figure;
  const natural = withRoom(figure, NARROW).height || 420;
  if (!layout.geo) return { figure, natural };
  const margin = layout.margin ?? {};
  const bare = { ...layout, showlegend: false, margin: { l: 0, r: 0, t: 0, b: 0 } };
  const ground = (await draw({ ...figure, layout: bare }, { width: 800, height: 800 })).querySelector(".geo .bg rect");
  const [width, height] = ["width", "height"].map((name) => Number(ground?.getAttribute(name)));
  const keyed = layout.showlegend !== false;
  return { figure, natural, aspect: width && height ? width / height : 1, bar: margin.t ?? 0, keyed };
}

/* ---- two shapes ---- */

function above(words, sheet, chart, lettering, last) {
  const width = sheet.width - 2 * PAD;
  const head = stacked(heading(words, width, lettering), PAD, PAD);
  const foot = stacked(footing(words, width, lettering), PAD, 0);
  const room = sheet.height - PAD - head.height - GAP - 14 - foot.height - 28;
  if (!last && room < (1 - MOST_WORDS) * (sheet.height - 2 * PAD)) return [];
  const rule = sheet.height - 28 - foot.height;
  const area = { x: PAD, y: PAD + head.height + GAP, width, height: Math.max(room, 40) };
  const paragraphs = [...head.paragraphs, ...moved(foot.paragraphs, rule)];
  return [planned(chart, area, { paragraphs, rules: [{ x: PAD, y: rule, length: width }] }, 1)];
}

function beside(words, sheet, chart, lettering) {
  return COLUMNS.flatMap((part) => {
    const width = part * (sheet.width - 2 * PAD);
    const head = stacked(heading(words, width, lettering), PAD, PAD);
    const foot = stacked(footing(words, width, lettering), PAD, 0);
    const rule = sheet.height - PAD - foot.height;
    if (PAD + head.height + 2 * GAP > rule) return [];
    if (chart.aspect && head.paragraphs[0].lines.length > MOST_LINES) return [];
    const x = PAD + width + BESIDE_GAP;
    const area = { x, y: PAD / 2, width: sheet.width - x - PAD / 2, height: sheet.height - PAD };
    const paragraphs = [...head.paragraphs, ...moved(foot.paragraphs, rule)];
    return [planned(chart, area, { paragraphs, rules: [{ x: PAD, y: rule, length: width }] }, 1 / BETTER)];
  });
}

/* How large a chart comes out in some room, and what that is worth. */
function planned(chart, area, words, liking) {
  if (chart.aspect) return mapped(chart, area, words, liking);
  const tall = area.height / chart.natural;
  const zoom = Math.min(ZOOM, area.width / NARROW, tall > UNSQUEEZED ? tall : Math.min(UNSQUEEZED, tall / SQUEEZE));
  const inner = { width: area.width / zoom, height: area.height / zoom };
  const figure = { ...chart.figure, layout: withRoom(chart.figure, inner.width) };
  return { ...words, area, inner, figure: legible(figure, zoom), worth: zoom * liking };
}

/* A chart with no letter so small that nobody could read it once the chart is enlarged to its size. */
function legible(figure, zoom) {
  const least = Math.min(MOST_RAISED, LEAST_LETTER / zoom);
  return { ...figure, data: raised(figure.data, least), layout: raised(figure.layout, least) };
}

function raised(value, least, name = "") {
  if (Array.isArray(value)) return value.map((one) => raised(one, least));
  if (!value || typeof value !== "object" || value.bdata !== undefined) return value;
  const made = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, raised(one, least, key)]));
  if (!name.endsWith("font") || made.size === undefined) return made;
  const size = Array.isArray(made.size) ? made.size.map((one) => Math.max(one, least)) : Math.max(made.size, least);
  return { ...made, size };
}

/*
 * A map has its legend at its side or below, whichever leaves it larger. One of a part of the flank shows more to
 * the north and south where the room is higher than it is.
 */
function mapped(chart, area, words, liking) {
  const places = chart.keyed ? [LEGEND.beside, LEGEND.below] : [LEGEND.none];
  const [keys, map] = places
    .map((keys) => [keys, fitted(chart, area.width - keys.width * ZOOM, area.height - (keys.height + barAbove(keys, chart)) * ZOOM)])
    .reduce((one, other) => (worth(other[1]) > worth(one[1]) ? other : one));
  const inner = { width: area.width / ZOOM, height: area.height / ZOOM };
  const figure = withLatitudes(chart.figure, map.stretch);
  const set = keys === LEGEND.beside ? withKeysBeside(figure, map.width / ZOOM, inner) : figure;
  return { ...words, area, inner, figure: legible(set, ZOOM), worth: worth(map) * liking };
}

/* The colour bar of a map stands with the legend beside it, or above the map. */
function barAbove(keys, { bar }) {
  return keys === LEGEND.beside ? 0 : bar;
}

/* What it shows beyond its part is worth nothing. */
function worth({ width, height, stretch }) {
  return Math.sqrt((width * height) / stretch) / 600;
}

function fitted({ aspect, figure }, across, down) {
  const [south, north] = figure.layout.geo.lataxis.range;
  const most = north - south < PART ? (DRAWN[1] - DRAWN[0]) / (north - south) : 1;
  const stretch = Math.min(most, Math.max(1, (down * aspect) / across));
  const width = Math.max(1, Math.min(across, (down * aspect) / stretch));
  return { width, height: (width * stretch) / aspect, stretch };
}

function withLatitudes(figure, stretch) {
  const { geo } = figure.layout;
  const [south, north] = geo.lataxis.range;
  const tall = (north - south) * stretch;
  const from = Math.min(Math.max((south + north - tall) / 2, DRAWN[0]), DRAWN[1] - tall);
  const lataxis = { ...geo.lataxis, range: stretch > 1 ? [from, from + tall] : [south, north] };
  return { ...figure, layout: { ...figure.layout, geo: { ...geo, lataxis } } };
}

/* The legend is centred beside the map, below the colour bar if there is one. */
function withKeysBeside(figure, size, inner) {
  const left = Math.max(0, inner.width - LEGEND.beside.width - size) / 2;
  const bar = figure.data.find(hasBar);
  const down = bar && BAR + BAR_LINE * titled(bar).split("<br>").length;
  const legend = { ...figure.layout.legend, orientation: "v", x: 1, xanchor: "left", xref: "paper" };
  const upright = bar ? { y: 1 - down / inner.height, yanchor: "top" } : { y: 0.5, yanchor: "middle" };
  const margin = { ...figure.layout.margin, l: left, r: left + LEGEND.beside.width };
  const layout = { legend: { ...legend, ...upright, yref: "paper", font: { size: 12 } }, margin };
  if (bar) margin.t = 0;
  const data = figure.data.map((trace) => (hasBar(trace) ? withBarBeside(trace, size) : trace));
  return { ...figure, data, layout: { ...figure.layout, ...layout } };
}

/* Pixels that a colour bar takes beside a map without its title, of a line of that, of a letter, and across. */
const BAR = 44;
const BAR_LINE = 16;
const BAR_LENGTH = 150;
const BAR_APART = 14;
const BAR_LETTER = 6.4;

function hasBar({ colorbar, showscale }) {
  return Boolean(colorbar) && showscale !== false;
}

function withBarBeside(trace, size) {
  const { title } = trace.colorbar;
  const place = { x: 1 + BAR_APART / size, xanchor: "left", y: 1, yanchor: "top", ypad: 0, xpad: 0 };
  const bar = { ...trace.colorbar, ...place, lenmode: "pixels", len: BAR_LENGTH, nticks: 4, title: { ...title, text: titled(trace) } };
  return { ...trace, colorbar: bar };
}

function titled({ colorbar }) {
  return broken(colorbar.title.text, Math.floor(LEGEND.beside.width / BAR_LETTER));
}

function broken(text, letters) {
  return text.split(" ").reduce((said, word) => {
    const line = said.slice(said.lastIndexOf(">") + 1);
    return `${said}${line && `${line} ${word}`.length > letters ? "<br>" : line && " "}${word}`;
  }, "");
}

/* ---- words ---- */

function heading(words, width, lettering) {
  const px = titleSize(words.title, width, lettering);
  const title = paragraph(words.title, px, 600, "text", width, 0);
  return [
    { ...title, lines: balanced(words.title, px, 600, width) },
    paragraph(words.subtitle, 18 * lettering, 400, "muted", width, 8),
    paragraph(words.filters, 16 * lettering, 400, "text", width, 6),
  ];
}

function titleSize(title, width, lettering) {
  const lines = (px) => wrapped(title, px * lettering, 600, width).length;
  const narrow = width < 560;
  const px = [32, 28].find((one) => lines(one) === 1) ?? (narrow ? 28 : [30, 27].find((one) => lines(one) === 2) ?? 25);
  return px * lettering;
}

function footing(words, width, lettering) {
  return [
    paragraph(words.source, 14 * lettering, 400, "muted", width, 12),
    paragraph(`${words.release} · ${words.licence.replaceAll(" ", "\u00a0")}`, 14 * lettering, 600, "text", width, 3),
    paragraph(words.note, 13 * lettering, 400, "muted", width, 3),
  ];
}

function paragraph(text, px, weight, colour, width, above) {
  return { lines: text ? wrapped(text, px, weight, width) : [], px, weight, colour, above, leading: px * 1.28 };
}

function stacked(all, x, top) {
  let y = 0;
  const paragraphs = all.filter(({ lines }) => lines.length);
  for (const one of paragraphs) {
    y += one.above;
    one.x = x;
    one.baselines = one.lines.map((_, at) => top + y + at * one.leading + one.px * 0.98);
    y += one.lines.length * one.leading;
  }
  return { paragraphs, height: y };
}

function moved(paragraphs, down) {
  return paragraphs.map((one) => ({ ...one, baselines: one.baselines.map((y) => y + down) }));
}
