"""One block of a page, run as Streamlit runs it, without the page around it."""

from streamlit.testing.v1 import AppTest


def run(draw, **state):
    """Run a function that draws one block; `state` is what the session holds before.

    Streamlit runs the text of the function alone, so it imports all that it needs by itself.
    """
    at = AppTest.from_function(draw, default_timeout=60)
    for name, value in state.items():
        at.session_state[name] = value
    at.run()
    assert not at.exception
    return at
