"""Maps: frames go in, Plotly figures come out; no files, no cache, no Streamlit.

May import analysis, selection, schema and theme. A stranger to `figures`. Shapes never travel inside a
figure: it holds their addresses (`Shapes`), and the browser fetches and keeps them.
"""

from dashboard.maps.chooser import chooser
from dashboard.maps.flank import flank_map
from dashboard.maps.ground import PLOT_CONFIG, VIEWS, Shapes
from dashboard.maps.small import record_map, small_map
from dashboard.maps.symbols import pictures

__all__ = ["PLOT_CONFIG", "VIEWS", "Shapes", "chooser", "flank_map", "pictures", "record_map", "small_map"]
