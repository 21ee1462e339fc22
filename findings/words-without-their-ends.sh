#!/usr/bin/env bash
# Guess: a search made with Lunr may not know the endings of Polish, Latvian or Ukrainian, but it finds a word that is
# looked up just as a title has it.
#
# What happens: before a word goes into the index Lunr cuts off its ends whatever is no English letter, figure or
# underscore, but not from the word that is looked up. Riga with a macron is found, for its letter stands within the
# word; Lodz in Polish is kept as "d", Siauliai in Lithuanian as "iauliai", and neither is found by its name. Adazi in
# Latvian becomes the Latvian word for "several", and a search for that finds the range. Of Cyrillic titles nothing is
# left, but they are all found by their year. The port of Lunr to Python keeps such words whole: an index that it made
# is read by the same Lunr in the browser, and finds all of them.
#
# Versions: lunr 2.3.9 (npm), lunr 0.8.0 (PyPI); seen with Node.js 20.
#
# Why it matters: static sites are searched with Lunr, and places of this flank begin or end in such letters. Nobody who
# tries "Zapad" or "Iron Wolf" sees it. Make the index in Python, or take the trimmer out of the pipeline.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps lunr==0.8.0
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts lunr@2.3.9

cat > titles.json <<'JSON'
[
  "\u0141\u00f3d\u017a garrison", "\u0100da\u017ei range", "\u0160iauliai air base", "R\u012bga port",
  "\u00d5ppus Siil", "\u0417\u0430\u0445\u0456\u0434 2017", "\u0429\u0438\u0442 \u0421\u043e\u044e\u0437\u0430 2019",
  "Zapad-2021", "Iron Wolf"
]
JSON
"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
import json
from importlib.metadata import version
from pathlib import Path

from lunr import lunr

print("lunr for Python", version("lunr"))
rows = [{"id": str(row), "title": title} for row, title in enumerate(json.loads(Path("titles.json").read_text()))]
Path("python.json").write_text(json.dumps(lunr("id", ["title"], rows).serialize()))
PY
cat > look.js <<'JS'
const assert = require("node:assert/strict");
const fs = require("node:fs");
const lunr = require("lunr");

console.log("lunr", lunr.version);
const titles = JSON.parse(fs.readFileSync("titles.json"));
const made = lunr(function () {
  this.ref("id");
  this.field("title");
  titles.forEach((title, id) => this.add({ id, title }));
});
const whole = lunr(function () {
  this.pipeline.remove(lunr.trimmer);
  this.ref("id");
  this.field("title");
  titles.forEach((title, id) => this.add({ id, title }));
});
const python = lunr.Index.load(JSON.parse(fs.readFileSync("python.json")));
const found = (index, word) => index.search(word).map((hit) => Number(hit.ref)).sort();
const words = ["\u0141\u00f3d\u017a", "\u0100da\u017ei", "\u0160iauliai", "R\u012bga", "\u00d5ppus",
  "\u0417\u0430\u0445\u0456\u0434", "\u0421\u043e\u044e\u0437\u0430", "Zapad", "Wolf"];
for (const word of words)
  console.log(`  ${word}: row`, ...[made, whole, python].map((index) => found(index, word).join(" ") || "none"));
const EXPECTED = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((row) => [row]);
assert.deepEqual(words.map((word) => found(made, word)), [[], [], [], [3], [], [], [], [7], [8]]);
assert.deepEqual(words.map((word) => found(whole, word)), EXPECTED);
assert.deepEqual(words.map((word) => found(python, word)), EXPECTED);
assert.deepEqual([found(made, "da\u017ei"), found(whole, "da\u017ei")], [[1], []]);
assert.deepEqual([found(made, "iauliai"), found(made, "2017")], [[2], [5]]);
const kept = made.toJSON().invertedIndex.map(([word]) => word);
console.log("  words of the index:", kept.join(", "));
assert(kept.includes("") && kept.includes("d") && !kept.some((word) => /\p{Script=Cyrillic}/u.test(word)));
console.log("As found: words are kept without the letters at their ends that English has not.");
JS
node look.js
