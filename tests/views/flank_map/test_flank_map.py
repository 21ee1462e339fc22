"""The flank map's own choices, without a browser."""

from dashboard.analysis.geography.layers import MapOptions
from tests.views.reader import main_words, other_words, said_of_address, visit, visited

HOSTILE = {
    "measure": "<img src=x>",
    "marks": "Atlantis",
    "view": "Moon",
    "time": "always",
    "year": "1800",
    "near": "site/../../etc/passwd",
    "km": "40000",
    "system": "Death Star",
    "round": "Atlantis",
    "frame": "Evil",
    "site": "'; drop table",
}


def listed(at, column):
    """Return the table of the page that has a column."""
    return next(table.value for table in at.dataframe if column in table.value)


def test_the_map_shows_first_what_a_picture_of_it_shows():
    """Some 300 marks hid the states whose spending the title told."""
    at = visited("flank_map", "default")
    assert at.session_state["marks"] == list(MapOptions().layers) == []


def test_choices_that_are_none_leave_the_map_as_it_is():
    at = visit("flank_map", **HOSTILE)
    assert not at.exception
    assert other_words(at) == other_words(visited("flank_map", "default"))
    assert "`measure=<img src=x>`, `marks=Atlantis`, `view=Moon`" in said_of_address(at)


def test_each_layer_brings_its_table():
    names = ["Battlegroups", "Incidents", "Published ranges", "APP-6 symbols"]
    said = main_words(visit("flank_map", marks=names))
    for title in ("battlegroups as they last stood", "hybrid incidents with a place", "Published ranges of"):
        assert title in said
    assert "APP-6 symbols, and what each says" in said
    assert "battlegroups as they last stood" not in main_words(visited("flank_map", "default"))


def test_exposure_says_within_what_how_and_from_where():
    at = visit("flank_map", measure="Exposure", near="Any NATO air base", km="200 km")
    said = main_words(at)
    assert "within 200 km of any NATO air base" in said
    assert "areas in EPSG:3035" in said.replace("\\", "")
    assert at.session_state["km"] == "200"


def test_kaliningrad_has_its_own_share_near_allied_sites():
    at = visit("flank_map", measure="Exposure", near="Any NATO site", km="200 km", country="Russia")
    assert listed(at, "share_percent")["name"].tolist() == ["Kaliningrad (Russia)"]
    assert listed(at, "words")["name"].tolist() == ["Kaliningrad (Russia)"]
    assert "Crimea counts within Ukraine" in main_words(at)


def test_the_map_tells_every_filter_that_acts_on_its_marks():
    said = main_words(visit("flank_map", side="NATO", basis="Range of claims", marks="Exercises"))
    assert ":material/filter_alt: organised by NATO" in said
    assert "On this basis a mark is as large as the highest claim." in said
    bare = main_words(visit("flank_map", side="NATO", basis="Range of claims", marks="Regions"))
    assert ":material/filter_alt: organised by NATO" not in bare
    assert "On this basis a mark" not in bare


def test_one_year_narrows_the_map_and_says_so():
    at = visit("flank_map", time="One year", year="2019", measure="Exercises hosted", marks="Battlegroups")
    assert at.get_by_key("year-number").value == 2019
    said = main_words(at)
    assert ":material/filter_alt: 2019" in said
    assert "8 battlegroups as they last stood" not in said
    assert "3 battlegroups as they last stood" in said


def test_a_typed_year_moves_the_slider_and_playing_starts_again_at_the_end():
    at = visit("flank_map", time="One year")
    at.get_by_key("year-number").set_value(2015).run()
    assert at.session_state["year"] == 2015
    at.get_by_key("year-number").set_value(2026).run()
    at.get_by_key("year-playing").set_value(True).run()
    assert at.session_state["year"] == 2008


def test_a_site_has_a_card_and_a_chip_that_lets_go():
    at = visit("flank_map", site="Chernyakhovsk (Russia and Belarus)", country="Poland")
    said = main_words(at).replace("\\", "")
    assert "Nearest allied capitals: Vilnius 230 km, Warsaw 270 km, Riga 300 km." in said
    assert "Named there in public: Iskander-M." in said
    assert "places of exercises within 100 km of Chernyakhovsk" in said
    at.get_by_key("chip-sites").click().run()
    assert "Nearest allied capitals" not in main_words(at)
    at.get_by_key("chip-countries").click().run()
    assert at.session_state["country"] == []


def test_several_sites_have_a_table_and_what_is_near_any_of_them_is_listed():
    both = ["Chernyakhovsk (Russia and Belarus)", "Tapa Army Base (NATO)"]
    at = visit("flank_map", site=both, marks=["Battlegroups", "Incidents"])
    said = main_words(at)
    assert "2 sites chosen" in said
    assert "Nearest allied capitals" not in said
    chosen = listed(at, "nearest_allied_capital")
    assert sorted(chosen["nearest_allied_capital"]) == ["Tallinn 72 km", "Vilnius 230 km"]
    assert "1 battlegroup as it last stood within 100 km of any of the sites chosen" in said
    at.get_by_key("chip-sites").click().run()
    assert at.get_by_key("site").value == []


def test_tables_follow_the_countries():
    at = visit("flank_map", country=["Estonia", "Latvia"], measure="Exposure")
    assert sorted(listed(at, "share_percent")["name"]) == ["Estonia", "Latvia"]
    assert sorted(listed(at, "words")["name"]) == ["Estonia", "Latvia"]
    assert set(listed(at, "country")["country"]) == {"Estonia", "Latvia"}


def test_a_range_is_said_as_a_spread():
    at = visit("flank_map", marks="Published ranges", system="S-400 Triumf")
    said = main_words(at).replace("\\", "")
    assert "S-400 Triumf from Kaliningrad: 120 to 400 km in 4 documents" in said
    assert at.get_by_key("round").value == "kaliningrad"
