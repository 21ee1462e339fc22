"""What a picture says of itself inside: how it was made, from which records, and whether that still holds.

May import exhibits, frames and what is below; never Streamlit.
"""
