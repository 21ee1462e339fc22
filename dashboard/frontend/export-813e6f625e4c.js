/*
 * Takes a chart of the page away as a picture: title, filters, chart, source, version and licence in one
 * frame on light opaque ground, as PNG or SVG, made in the reader's browser without any outside request.
 *
 * The chart is drawn anew by the page's own Plotly at the size of the picture, then set into an outer SVG
 * with the page's typeface embedded, so that it looks the same wherever it is opened.
 *
 * After a change here or in dashboard/theme.py run `python -m dashboard.export.component`: it writes the
 * palette into the line below and names this file after its content, for browsers keep it for good.
 */
const THEME = {"ground":"#ffffff","text":"#16202a","muted":"#55616c","rule":"#e3e8ec","darkGround":"#0f161d","lightOf":{"#0f161d":"#ffffff","#18222c":"#f3f5f7","#e8edf2":"#16202a","#a9b4be":"#55616c","#27323d":"#e3e8ec","#71808d":"#8a96a1","#f08a5d":"#c8501e","#7fb2ea":"#1f5fa8","#63c7bf":"#1b7f79","#c39be0":"#7a4e9f","#e3b23c":"#a86e00","#8b98a4":"#7c8894","#16283a":"#dde9f2","#222d37":"#e9ecee","#5a6875":"#9ba6b0","#f6bfa3":"#e08a5f","#d9683a":"#8e3a17","#b3d1f3":"#6c9bd1","#3b5a7d":"#a9c4e4","#5482b8":"#6494cb","#cbe3f8":"#0b2d54","#1b2c3d":"#eaf1f8","#20435f":"#c3d8ec","#285b82":"#92b8dc","#34709f":"#5b93c7","#5595c9":"#2f6faf","#8fbfe7":"#174b82","#0e6080":"#80e0ff","#66640f":"#ffff80","#1d661d":"#aaffaa","#8a2c2c":"#ff8080"},"template":{"layout":{"font":{"family":"IBM Plex Sans, Source Sans, sans-serif","size":13,"color":"#16202A"},"paper_bgcolor":"#FFFFFF","plot_bgcolor":"#FFFFFF","colorway":["#1F5FA8","#C8501E","#1B7F79","#7A4E9F","#A86E00","#7C8894"],"xaxis":{"gridcolor":"#E3E8EC","linecolor":"#8A96A1","tickcolor":"#8A96A1","zerolinecolor":"#8A96A1","tickfont":{"color":"#55616C","size":12},"title":{"font":{"color":"#55616C","size":12},"standoff":8},"automargin":true},"yaxis":{"gridcolor":"#E3E8EC","linecolor":"#8A96A1","tickcolor":"#8A96A1","zerolinecolor":"#8A96A1","tickfont":{"color":"#55616C","size":12},"title":{"font":{"color":"#55616C","size":12},"standoff":8},"automargin":true},"legend":{"orientation":"h","x":0,"xanchor":"left","y":1.0,"yanchor":"bottom","font":{"color":"#16202A","size":12},"title":{"text":""},"tracegroupgap":4},"margin":{"l":8,"r":16,"t":52,"b":8},"hoverlabel":{"bgcolor":"#F3F5F7","bordercolor":"#8A96A1","font":{"family":"IBM Plex Sans, Source Sans, sans-serif","color":"#16202A","size":12},"align":"left"},"dragmode":false,"bargap":0.25,"uirevision":"flankwatch"}}};

const SIZES = {
  article: { label: "Article 1200 × 675", width: 1200, height: 675, scale: 2, zoom: 0.9 },
  square: { label: "Square 1080 × 1080", width: 1080, height: 1080, scale: 2, zoom: 0.7 },
  a4: { label: "A4 landscape 1123 × 794", width: 1123, height: 794, scale: 3, zoom: 0.7 },
};

const PAD = 40;
const GAP = 10;
/* A chart is drawn smaller and enlarged, so that its lettering stays readable when the picture is printed small. */
const ZOOM = 1.25;
/* Least height of a chart as a share of its height on the page, for marks that would touch if closer. */
const SQUEEZE = 0.82;
const MOST_PIXELS = 16e6;

const FONT = "IBM Plex Sans";
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

/* This file is served three folders below the address of the dashboard, whatever that address is. */
const address = (path) => new URL(`../../../${path}`, import.meta.url).href;

