"""One file a page, each a table of contents: which blocks stand on it, in which order.

May import ui, figures, maps, export, analysis, selection, sources; never another page.
"""
