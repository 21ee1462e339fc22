"""Maps: frames go in, Plotly figures come out; no files, no cache, no Streamlit.

May import analysis, selection, schema and theme. A stranger to `figures`. Shapes never travel inside a
figure: it holds their addresses (`Shapes`), and the browser fetches and keeps them.
"""

from dashboard.maps.exercise_map import record_map, small_map
from dashboard.maps.flank import flank_map
from dashboard.maps.kit.base_map import VIEWS, Shapes
from dashboard.maps.kit.symbols import pictures
from dashboard.maps.place_chooser import chooser

__all__ = ["VIEWS", "Shapes", "chooser", "flank_map", "pictures", "record_map", "small_map"]
