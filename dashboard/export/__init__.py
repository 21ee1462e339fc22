"""Files to take away: a picture's words, a table, a citation, the dark twin of a figure.

May import figures, maps, analysis, selection, frames, schema, sources and theme; never Streamlit.
"""
