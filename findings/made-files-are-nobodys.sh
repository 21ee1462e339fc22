#!/usr/bin/env bash
# Guess: a file that `st.download_button` makes on a click (`data=` a callable) belongs to the page whose button was
# clicked, and is there as long as that page is, like a file that was handed to the button ready-made.
#
# What happens: it belongs to no page. Each time that any reader's page has run to its end, files of no page are
# marked, and the next time taken away. Once two pages of others have run, the address that the reader was given
# answers 404, while the button still stands on the page. A file handed over ready-made stays.
#
# Versions: streamlit 1.67.0, protobuf 7.36.2, websockets 17.4.
#
# Why it matters: on a server with many readers two runs end within a moment, and who is slow to fetch the file finds
# nothing. dashboard/ui/shell/download.py keeps what was made last for whoever asks.
set -euo pipefail

scratch=$(mktemp -d)
trap 'test -z "${server:-}" || kill "$server" 2>/dev/null || true; rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check streamlit==1.67.0 protobuf==7.36.2 websockets==17.4

cd "$scratch"
cat > app.py <<'PY'
import streamlit as st

st.download_button("ready", data=b"ready-made", file_name="ready.txt", key="ready")
st.download_button("asked", data=lambda: b"made on a click", file_name="asked.txt", key="asked", on_click="ignore")
PY
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
venv/bin/python -m streamlit run app.py --server.address 127.0.0.1 --server.port "$port" --server.headless true \
  --browser.gatherUsageStats false --server.fileWatcherType none > server.log 2>&1 &
server=$!

PORT=$port venv/bin/python - <<'PY'
import contextlib
import os
import time
import urllib.error
import urllib.request

import streamlit
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

print("streamlit", streamlit.__version__)
assert streamlit.__version__ == "1.67.0"

LINES = contextlib.ExitStack()
HOST = f"127.0.0.1:{os.environ['PORT']}"


def status(path):
    try:
        with urllib.request.urlopen(f"http://{HOST}{path}", timeout=10) as answer:
            return answer.status if b"made" in answer.read() else 404  # an address that is none has a page too
    except urllib.error.HTTPError as error:
        return error.code


for _ in range(300):  # until the server listens
    try:
        status("/_stcore/health")
        break
    except OSError:
        time.sleep(0.1)


class Page:
    """A reader's page, opened and run to its end."""

    def __init__(self):
        self.line = LINES.enter_context(connect(f"ws://{HOST}/_stcore/stream", max_size=None))
        self.line.send(BackMsg(rerun_script={}).SerializeToString())
        self.buttons, self.session, message = {}, "", None
        while message is None or message.WhichOneof("type") != "script_finished":
            message = self.next()
            if message.WhichOneof("type") == "new_session":
                self.session = message.new_session.initialize.session_id
            if message.WhichOneof("type") == "delta" and message.delta.new_element.HasField("download_button"):
                button = message.delta.new_element.download_button
                self.buttons[button.label] = button

    def next(self):
        message = ForwardMsg()
        message.ParseFromString(self.line.recv(30))
        return message

    def asked(self):
        """Click the button whose file is made on a click; return the address that the page is given."""
        wanted = BackMsg()
        wanted.backend_operation_request.request_id = "one"
        wanted.backend_operation_request.session_id = self.session
        wanted.backend_operation_request.deferred_file.file_id = self.buttons["asked"].deferred_file_id
        self.line.send(wanted.SerializeToString())
        while (message := self.next()).WhichOneof("type") != "backend_operation_response":
            pass
        return message.backend_operation_response.deferred_file.url


reader = Page()
ready, asked = reader.buttons["ready"].url, reader.asked()
seen = [(status(ready), status(asked))]
others = []
for _ in range(2):
    others.append(Page())
    time.sleep(1)  # files are looked through just after a page is told that its run has ended
    seen.append((status(ready), status(asked)))

LINES.close()
for pages, (of_ready, of_asked) in enumerate(seen):
    print(f"   after {pages} runs of others: ready-made {of_ready}, made on a click {of_asked}")
assert seen == [(200, 200), (200, 200), (200, 404)], seen
print("As found: a file made on a click is gone after two runs of others, while its page is open.")
PY
