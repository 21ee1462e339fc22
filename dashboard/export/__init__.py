"""Files to take away: pictures, tables, citations, briefs, and what each says of itself.

May import figures, maps, analysis, selection, frames, schema, sources and theme; never Streamlit.
"""
