"""The six charts on the platform of the dashboard, without anything of the dashboard."""

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parent))
import charts

side = st.radio("side", charts.SIDES, key="side")
for number, figure in enumerate(charts.figures(side)):
    st.plotly_chart(figure, config=charts.NO_BASE_MAP, key=f"chart-{number}")
