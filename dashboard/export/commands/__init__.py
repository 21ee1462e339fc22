"""What `flankwatch export` and `flankwatch verify` do, once their words are read.

May import all that makes files; never Streamlit.
"""
