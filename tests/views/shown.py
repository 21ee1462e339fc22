"""All that an address shows, as digests; run as a program, in a process that has opened nothing before."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from functools import cache as once
from pathlib import Path

import streamlit as st
from streamlit.components.v2 import manifest_scanner

from dashboard.ui.shell import cache
from tests.charts import charts

from .reader import visit

ROOT = Path(__file__).parents[2]


def shown(page, query):
    """Return digests of all that an address shows: figures, tables, texts, and its downloads.

    Of a GeoPackage, which is slow to write and holds the second at which it was made, only the name: its
    layers are written from the frames of the GeoJSON beside it.
    """
    handed_out, plain = [], st.download_button

    def recorded(label, data, file_name, **more):
        name = f"{label} {file_name}"
        handed_out.append((name, name.endswith(".gpkg") or digest(data() if callable(data) else data)))
        return plain(label, data, file_name, **more)

    st.download_button = recorded
    try:
        at = visit(page, **query)
    finally:
        st.download_button = plain
    assert not at.exception, (page, query)
    found = dict(handed_out)
    for chart in charts(at):
        found[chart.key] = digest(chart.proto.bytes)
    for kind in ("dataframe", "table"):
        for number, table in enumerate(getattr(at, kind)):
            found[f"{kind} {number}"] = digest(table.value.to_csv())
    for number, element in enumerate(at.main.markdown):
        found[f"text {number}"] = element.value
    return found


def digest(data):
    return hashlib.sha256(data.encode("utf-8") if isinstance(data, str) else data).hexdigest()


def shown_alone(addresses):
    """Return what each address shows to the first reader of a process."""
    command = [sys.executable, "-W", "ignore", "-m", __name__]
    given = json.dumps(addresses)
    done = subprocess.run(command, check=True, cwd=ROOT, input=given, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)


def in_a_child(page, query):
    """Return what an address shows in a copy of this process, made for it alone."""
    with tempfile.TemporaryFile("w+") as told:
        child = os.fork()
        if child == 0:
            try:
                json.dump(shown(page, query), told)
                told.flush()
            finally:
                os._exit(0 if told.tell() else 1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0, (page, query)
        told.seek(0)
        return json.load(told)


if __name__ == "__main__":
    manifest_scanner.scan_component_manifests = once(manifest_scanner.scan_component_manifests)
    manifest_scanner.scan_component_manifests()
    cache.frames()  # read, but nothing is worked out of it yet
    cache.settle()  # for each copy would look through all of it for garbage
    json.dump([in_a_child(*address) for address in json.load(sys.stdin)], sys.stdout)
