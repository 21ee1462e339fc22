"""Tables to take away: an exhibit's rows with words, documents and meanings; a module for each kind of file.

May import exhibits and what is below; never Streamlit.
"""
