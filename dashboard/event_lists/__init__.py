"""Lists of events with millions of rows, in files or in an operator's data base: filters and counts.

Each question is one Ibis expression, and any engine that Ibis knows answers it. Imports Ibis only where a
list is opened, for it is an extra. May import the schema and the wording; never Streamlit, never Plotly.
"""
