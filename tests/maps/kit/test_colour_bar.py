"""The bar of colours above a map."""

from dashboard.maps.kit import colour_bar


def test_the_numbers_of_the_bar_stand_apart_from_the_edge_of_the_map_and_within_the_room_above_it():
    bar = colour_bar.along_the_top("Defence spending, percent of GDP")
    assert bar["yanchor"] == "bottom"
    assert bar["ypad"] >= 5
    letters = bar["title"]["font"]["size"] + bar["tickfont"]["size"]
    assert bar["ypad"] + bar["thickness"] + 1.3 * letters < colour_bar.BAR_ROOM
