/*
 * What a chart has at the width that there is: what only a wide one has room for, and the room of its legend.
 *
 * A figure comes as a telephone needs it: with room for many lines of a legend, and names above the rows. Where the
 * legend has few, that room would part the chart from the words that belong to it.
 */

/* Pixels from which on a chart is as its figure says of wide ones: names beside the rows, who said a number. */
const WIDE = 620;

export const isWide = (width) => width >= WIDE;

/* The figure at some width; what it says of wide ones stands in `layout.meta.wide`. */
export function atWidth(figure, width) {
  const wide = figure.layout.meta?.wide;
  if (!wide || !isWide(width)) return figure;
  const data = figure.data.map((trace, at) => ({ ...trace, ...wide.data?.[at] }));
  return { ...figure, data, layout: { ...figure.layout, ...wide.layout } };
}

/* Pixels: the button in the corner, a line of a legend, a letter, what stands before the words of an entry. */
const BUTTON = 34;
const LINE = 19;
const LETTER = 6.4;
const KEY = 42;
/* Room beside the legend: the names of rows on the left, the margin on the right. */
const BESIDE = 100;

/* Up to this width a legend of so many lines stands below the chart: above, it alone fills the screen of a telephone. */
const NARROW = 480;
const MANY = 6;
/* Numbers and title of the axis between a chart and a legend below it. */
const AXIS = 52;

/* The layout of a figure with no more room above it than its legend needs at some width. */
export function withRoom({ data, layout }, width) {
  if (width <= NARROW && !layout.geo && shown(layout)) {
    const entries = lines(data, layout, width - BESIDE);
    if (entries >= MANY) return below(layout, LINE * entries);
  }
  const spare = spared(data, layout, width);
  if (!spare) return layout;
  return { ...layout, height: layout.height - spare, margin: { ...layout.margin, t: layout.margin.t - spare } };
}

function spared(data, layout, width) {
  const { meta, margin, height } = layout;
  if (!meta?.legend_top || !height) return 0;
  const needed = Math.max(meta.legend_top, BUTTON + LINE * lines(data, layout, width - BESIDE));
  return Math.max(0, margin.t - needed);
}

function shown({ showlegend, legend }) {
  return showlegend !== false && legend?.orientation !== "v";
}

function below(layout, room) {
  const margin = { ...layout.margin, t: BUTTON, b: AXIS + room };
  const legend = { ...layout.legend, x: 0, xref: "container", y: 0, yref: "container", yanchor: "bottom" };
  const height = layout.meta?.legend_top ? layout.height - layout.margin.t + BUTTON + room : layout.height;
  return { ...layout, height, margin, legend };
}

/* Plotly sets the entries in one line, or else in columns of the width of the longest; groups follow each other. */
function lines(data, { legend }, width) {
  const entries = data.filter(({ name, showlegend }) => name && showlegend !== false);
  const widths = entries.map(({ name }) => KEY + LETTER * name.length);
  if (widths.reduce((sum, one) => sum + one, 0) <= width) return 1;
  const grouped = legend?.traceorder !== "normal" && entries.some(({ legendgroup }) => legendgroup);
  if (grouped) return flowing(widths, width);
  return Math.ceil(widths.length / Math.max(1, Math.floor(width / Math.max(...widths))));
}

function flowing(widths, width) {
  let [count, left] = [1, width];
  for (const one of widths) {
    if (one > left) [count, left] = [count + 1, width];
    left -= one;
  }
  return count;
}
