"""What a run of a page sends is handed to Streamlit at once, in its order, and never held for long."""

import base64

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from dashboard.export.pictures import component

STREAM = "ws://127.0.0.1/_stcore/stream"

_SOCKET = """
window.WebSocket = class extends EventTarget {
  constructor(url) { super(); this.url = url; }
  bring(message) {
    const data = Uint8Array.from(atob(message), letter => letter.charCodeAt(0)).buffer;
    this.dispatchEvent(new MessageEvent("message", {data}));
  }
};
"""
"""A web socket that brings what a test says; the script under test sits on it as on the browser's own."""

_OPEN = """url => {
  window.told = [];
  window.socket = new WebSocket(url);
  window.socket.addEventListener("message", ({data}) => window.told.push(new Uint8Array(data).length));
}"""

_BRING = "message => { window.socket.bring(message); return window.told.length; }"
"""Brings a message; gives how many have been handed on once it has come."""

_BRING_ALL = f"messages => messages.map({_BRING})"
"""The same of many, one right after the other."""

DELTAS = 3


@pytest.fixture
def page(contexts):
    opened = contexts("desk").new_page()
    opened.add_script_tag(content=_SOCKET)
    script = component.script(component.TOGETHER).read_text("utf-8")
    opened.add_script_tag(content=script, type="module")
    opened.wait_for_function("Object.hasOwn(WebSocket.prototype, 'addEventListener')")
    yield opened
    opened.close()


def told(kind, **words):
    """A message as the server sends it, with a digest and a place before its kind."""
    message = ForwardMsg(hash=f"digest of {kind}")
    message.metadata.delta_path.extend([0, 1, 200])
    if kind == "delta":
        message.delta.new_element.markdown.body = words["body"]
    elif kind == "script_finished":
        message.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY
    else:
        getattr(message, kind).SetInParent()
    return base64.b64encode(message.SerializeToString()).decode()


def run():
    deltas = [told("delta", body="word " * (10**n)) for n in range(DELTAS)]
    running = ForwardMsg()
    running.session_status_changed.script_is_running = True
    begun = base64.b64encode(running.SerializeToString()).decode()
    ended = base64.b64encode(ForwardMsg(session_status_changed={}).SerializeToString()).decode()
    return [told("new_session"), begun, *deltas, told("script_finished"), ended]


def test_a_run_is_handed_on_when_it_has_ended_in_one_go_and_in_its_order(page):
    page.evaluate(_OPEN, STREAM)
    messages = run()
    counts = page.evaluate(_BRING_ALL, messages)
    assert counts == [0] * (len(messages) - 1) + [len(messages)]
    lengths = [len(base64.b64decode(message)) for message in messages]
    assert page.evaluate("window.told") == lengths


def test_what_comes_between_runs_is_handed_on_as_it_comes(page):
    page.evaluate(_OPEN, STREAM)
    messages = run()
    counts = page.evaluate(_BRING_ALL, [*messages, told("logo"), told("delta", body="alone")])
    assert counts[-2:] == [len(messages) + 1, len(messages) + 2]


def test_a_run_that_takes_long_is_handed_on_in_parts(page):
    page.evaluate(_OPEN, STREAM)
    begun, *_ = run()
    page.evaluate(_BRING, begun)
    page.wait_for_function("window.told.length === 1")
    page.evaluate(_BRING, told("delta", body="late"))
    page.wait_for_function("window.told.length === 2")


def test_a_run_that_another_follows_hands_on_what_it_has_sent(page):
    page.evaluate(_OPEN, STREAM)
    *messages, _ended = run()
    counts = page.evaluate(_BRING_ALL, [*messages, told("new_session")])
    assert counts == [0] * len(messages) + [len(messages)]


def test_another_web_socket_is_left_alone(page):
    page.evaluate(_OPEN, "ws://127.0.0.1/elsewhere")
    assert [page.evaluate(_BRING, message) for message in run()] == list(range(1, len(run()) + 1))


def test_a_message_that_fails_takes_no_other_of_its_run_with_it(page):
    page.evaluate(_OPEN, STREAM)
    page.evaluate(
        """() => {
          const told = window.told;
          window.told = {get length() { return told.length; }, push(length) {
            if (told.push(length) === 2) throw new Error("the second one");
          }};
        }"""
    )
    messages = run()
    assert page.evaluate(_BRING_ALL, messages)[-1] == len(messages)
