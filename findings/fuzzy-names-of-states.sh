#!/usr/bin/env bash
# Guess: search_fuzzy() of pycountry forgives spelling: it finds Turkey, Kosovo or Belorussia, and finds nothing
# for an alliance.
#
# What happens: it forgives no spelling. It looks for the words in the names of states and, failing a better hit,
# of all provinces of the world, and answers with the states these lie in. Kosovo is Serbia (its province in
# ISO 3166-2), Turkey is nothing at all since the state's name is Turkiye with two dots, nor are
# Belorussia and Polish. NATO is Bangladesh and Greece, EU is first of all Reunion, UK is Britain and then Uganda,
# Ukraine and Japan, Zapad is Serbia and Czechia, Minsk is Belarus and Poland. Crimea is nothing, Sevastopol is
# Ukraine, Kaliningrad Russia. lookup(), the exact way, knows neither "Russia" nor "Turkey".
#
# Versions: pycountry 26.2.16.
#
# Why it matters: lists of exercises name participants as Turkey, Kosovo, NATO, EU, UK, and series as Zapad. The first
# hit of this search, as many scripts take it, would make Serbia of Kosovo's part in an exercise and Bangladesh of
# NATO's. Own lists go by locale data and a table of other names; what is in neither is told, not guessed.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps pycountry==26.2.16

"$scratch/venv/bin/python" - <<'PY'
from importlib.metadata import version

from pycountry import countries

print("pycountry", version("pycountry"))


def fuzzy(name):
    try:
        return " ".join(state.alpha_3 for state in countries.search_fuzzy(name))
    except LookupError:
        return ""


def exact(name):
    try:
        return countries.lookup(name).alpha_3
    except LookupError:
        return ""


EXPECTED = {
    "Kosovo": "SRB", "Turkey": "", "T\u00fcrkiye": "TUR", "Belorussia": "", "Polish": "", "NATO": "BGD GRC",
    "Zapad": "SRB CZE", "Minsk": "BLR POL", "Crimea": "", "Sevastopol": "UKR", "Kaliningrad": "RUS",
}
for name, states in EXPECTED.items():
    found = fuzzy(name)
    print(f"  {name}: {found or 'nothing'}")
    assert found == states, (name, found)
for name, first in {"EU": ["REU"], "UK": ["GBR", "UGA", "UKR", "JPN"]}.items():
    found = fuzzy(name).split()
    print(f"  {name}: {' '.join(found[:4])} and {len(found[4:])} more")
    assert found[: len(first)] == first, (name, found)
assert [exact(name) for name in ("Russia", "Turkey", "Germany", "Moldova")] == ["", "", "DEU", "MDA"]
print("As found: the search goes through provinces, and forgives no spelling.")
PY
