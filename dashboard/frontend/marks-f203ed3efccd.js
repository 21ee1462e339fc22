/*
 * The marks of a chart by keys: arrows go from mark to mark, each is ringed and told as its hover tells it, with the
 * other marks of the same record, and Enter chooses it as a click does. The cells of a grid are marks as well, in which
 * up and down stay in the column.
 */
const MARKS = ".scatterlayer .point, .barlayer .point, .scattergeo .point, .choroplethlayer path";

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
const ENDS = { Home: 0, End: Infinity };
const ROWS = { ArrowDown: 1, ArrowUp: -1 };

/* Marks of the same record that are told beside one. */
const RIVALS = 3;

const RING = "position: absolute; pointer-events: none; border: 3px solid var(--st-primary-color, #1f5fa8); border-radius: 4px;";
const TOLD = `position: absolute; pointer-events: none; max-width: 20rem; padding: 0.25rem 0.5rem; z-index: 1;
  color: var(--st-text-color, #16202a); background: var(--st-background-color, #ffffff); font-size: 0.875rem;
  border: 1px solid var(--st-border-color, #8a96a1); border-radius: 4px; white-space: pre-line;`;

export class Marks {
  /* place holds the chart, and gets the ring and the words; choose is called with the mark that Enter chooses. */
  constructor(place, choose) {
    this.place = place;
    this.choose = choose;
    this.at = -1;
    this.ring = place.appendChild(made(RING));
    this.told = place.appendChild(made(TOLD));
    this.told.setAttribute("role", "status");
    place.addEventListener("keydown", (event) => this.#key(event));
    place.addEventListener("focusout", () => this.clear());
  }

  /* Forget where the keys are: another figure has other marks. */
  clear() {
    this.at = -1;
    this.ring.hidden = this.told.hidden = true;
    this.told.textContent = "";
  }

  #key(event) {
    const { key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (key === "Escape") return this.clear();
    if (!(key in STEPS) && !(key in ENDS) && key !== "Enter") return undefined;
    const marks = found(this.place);
    if (!marks.length) return undefined;
    event.preventDefault();
    if (key === "Enter") {
      if (marks[this.at]) this.choose(marks[this.at]);
      return undefined;
    }
    this.at = next(marks, this.at, key);
    return this.#show(marks);
  }

  /* Ring the mark anew where the chart has another size. */
  again() {
    const marks = found(this.place);
    if (marks[this.at]) this.#show(marks);
  }

  #show(marks) {
    const mark = marks[this.at];
    const [frame, box] = [this.place.getBoundingClientRect(), mark.box()];
    const [left, top] = [box.left - frame.left, box.top - frame.top];
    Object.assign(this.ring.style, {
      left: `${left - 5}px`, top: `${top - 5}px`, width: `${box.width + 10}px`, height: `${box.height + 10}px`,
    });
    const right = left > frame.width / 2;
    Object.assign(this.told.style, {
      left: right ? "auto" : `${Math.max(0, left)}px`,
      right: right ? `${Math.max(0, frame.width - left - box.width)}px` : "auto",
      top: `${top + box.height + 10}px`,
    });
    this.ring.hidden = this.told.hidden = false;
    this.ring.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.told.textContent = [mark.words, rivals(mark, marks), `${this.at + 1} of ${marks.length}`].filter(Boolean).join("\n");
  }
}

/* Which mark a key leads to. */
function next(marks, at, key) {
  if (key in ENDS) return Math.min(marks.length - 1, ENDS[key]);
  if (at < 0) return 0;
  if (!(key in ROWS) || marks[at].column === undefined) {
    return Math.max(0, Math.min(marks.length - 1, at + STEPS[key]));
  }
  let there = at + ROWS[key];
  while (marks[there] && marks[there].column !== marks[at].column) there += ROWS[key];
  return marks[there] ? there : at;
}