const STYLE = `
  .row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; font-family: var(--st-font); }
  button, select {
    box-sizing: border-box; min-height: 2.5rem; padding: 0.25rem 0.75rem; margin: 0;
    font: inherit; font-size: 0.875rem; line-height: 1.6; color: var(--st-text-color);
    background-color: var(--st-background-color); border: 1px solid var(--st-border-color);
    border-radius: var(--st-button-radius); cursor: pointer;
  }
  select { max-width: 100%; }
  button:hover, select:hover { background-color: var(--st-secondary-background-color); }
  button:focus-visible, select:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
  button[aria-disabled="true"] { opacity: 0.55; cursor: progress; }
  .note { width: 0; min-width: 100%; margin: 0; font-size: 0.875rem; color: var(--st-text-color); }
  .note:empty { display: none; }
  .heard {
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
`;

const mounted = new WeakMap();
let lastSize = "article";

export default function ({ data, parentElement }) {
  if (!mounted.has(parentElement)) mounted.set(parentElement, build(parentElement));
  mounted.get(parentElement).update(data);
}

/* ---- the row of buttons ---- */

function build(root) {
  let words = null;
  const row = make("div", { class: "row", role: "group", "aria-label": "Download the chart as a picture" });
  const note = make("p", { class: "note", role: "alert" });
  const heard = make("span", { class: "heard", role: "status" });
  const size = make("select", { "aria-label": "Size of the picture" });
  for (const [name, { label }] of Object.entries(SIZES)) size.append(make("option", { value: name }, label));
  size.value = lastSize;
  size.addEventListener("change", () => (lastSize = size.value));
  const buttons = ["png", "svg"].map((format) => make("button", { type: "button" }, format.toUpperCase()));
  buttons.forEach((button, at) => button.addEventListener("click", () => save(["png", "svg"][at], button)));

  async function save(format, button) {
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    note.textContent = heard.textContent = "";
    try {
      const name = `${words.stem}.${format}`;
      download(await picture(words, format, SIZES[size.value]), name);
      heard.textContent = `Saved as ${name}`;
    } catch (error) {
      console.warn(error);
      note.textContent = error instanceof Told ? error.message : `The picture could not be made: ${error.message}.`;
    } finally {
      button.removeAttribute("aria-disabled");
    }
  }

  row.append(...buttons, size, note, heard);
  root.append(make("style", {}, STYLE), row);
  return {
    update(data) {
      words = data;
      for (const button of buttons) {
        button.setAttribute("aria-label", `Download “${data.title}” as ${button.textContent}`);
      }
    },
  };
}

function make(tag, attributes, text) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

