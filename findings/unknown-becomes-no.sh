#!/usr/bin/env bash
# Guess: a graph of who repeats whom keeps its gaps from NetworkX through GraphML into igraph.
#
# What happens: a truth that a page does not have is false afterwards: "official" is known of two of four pages, and
# igraph says of the other two that they are not. The same for relays. A missing word is an empty one. Numbers stay
# missing (NaN), and NetworkX reads the same file with all its gaps. No warning is given. Through GML a truth becomes
# a number, and a missing one stays missing.
#
# Versions: networkx 3.6.1, igraph 1.0.0.
#
# Why it matters: on such graphs one counts how many origins are official. Half of "not known" counts as "no". Write
# truths as words, "yes" and "no".
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps igraph==1.0.0 lxml==6.1.3 networkx==3.6.1 \
  numpy==2.4.6 texttable==1.7.2

cd "$scratch"
"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
import math
from importlib.metadata import version

import igraph
import networkx

print(*(f"{name} {version(name)}" for name in ("networkx", "igraph")))
graph = networkx.DiGraph()
graph.add_node("ministry", official=True, troops=12000, language="be")
graph.add_node("newspaper", official=False, troops=13000, language="en")
graph.add_nodes_from(("agency", "blog"))
graph.add_edge("agency", "ministry", verbatim=True)
graph.add_edge("blog", "agency")
networkx.write_graphml(graph, "relays.graphml")

read = igraph.Graph.Read_GraphML("relays.graphml")
print("  official:", read.vs["official"], "language:", read.vs["language"], "verbatim:", read.es["verbatim"])
assert read.vs["id"] == ["ministry", "newspaper", "agency", "blog"]
assert read.vs["official"] == [True, False, False, False]
assert read.vs["language"] == ["be", "en", "", ""]
assert read.es["verbatim"] == [True, False]
assert [math.isnan(one) for one in read.vs["troops"]] == [False, False, True, True]
again = networkx.read_graphml("relays.graphml")
assert dict(again.nodes["agency"]) == {}
networkx.write_gml(graph, "relays.gml")
gml = igraph.Graph.Read_GML("relays.gml").vs["official"]
print("  official through GML:", gml)
assert gml[:2] == [1.0, 0.0]
assert all(math.isnan(one) for one in gml[2:])
print("As found: not known is no.")
PY
