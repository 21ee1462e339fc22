"""What is made from a frame is made once, and goes with the frame."""

import gc
import weakref

import pandas as pd
import pytest

from dashboard.schema import kept

MADE = []


def length(frame, *more):
    MADE.append(more)
    return pd.DataFrame({"n": [len(frame), *map(len, more)]})


def test_a_frame_that_is_asked_twice_is_read_once():
    MADE.clear()
    frame, other = pd.DataFrame({"a": [1, 2]}), pd.DataFrame({"a": [1, 2, 3]})
    first = kept.once(length, frame)
    assert kept.once(length, frame) is first
    assert kept.once(length, frame, "more") is kept.once(length, frame, "more")
    assert kept.once(length, frame, other).n.tolist() == [2, 3]
    assert kept.once(length, other).n.tolist() == [3]
    assert len(MADE) == 4


def test_a_function_that_may_bring_more_than_its_arguments_is_refused():
    frame = pd.DataFrame({"a": [1]})
    for function in (lambda rows: len(rows) + len(frame), frame.head):
        with pytest.raises(TypeError, match="no function of a module"):
            kept.once(function, frame)


def test_two_frames_of_equal_rows_are_two_frames():
    frame = pd.DataFrame({"a": [1, 2]})
    assert kept.once(length, frame) is not kept.once(length, frame.copy())


def test_what_was_made_goes_with_its_frame():
    frame = pd.DataFrame({"a": [1]})
    made = weakref.ref(kept.once(length, frame))
    gc.collect()
    assert made() is not None
    del frame
    gc.collect()
    assert made() is None


def test_a_further_frame_in_the_place_of_one_that_has_gone_is_read_anew():
    frame = pd.DataFrame({"a": [1]})
    for n in range(50):
        assert kept.once(length, frame, pd.DataFrame({"a": range(n)})).n.tolist() == [1, n]


def test_a_frame_that_comes_back_as_it_is_keeps_itself_from_going_no_more_than_others():
    frame = pd.DataFrame({"a": [1]})
    assert kept.once(itself, frame) is frame
    there = weakref.ref(frame)
    del frame
    gc.collect()
    assert there() is None


def itself(frame):
    return frame
