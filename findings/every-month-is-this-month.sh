#!/usr/bin/env bash
# Guess: Tempo of FormKit reads the days that it wrote itself in a language and a format, or refuses them.
#
# What happens: where a month has another ending behind a day, as in "10 września 2021", `format` writes that ending and
# `parse` looks for the other word, "wrzesień". A month that it does not find is that of the day on which it is asked:
# in May a list of 2021 stands in May, in June in June. So with "D MMMM YYYY" in Polish, Lithuanian, Finnish, Slovak,
# Ukrainian, Russian, Belarusian and Croatian for all twelve months, in Czech for eleven ("září" has one form), and for
# any word in the month's place. Day and year are right, the result is a valid day, and nothing is said. By the style
# "long", as by the form without a day, all is read rightly, and so are languages without such endings.
#
# Versions: @formkit/tempo 1.1.0; seen with Node.js 20. Nothing was found on it among the issues of formkit/tempo.
# Moment has another fault of the kind (see `nine-months-are-january.sh`), Day.js one in December (issue 1656 of
# iamkun/dayjs).
#
# Why it matters: days with named months are what pages of ministries have, and these are half the languages of the
# flank. Who tries it this month on a day of this month sees it work. Read by `{ date: "long" }`, or take date-fns.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts @formkit/tempo@1.1.0

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { format, parse } from "@formkit/tempo";

const { version } = JSON.parse(readFileSync("node_modules/@formkit/tempo/package.json"));
console.log("@formkit/tempo", version);
const Today = Date;
const months = [...Array(12).keys()];
const worded = "D MMMM YYYY";

/** Let the clock stand at noon of the fifth of a month of 2026. */
function ask(month) {
  globalThis.Date = class extends Today {
    constructor(...parts) {
      super(...(parts.length ? parts : [2026, month, 5, 12]));
    }
  };
}

const written = (month, locale, how) => format(new Date(2021, month, 10), how, locale);
const told = (day) => [day.getFullYear(), day.getMonth() + 1, day.getDate()].join("-");

ask(0);
for (const locale of ["pl", "lt", "fi", "sk", "uk", "ru", "be", "hr", "cs"]) {
  for (const month of months) {
    const found = told(parse(written(month, locale, worded), worded, locale));
    assert.equal(found, locale === "cs" && month === 8 ? "2021-9-10" : "2021-1-10");
  }
  const styled = parse(written(8, locale, { date: "long" }), { date: "long" }, locale);
  assert.equal(told(styled), "2021-9-10");
  assert.equal(parse(written(8, locale, "MMMM YYYY"), "MMMM YYYY", locale).getMonth(), 8);
}
for (const locale of ["en", "lv", "et", "sv", "nb", "da", "de", "ro", "bg", "hu", "tr"]) {
  assert.equal(told(parse(written(8, locale, worded), worded, locale)), "2021-9-10");
}
const september = written(8, "pl", worded);
for (const today of [0, 1, 4]) {
  ask(today);
  const found = told(parse(september, worded, "pl"));
  console.log(`  ${september}, asked in month ${today + 1}:`, found);
  assert.equal(found, `2021-${today + 1}-10`);
}
assert.equal(told(parse("10 zzz 2021", worded, "pl")), "2021-5-10");
console.log("As found: September is the month in which one asks.");
JS
TZ=UTC node look.mjs 2> said.txt || { cat said.txt; exit 1; }
test ! -s said.txt
