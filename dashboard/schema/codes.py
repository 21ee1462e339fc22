"""Code lists with their labels: what a coded cell may hold and how a reader sees it.

Labels are short and stable, for they travel in shared links. Imports nothing of ours.
"""

SIDES = {
    "russia_belarus": "Russia + Belarus",
    "russia": "Russia",
    "belarus": "Belarus",
    "csto": "CSTO",
    "nato": "NATO",
    "allied_multinational": "Allied multinational",
    "national": "National",
}
"""Who organised an exercise."""

BLOCS = {"east": "Russia, Belarus, CSTO", "west": "NATO and allies"}
"""The two groups in which the seven organising sides face each other."""

BLOC_OF_SIDE = {
    "russia_belarus": "east",
    "russia": "east",
    "belarus": "east",
    "csto": "east",
    "nato": "west",
    "allied_multinational": "west",
    "national": "west",
}

EXERCISE_KINDS = {
    "exercise": "Exercise",
    "snap_inspection": "Snap inspection",
    "readiness_check": "Readiness check",
    "command_post": "Command-post exercise",
    "activity": "Activity",
    "rotation": "Rotation",
    "cancelled": "Cancelled plan",
    "planned": "Plan, not known to have run",
    "article": "The article's drill",
}

UNCOUNTED_KINDS = ("activity", "rotation", "cancelled", "planned", "article")
"""Kinds that no total counts (rule 2 of the data: count once)."""

DOMAINS = {
    "land": "Land",
    "air": "Air",
    "sea": "Sea",
    "cyber": "Cyber",
    "hybrid": "Hybrid",
    "nuclear": "Nuclear",
    "space": "Space",
}

VIENNA_STATUS = {
    "notified": "Notified",
    "observed": "Observed",
    "below_threshold_claimed": "Said to be below the threshold",
    "not_applicable": "Not applicable",
    "unknown": "Unknown",
}

PRECISIONS = {"day": "Day", "month": "Month", "year": "Year"}

PRECISION_BY_LENGTH = {4: "year", 7: "month", 10: "day"}
"""How exact a date is, by the length of its text."""

CONFIDENCE = {"high": "High", "medium": "Medium", "low": "Low"}

METRICS = {
    "troops": "Troops",
    "troops_russian": "Russian troops",
    "troops_belarusian": "Belarusian troops",
    "troops_in_belarus": "Troops in Belarus",
    "duration_days": "Length (days)",
    "aircraft": "Aircraft",
    "ships": "Ships",
    "tanks": "Tanks",
    "armoured_vehicles": "Armoured vehicles",
    "artillery": "Artillery",
    "countries": "Countries",
    "sites": "Sites",
}

QUALIFIERS = {
    "exact": "exactly",
    "about": "about",
    "more_than": "more than",
    "fewer_than": "fewer than",
    "up_to": "up to",
}

STAGES = {"planned": "Planned", "announced": "Announced", "during": "During", "after": "After"}
"""In rising order of how late the number was said."""

SCOPES = {
    "whole_exercise": "Whole exercise",
    "linked_events": "With linked events",
    "russia_part": "Russian part",
    "belarus_part": "Belarusian part",
    "one_phase": "One phase",
}
"""From the widest comparable scope down; linked events are wider but hold other drills too."""

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""NATO grading of the source."""

CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""NATO grading of the information."""

GRADES = {
    "F6": "Any grade",
    "E5": "E5 or better",
    "D4": "D4 or better",
    "C3": "C3 or better",
    "B2": "B2 or better",
    "A1": "A1 only",
}
"""Lowest grade a reader accepts; both letter and digit must reach it."""

BASES = {"declared": "Declared", "independent": "Independent", "range": "Range of claims"}
"""Which of the claims on an exercise speaks for its size."""

PUBLISHER_KINDS = {
    "official": "Official",
    "agency": "News agency",
    "news": "News",
    "state_media": "State media",
    "think_tank": "Think tank",
    "academic": "Academic",
    "encyclopedia": "Encyclopedia",
    "dataset": "Dataset",
    "article": "The article",
    "other": "Other",
}

LINK_DIRECTIONS = {
    "response": "Allied one answers",
    "reverse": "Russia's side answers",
    "beside": "Told side by side",
}
"""Which end of a pair a document tells of as the answer to the other."""

RELATIONS = {
    "part_of": "part of",
    "shares_troops_with": "shares troops with",
    "parallel_to": "parallel to",
    "separate": "looked at: not the same troops",
}

