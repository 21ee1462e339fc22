"""Charts: a tidy frame in, a `plotly.graph_objects.Figure` out, with its words in `layout.meta`.

May import the analysis, the selection, the schema and the theme. Reads no file, keeps no cache, knows no
page and no map.
"""
