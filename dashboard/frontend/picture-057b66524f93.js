/*
 * A chart as a picture: title, filters, chart, source, version and licence in one frame on light opaque ground,
 * as PNG or SVG of exactly the size asked for, made in a browser without any outside request.
 *
 * The page's row of buttons and `flankwatch export` both draw by this file.
 */
import { FONT, Told, element, outline, typeface } from "./typeface-1a793559837a.js";
import { layOut } from "./layout-fa64af4078dc.js";
import { intoPng, intoSvg } from "./evidence-21a7706e5cdb.js";

/* Written by `python -m dashboard.export.pictures.component` from dashboard/theme.py. */
const THEME = {"ground":"#ffffff","text":"#16202a","muted":"#55616c","rule":"#e3e8ec","darkGround":"#0f161d","lightOf":{"#0f161d":"#ffffff","#18222c":"#f3f5f7","#e8edf2":"#16202a","#a9b4be":"#55616c","#27323d":"#e3e8ec","#71808d":"#8a96a1","#f08a5d":"#c8501e","#7fb2ea":"#1f5fa8","#63c7bf":"#1b7f79","#c39be0":"#7a4e9f","#e3b23c":"#a26a00","#8b98a4":"#7c8894","#16283a":"#dde9f2","#222d37":"#e9ecee","#5a6875":"#9ba6b0","#f6bfa3":"#d96f39","#d9683a":"#8e3a17","#b3d1f3":"#5b8fcc","#f08cc0":"#a62b6e","#c2558f":"#c9579b","#f7cfe4":"#5e1b40","#b9cb4b":"#5f6f0a","#3b5a7d":"#a9c4e4","#5482b8":"#6494cb","#cbe3f8":"#0b2d54","#1b2c3d":"#eaf1f8","#20435f":"#c3d8ec","#285b82":"#92b8dc","#316b98":"#5b93c7","#4482b4":"#2a68a6","#8fbfe7":"#174b82","#fdfdfd":"#000000","#010101":"#fefefe","#0e6080":"#80e0ff","#66640f":"#ffff80","#1d661d":"#aaffaa","#8a2c2c":"#ff8080"},"template":{"layout":{"font":{"family":"IBM Plex Sans, Source Sans, sans-serif","size":13,"color":"#16202A"},"paper_bgcolor":"#FFFFFF","plot_bgcolor":"#FFFFFF","colorway":["#1F5FA8","#C8501E","#1B7F79","#7A4E9F","#A26A00","#7C8894"],"xaxis":{"gridcolor":"#E3E8EC","linecolor":"#8A96A1","tickcolor":"#8A96A1","zerolinecolor":"#8A96A1","tickfont":{"color":"#55616C","size":12},"title":{"font":{"color":"#55616C","size":12},"standoff":8},"automargin":true},"yaxis":{"gridcolor":"#E3E8EC","linecolor":"#8A96A1","tickcolor":"#8A96A1","zerolinecolor":"#8A96A1","tickfont":{"color":"#55616C","size":12},"title":{"font":{"color":"#55616C","size":12},"standoff":8},"automargin":true},"legend":{"orientation":"h","x":0,"xanchor":"left","y":1.0,"yanchor":"bottom","font":{"color":"#16202A","size":12},"title":{"text":""},"tracegroupgap":0},"margin":{"l":8,"r":16,"t":52,"b":8},"hoverlabel":{"bgcolor":"#F3F5F7","bordercolor":"#8A96A1","font":{"family":"IBM Plex Sans, Source Sans, sans-serif","color":"#16202A","size":12},"align":"left"},"dragmode":false,"bargap":0.25,"uirevision":"flankwatch"}}};

/*
 * Returns the picture as a Blob.
 *
 * figure: data and layout of a chart, and config with what Plotly must know of its base map.
 * told: title, subtitle, summary, filters, source, release, licence, note; carried, what the picture says of
 * itself inside, see `intoPng`, or nothing.
 * size: width, height and scale; a PNG has scale times as many pixels each way.
 */
