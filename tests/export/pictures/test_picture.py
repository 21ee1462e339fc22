from dashboard.exhibits.catalogue import CATALOGUE, exhibit, robustness
from dashboard.export.caption import caption_of
from dashboard.selection import Selection
from tests.exhibits.shipped import extract
from tests.export.captions import TITLE, made


def test_a_picture_says_what_from_where_and_when():
    caption = made()
    assert caption.title == TITLE
    assert caption.filter_line == "Filters: Estonia; 2014 to 2026 · Basis: declared"
    assert caption.source == "Sources: NATO, OSCE (2 documents)"
    assert caption.release_line == "Flankwatch data 1.0.0, 25 November 2026"
    assert caption.licence == "CC BY 4.0"


def test_a_basis_that_is_chosen_is_said_once():
    chosen = exhibit(extract(Selection(basis="independent")), "timeline")
    assert caption_of(chosen) is caption_of(chosen)
    assert caption_of(chosen).filter_line == "Filters: basis: independent"
    assert caption_of(exhibit(extract(), "timeline")).filter_line == "Basis: declared"


def test_without_filters_it_says_nothing_of_them():
    assert made(filters="", basis="").filter_line == ""
    assert made(filters="", basis="Independent").filter_line == "Basis: independent"


def test_the_component_gets_only_what_the_figure_does_not_carry():
    assert set(made().for_component()) == {
        "title",
        "filters",
        "source",
        "release",
        "licence",
        "note",
        "stem",
    }


def test_a_picture_says_of_a_finding_that_other_readings_turn_in_how_many_it_holds():
    tried = [entry.name for entry in CATALOGUE.values() if entry.finding and not entry.finding.is_long]
    assert tried
    for name in tried:
        shown = exhibit(extract(), name)
        found, told = robustness(shown), caption_of(shown)
        weak = found is not None and 2 * found.holds < found.total
        said = f"holds in {found.holds} of {found.total} readings" if found and len(found.turned) else ""
        below = f"Depends on the reading: holds in {found.holds} of {found.total}. " if weak else ""
        assert told.subtitle == below + shown.subtitle
        assert ("holds in" in told.note) == (bool(said) and not weak)
        assert weak or said in told.note
    assert "holds in" not in caption_of(exhibit(extract(), "lags")).note
