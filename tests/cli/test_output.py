"""What a command does where nobody reads its answer to the end."""

import subprocess
import sys

from dashboard import cli


def test_a_command_whose_reader_has_enough_ends_without_a_traceback():
    command = [sys.executable, "-m", "dashboard.cli", "export", "--list"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        running.stdout.close()
        said = running.stderr.read()
    assert (running.returncode, said) == (cli.READ_NO_FURTHER, "")
