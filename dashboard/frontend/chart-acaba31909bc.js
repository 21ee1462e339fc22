/*
 * A chart on a page: drawn once it comes near the screen, changed in place when its figure does, with marks that a
 * click or a key chooses.
 *
 * Streamlit's own chart is taken away and drawn anew at each change, whether or not anybody sees it.
 */
import { FullScreen } from "./fullscreen-fd74dab0c84a.js";
import { atWidth, isWide, withRoom } from "./legend-17b4e4aec9ad.js";
import { plotly } from "./library-3056c04c2272.js";
import { Marks } from "./marks-f203ed3efccd.js";

/* Charts within so much of the window above and below are drawn. */
const NEAR = "60% 0px";
const HEIGHT = 450;
/*
 * A map asks for its shapes, which paper does not wait for: it is drawn ahead, once there is nothing else to do. What
 * changes later on has its shapes already, and is drawn when it is seen or printed, as any chart.
 */
const IDLE = window.requestIdleCallback ?? setTimeout;
const KEYS = "Arrow keys go from mark to mark";
const OPENS = ", Enter chooses one";

const charts = new Map();

export default function ({ data, parentElement, setTriggerValue }) {
  plotly();
  if (!charts.has(parentElement)) charts.set(parentElement, new Chart(parentElement));
  charts.get(parentElement).show(data, (points) => setTriggerValue("chosen", points));
  return () => {
    charts.get(parentElement)?.leave();
    charts.delete(parentElement);
  };
}

/* Paper has no screen to come near to. */
addEventListener("beforeprint", () => charts.forEach((one) => one.draw()));

/* What hovering over a mark has opened goes with Escape, wherever the focus is, until the pointer moves again. */
addEventListener("keydown", ({ key }) => key === "Escape" && charts.forEach((one) => one.unhover()), true);

/* ---- a drag is no click ---- */

/* Pixels within which a hand holds still between pressing and letting go. */
const STILL = 5;
let pressed = [0, 0];

/* Plotly 7.1 takes the end of a drag that moves a map for a click on what then lies under the pointer. */
addEventListener("mousedown", ({ clientX, clientY }) => (pressed = [clientX, clientY]), true);
addEventListener(
  "click",
  (event) => {
    const way = Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]);
    if (way > STILL && event.target.closest?.(".js-plotly-plot .geo")) event.stopImmediatePropagation();
  },
  true,
);

/* ---- one chart ---- */

class Chart {
  constructor(parent) {
    this.frame = parent.appendChild(document.createElement("div"));
    this.place = this.frame.appendChild(document.createElement("div"));
    this.frame.style.position = this.place.style.position = "relative";
    /* Keys mean something here, which a screen reader must let through. */
    this.place.setAttribute("role", "application");
    this.place.setAttribute("aria-roledescription", "chart");
    this.place.tabIndex = 0;
    this.root = this.place.appendChild(document.createElement("div"));
    this.marks = new Marks(this.place, (mark) => this.told?.select && this.choose([said(mark)]));
    this.full = new FullScreen(this.frame, (least) => this.#tall(least));
    this.turn = 0;
    this.drawn = 0;
    this.least = 0;
    this.near = false;
    this.works = Promise.resolve();
    this.choose = () => {};
    this.seen = new IntersectionObserver((entries) => this.#came(entries.at(-1).isIntersecting), {
      root: parent.closest("[data-testid=stMain]"),
      rootMargin: NEAR,
    });
    this.seen.observe(this.place);
    this.sized = new ResizeObserver(() => this.#fit());
    this.sized.observe(this.place);
  }

  show(bytes, choose) {
    this.choose = choose;
    const text = new TextDecoder().decode(bytes);
    if (text === this.text) return;
    this.text = text;
    this.told = read(text);
    this.turn += 1;
    this.marks.clear();
    this.place.dataset.chart = "waits";
    this.place.setAttribute("aria-label", `${this.told.alt} ${KEYS}${this.told.select ? OPENS : ""}.`);
    this.full.name(this.told.figure.layout.meta?.title ?? this.told.alt);
    this.place.style.minHeight = `${this.told.figure.layout.height ?? HEIGHT}px`;
    if (this.near || this.told.atOnce) this.draw();
    else if (this.told.figure.layout.geo && !(this.drawn && shaped(this.told.figure))) IDLE(() => this.draw());
  }

  leave() {
    this.seen.disconnect();
    this.sized.disconnect();
    this.frame.remove();
    this.told = undefined;
    if (this.drawn) this.works.then(() => window.Plotly.purge(this.root));
  }

  /* What Plotly is at: it looks for the chart's layout again between its steps, and fails where that has gone. */
  #at(work) {
    this.works = Promise.allSettled([this.works, work]);
    return work;
  }

