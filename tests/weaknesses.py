"""Known weaknesses of what is locked: `python tests/weaknesses.py COMMAND...`, as pip-audit is called.

pip-audit ends alike where it has found a weakness and where it could not ask for any. Here the first ends
with 1 and the second with 3, each with a sentence. Not named as a test, for it asks another host.
"""

import json
import subprocess
import sys

SOUND, WEAK, NOT_ASKED = 0, 1, 3

OUT_OF_REACH = "The public list of known weaknesses could not be reached, so nothing was judged: {}"
PASSED_OVER = (
    "The public list of known weaknesses told nothing of {} of {} packages, so they were not judged: {}"
)


def verdict(told, complaint):
    """Return lines on the packages that are locked, and how to end.

    Parameters
    ----------
    told : str
        What pip-audit has written as JSON; empty where it broke off.
    complaint : str
        What it wrote beside that, of which the last line says why it broke off.
    """
    try:
        packages = json.loads(told)["dependencies"]
    except (ValueError, KeyError):
        lines = complaint.strip().splitlines() or ["no word on why"]
        return [OUT_OF_REACH.format(lines[-1].strip())], NOT_ASKED
    weak = [_line(one, fault) for one in packages for fault in one.get("vulns", ())]
    unseen = [one["name"] for one in packages if "skip_reason" in one]
    if packages and len(unseen) == len(packages):
        return [OUT_OF_REACH.format(packages[0]["skip_reason"])], NOT_ASKED
    lines = [PASSED_OVER.format(len(unseen), len(packages), ", ".join(unseen))] if unseen else []
    if weak:
        return [*weak, *lines], WEAK
    if unseen:
        return lines, NOT_ASKED
    return [f"No known weakness in {len(packages)} packages."], SOUND


def _line(package, fault):
    mended = ", ".join(fault["fix_versions"]) or "none yet"
    return f"{package['name']} {package['version']}: {fault['id']}, mended in {mended}"


if __name__ == "__main__":
    try:
        asked = subprocess.run(sys.argv[1:], capture_output=True, text=True, check=False)
        lines, ends = verdict(asked.stdout, asked.stderr)
    except OSError as reason:
        lines, ends = verdict("", str(reason))
    print("\n".join(lines))
    sys.exit(ends)
