#!/usr/bin/env bash
# Guess: number-parser, which turns numbers in words into figures, reads "п'ять тисяч", five thousand in Ukrainian, with
# the apostrophe of a keyboard and with the one of print, for its issue on apostrophes is closed.
#
# What happens: it knows these words with the letter U+02BC alone, as almost nobody writes them. With "'" and "’" the
# numbers 5, 9, 15, 19, 50, 90, 500 and 900 are no numbers, and what stands beside them is one by itself: in "п'ять тисяч
# військових" it is the thousand, so the text says "п'ять 1000 військових", "двадцять п'ять тисяч" is 20 and 1000, and
# "дві тисячі п'ятсот" is 2000. `parse_number` gives nothing. Of the numbers below a thousand that num2words writes in
# Ukrainian it reads 512 and does not read 488. No warning is given.
#
# Versions: number-parser 0.3.2, num2words 0.5.14. Known in part: issue 85 of scrapinghub/number-parser, on such words by
# themselves, is closed.
#
# Why it matters: figures of troops are taken from Ukrainian news by it, and a figure beside a number that was not
# read looks like the whole. Put U+02BC in place of every apostrophe between two letters first.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --only-binary :all: attrs==26.1.0 \
  num2words==0.5.14 number-parser==0.3.2

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

from num2words import num2words
from number_parser import parse, parse_number

print(*(f"{name} {version(name)}" for name in ("number-parser", "num2words")))
KEYBOARD, PRINT, LETTER = "'", "\u2019", "\u02bc"
WORDS = {
    5: "п'ять",
    9: "дев'ять",
    15: "п'ятнадцять",
    19: "дев'ятнадцять",
    50: "п'ятдесят",
    90: "дев'яносто",
    500: "п'ятсот",
    900: "дев'ятсот",
}
for number, word in WORDS.items():
    read = [parse_number(word.replace("'", sign), language="uk") for sign in (KEYBOARD, PRINT, LETTER)]
    assert read == [None, None, number]
TEXTS = {
    "п'ять тисяч військових": ("п'ять 1000 військових", "5000 військових"),
    "двадцять п'ять тисяч": ("20 п'ять 1000", "25000"),
    "дві тисячі п'ятсот": ("2000 п'ятсот", "2500"),
    "сто п'ятдесят танків": ("100 п'ятдесят танків", "150 танків"),
    "дванадцять тисяч сімсот": ("12700", "12700"),
}
for text, (found, right) in TEXTS.items():
    for sign in (KEYBOARD, PRINT):
        assert parse(text.replace("'", sign), language="uk") == found.replace("'", sign)
    print(f"  {text}: {found}")
    assert parse(text.replace("'", LETTER), language="uk") == right
written = {number: num2words(number, lang="uk") for number in range(1000)}
unread = [number for number, words in written.items() if parse_number(words, language="uk") != number]
print(f"  of the numbers below a thousand by num2words it does not read {len(unread)}")
assert len(unread) == 488 == sum(KEYBOARD in words for words in written.values())
print("As found: five thousand are a thousand.")
PY
