"""Colours that can be seen on both grounds, and sides that are never told by colour alone."""

import pytest

from dashboard import theme
from tests.figures.kit.test_heatmap import contrast, rgb

TEXT, MARK = 4.5, 3.0
"""The least contrast of text, and of what else a reader needs to see, by WCAG 2.2 (1.4.3 and 1.4.11)."""

LETTERED = ("text", "muted", "east", "west", "national", "purple", "accent")
"""Colours in which charts write too, such as the number beside a mark."""


@pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK])
def test_text_stands_out_in_both_themes(palette):
    for name in LETTERED:
        assert contrast(rgb(getattr(palette, name)), rgb(palette.ground)) >= TEXT, name
    for name in ("text", "muted"):
        assert contrast(rgb(getattr(palette, name)), rgb(palette.panel)) >= TEXT, name


@pytest.mark.parametrize(
    ("palette", "sides"),
    [
        (theme.LIGHT, theme.SIDE_COLOURS | theme.ROLE_COLOURS),
        (theme.DARK, theme.SIDE_COLOURS_DARK | theme.ROLE_COLOURS_DARK),
    ],
)
def test_marks_stand_out_in_both_themes(palette, sides):
    for ground in (palette.ground, palette.panel):
        for name, colour in sides.items():
            assert contrast(rgb(colour), rgb(ground)) >= MARK, name


def test_no_role_has_the_colour_of_a_side_in_either_theme():
    """NATO's figure as an organiser stood in the colour of Russia's drills."""
    for roles, sides in (
        (theme.ROLE_COLOURS, theme.SIDE_COLOURS),
        (theme.ROLE_COLOURS_DARK, theme.SIDE_COLOURS_DARK),
    ):
        assert not set(roles.values()) & set(sides.values())
        assert len(set(roles.values())) == len(roles)
    twins = theme.dark_twins()
    assert {twins[one.lower()] for one in theme.ROLE_COLOURS.values()} == {
        one.lower() for one in theme.ROLE_COLOURS_DARK.values()
    }


def test_no_side_is_told_by_hue_alone():
    told = zip(theme.SIDE_SYMBOLS.values(), theme.SIDE_PATTERNS.values(), strict=True)
    assert len(set(theme.SIDE_SYMBOLS.values())) == len(theme.SIDE_COLOURS)
    assert len(set(told)) == len(theme.SIDE_COLOURS)
    for bloc in theme.BLOC_SYMBOLS.values():
        assert list(theme.BLOC_SYMBOLS.values()).count(bloc) == 1
