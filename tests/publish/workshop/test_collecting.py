"""What nobody needs is looked for seldom while a site is made, and as before once it is."""

import gc

import pytest

from dashboard.publish.workshop.collecting import SELDOM, seldom


def test_it_is_seldom_looked_for_and_what_is_there_already_is_left():
    before, frozen = gc.get_threshold(), gc.get_freeze_count()
    with seldom():
        assert gc.get_threshold() == SELDOM
        assert gc.get_freeze_count() > frozen
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, 0)


def test_it_is_as_before_also_where_a_build_fails():
    before = gc.get_threshold()
    with pytest.raises(OSError, match="full"), seldom():
        raise OSError("full")
    assert gc.get_threshold() == before
