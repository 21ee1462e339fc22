"""Pictures to take away: words and frame, the component that draws them, and the same without a reader.

May import exhibits and what is below; never Streamlit.
"""
