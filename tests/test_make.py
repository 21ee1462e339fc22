"""What `make` gives to all that it starts."""

import os
import subprocess
from pathlib import Path

import pytest


@pytest.mark.parametrize("forbidden", ["1", "yes"])
def test_what_make_starts_keeps_what_python_compiled_whatever_the_shell_says(forbidden):
    """Else each start compiles some 3,000 files anew, which takes longer than to serve the first page."""
    shown = subprocess.run(
        ["make", "--silent", "--eval", 'told: ; @echo "[$$PYTHONDONTWRITEBYTECODE]"', "told"],
        cwd=Path(__file__).parents[1],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": forbidden},
        capture_output=True,
        text=True,
        check=True,
    )
    assert shown.stdout == "[]\n"
