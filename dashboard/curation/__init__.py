"""How the data grow: rows added, versions released, pages checked, each as one change that can be undone.

Imports frames, schema and wording; never Streamlit. The command line is its only reader.
"""