function download(blob, name) {
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/* An error whose message is written for the reader. */
class Told extends Error {}

/* ---- the picture ---- */

/* Subtitle and summary have come with the chart; the data of the row hold the rest. */
async function picture(data, format, size) {
  const chart = findChart(data.chart);
  const words = { subtitle: "", summary: "", ...chart.layout.meta, ...data };
  const [fonts, plotly] = await Promise.all([fontFaces(), plotlyOf(window)]);
  const plan = layOut(words, size, chart.layout.height || chart.clientHeight || 420);
  const drawn = await drawChart(plotly, chart, plan);
  if (format === "png") return toPng(frame(words, plan, drawn, fonts, PROBE), plan, size.scale);
  return asBlob(frame(words, plan, drawn, fonts));
}

function findChart(key) {
  const chart = document.querySelector(`.st-key-${key.replace(/[^a-zA-Z0-9_-]/g, "-")} .js-plotly-plot`);
  if (!chart || !chart.data) throw new Told("The chart is not drawn yet; try again in a moment.");
  return chart;
}

let loading;

/* Streamlit's bundle leaves Plotly on the window; should it cease to, the dashboard serves its own copy. */
function plotlyOf(scope) {
  if (scope.Plotly?.toImage) return scope.Plotly;
  loading ??= new Promise((resolve, reject) => {
    const script = make("script", { src: address("vendor/plotly.min.js") });
    script.onload = () => resolve(scope.Plotly);
    script.onerror = () => reject(new Told("The drawing library could not be loaded; reload the page."));
    document.head.append(script);
  });
  loading.catch(() => (loading = undefined));
  return loading;
}

async function drawChart(plotly, chart, { inner }) {
  const light = isDark(chart) ? lightTwin(chart) : { data: chart.data, layout: chart.layout };
  const layout = { ...light.layout, paper_bgcolor: THEME.ground, autosize: false };
  const config = { topojsonURL: chart._context?.topojsonURL, locale: chart._context?.locale };
  const svg = await plotly.toImage(
    { data: light.data, layout, config },
    { format: "svg", width: inner.width, height: inner.height, imageDataOnly: true },
  );
  return svg.replace(/font-family:[^;"]*/g, `font-family:'${FONT}',sans-serif`);
}

function isDark(chart) {
  const ground = document.createElement("canvas").getContext("2d");
  ground.fillStyle = chart._fullLayout?.paper_bgcolor ?? THEME.ground;
  return ground.fillStyle === THEME.darkGround;
}

/* The dashboard shows a dark twin of each figure in the dark theme; this is the way back. */
function lightTwin(chart) {
  const { template, ...own } = chart.layout;
  return { data: lightened(chart.data), layout: { ...lightened(own), template: THEME.template } };
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

/* ---- where everything stands ----
 *
 * Title, subtitle, filters; the chart; source, version, licence, note. Nothing is cut: what is long takes more
 * lines. A chart keeps most of its height on the page. Where that does not fit, its enlargement is taken back, to
 * about its size on the page in an article and to less in a square or A4, whose shape matters more; after that
 * the picture grows in height, for one that cannot be read is of no use.
 */
function layOut(words, size, natural) {
  const width = size.width - 2 * PAD;
  const head = header(words, width);
  const foot = footer(words, width);
  const taken = PAD + head.height + GAP + 16 + foot.height + 28;
  const room = Math.max(size.height - taken, 120);
  const wanted = SQUEEZE * natural;
  const zoom = Math.min(ZOOM, Math.max(room / wanted, size.zoom));
  const area = { x: PAD, y: PAD + head.height + GAP, width, height: Math.max(room, wanted * zoom) };
  return {
    width: size.width,
    height: Math.round(taken + area.height),
    head,
    foot,
    area,
    inner: { width: Math.round(width / zoom), height: Math.round(area.height / zoom) },
  };
}

function header(words, width) {
  const lines = (px) => wrapped(words.title, px, 600, width).length;
  const titleSize = [32, 28].find((px) => lines(px) === 1) ?? [30, 27].find((px) => lines(px) === 2) ?? 25;
  const title = paragraph(words.title, titleSize, 600, THEME.text, width, 0);
  return stacked([
    { ...title, lines: balanced(words.title, titleSize, 600, width) },
    paragraph(words.subtitle, 18, 400, THEME.muted, width, 8),
    paragraph(words.filters, 16, 400, THEME.text, width, 6),
  ]);
}

function footer(words, width) {
  return stacked([
    paragraph(words.source, 14, 400, THEME.muted, width, 12),
    paragraph(`${words.release} · ${words.licence}`, 14, 600, THEME.text, width, 3),
    paragraph(words.note, 13, 400, THEME.muted, width, 3),
  ]);
}

function paragraph(text, px, weight, colour, width, above) {
  return { lines: text ? wrapped(text, px, weight, width) : [], px, weight, colour, above, leading: px * 1.28 };
}

function stacked(paragraphs) {
  let y = 0;
  for (const one of paragraphs.filter(({ lines }) => lines.length)) {
    y += one.above;
    one.baselines = one.lines.map((_, at) => y + at * one.leading + one.px * 0.98);
    y += one.lines.length * one.leading;
  }
  return { paragraphs, height: y };
}

const pen = document.createElement("canvas").getContext("2d");

function wrapped(text, px, weight, width) {
  pen.font = `${weight} ${px}px "${FONT}", sans-serif`;
  const fits = (line) => pen.measureText(line).width <= width;
  const lines = [""];
  for (const word of text.trim().split(/\s+/).flatMap((word) => broken(word, fits))) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/* The same number of lines, but of like length: no last word alone. */
function balanced(text, px, weight, width) {
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

/* ---- the frame as SVG ---- */

function frame(words, { width, height, head, foot, area }, drawn, fonts, below = 0) {
  const chart = new DOMParser().parseFromString(drawn, "image/svg+xml").documentElement;
  if (chart.nodeName !== "svg") throw new Error("the chart came out damaged");
  for (const name of ["x", "y", "width", "height"]) chart.setAttribute(name, area[name]);
  const rule = height - 28 - foot.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + below}" `,
    `viewBox="0 0 ${width} ${height + below}" `,
    `role="img" lang="en" font-family="'${FONT}',sans-serif"><title>${escaped(words.title)}</title>`,
    `<desc>${escaped([words.subtitle, words.summary, words.filters, words.source].join(" "))}</desc>`,
    `<style>${fonts}</style><rect width="100%" height="100%" fill="${THEME.ground}"/>`,
    ...head.paragraphs.map((one) => lettering(one, PAD)),
    new XMLSerializer().serializeToString(chart),
    `<path d="M${PAD} ${rule}H${width - PAD}" stroke="${THEME.rule}"/>`,
    ...foot.paragraphs.map((one) => lettering(one, rule)),
    below ? probes(height) : "",
    "</svg>",
  ].join("");
}

function lettering({ lines, baselines, px, weight, colour }, top) {
  if (!lines.length) return "";
  const spans = lines.map((line, at) => `<tspan x="${PAD}" y="${top + baselines[at]}">${escaped(line)}</tspan>`);
  return `<text font-size="${px}" font-weight="${weight}" fill="${colour}">${spans.join("")}</text>`;
}

/* XML knows no control characters, not even escaped ones. */
function escaped(text) {
  const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "").replace(/[&<>"]/g, (sign) => signs[sign]);
}

/* ---- typeface and pixels ---- */

let faces;

/* The faces as CSS with the files inside, fetched once; they are given to the page as well, for measuring. */
function fontFaces() {
  faces ??= Promise.all(FACES.map(embeddedFace)).then((rules) => rules.join(""));
  faces.catch(() => (faces = undefined));
  return faces;
}

async function embeddedFace([file, weight, range]) {
  const response = await fetch(address(`app/static/fonts/${file}`));
  if (!response.ok) throw new Told("The typeface of the picture could not be loaded; reload the page.");
  const bytes = new Uint8Array(await response.arrayBuffer());
  document.fonts.add(await new FontFace(FONT, bytes, { weight: String(weight), unicodeRange: range }).load());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const source = `url(data:font/woff2;base64,${btoa(binary)}) format("woff2")`;
  return `@font-face{font-family:"${FONT}";font-weight:${weight};src:${source};unicode-range:${range}}`;
}

/* A browser may show an SVG before the typeface inside it is ready, with no lettering at all. So the picture that
 * becomes pixels has one letter for each face below its lower edge, and is not taken before all of them show. */
const PROBE = 24;

function probes(top) {
  const letters = FACES.map(
    ([, weight, range], at) =>
      `<text x="${at * PROBE}" y="${top + 20}" font-size="22" font-weight="${weight}">${range === LATIN ? "M" : "Ł"}</text>`,
  );
  return letters.join("");
}

async function lettered(image, { width, height }) {
  const strip = make("canvas", { width: FACES.length * PROBE, height: PROBE });
  const pixels = strip.getContext("2d", { willReadFrequently: true });
  const shows = (_, at) => pixels.getImageData(at * PROBE, 0, PROBE, PROBE).data.some((value) => value < 96);
  pixels.fillStyle = THEME.ground;
  pixels.fillRect(0, 0, strip.width, strip.height);
  for (let tries = 0; tries < 100; tries++) {
    pixels.drawImage(image, 0, -height, width, height + PROBE);
    if (FACES.every(shows)) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Told("The lettering of the picture did not load; try again.");
}

function asBlob(svg) {
  return new Blob([svg], { type: "image/svg+xml;charset=utf-8" });
}

async function toPng(svg, plan, scale) {
  const { width, height } = plan;
  const fine = Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)));
  const image = new Image();
  image.src = URL.createObjectURL(asBlob(svg));
  await image.decode();
  await lettered(image, plan);
  const canvas = make("canvas", { width: Math.round(width * fine), height: Math.round(height * fine) });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, (height + PROBE) * fine);
  URL.revokeObjectURL(image.src);
  const png = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!png) throw new Told("The picture is too large for this browser; choose another size.");
  return png;
}
