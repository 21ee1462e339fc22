#!/usr/bin/env bash
# Guess: the box plot that ECharts makes of a dataset passes over missing cells, as its averages do, and its whiskers
# end at the outermost values that are no outliers, as in other libraries.
#
# What happens: its transform `boxplot` takes a missing cell (null) for zero: of 5, nothing and 3 the lowest is 0 and
# the lower quartile 1.5, of 4, nothing, 6 and 8 the median is 5. The mark that ECharts itself has for a gap, "-",
# takes away the whole box. And whiskers end where no value is: for 2 to 9 and 30 the upper one ends at 14, which is
# 1.5 times the box's height above it, though the highest value but the outlier is 9. On a series the average that
# `markLine` draws leaves a gap out, but its median counts it among the values: of 4, nothing, 6 and 11 it is 8.5.
#
# Versions: echarts 6.1.0.
#
# Why it matters: an empty cell means "not known" in a register of numbers. A box of troops by year shows a lowest of
# zero and a median that is too low, and a reader takes the end of a whisker for a number that somebody stated. Take
# gaps out of the rows first, and give the five numbers of a box oneself.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --prefix "$scratch" echarts@6.1.0

cat >boxes.cjs <<'JS'
const assert = require("node:assert");
const echarts = require("echarts");

console.log("echarts", echarts.version);
assert.equal(echarts.version, "6.1.0");

function drawn(option) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 600, height: 400 });
  chart.setOption({ xAxis: { type: "category" }, yAxis: {}, ...option });
  return chart;
}

function rows(chart, index) {
  const data = chart.getModel().getSeriesByIndex(index).getData();
  return Array.from({ length: data.count() }, (_, row) => data.getValues(row).slice(1));
}

// Five numbers of the box: lowest, lower quartile, median, upper quartile, highest; then the outliers.
function box(cells) {
  const chart = drawn({
    dataset: [
      { source: [cells] },
      { transform: { type: "boxplot" } },
      { fromDatasetIndex: 1, fromTransformResult: 1 },
    ],
    series: [{ type: "boxplot", datasetIndex: 1 }, { type: "scatter", datasetIndex: 2 }],
  });
  const found = [rows(chart, 0)[0], rows(chart, 1).flat()];
  chart.dispose();
  console.log("  ", JSON.stringify(cells), "-> box", JSON.stringify(found[0]), "outliers", JSON.stringify(found[1]));
  return found;
}

assert.deepEqual(box([5, 3]), [[3, 3.5, 4, 4.5, 5], []]);
assert.deepEqual(box([5, null, 3]), [[0, 1.5, 3, 4, 5], []]);
assert.deepEqual(box([4, 6, 8]), [[4, 5, 6, 7, 8], []]);
assert.deepEqual(box([4, null, 6, 8]), [[0, 3, 5, 6.5, 8], []]);
assert.deepEqual(box(["-", 3, 5]), [[NaN, NaN, 3, 4, NaN], []]);
assert.deepEqual(box([2, 3, 4, 5, 6, 7, 8, 9, 30]), [[2, 4, 6, 8, 14], [30]]);

function marked(cells) {
  const chart = drawn({
    xAxis: { data: cells.map((_, place) => `${place}`) },
    series: [{ type: "line", data: cells, markLine: { data: [{ type: "average" }, { type: "median" }] } }],
  });
  const found = chart.renderToSVGString().match(/>[\d.]+<\/text>/g).slice(-2).map((text) => Number(text.slice(1, -7)));
  chart.dispose();
  console.log("  ", JSON.stringify(cells), "-> average", found[0], "median", found[1]);
  return found;
}

assert.deepEqual(marked([4, 6, 11]), [7, 6]);
assert.deepEqual(marked([4, null, 6, 11]), [7, 8.5]);
console.log("As found: a gap is zero in a box and has a place in a median, and a whisker ends where no value is.");
JS
TZ=UTC node boxes.cjs
