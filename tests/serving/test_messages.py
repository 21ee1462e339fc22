"""Only what our pages send reaches Streamlit."""

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from dashboard.serving.messages import NEEDED, NEEDED_OPERATIONS, OurMessagesAlone, passes
from tests.serving.apps import STREAM, done

KINDS = [field.name for field in BackMsg.DESCRIPTOR.fields]
OPERATIONS = [
    field.name
    for field in BackMsg.DESCRIPTOR.fields_by_name["backend_operation_request"].message_type.fields
    if field.containing_oneof
]


def message(kind):
    made = BackMsg()
    field = BackMsg.DESCRIPTOR.fields_by_name[kind]
    if field.message_type:
        getattr(made, kind).SetInParent()
    else:
        setattr(made, kind, True)
    return made


@pytest.mark.parametrize("kind", [one for one in KINDS if one != "backend_operation_request"])
def test_a_message_passes_if_our_pages_send_it(kind):
    assert passes(message(kind).SerializeToString()) == (kind in NEEDED)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_operation_passes_if_our_pages_ask_for_it(operation):
    made = BackMsg()
    getattr(made.backend_operation_request, operation).SetInParent()
    assert passes(made.SerializeToString()) == (operation in NEEDED_OPERATIONS)


def test_the_lists_name_what_streamlit_knows():
    assert set(KINDS) >= NEEDED
    assert set(OPERATIONS) >= NEEDED_OPERATIONS


def test_text_and_what_cannot_be_read_do_not_pass():
    assert not passes(None)
    assert not passes(b"")
    assert not passes(b"\xff\xff")
    assert not passes(BackMsg().SerializeToString())


def test_what_is_dropped_is_not_seen_behind_and_what_follows_is(caplog):
    run = message("rerun_script").SerializeToString()
    coming = iter(
        [
            {"type": "websocket.connect"},
            {"type": "websocket.receive", "bytes": message("load_git_info").SerializeToString()},
            {"type": "websocket.receive", "text": "hello"},
            {"type": "websocket.receive", "bytes": run},
            {"type": "websocket.disconnect", "code": 1000},
        ]
    )
    seen = []

    async def receive():
        return next(coming)

    async def app(_scope, receive, _send):
        while not seen or seen[-1]["type"] != "websocket.disconnect":
            seen.append(await receive())

    done(OurMessagesAlone(app)(STREAM, receive, None))
    assert [one["type"] for one in seen] == ["websocket.connect", "websocket.receive", "websocket.disconnect"]
    assert seen[1]["bytes"] == run
    assert len(caplog.records) == 2
