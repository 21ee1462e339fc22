"""Six charts of the exercise table, as anyone would write them with Plotly alone; drawn by every peer."""

import json
from pathlib import Path

import pandas as pd
import plotly.express as px
import plotly.graph_objects as go

DATA = Path(__file__).resolve().parents[2] / "data"
NO_BASE_MAP = {"topojsonURL": 'data:application/json,{"type":"Topology","objects":{},"arcs":[]}#'}

EXERCISES = pd.read_csv(DATA / "exercises.csv")
CLAIMS = pd.read_csv(DATA / "claims.csv")
SHAPES = json.loads((DATA / "geo" / "units.geojson").read_text("utf-8"))
SIDES = ["all", *sorted(EXERCISES["organiser_side"].dropna().unique())]

_declared = CLAIMS[(CLAIMS["metric"] == "troops") & (CLAIMS["number_kind"] == "declared")]
EXERCISES["troops"] = EXERCISES["exercise_id"].map(_declared.groupby("exercise_id")["value_high"].max())
EXERCISES["year"] = EXERCISES["start_date"].str[:4]


def figures(side: str) -> list[go.Figure]:
    """Return the six charts of one side's exercises, or of all."""
    rows = EXERCISES if side == "all" else EXERCISES[EXERCISES["organiser_side"] == side]
    hosts = rows["host_countries"].fillna("").str.split(";").explode().value_counts()
    by_host = hosts.rename_axis("host").reset_index(name="n")
    states = px.choropleth(
        by_host, geojson=SHAPES, locations="host", featureidkey=_key_of_shapes(), color="n"
    ).update_geos(visible=False, fitbounds="locations")
    by_year = rows.groupby(["year", "organiser_side"]).size().reset_index(name="n")
    return [
        px.bar(by_year, x="year", y="n", color="organiser_side"),
        px.scatter(rows, x="start_date", y="troops", color="organiser_side", hover_name="name", log_y=True),
        px.histogram(rows, x="troops", color="organiser_side"),
        px.box(rows, x="organiser_side", y="troops"),
        px.bar(rows.nlargest(20, "troops"), x="troops", y="name", orientation="h"),
        states,
    ]


def _key_of_shapes() -> str:
    first = SHAPES["features"][0]
    return "id" if "id" in first else f"properties.{next(iter(first['properties']))}"