/* What the other marks of the same record say, such as rival claims on an exercise. */
function rivals(mark, marks) {
  const [name] = mark.words.split("\n");
  const others = marks.filter(
    (one) => one !== mark && record(mark) !== undefined && record(one) === record(mark) && one.words.startsWith(`${name}\n`),
  );
  const said = [...new Set(others.map((one) => one.words.split("\n").slice(1).join(", ")))];
  if (!said.length) return "";
  const more = said.length > RIVALS ? `; and ${said.length - RIVALS} more` : "";
  return `Beside it: ${said.slice(0, RIVALS).join("; ")}${more}`;
}

/* The record of a mark is named last in its data. */
const record = ({ customdata }) => (Array.isArray(customdata) ? customdata.at(-1) : undefined);

function made(style) {
  const one = document.createElement("div");
  one.style.cssText = style;
  one.hidden = true;
  return one;
}

/* The marks that are seen and say something, in the order of their series and rows. */
function found(place) {
  const marks = [...[...place.querySelectorAll(MARKS)].map(mark), ...cells(place.querySelector(".js-plotly-plot"))];
  return marks.filter((one) => one && one.words && one.box().width > 0);
}

function mark(element) {
  const point = element.__data__;
  const trace = element.closest(".trace")?.__data__?.[0]?.trace;
  if (!point || !trace || trace.hoverinfo === "skip" || unseen(trace)) return undefined;
  const customdata = point.data ?? of(trace.customdata, point.i);
  const box = () => element.getBoundingClientRect();
  return { box, customdata, location: point.loc, words: words(point, trace, customdata) };
}

/* Marks that nobody sees widen what a pointer hits, such as the names of states on a map. */
const unseen = ({ marker }) => marker?.opacity === 0;

/* A grid is one picture, so its cells are found by the edges that its axes have for them. */
function cells(chart) {
  const grids = (chart?.calcdata ?? []).filter(([{ trace }]) => trace.type === "heatmap" && trace.visible === true);
  return grids.flatMap(([{ trace, x, y, z }]) => {
    const [across, down] = [axis(chart, trace.xaxis), axis(chart, trace.yaxis)];
    const cell = (row, column) => {
      const customdata = trace.customdata?.[row]?.[column];
      const point = { htx: trace.hovertext?.[row]?.[column], tx: trace.text?.[row]?.[column] };
      const box = () => between(chart, edges(across, x, column), edges(down, y, row));
      return { box, column, customdata, words: words(point, trace, customdata) };
    };
    return z.flatMap((values, row) => Array.from(values, (_, column) => cell(row, column)));
  });
}

const axis = (chart, id) => chart._fullLayout[`${id[0]}axis${id.slice(1)}`];

function edges(along, places, at) {
  return [places[at], places[at + 1]].map((place) => along._offset + along.c2p(place)).sort((one, other) => one - other);
}

function between(chart, [left, right], [top, bottom]) {
  const frame = chart.getBoundingClientRect();
  return { left: frame.left + left, top: frame.top + top, width: right - left, height: bottom - top };
}

/* What a series holds for one of its marks, by its number; some hold one thing for all. */
function of(held, number) {
  return Array.isArray(held) ? held[number] : held;
}

/* What the hover of a mark says, as text: our templates name the text, the hover text and parts of the row's data. */
function words(point, trace, customdata) {
  const [inside, extra = ""] = String(trace.hovertemplate ?? "").split(/<extra>|<\/extra>/);
  const values = {
    hovertext: point.htx ?? of(trace.hovertext, point.i),
    text: point.tx ?? of(trace.text, point.i),
    customdata,
  };
  const filled = inside.replace(/%\{(\w+)(?:\[(\d+)\])?\}/g, (_, name, part) => {
    const value = part === undefined ? values[name] : values[name]?.[part];
    return value ?? "";
  });
  return [filled, extra].map(plain).filter(Boolean).join("\n");
}

/* Plotly's labels know line breaks, a few tags and escaped signs; parsed apart from the page, nothing of them runs. */
function plain(label) {
  const broken = label.replace(/<br\s*\/?>/g, "\n");
  return new DOMParser().parseFromString(broken, "text/html").body.textContent.trim();
}
