/*
 * The row of buttons under a chart by which the reader takes it away as a picture, or copies its address.
 *
 * After a change here, in the files beside this one or in dashboard/theme.py run
 * `python -m dashboard.export.pictures.component`: it writes the palette and the outlines of letters, and names each file
 * after its content, for browsers keep them for good.
 */
import { address, plotly, told } from "./library-3056c04c2272.js";

const SIZES = {
  article: { label: "Article 1200 × 675", width: 1200, height: 675 },
  square: { label: "Square 1080 × 1080", width: 1080, height: 1080 },
  portrait: { label: "Portrait 1080 × 1350", width: 1080, height: 1350 },
  a4: { label: "A4 landscape 1123 × 794", width: 1123, height: 794 },
  "a4-portrait": { label: "A4 portrait 794 × 1123", width: 794, height: 1123 },
  own: { label: "Own size" },
};
const FINENESS = { 1: "1× pixels", 2: "2× for print", 3: "3× for print" };

/* Pixels of a screen up to which the row says in short words what else would break it in two. */
const PHONE = 420;
const isPhone = () => matchMedia(`(max-width: ${PHONE}px)`).matches;

/* What draws is asked for at the first click. */
const drawing = () => import("./picture-057b66524f93.js");

const STYLE = `
  .row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; font-family: var(--st-font); }
  button, select, input {
    box-sizing: border-box; min-height: 2.5rem; padding: 0.25rem 0.75rem; margin: 0;
    font: inherit; font-size: 0.875rem; line-height: 1.6; color: var(--st-text-color);
    background-color: var(--st-background-color); border: 1px solid var(--frame, var(--st-border-color));
    border-radius: var(--st-button-radius); cursor: pointer;
  }
  /* In a narrow column the lists give way, so that the last button does not stand in a row of its own. */
  select { flex: 1 1 5rem; max-width: max-content; min-width: 0; text-overflow: ellipsis; }
  input { width: 6rem; cursor: text; }
  input.link { width: 100%; }
  [hidden] { display: none !important; }
  button:hover, select:hover { background-color: var(--st-secondary-background-color); }
  :focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
  button[aria-disabled="true"] { opacity: 0.55; cursor: progress; }
  .note { width: 0; min-width: 100%; margin: 0; font-size: 0.875rem; color: var(--st-text-color); }
  .note:empty { display: none; }
  @media (max-width: ${PHONE}px) {
    .row { gap: 0.375rem; }
    button, select { padding: 0.25rem 0.4rem; }
    select { flex: 0 1 auto; max-width: 9.75rem; }
  }
`;

const mounted = new WeakMap();
/* What was chosen last holds for all charts of the page. */
const last = { size: "article", fine: "1", width: "1600", height: "900" };

export default function ({ data, parentElement }) {
  if (!mounted.has(parentElement)) mounted.set(parentElement, build(parentElement));
  mounted.get(parentElement).update(data);
}

/* ---- the row of buttons ---- */

function build(root) {
  let words = null;
  const row = make("div", { class: "row", role: "group" });
  const failed = make("p", { class: "note", role: "alert" });
  const done = make("p", { class: "note", role: "status" });
  const link = make("input", { class: "link", readonly: "", "aria-label": "Address of this view", hidden: "" });
  const choice = sizeChoice();
  const [png, svg, share] = ["PNG", "SVG", "Share"].map((label) => make("button", { type: "button" }, label));

  const act = (button, action) => async () => {
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    failed.textContent = done.textContent = "";
    link.hidden = true;
    try {
      done.textContent = await action();
    } catch (error) {
      console.warn(error);
      failed.textContent = error.name === "Told" ? error.message : `The picture could not be made: ${error.message}.`;
    } finally {
      button.removeAttribute("aria-disabled");
    }
  };
  const save = (format) => async () => {
    const size = choice.size();
    const name = pictureName(words.stem, format, size);
    const [library, { picture }, carried] = await Promise.all([plotly(), drawing(), carriedBy(words)]);
    const said = { ...worded(words), carried };
    download(await picture(library, chartOf(words.chart), said, format, size), name);
    return `Saved as ${name}`;
  };
  png.addEventListener("click", act(png, save("png")));
  svg.addEventListener("click", act(svg, save("svg")));
  share.addEventListener("click", act(share, () => copied(words.link, link)));

  row.append(png, svg, ...choice.fields, share, failed, done, link);
  root.append(make("style", {}, STYLE), row);
  return {
    update(data) {
      words = data;
      png.setAttribute("aria-label", `Download “${data.title}” as PNG`);
      svg.setAttribute("aria-label", `Download “${data.title}” as SVG`);
      share.setAttribute("aria-label", `Share: copy the address of “${data.title}” as it is shown`);
      row.setAttribute("aria-label", `Take “${data.title}” away`);
      for (const field of choice.fields) field.setAttribute("aria-label", `${field.dataset.name}: “${data.title}”`);
      share.hidden = !data.link;
    },
  };
}

