#!/usr/bin/env bash
# Guess: a reader who asks for Ukrainian on a site in English and Russian gets English from libraries that match languages
# by Unicode's data, since Unicode took the step from Ukrainian to Russian out of these data in 2024.
#
# What happens: langcodes for Python, in a version of December 2025, still has it: `closest_match` and
# `closest_supported_match` give Russian for "uk" and "uk-UA", in whatever order the site's languages are named. So for
# Belarusian, there and in FormatJS's matcher for JavaScript, where the data still have that step; for Ukrainian FormatJS
# gives English. To langcodes Ukrainian is as near to Russian as Icelandic to English; for Latvian, Lithuanian and
# Estonian it finds no language, so that the site's default is taken. Babel's `negotiate_locale` goes by equal languages
# alone, and gives Ukrainian readers none.
#
# Versions: langcodes 3.5.1, language-data 1.4.0, Babel 2.19.0, @formatjs/intl-localematcher 0.10.1 (npm, with Node.js
# 20). Unicode's change: CLDR-17382, pull request 3993 of unicode-org/cldr; of langcodes nothing was found on it.
#
# Why it matters: a register of Russian drills in several languages, of which Russian is one, greets Ukrainian readers
# in Russian. Match with `max_distance=23`, or by equal languages alone, and say what each language falls back to.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv venv
venv/bin/pip install -qq --disable-pip-version-check --no-deps --only-binary :all: Babel==2.19.0 langcodes==3.5.1 \
  language-data==1.4.0 marisa-trie==1.4.1
npm install --silent --no-audit --no-fund --ignore-scripts @formatjs/intl-localematcher@0.10.1

cat > match.mjs <<'JS'
import { readFileSync } from "node:fs";
import { match } from "@formatjs/intl-localematcher";
const { version } = JSON.parse(readFileSync("node_modules/@formatjs/intl-localematcher/package.json"));
const [wanted, offered] = JSON.parse(process.argv[2]);
console.log(JSON.stringify([version, wanted.map((one) => match([one], offered, "en"))]));
JS
venv/bin/python -W error - <<'PY'
import json
import subprocess
from importlib.metadata import version

from babel import negotiate_locale
from langcodes import closest_match, closest_supported_match

READERS = ["uk", "uk-UA", "be", "is", "lv", "lt", "et", "kk"]
asked = json.dumps([READERS, ["en", "ru"]])
release, by_formatjs = json.loads(subprocess.check_output(["node", "match.mjs", asked], text=True))
print(*(f"{name} {version(name)}" for name in ("langcodes", "language-data", "Babel")), "FormatJS", release)
by_langcodes = [closest_supported_match(reader, ["en", "ru"]) for reader in READERS]
for reader, *answers in zip(READERS, by_langcodes, by_formatjs, strict=True):
    print(f"  {reader}: langcodes {answers[0]}, FormatJS {answers[1]}")
assert by_langcodes == ["ru", "ru", "ru", "en", None, None, None, None]
assert by_formatjs == ["en", "en", "ru", "en", "en", "en", "en", "ru"]
assert closest_supported_match("uk-UA", ["pl-PL", "en-GB", "ru-RU"]) == "ru-RU"
assert closest_match("uk", ["en", "ru"])[1] == closest_match("is", ["en", "ru"])[1] == 24
assert closest_supported_match("uk", ["en", "ru"], max_distance=23) is None
assert closest_supported_match("uk", ["en", "ru", "uk"]) == "uk"
assert negotiate_locale(["uk_UA"], ["en", "ru"]) is None
print("As found: who asks for Ukrainian gets Russian.")
PY
