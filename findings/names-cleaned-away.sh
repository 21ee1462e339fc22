#!/usr/bin/env bash
# Guess: `clean` of recordlinkage, the first step before names of two lists are compared, makes them small and takes
# signs and brackets away, as its documentation shows, in any script.
#
# What happens: every letter beyond a to z is taken out. Żagań is "aga", Łódź is "d", and of "Запад-2021" and
# "Щит Союза-2021" the year is left, so that both are one drill with likeness 1 by each measure; a name in Cyrillic
# letters alone is an empty text, and all of them pair with each other when lists are blocked by name, with an exact
# match. `strip_accents` keeps Polish letters but Ł, and no Cyrillic one. No warning is given.
#
# Versions: recordlinkage 0.16, pandas 2.3.3 (it takes no pandas 3). The pattern is an argument, `replace_by_none`,
# whose meaning for other scripts is not told; among the issues of J535D165/recordlinkage nothing was found.
#
# Why it matters: who joins a list of Russian or Ukrainian events to another one gets pairs of strangers, and Polish
# towns lose half their letters. Give `replace_by_none=r"[^ \-_\w]+"`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  cloudpickle==3.1.3 jellyfish==1.3.0 joblib==1.6.0 narwhals==2.29.0 numpy==2.4.6 pandas==2.3.3 python-dateutil==4.0.0 \
  pytz==2026.6 recordlinkage==0.16 scikit-learn==1.9.1 scipy==1.17.1 threadpoolctl==3.8.0 tzdata==2026.6

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

import pandas
from recordlinkage import Compare, Index
from recordlinkage.preprocessing import clean

print(*(f"{name} {version(name)}" for name in ("recordlinkage", "pandas")))
FOUND = {
    "Zapad-2021 (joint)": "zapad 2021",
    "Żagań": "aga",
    "Łódź": "d",
    "Ādaži": "dai",
    "Запад-2021": "2021",
    "Щит Союза-2021": "2021",
    "Щит Союза": "",
}
cleaned = dict(zip(FOUND, clean(pandas.Series(list(FOUND))), strict=True))
print(" ", cleaned)
assert cleaned == FOUND
accents = clean(pandas.Series(["Żagań", "Łódź", "Запад"]), strip_accents="unicode")
assert list(accents) == ["zagan", "odz", ""]
kept = clean(pandas.Series(["Żagań", "Запад-2021 (joint)"]), replace_by_none=r"[^ \-_\w]+")
assert list(kept) == ["żagań", "запад 2021"]


def paired(ours, theirs):
    """Return which names pair when blocked by the cleaned name, and how like they are by each measure."""
    left, right = (pandas.DataFrame({"name": clean(pandas.Series(names))}) for names in (ours, theirs))
    index = Index()
    index.block("name")
    pairs = index.index(left, right)
    measures = Compare()
    measures.exact("name", "name", label="exact")
    for method in ("jarowinkler", "levenshtein", "qgram"):
        measures.string("name", "name", method=method, label=method)
    likeness = measures.compute(pairs, left, right) if left["name"].all() else None
    return [(ours[row], theirs[other]) for row, other in pairs], likeness


pairs, likeness = paired(["Запад-2021", "Siil-2021"], ["Щит Союза-2021", "Winter-2021"])
print("  pairs:", pairs)
assert pairs == [("Запад-2021", "Щит Союза-2021")]
assert (likeness == 1).all(axis=None)
pairs, _ = paired(["Запад", "Восток"], ["Кавказ", "Центр"])
print("  pairs:", pairs)
assert len(pairs) == 4
print("As found: all drills with Cyrillic names are one.")
PY