/* With the size, as `flankwatch export` names it: of a PNG in pixels, of a drawing as it was chosen. */
function pictureName(stem, format, { width, height, scale }) {
  const times = format === "png" ? scale : 1;
  return `${stem}-${width * times}x${height * times}.${format}`;
}

function sizeChoice() {
  const size = menu("Size of the picture", Object.entries(SIZES).map(([name, { label }]) => [name, label]));
  const times = Object.entries(FINENESS).map(([value, words]) => [value, isPhone() ? `${value}×` : words]);
  const fine = menu("Pixels of a PNG", times);
  const [width, height] = ["Width", "Height"].map((name) =>
    make("input", { type: "number", step: 1, "data-name": `${name} of the picture in pixels` }),
  );
  const fields = { size, fine, width, height };
  const show = () => {
    for (const [name, field] of Object.entries(fields)) last[name] = field.value;
    width.hidden = height.hidden = size.value !== "own";
  };
  for (const [name, field] of Object.entries(fields)) {
    field.value = last[name];
    field.addEventListener("change", show);
  }
  show();
  const own = () => ({ width: Number(width.value), height: Number(height.value) });
  const chosen = () => ({ ...(size.value === "own" ? own() : SIZES[size.value]), scale: Number(fine.value) });
  return { fields: [size, width, height, fine], size: chosen };
}

/* A browser gives the clipboard to safe addresses alone; elsewhere the reader copies what stands there chosen. */
async function copied(address, field) {
  try {
    await navigator.clipboard.writeText(address);
    return "The address of this view is copied.";
  } catch {
    field.value = address;
    field.hidden = false;
    field.select();
    return document.execCommand("copy") ? "The address of this view is copied." : "Copy the address from here:";
  }
}

/* What the picture is to say of itself inside; with rows of a reader's own the page has given it along. */
async function carriedBy({ carried, statement, link }) {
  if (carried) return carried;
  if (!statement) return undefined;
  const answer = await fetch(address(`statement?${statement}&address=${encodeURIComponent(link ?? "")}`));
  if (!answer.ok) throw told("What the picture says of itself could not be loaded; reload the page.");
  return answer.json();
}

/* ---- the chart on the page ---- */

function chartOf(key) {
  const chart = document.querySelector(`.st-key-${key.replace(/[^a-zA-Z0-9_-]/g, "-")} .js-plotly-plot`);
  if (!chart || !chart.data) throw told("The chart is not drawn yet; try again in a moment.");
  const { topojsonURL, locale } = chart._context ?? {};
  return { data: chart.data, layout: chart.layout, config: { topojsonURL, locale } };
}

/* Subtitle and summary have come with the chart; the data of the row hold the rest. */
function worded(words) {
  return { subtitle: "", summary: "", ...chartOf(words.chart).layout.meta, ...words };
}

/* ---- elements ---- */

function make(tag, attributes, text) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

function menu(label, options) {
  const field = make("select", { "data-name": label });
  for (const [value, words] of options) field.append(make("option", { value }, words));
  return field;
}

function download(blob, name) {
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
