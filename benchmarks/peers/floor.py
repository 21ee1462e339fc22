"""The floor: one choice and one chart, the least that a page of this platform can be."""

import plotly.graph_objects as go
import streamlit as st

letter = st.radio("side", ["a", "b", "c"], key="side")
times = "abc".index(letter) + 1
st.plotly_chart(go.Figure(go.Bar(x=list("abcdefgh"), y=[times * n for n in range(8)])), key="chart")
