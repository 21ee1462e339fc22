"""Citations: what is cited, the forms that programs read, and the address under which others find it.

May import what pictures may; never Streamlit.
"""