export async function picture(plotly, figure, told, format, size) {
  checked(size);
  const words = ofPart(told, figure.layout.meta?.part);
  await typeface();
  const light = isDark(figure.layout) ? lightTwin(figure) : figure;
  const shown = cut({ ...light, layout: { ...light.layout, paper_bgcolor: THEME.ground, autosize: false } });
  const plan = await layOut(words, size, shown, (one, inner) => drawn(plotly, one, inner));
  const svg = lettered(framed(words, plan, await drawn(plotly, plan.figure, plan.inner)));
  const { carried } = words;
  if (format !== "png") return asBlob(carried ? intoSvg(svg, carried) : svg);
  const png = await toPng(svg, size);
  return carried ? intoPng(png, carried) : png;
}

/* The least and the largest width and height of a picture, how much longer one may be, and all its pixels. */
export const LIMITS = { least: 300, most: 4000, longest: 3, pixels: 48e6 };

function checked({ width, height, scale }) {
  const { least, most, longest, pixels } = LIMITS;
  const sound = [width, height].every((one) => Number.isInteger(one) && one >= least && one <= most);
  if (!sound || Math.max(width / height, height / width) > longest) {
    throw new Told(`Width and height go from ${least} to ${most} pixels, one at most ${longest} times the other.`);
  }
  if (width * height * scale ** 2 > pixels) {
    throw new Told(`So many pixels are too much for a browser; at most ${pixels / 1e6} million.`);
  }
}

/* Words on what lies beyond the part that is shown are left out. */
function ofPart(words, part) {
  return part?.unsaid ? { ...words, subtitle: words.subtitle.replace(part.unsaid, "").trim() } : words;
}

/* A map of a choice shows the part of the flank where the choice lies. */
function cut(figure) {
  const part = figure.layout.meta?.part;
  if (!part) return figure;
  const { geo } = figure.layout;
  const projection = { ...geo.projection, rotation: { lon: (part.lon[0] + part.lon[1]) / 2 } };
  const ranges = { lonaxis: { ...geo.lonaxis, range: part.lon }, lataxis: { ...geo.lataxis, range: part.lat } };
  const data = figure.data
    .filter((trace) => touches(part, trace.meta))
    .filter((trace) => trace.name !== SCALE_BAR || holds(part, figure.data.find(({ name }) => name === SCALE_BAR)))
    .map((trace) => (trace.mode === "text" ? inside(trace, part) : trace));
  return { ...figure, data, layout: { ...figure.layout, geo: { ...geo, ...ranges, projection } } };
}

/* The scale bar lies at the foot of the whole flank; a part that cuts it off has none. */
const SCALE_BAR = "Scale bar";

function holds(part, trace) {
  return ["lon", "lat"].every((axis) => trace[axis].every((at) => at > part[axis][0] && at < part[axis][1]));
}

/* What only explains a mark says where that lies, if it is in one place; beyond the part it explains nothing. */
function touches(part, extent) {
  return ["lon", "lat"].every((axis) => {
    const [first, last] = extent?.[axis] ?? part[axis];
    return first < part[axis][1] && last > part[axis][0];
  });
}

/* Shares of a part's width and height, from its edges, within which a name would be cut. */
const EDGES = { lon: 0.05, lat: 0.02 };

function inside(trace, part) {
  const fits = (axis, at) => {
    const [first, last] = part[axis];
    const edge = EDGES[axis] * (last - first);
    return trace[axis][at] > first + edge && trace[axis][at] < last - edge;
  };
  const kept = (_, at) => fits("lon", at) && fits("lat", at);
  const fields = ["text", "lon", "lat"].filter((name) => Array.isArray(trace[name]));
  return fields.length < 3 ? trace : { ...trace, ...Object.fromEntries(fields.map((name) => [name, trace[name].filter(kept)])) };
}

