"""Which files an exhibit can become, and in what sizes; imports nothing."""

PICTURES = ("png", "svg", "pdf")
TABLES = ("csv", "xlsx", "json", "parquet", "geojson", "geoparquet")
FORMATS = (*PICTURES, *TABLES)

ROWS = ("displayed", "full")
"""Which rows a table has: those drawn, or those drawn where no filter acts."""

SIZES = {
    "article": (1200, 675),
    "square": (1080, 1080),
    "portrait": (1080, 1350),
    "a4": (1123, 794),
    "a4-portrait": (794, 1123),
}
"""Width and height in pixels, by name."""

LEAST, MOST, LONGEST = 300, 4000, 3
"""Pixels of the sides of a picture, and how many times one may be the other; the same on the pages."""

SCALES = (1, 2, 3)
"""How many times as many pixels a PNG can have each way."""
