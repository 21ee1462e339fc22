"""The machine's nginx, started with one of the examples in a folder of a test."""

import shutil
import subprocess
from pathlib import Path

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
EXAMPLES = Path(__file__).parents[2] / "deploy"


def started(example, folder, *changes, directives="daemon off;"):
    """Start nginx with an example, changed in what is said and no more; all its files lie in a folder."""
    text = example.read_text("utf-8")
    for was, now in changes:
        assert was in text
        text = text.replace(was, now)
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    own = "".join(f"{kind}_temp_path {folder / kind};\n" for kind in kinds)
    (folder / "nginx.conf").write_text(text.replace("http {", f"http {{\n{own}", 1), "utf-8")
    return subprocess.Popen([NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-g", directives])