async function drawn(plotly, { data, layout, config }, { width, height }) {
  const svg = await plotly.toImage(
    { data, layout, config },
    { format: "svg", width: Math.round(width), height: Math.round(height), imageDataOnly: true },
  );
  const named = svg.replace(/font-family:[^;"]*/g, `font-family:'${FONT}',sans-serif`);
  const chart = new DOMParser().parseFromString(named, "image/svg+xml").documentElement;
  if (chart.nodeName !== "svg") throw new Error("the chart came out damaged");
  whole(chart);
  return chart;
}

/* A mark that the edge of a map would cut is left out, as those beyond the edge are. */
function whole(chart) {
  const ground = chart.querySelector(".geo .bg rect");
  if (!ground) return;
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(ground.getAttribute(name)));
  for (const mark of chart.querySelectorAll(".scattergeo path.point")) {
    const [across, down] = numbers(mark.getAttribute("transform"));
    const reach = Math.max(...numbers(mark.getAttribute("d")).map(Math.abs));
    const fits = across - reach >= x && across + reach <= x + width && down - reach >= y && down + reach <= y + height;
    if (!fits) mark.remove();
  }
}

function numbers(text) {
  return (text?.match(/-?[0-9.]+/g) ?? []).map(Number);
}

/* ---- the light twin ---- */

function isDark(layout) {
  const ground = layout.paper_bgcolor ?? layout.template?.layout?.paper_bgcolor ?? THEME.ground;
  return ground.toLowerCase() === THEME.darkGround;
}

/* The dashboard shows a dark twin of each figure in the dark theme; this is the way back. */
function lightTwin({ data, layout, config }) {
  const { template, ...own } = layout;
  return { data: lightened(data), layout: { ...lightened(own), template: THEME.template }, config };
}

function lightened(value) {
  if (typeof value === "string") {
    return value.replace(/#[0-9a-f]{6}\b/gi, (colour) => THEME.lightOf[colour.toLowerCase()] ?? colour);
  }
  if (Array.isArray(value)) return value.map(lightened);
  if (value && Object.getPrototypeOf(value) === Object.prototype && value.bdata === undefined) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, lightened(one)]));
  }
  return value;
}

/* ---- the frame ---- */

function framed(words, { width, height, size, paragraphs, rules, area }, chart) {
  for (const name of ["x", "y", "width", "height"]) chart.setAttribute(name, area[name]);
  const svg = element("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    width: size.width,
    height: size.height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    lang: "en",
    "font-family": `'${FONT}',sans-serif`,
  });
  const title = element("title", {});
  const description = element("desc", {});
  title.textContent = plain(words.title);
  description.textContent = plain([words.subtitle, words.summary, words.filters, words.source].join(" "));
  svg.append(
    title,
    description,
    element("rect", { width: "100%", height: "100%", fill: THEME.ground }),
    document.importNode(chart, true),
    ...rules.map(({ x, y, length }) => element("path", { d: `M${x} ${y}h${length}`, stroke: THEME.rule })),
    ...paragraphs.filter(({ lines }) => lines.length).map(lettering),
  );
  return svg;
}

function lettering({ lines, baselines, px, weight, colour, x }) {
  const text = element("text", { "font-size": px, "font-weight": weight, fill: THEME[colour] });
  lines.forEach((line, at) => {
    const span = element("tspan", { x, y: baselines[at] });
    span.textContent = plain(line);
    text.append(span);
  });
  return text;
}

/* XML knows no control characters, not even escaped ones. */
function plain(text) {
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "");
}

/* Letters are measured where the browser sets them, so the picture stands in the page for a moment, unseen. */
function lettered(svg) {
  const place = document.createElement("div");
  place.style.cssText = "position:fixed;left:0;top:0;width:0;height:0;overflow:hidden;visibility:hidden";
  place.setAttribute("aria-hidden", "true");
  svg.style.cssText = "font-variant-ligatures:none;text-rendering:geometricPrecision";
  place.append(svg);
  document.body.append(place);
  try {
    outline(svg);
  } finally {
    place.remove();
  }
  return new XMLSerializer().serializeToString(svg);
}

/* ---- files ---- */

function asBlob(svg) {
  return new Blob([svg], { type: "image/svg+xml;charset=utf-8" });
}

async function toPng(svg, { width, height, scale }) {
  const image = new Image();
  image.src = URL.createObjectURL(asBlob(svg));
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * scale, height * scale];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  const png = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!png) throw new Told("The picture is too large for this browser; choose another size.");
  return png;
}
