"""Readers of what people write in a cell or a field: one for numbers, dates, places and states each.

Text in, a value or an `Unreadable` out; a whole column is judged first where one cell alone could mean two
things. Shared by own lists, forms and contributions. Imports the schema; no pandas, no Streamlit, no files.
"""