  /* Draw what is to be shown, if it is not drawn yet; at once where the library is there. */
  draw() {
    if (!this.told || this.drawn === this.turn) return;
    this.place.dataset.chart = "draws";
    if (window.Plotly) this.#put();
    else plotly().then(() => this.#put(), (error) => this.#say(error.message));
  }

  unhover() {
    if (this.root.querySelector(".hoverlayer")?.childElementCount) window.Plotly.Fx.unhover(this.root);
  }

  #came(near) {
    this.near = near;
    if (near) this.draw();
  }

  #put() {
    if (!this.told || this.drawn === this.turn) return;
    const { config, select } = this.told;
    const first = this.drawn === 0;
    this.drawn = this.turn;
    this.wide = isWide(this.place.clientWidth);
    const figure = this.#figure();
    const layout = this.#sized(figure);
    const done = this.#at(window.Plotly.react(this.root, figure.data, this.#layout(layout, select), config));
    if (first) this.#listen();
    const turn = this.turn;
    Promise.resolve(done).then(() => {
      if (turn === this.turn) this.place.dataset.chart = "drawn";
    });
  }

  #figure() {
    return atWidth(this.told.figure, this.place.clientWidth);
  }

  /* The layout for the width that there is; the chart's place is as high as the chart. */
  #sized(figure = this.#figure()) {
    const layout = withRoom(figure, this.place.clientWidth);
    this.height = layout.height ?? HEIGHT;
    this.margin = layout.margin;
    this.place.style.minHeight = `${this.height}px`;
    return layout;
  }

  /* A map stays where a reader moved it; what was switched off in a legend or chosen belongs to the old rows. */
  #layout(layout, select) {
    const legend = { ...layout.legend, uirevision: this.turn };
    const made = { ...layout, legend, selections: [], selectionrevision: this.turn, clickmode: "event" };
    if (layout.geo && select === "points") made.dragmode = "pan";
    if (select === "box") made.dragmode = "select";
    return made;
  }

  #listen() {
    this.root.on("plotly_click", ({ points }) => {
      if (this.told?.select === "points") this.choose(points.map(said));
    });
    this.root.on("plotly_selected", (event) => {
      if (this.told?.select !== "box") return;
      const points = (event?.points ?? []).map(said);
      this.#unchoose();
      if (points.length) this.choose(points);
    });
  }

  /* A box has done its work once it has chosen: Plotly writes into the rows what was in it, and leaves its frame. */
  #unchoose() {
    const frames = this.root.querySelectorAll(".select-outline");
    if (!frames.length) return;
    frames.forEach((one) => one.remove());
    this.told = read(this.text);
    this.turn += 1;
    this.draw();
  }

  #fit() {
    const width = this.place.clientWidth;
    if (width === this.width) return;
    this.width = width;
    if (!this.drawn || !(width > 0)) return;
    if (this.told.figure.layout.meta?.wide && isWide(width) !== this.wide) {
      this.turn += 1;
      this.draw();
      return;
    }
    this.#at(window.Plotly.Plots.resize(this.root));
    const before = [this.height, this.margin];
    const { margin, legend } = this.#sized();
    if (this.height === before[0] && margin?.b === before[1]?.b) return;
    const height = Math.max(this.height, this.least);
    const changed = { height, margin: margin ?? {}, legend: { ...legend, uirevision: this.turn } };
    this.#at(window.Plotly.relayout(this.root, changed));
  }

  /* On the whole screen a chart is as high as that, and afterwards as high as before. */
  #tall(least) {
    if (!this.drawn) return;
    this.least = least;
    this.#at(window.Plotly.relayout(this.root, { height: Math.max(this.height, least) })).then(() => this.marks.again());
  }

  #say(words) {
    this.place.dataset.chart = "failed";
    this.root.textContent = words;
  }
}

/* What the page sends of a chart; a row that many marks share has come once. */
function read(text) {
  const told = JSON.parse(text);
  for (const trace of told.figure.data) {
    const { rows, at } = trace.customdata ?? {};
    if (rows) trace.customdata = at.map((row) => rows[row]);
  }
  return told;
}

/* Whether all shapes that a map names by their address have come: Plotly keeps them under that. */
function shaped({ data }) {
  const come = (address) => typeof window.PlotlyGeoAssets[address] === "object";
  return data.every(({ geojson }) => typeof geojson !== "string" || come(geojson));
}

/* What a mark stands for, as far as the page asks. */
function said({ customdata, location }) {
  return { ...(customdata === undefined ? {} : { customdata }), ...(location === undefined ? {} : { location }) };
}
