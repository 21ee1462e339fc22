/*
 * A chart on the whole screen: a button in its corner leads there, Escape or the button leads back, and the focus
 * stays where it is.
 */
const BUTTON = `position: absolute; top: 0; right: 0; z-index: 1; width: 28px; height: 28px; padding: 0; margin: 0;
  display: flex; align-items: center; justify-content: center; cursor: pointer;
  color: var(--st-text-color, #16202a); background: var(--st-background-color, #ffffff);
  border: 1px solid var(--frame, #8a96a1); border-radius: 4px;`;
const CORNERS = "M1 6V1h5M10 1h5v5M15 10v5h-5M6 15H1v-5";
const [GO, LEAVE] = ["Full screen", "Leave full screen"];

/* Pixels that the chart leaves above and below it. */
const ROOM = 24;

export class FullScreen {
  /* frame goes on the whole screen; sized is called with the height that its chart then has at least, or 0 for its own. */
  constructor(frame, sized) {
    this.frame = frame;
    this.sized = sized;
    this.title = "";
    this.button = frame.appendChild(button());
    this.button.hidden = !document.fullscreenEnabled;
    this.button.addEventListener("click", () => (this.on ? document.exitFullscreen() : frame.requestFullscreen()));
    frame.addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && this.on) document.exitFullscreen();
    });
    frame.addEventListener("fullscreenchange", () => this.#turned());
  }

  get on() {
    return document.fullscreenElement === this.frame;
  }

  /* Say which chart the button is for. */
  name(title) {
    this.title = title;
    this.button.setAttribute("aria-label", `${this.on ? LEAVE : GO}: ${title}`);
    this.button.title = this.on ? LEAVE : GO;
  }

  #turned() {
    const { on } = this;
    Object.assign(this.frame.style, {
      overflow: on ? "auto" : "", padding: on ? `${ROOM / 2}px` : "", boxSizing: "border-box",
      background: on ? "var(--st-background-color, #ffffff)" : "",
    });
    this.name(this.title);
    this.sized(on ? this.frame.clientHeight - ROOM : 0);
  }
}

function button() {
  const one = document.createElement("button");
  one.type = "button";
  one.style.cssText = BUTTON;
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", CORNERS);
  for (const [name, value] of Object.entries({
    viewBox: "0 0 16 16", width: "16", height: "16", fill: "none", stroke: "currentColor", "stroke-width": "1.6",
    "aria-hidden": "true",
  })) drawing.setAttribute(name, value);
  drawing.append(path);
  one.append(drawing);
  return one;
}
