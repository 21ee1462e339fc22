/*
 * Lets charts be printed: Plotly draws them in pixels of the screen, and only a drawing with a frame of its own
 * can be made as wide as a sheet. The frame is taken away when the sheet is drawn, for Plotly knows nothing of it.
 * Hatches are lines on paper. How pages are printed says static/print.css.
 */
import { asLines } from "./hatches-e0d39bdf84ff.js";

/* Pixels of an A4 sheet between its margins. */
const SHEET = 703;

/* Tables that scroll, which are drawn as wide as the screen has room for them. */
const tables = () => [...document.querySelectorAll("[data-testid=stDataFrame]")];

const drawings = () => [...document.querySelectorAll(".js-plotly-plot .main-svg")];

let unhatch = () => {};

const frame = () => {
  unhatch();
  unhatch = asLines(drawings());
  for (const one of tables()) {
    one.style.setProperty("--paper-zoom", Math.min(1, SHEET / one.getBoundingClientRect().width || 1));
  }
  for (const one of drawings()) {
    const width = parseFloat(one.getAttribute("width"));
    const height = parseFloat(one.getAttribute("height"));
    if (!(width > 0 && height > 0)) continue;
    one.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const { style } = one.closest(".svg-container");
    style.setProperty("--paper-aspect", `${width} / ${height}`);
    style.setProperty("--paper-width", `${width}px`);
  }
};

const unframe = () => {
  unhatch();
  unhatch = () => {};
  for (const one of tables()) one.style.removeProperty("--paper-zoom");
  for (const one of drawings()) {
    one.removeAttribute("viewBox");
    const { style } = one.closest(".svg-container");
    style.removeProperty("--paper-aspect");
    style.removeProperty("--paper-width");
  }
};

export default function () {
  addEventListener("beforeprint", frame);
  addEventListener("afterprint", unframe);
  return () => {
    removeEventListener("beforeprint", frame);
    removeEventListener("afterprint", unframe);
  };
}
