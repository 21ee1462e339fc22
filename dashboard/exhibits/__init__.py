"""Exhibits: a figure with all that makes it usable, made from an extract of the register and a few options.

What a page, a picture, a printed brief or a published site needs of a figure is one value, `Exhibit`, and all
of them stand in `catalogue.CATALOGUE`. May import figures, maps, analysis, selection, sources and schema, and
of `frames` the type of the tables; knows no Streamlit, no file and no page.
"""
