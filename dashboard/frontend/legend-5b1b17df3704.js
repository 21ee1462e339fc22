/*
 * How much room a legend needs above its chart.
 *
 * A figure comes with the room that a telephone needs, where the legend has many lines. Where it has few, that room
 * would part the chart from the words that belong to it.
 */

/* Pixels: the button in the corner, a line of a legend, a letter, what stands before the words of an entry. */
const BUTTON = 34;
const LINE = 19;
const LETTER = 6.4;
const KEY = 42;
/* Room beside the legend: the names of rows on the left, the margin on the right. */
const BESIDE = 100;

/* The layout of a figure with no more room above it than its legend needs at some width. */
export function withRoom({ data, layout }, width) {
  const spare = spared(data, layout, width);
  if (!spare) return layout;
  return { ...layout, height: layout.height - spare, margin: { ...layout.margin, t: layout.margin.t - spare } };
}

function spared(data, { meta, margin, height }, width) {
  if (!meta?.legend_top || !height) return 0;
  const needed = Math.max(meta.legend_top, BUTTON + LINE * lines(data, width - BESIDE));
  return Math.max(0, margin.t - needed);
}

/* Plotly sets the entries in one line, or else in columns of the width of the longest. */
function lines(data, width) {
  const entries = data.filter(({ name, showlegend }) => name && showlegend !== false);
  const widths = entries.map(({ name }) => KEY + LETTER * name.length);
  if (widths.reduce((sum, one) => sum + one, 0) <= width) return 1;
  return Math.ceil(widths.length / Math.max(1, Math.floor(width / Math.max(...widths))));
}
