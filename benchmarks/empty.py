"""The floor of the pages: what any Streamlit page has, a title and one chart."""

import plotly.graph_objects as go
import streamlit as st

st.title("Empty")
st.plotly_chart(go.Figure(), key="empty")
