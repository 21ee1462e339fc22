"""How each basis is counted, in the words that stand beside its numbers."""

RULES = {
    "declared": (
        "Declared: the organiser's last word on the whole exercise; where it gave none, that of a host, a "
        "participant or their alliance, otherwise the word on the widest stated part. The day on which it "
        "was said decides, not that of a page which repeats it; of two words of one day the speaker's own "
        "before a relay, then the one from the more reliable page. A number that pages give to nobody stands "
        "only where no named word does."
    ),
    "independent": (
        "Independent: what outsiders counted or estimated for the whole exercise, during or after it, graded "
        "C3 or better. Who first said a number is one voice, with its last word, however many pages repeat "
        "it; of several voices the median. The organiser, hosts, participants and their alliance are no "
        "outsiders; forecasts, mere floors and ceilings, and sums made by others never count. No such voice, "
        "no figure."
    ),
    "range": (
        "Range: the lowest and the highest of all claims at or above the chosen grade, of any scope and any "
        "kind; a forecast, a floor, a ceiling or a derived number at an end is named as one."
    ),
}
"""The counting rule of each basis, to be printed beside every number that uses it."""

BRIEF = {
    "declared": "Declared: the organiser's last word on the whole exercise, or on its widest part.",
    "independent": (
        "Independent: the median of outsiders who counted or estimated the whole drill, during or after it."
    ),
    "range": "Range: the lowest and the highest claim at or above the chosen grade.",
}
"""The same in one line, for the space under a chart; the full rules stand on the data page."""
