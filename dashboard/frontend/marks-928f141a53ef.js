/*
 * The marks of a chart by keys: arrows go from mark to mark, each is ringed and told as its hover tells it, and Enter
 * chooses it as a click does.
 */
const MARKS = ".scatterlayer .point, .barlayer .point, .scattergeo .point, .choroplethlayer path";

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
const ENDS = { Home: 0, End: Infinity };

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
    const wanted = key in ENDS ? ENDS[key] : this.at < 0 ? 0 : this.at + STEPS[key];
    this.at = Math.max(0, Math.min(marks.length - 1, wanted));
    return this.#show(marks[this.at], marks.length);
  }

  #show(mark, total) {
    mark.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    const [frame, box] = [this.place, mark.element].map((one) => one.getBoundingClientRect());
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
    this.told.textContent = `${mark.words}\n${this.at + 1} of ${total}`;
  }
}

function made(style) {
  const one = document.createElement("div");
  one.style.cssText = style;
  one.hidden = true;
  return one;
}

/* The marks that are seen and say something, in the order of their series and rows. */
function found(place) {
  const marks = [...place.querySelectorAll(MARKS)].map(mark);
  return marks.filter((one) => one && one.words && one.element.getBoundingClientRect().width > 0);
}

function mark(element) {
  const point = element.__data__;
  const trace = element.closest(".trace")?.__data__?.[0]?.trace;
  if (!point || !trace || trace.hoverinfo === "skip") return undefined;
  const customdata = point.data ?? of(trace.customdata, point.i);
  return { element, customdata, location: point.loc, words: words(point, trace, customdata) };
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
