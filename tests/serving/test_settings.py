"""The project's settings hold wherever the server is started from."""

import json
import subprocess
import sys

ASKED = ("client.showErrorDetails", "server.maxUploadSize", "theme.light.primaryColor", "server.headless")
PROGRAM = f"""
import json
from streamlit import config
config.get_config_options(options_from_flags={{"server.headless": False}})
from dashboard import asgi
print(json.dumps([config.get_option(name) for name in {ASKED}]))
"""


# Streamlit 1.67 (`config.get_config_files`) looks in the home, where one stands, and beside the script.
def test_an_asgi_server_started_elsewhere_has_them_and_what_was_said_at_the_start_goes_before(tmp_path):
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text('[client]\nshowErrorDetails = "full"\n', "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout.splitlines()[-1]) == ["none", 5, "#1F5FA8", False]
