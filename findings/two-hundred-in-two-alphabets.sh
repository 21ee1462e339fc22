#!/usr/bin/env bash
# Guess: n2words, which writes numbers as words in some seventy languages, writes Ukrainian ones in Cyrillic letters.
#
# What happens: wherever Ukrainian has its letter "і" there is a Latin "i", which looks the same: in 706 of the numbers
# from 0 to 1,000, in every million, and in some ordinals. "200" in words is not what a keyboard, a page or another
# package writes: it is not found by it, in a text or by MiniSearch, and is counted as another word. By eye and in print
# nothing is to be seen. Two, three, ten, 300 and the other numbers without that letter are right. to-words writes all
# of them in Cyrillic.
#
# Versions: n2words 4.0.0, to-words 5.7.0, minisearch 7.2.0 (npm); seen with Node.js 20. num2words for Python had the
# same and was mended (328 of savoirfairelinux/num2words); of n2words nothing was found.
#
# Why it matters: texts in Ukrainian with such words go into search, into programs that read aloud and into tables of
# who said what. Replace the letter, and look for words of two alphabets in every list of names.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts minisearch@7.2.0 n2words@4.0.0 to-words@5.7.0

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { toCardinal, toOrdinal } from "n2words/uk-UA";
import { ToWords } from "to-words";

for (const name of ["n2words", "to-words", "minisearch"])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
const others = new ToWords({ localeCode: "uk-UA" });
const written = (number) => others.convert(number).toLowerCase();
const ofTwoAlphabets = (words) => words.split(" ").some((word) => /[a-z]/i.test(word) && /[\u0400-\u04ff]/.test(word));
const latin = (words) => words.replaceAll(/[a-z]/g, (letter) => `[${letter}]`);

for (const number of [200, 700, 12700]) {
  const [here, there] = [toCardinal(number), written(number)];
  console.log(`  ${number}: ${latin(here)}, by to-words ${latin(there)}`);
  assert(here !== there && ofTwoAlphabets(here) && !ofTwoAlphabets(there));
  assert.equal(here.replaceAll("i", "\u0456"), there); // no other letter differs
}
for (const number of [3, 10, 300]) assert.equal(toCardinal(number), written(number));

const numbers = [...Array(1001).keys()];
const mixed = numbers.filter((number) => ofTwoAlphabets(toCardinal(number))).length;
console.log(`  of the numbers to 1,000 in two alphabets: ${mixed}`);
assert.equal(mixed, 706);
assert.equal(numbers.filter((number) => ofTwoAlphabets(written(number))).length, 0);
assert(ofTwoAlphabets(toCardinal(2_000_000)) && ofTwoAlphabets(toOrdinal(80)));

const search = new MiniSearch({ fields: ["words"] });
search.addAll([200, 700].map((id) => ({ id, words: toCardinal(id) })));
const found = [written(200), toCardinal(200)].map((words) => search.search(words).map(({ id }) => id));
console.log("  found by the word of a keyboard, and by that of n2words:", JSON.stringify(found));
assert.deepEqual(found, [[], [200]]);
console.log("As found: two hundred is written in two alphabets.");
JS
node look.mjs 2> said.txt || { cat said.txt; exit 1; }
test ! -s said.txt
