#!/usr/bin/env bash
# Guess: a paragraph in Markdown that begins with a day or a year as Latvians, Estonians, Finns, Norwegians, Hungarians
# and Slovaks write it, "10. septembris" or "2021. aastal", shows that day and that year on a page.
#
# What happens: a figure and a dot at the head of a paragraph open a list. Python-Markdown, which makes the pages of
# MkDocs, leaves the number out: the reader sees "1.", the first of September or the year 1. Its extension `sane_lists`
# keeps the number, `extra` does not. CommonMark keeps the number of the first paragraph, but if the next one begins so
# too, it counts on: 10 September and 16 September are shown as 10 and 11, by markdown-it-py, mistune, marko and
# commonmark alike. A page that markdownify turns into Markdown falls into it, for it leaves the dot bare; html2text
# writes "10\." and is right. No warning is given.
#
# Versions: Markdown 3.11.3, markdown-it-py 4.3.0, mistune 3.4.0, marko 2.2.4, commonmark 0.9.2, markdownify 1.2.3,
# html2text 2025.4.15. That a list may begin by mistake is in the first description of Markdown, with a year.
#
# Why it matters: texts on exercises begin with their days, and half of this flank puts a dot behind them. A day that is
# wrong by some days looks right. Write "10\. septembris", or begin with a word. `dashboard/ui/shell/markdown.py` does
# so for names in own lists, since this was found.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --only-binary :all: beautifulsoup4==4.15.0 \
  commonmark==0.9.2 html2text==2025.4.15 lxml==6.1.3 markdown==3.11.3 markdown-it-py==4.3.0 markdownify==1.2.3 \
  marko==2.2.4 mdurl==0.1.2 mistune==3.4.0 six==1.17.0 soupsieve==4.1.3 typing-extensions==4.16.0

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

import commonmark
import html2text
import lxml.html
import markdown
import markdownify
import marko
import mistune
from markdown_it import MarkdownIt

names = ("markdown", "markdown-it-py", "mistune", "marko", "commonmark", "markdownify", "html2text")
print(*(f"{name} {version(name)}" for name in names))
MAKERS = {
    "markdown": markdown.markdown,
    "markdown-it-py": MarkdownIt().render,
    "mistune": mistune.html,
    "marko": marko.convert,
    "commonmark": commonmark.commonmark,
}


def seen(page):
    """Return the paragraphs of a page as a browser shows them, with the number of each item of a list."""
    shown = []
    for part in lxml.html.fragment_fromstring(page, create_parent="div"):
        first = int(part.get("start", 1))
        items = [" ".join(item.text_content().split()) for item in part] or [part.text_content()]
        shown += [f"{first + place}. {item}" for place, item in enumerate(items)] if part.tag == "ol" else items
    return shown


AUTUMN = "10. septembr\u012b s\u0101kas, 16. beidzas."
YEAR = "2021. aastal toimus suur manööver."
for name, make in MAKERS.items():
    found = [seen(make(text)) for text in (AUTUMN, YEAR)]
    print(f"  {name}:", *(shown for shown, in found))
    kept = [[AUTUMN], [YEAR]]
    assert found == ([["1. " + text.partition(" ")[2]] for (text,) in kept] if name == "markdown" else kept)
assert seen(markdown.markdown(AUTUMN, extensions=["extra"])) != [AUTUMN]
assert seen(markdown.markdown(AUTUMN, extensions=["sane_lists"])) == [AUTUMN]

TWO = "10. septembril algas.\n\n16. septembril l\u00f5ppes."
for name, make in MAKERS.items():
    days = [text.partition(" ")[0] for text in seen(make(TWO))]
    print(f"  two paragraphs, 10. and 16., by {name}:", *days)
    assert days == (["1.", "2."] if name == "markdown" else ["10.", "11."])

page = f"<p>{AUTUMN}</p>"
assert seen(markdown.markdown(markdownify.markdownify(page))) != [AUTUMN]
assert seen(markdown.markdown(html2text.html2text(page))) == [AUTUMN]
print("As found: 10 September is the first, and 16 September the eleventh.")
PY
