"""The static twin: every page as files that any web server, archive or memory stick can carry.

May import export and all below it; never Streamlit. `twin` says what is built, `target` puts it in its place.
"""