REGIONS = {"baltic": "Baltic, Poland, Belarus", "nordic": "Nordic", "black_sea": "Black Sea"}

GEO_PRECISIONS = {
    "site": "the place itself",
    "town": "nearest town",
    "area": "a point in the area",
    "sea_area": "a point in the sea area",
}

COUNTRY_ROLES = {"flank_ally": "Flank ally", "ally": "Ally", "neighbour": "Neighbour"}

BATTLEGROUP_KINDS = {
    "actual": "Actual",
    "authorised": "Authorised",
    "target": "Target",
    "announced": "Announced",
}

SITE_SIDES = {"nato": "NATO", "russia_belarus": "Russia and Belarus"}

SITE_KINDS = {
    "battlegroup_base": "Battlegroup base",
    "training_area": "Training area",
    "garrison": "Garrison",
    "headquarters": "Headquarters",
    "air_base": "Air base",
    "naval_base": "Naval base",
    "missile_site": "Missile or air defence site",
    "logistics_hub": "Logistics hub",
    "sensor": "Sensor",
}

RESPONSE_AREAS = ("Rapid Reaction Forces", "Intelligence Sharing", "Civil-Military Cooperation")
"""The article's three response areas, in its order and words."""

FOCUS_AREAS = (
    "Force Deployment",
    "Joint Exercises",
    "Infrastructure",
    "Technological Edge",
    "Intelligence Sharing",
    "Command & Control",
)
"""The article's six focus areas, in its order and words."""

MEASURE_STATUS = {
    "announced": "Announced",
    "under_way": "Under way",
    "in_force": "In force",
    "completed": "Completed",
}

DIRECTIONS = {
    "at_least": "at least the target",
    "at_most": "at most the target",
    "none": "no target stated",
}

INCIDENT_KINDS = {
    "air_intercept": "Air intercept",
    "airspace_violation": "Airspace violation",
    "balloon": "Balloon",
    "border_provocation": "Border provocation",
    "cable_damage": "Cable damage",
    "cyber_attack": "Cyber attack",
    "drone_incursion": "Drone incursion",
    "espionage_case": "Espionage case",
    "gps_jamming": "GPS jamming",
    "maritime_close_call": "Maritime close call",
    "migration_pressure": "Migration pressure",
    "pipeline_damage": "Pipeline damage",
    "sabotage_arson": "Sabotage or arson",
    "other": "Other kind",
}

OWN_INCIDENT_KINDS = ("other",)
"""Kinds that no incident of the register has, for lists that readers bring."""

ATTRIBUTION_STATUS = {
    "claimed": "Claimed by the actor",
    "assessed": "Assessed",
    "denied": "Named and denied",
    "unattributed": "Unattributed",
    "court_ruling": "Court ruling",
}

OBLIGATIONS = {
    "notification": "Prior notification",
    "observation": "Observation",
    "scope": "Scope",
    "exemption": "Exemption",
    "unusual_activity": "Unusual activity (chapter III)",
    "misquote": "Misquoted figure",
}

AGREEMENT = {"yes": "Agrees", "partly": "Partly", "no": "Disagrees", "unclear": "Unclear"}

COUNTRY_NAMES = {
    "EST": "Estonia",
    "LVA": "Latvia",
    "LTU": "Lithuania",
    "POL": "Poland",
    "SVK": "Slovakia",
    "HUN": "Hungary",
    "ROU": "Romania",
    "BGR": "Bulgaria",
    "FIN": "Finland",
    "SWE": "Sweden",
    "NOR": "Norway",
    "BLR": "Belarus",
    "RUS": "Russia",
    "UKR": "Ukraine",
    "MDA": "Moldova",
}
"""The states of the country table and of the country filter, north-east first, neighbours last."""

FLANK_ALLIES = ("EST", "LVA", "LTU", "POL", "SVK", "HUN", "ROU", "BGR", "FIN", "SWE", "NOR")
"""Allies between the Barents and the Black Sea whose practice the indicators follow."""

BATTLEGROUP_HOSTS = ("EST", "LVA", "LTU", "POL", "SVK", "HUN", "ROU", "BGR", "FIN")

FIRST_YEAR, LAST_YEAR = 2008, 2026
"""Span of the register of exercises, and of the year filter."""

UPLOADED_ID, UPLOADED_SOURCE = "yours-", "your-own-list"
"""How each `exercise_id` of a list of the reader's own begins, and the source that each of its rows cites."""

UPLOADED_MARK, UPLOADED_PUBLISHER = "Yours: ", "Your own list"
"""What stands before the names of such a list, and who is said to have published it."""
