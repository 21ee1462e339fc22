#!/usr/bin/env bash
# Guess: Moment reads the days that it wrote itself, in each of its languages, or says that they are invalid.
#
# What happens: in Croatian nine months of twelve are January: what it writes as "10 rujna 2021", September, it reads as
# 10 January 2021 and calls it valid. August and October are right, and January. It writes the second case, as a day
# wants it, and knows the first alone, but as long as it is not strict it passes over what it does not know. In
# Lithuanian and Belarusian the months with letters that change, such as "10 rugsėjo 2021", are invalid, which is said.
# Polish, Latvian and Ukrainian are right. Luxon, which replaces it, reads all of them.
#
# Versions: moment 2.31.0, luxon 3.7.2; seen with Node.js 20.
#
# Why it matters: charts of many libraries read their days by Moment, and Croatia is one of the hosts of the alliance's
# exercises. Ask strictly (`moment(text, format, "hr", true)`): all nine are then invalid, the three as well.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts moment@2.31.0 luxon@3.7.2

cat > months.js <<'JS'
const assert = require("node:assert/strict");
const moment = require("moment");
const { DateTime, VERSION } = require("luxon");

console.log("moment", moment.version, "luxon", VERSION);
const months = [...Array(12).keys()];
// The month that each month is read as, 0 where it is invalid.
const read = (language, strict = false) => {
  require(`moment/locale/${language}`);
  return months.map((month) => {
    const text = moment([2021, month, 10]).locale(language).format("D MMMM YYYY");
    const day = moment(text, "D MMMM YYYY", language, strict);
    if (language === "hr" && !strict) console.log(`  ${text}: ${day.isValid() ? day.format("YYYY-MM-DD") : "invalid"}`);
    return day.isValid() ? day.month() + 1 : 0;
  });
};
const right = months.map((month) => month + 1);
assert.deepEqual(read("hr"), [1, 1, 1, 1, 1, 1, 1, 8, 1, 10, 1, 1]);
assert.deepEqual(read("hr", true), Array(12).fill(0));
for (const language of ["pl", "lv", "uk"]) assert.deepEqual(read(language), right);
const lithuanian = read("lt");
console.log("  Lithuanian:", ...lithuanian);
assert.deepEqual(lithuanian, [1, 2, 3, 4, 5, 6, 7, 0, 0, 10, 11, 0]);
assert.deepEqual(read("be"), [1, 2, 3, 4, 0, 6, 7, 0, 9, 10, 11, 12]);
for (const locale of ["hr", "lt"])
  assert.deepEqual(months.map((month) => {
    const text = DateTime.utc(2021, month + 1, 10).setLocale(locale).toFormat("d MMMM yyyy");
    return DateTime.fromFormat(text, "d MMMM yyyy", { locale }).month;
  }), right);
console.log("As found: nine of twelve months in Croatian are January.");
JS
node months.js
