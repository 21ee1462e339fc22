"""The legend's key to sizes shows marks as wide as the map draws them."""

import pandas as pd
import pytest

from dashboard.maps.kit import markers, size_keys


@pytest.mark.parametrize(
    "keys",
    [
        size_keys.of_sizes(),
        size_keys.of_counts(pd.DataFrame({"lat": [54.0], "lon": [22.0], "n": [30], "troops": [1000.0]})),
    ],
)
def test_no_key_is_wider_than_a_legend_draws_it(keys):
    """Plotly 7.1 draws none wider than 16 pixels: "100,000 troops" and "25 exercises" were too small."""
    widths = [trace.marker.size for trace in keys]
    assert len(widths) == 3
    assert max(widths) <= size_keys.WIDEST
    assert widths[0] < widths[1]


def test_a_key_is_as_wide_as_the_mark_of_its_number():
    (known, *_) = size_keys.of_sizes([50_000])
    assert known.name == "50,000 troops"
    assert known.marker.size == markers.pixels(pd.Series([50_000.0]))[0]
