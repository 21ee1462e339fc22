"""Code lists of who speaks and of what a claimed number is. Imports nothing of ours."""

CLAIMANT_KINDS = {
    "head_of_state": "Head of state",
    "government": "Government",
    "ministry": "Ministry",
    "command": "Military command",
    "intelligence": "Intelligence service",
    "alliance": "Alliance",
    "organisation": "Organisation",
    "politician": "Politician",
    "observer": "Observer",
    "analyst": "Analyst",
    "think_tank": "Think tank",
    "academic": "Academic",
    "company": "Company",
    "agency": "News agency",
    "media": "Media",
    "encyclopedia": "Encyclopedia",
    "article": "The article",
    "unknown": "Not named",
}
"""What kind of body or person a claimant is."""

UNKNOWN_CLAIMANT = "unknown"
"""The row of the claimant table that stands where no page names a speaker."""

ARTICLE_CLAIMANT = "europ-info"
"""The row of the claimant table that stands for the article."""

ORIGIN_ROLES = {
    "organiser": "Organiser",
    "host": "Host",
    "participant": "Participant",
    "alliance": "Alliance of the organiser",
    "outsider": "Outsider",
    "unknown": "Nobody named",
}
"""Standing towards the exercise of who first said a number."""

OWN_ROLES = ("organiser", "host", "participant", "alliance")
"""Roles of those who take part or belong to who runs the drill, in the order in which one speaks for it."""

NUMBER_KINDS = {
    "declared": "Declared",
    "counted": "Counted",
    "estimated": "Estimated",
    "forecast": "Forecast",
    "bound": "Floor or ceiling",
    "derived": "Derived",
}
"""What a number is: said by who runs the drill, counted, estimated or foreseen by others, a mere floor or
ceiling, or a sum, a quotient or a length that the page itself does not print."""

LOOKED = ("counted", "estimated")
"""Kinds of number for which an outsider looked at the drill."""

SIZES = ("declared", *LOOKED)
"""Kinds of number that say how large a drill was; forecasts, bounds and derived ones do not."""

BEFORE_STAGES = ("planned", "announced")
"""Stages of a number said before the drill or on its first day."""
