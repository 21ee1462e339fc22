"""The data package as the public tool judges it, without a line of ours."""

import json
import subprocess
import sys

from dashboard.frames import folder
from dashboard.schema import TABLES


def validated(data):
    words = [sys.executable, "-m", "frictionless", "validate", "--json", "datapackage.json"]
    done = subprocess.run(words, cwd=data, capture_output=True, text=True, timeout=120, check=False)
    return done.returncode, json.loads(done.stdout)


def test_every_table_is_valid_and_every_foreign_key_leads_somewhere():
    code, report = validated(folder())
    assert (code, report["valid"], report["stats"]["errors"]) == (0, True, 0)
    assert [task["name"] for task in report["tasks"]] == [one.name for one in TABLES]
    assert all(task["errors"] == task["warnings"] == [] for task in report["tasks"])


def test_the_tool_sees_an_orphan_and_a_word_for_a_number(tmp_path):
    for path in ("datapackage.json", *(one.path for one in TABLES)):
        target = tmp_path / path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes((folder() / path).read_bytes())
    claims = tmp_path / "claims.csv"
    text = claims.read_text("utf-8").replace(
        "C0001,ladoga-2009,troops,5000,", "C0001,no-drill,troops,many,", 1
    )
    claims.write_text(text, "utf-8")
    code, report = validated(tmp_path)
    task = next(task for task in report["tasks"] if task["name"] == "claims")
    assert code == 1
    assert {error["type"] for error in task["errors"]} == {"foreign-key", "type-error"}
