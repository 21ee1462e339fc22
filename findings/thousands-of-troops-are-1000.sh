#!/usr/bin/env bash
# Guess: text2num, which writes numbers in words as figures, leaves words of no number, such as "thousands of troops",
# as they are.
#
# What happens: in English and Spanish they become one number: "thousands of troops" is "1000 of troops", "tens of
# thousands" is "10 of 1000", "miles de soldados" is "1000 de soldados"; `text2num` answers 1000 and 1,000,000 for
# "thousands" and "millions" alone. "Dozens of ships" stays, and so do the like words in French, German, Portuguese,
# Italian and Dutch, and in number-parser. A decimal before a thousand is parted from it: "two point five thousand" is
# "2.5 1000". No warning is given.
#
# Versions: text2num 3.1.0 (Python, of that name's Rust); number-parser 0.3.2 beside it. Issues of allo-media/text2num
# tell of decimals and ordinals; of this nothing was found.
#
# Why it matters: it stands behind programs that write down speech, and "thousands of troops" is what spokesmen say when
# they give no number. A register that takes figures from such a text has an exact 1,000 there, without the hedge. Look
# for these words first and leave their sentences as they are.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  attrs==26.1.0 number-parser==0.3.2 text2num==3.1.0

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

from number_parser import parse
from text_to_num import alpha2digit, text2num

print(*(f"{name} {version(name)}" for name in ("text2num", "number-parser")))
FOUND = {
    ("thousands of troops", "en"): "1000 of troops",
    ("hundreds of tanks", "en"): "100 of tanks",
    ("tens of thousands of soldiers", "en"): "10 of 1000 of soldiers",
    ("billions of euros", "en"): "1000000000 of euros",
    ("two point five thousand troops", "en"): "2.5 1000 troops",
    ("miles de soldados", "es"): "1000 de soldados",
    ("cientos de tanques", "es"): "100 de tanques",
}
for (said, language), written in FOUND.items():
    print(f"  {said}: {alpha2digit(said, language)}")
    assert alpha2digit(said, language) == written
assert [text2num(word, "en") for word in ("hundreds", "thousands", "millions")] == [100, 1000, 1_000_000]

RIGHT = {"twelve thousand seven hundred troops": "12700 troops", "dozens of ships": "dozens of ships"}
for said, written in RIGHT.items():
    assert alpha2digit(said, "en") == written
LEFT = {
    "fr": "des milliers de soldats",
    "de": "tausende Soldaten",
    "pt": "milhares de soldados",
    "it": "migliaia di soldati",
    "nl": "duizenden soldaten",
}
for language, said in LEFT.items():
    assert alpha2digit(said, language) == said
assert parse("thousands of troops", "en") == "thousands of troops"
print("As found: thousands of troops are 1000 of them.")
PY
