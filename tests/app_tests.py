"""How pages and blocks are run without a browser, by Streamlit's `AppTest`, without a detour of it."""

from contextlib import contextmanager
from functools import cache

import pytest
from streamlit.components.v2 import manifest_scanner


@contextmanager
def packages_read_once():
    """Streamlit 1.67, `testing/v1/app_test.py`, reads what all packages say of themselves for each `AppTest`.

    That took twice as long as drawing a page.
    """
    with pytest.MonkeyPatch.context() as patch:
        once = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", once)
        yield
