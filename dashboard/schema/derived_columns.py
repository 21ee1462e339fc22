"""What the columns mean that an analysis derives: no file of the data holds them, but files to take away do.

Imports nothing but the names of columns.
"""

from dashboard.schema import columns as c

_SIZES = {
    c.TROOPS: "People, by the basis and the grade that the reader chose.",
    c.TROOPS_LOW: "People, lower end by the basis chosen.",
    c.TROOPS_HIGH: "People, upper end by the basis chosen.",
    c.TROOP_DAYS: "People multiplied by the days of the exercise, first and last day counted.",
    c.BASIS_NOTE: "On what the size rests.",
    c.DECLARED: "People, the organiser's last word for the whole exercise; the middle of a range.",
    c.DECLARED_LOW: "Lower end of the declared number of people.",
    c.DECLARED_HIGH: "Upper end of the declared number of people.",
    c.DECLARED_SCOPE: "What the declared number counts.",
    c.DECLARED_STAGE: "When the declared number was said: before, during or after the exercise.",
    c.DECLARED_QUALIFIER: "The hedge of the declared number.",
    c.DECLARED_ROLE: "Where the one who declared it stands towards the exercise.",
    c.INDEPENDENT: "People, median of those who looked from outside and are no relay of the organiser.",
    c.INDEPENDENT_LOW: "Lowest independent number of people.",
    c.INDEPENDENT_HIGH: "Highest independent number of people.",
    c.RATIO: "One number divided by the other: independent by declared, or last word by first.",
    c.N_CLAIMANTS: "How many independent claimants the median rests on.",
    c.N_DOCUMENTS: "How many documents the independent claims stand in.",
    c.CLAIMANTS: "Who the independent claimants are.",
    c.LOW: "Lowest number of people that anybody claimed.",
    c.HIGH: "Highest number of people that anybody claimed.",
    c.LOW_SCOPE: "What the lowest number counts.",
    c.HIGH_SCOPE: "What the highest number counts.",
    c.LOW_KIND: "What kind of number the lowest is.",
    c.HIGH_KIND: "What kind of number the highest is.",
    c.FIRST_WORDS: "The organiser's first word, with day and speaker.",
    c.LOOKED: "The claims of outsiders who looked.",
    c.APART: "Claims that stand in no median, and why.",
    c.PEER_SIZE: "People of the whole exercise, the size by which peers are compared.",
    c.PEER_TROOP_DAYS: "Troop-days of the whole exercise.",
}

_CLAIMS = {
    c.VALUE_WORDS: "The number in words, with its hedge and unit.",
    c.GRADE: "Reliability of the source (A to F) and credibility of the information (1 to 6).",
    c.GRADE_WORDS: "The grade in words.",
    c.ORIGIN: "Who said it first.",
    c.SIZE: "Largest number of people claimed for the exercise.",
    c.SPREAD: "Highest claim divided by the lowest of the same scope.",
    c.SPREAD_LOW: "Lowest claim of the scope that the spread is of.",
    c.SPREAD_HIGH: "Highest claim of the scope that the spread is of.",
    c.SPREAD_SCOPE: "Scope that the spread is of.",
    c.FIRST_WORD: "People, the organiser's first number.",
    c.LAST_WORD: "People, the organiser's last number.",
    c.FIRST_CLAIMANT: "Who said the first number.",
    c.LAST_CLAIMANT: "Who said the last number.",
    c.FIRST_SAID: "When the first number was said, as far as it is known.",
    c.LAST_SAID: "When the last number was said, as far as it is known.",
    c.ID: "Name of the node.",
    c.PARENT: "Node that it hangs on; empty for a root.",
    c.LABEL: "Name as it is drawn.",
}

_EXERCISES = {
    c.BLOC: "Side of the organiser: east, west or mixed.",
    c.FIRST_DAY: "First day; of a month or a year its first.",
    c.LAST_DAY: "Last day; of a month or a year its last.",
    c.LENGTH_DAYS: "Days, first and last counted; only where both are known to the day.",
    c.YEAR_STARTED: "Year of the first day.",
    c.N: "How many: rows that the line counts.",
    c.N_SOURCES: "How many documents are behind the exercise.",
    c.N_WITH_FIGURE: "Of these, how many have a size.",
    c.N_WITHOUT_FIGURE: "Of these, how many have no size.",
    c.N_SINGLE_SOURCE: "Of these, how many rest on one document.",
    c.N_KNOWN: "Exercises of that year and side in the whole register, whatever is filtered.",
    c.N_LISTED: "Exercises of that year and side on an academic list; empty where none is held against it.",
    c.N_LISTED_KNOWN: "Of these, how many the register holds.",
    c.AT_LEAST: "How many were held at least: on either list, or the lower end of the estimate.",
    c.ESTIMATE: "How many were held in all, estimated; empty where too few are on both lists.",
    c.ESTIMATE_HIGH: "Upper end of the estimate, 95 percent.",
    c.IS_THIN: "Whether no more than half of the least possible whole is known.",
    c.N_WITH_TROOP_DAYS: "Of these, how many have troop-days.",
    c.EXERCISES: "Names of the exercises there, the latest first and cut short.",
    c.EXERCISE_IDS: "Ids of all exercises there.",
    c.RUNS: "How many times the series has run.",
    c.GAP_YEARS: "Median of the years between two runs.",
    c.REGULAR: "Whether the series runs at even intervals.",
    c.LAST_YEAR: "Year of the last run.",
    c.NEXT_MONTH: "First day of the month in which the next would fall by the past rhythm; no prediction.",
    c.MONTH: "Month of the start, 1 to 12.",
    c.SHARE_PERCENT: "Share of the whole, percent.",
}

_EVENTS = {
    c.ACTION: "Name of the action.",
    c.ACTION_FIRST: "First day of the action.",
    c.ACTION_LAST: "Last day of the action.",
    c.ACTION_OF: "Larger exercise that the action is part of.",
    c.RESPONSE: "Name of the response.",
    c.RESPONSE_FIRST: "First day of the response.",
    c.RESPONSE_LAST: "Last day of the response.",
    c.RESPONSE_OF: "Larger exercise that the response is part of.",
    c.N_DOCUMENTED: "Pairs that a document links.",
    c.N_WITH_LAG: "Pairs with a known lag.",
    c.N_OVERLAPPING: "Pairs whose days overlap.",
    c.LAG_LOW: "Days from action to response, lower quartile.",
    c.LAG_MEDIAN: "Days from action to response, median.",
    c.LAG_HIGH: "Days from action to response, upper quartile.",
    c.N_NEAR: "Incidents on days near a drill.",
    c.N_EXPECTED: "Incidents near a drill if days were drawn by chance.",
    c.SHARE_OF_DAYS: "Share of all days that lie near a drill, percent.",
    c.N_DRILLS: "Drills that incidents are held against.",
}

_POSTURE = {
    c.WORDS: "The figure in words with unit and date, or why there is none.",
    c.IS_COMPARABLE: "Whether the figure goes by the definition of the others.",
    c.DAY: "Day of the figure; of a month or a year its first.",
    c.SCOPE_CLASS: "What the figure of a battlegroup counts.",
    c.IS_WHOLE: "Whether the figure counts the whole battlegroup.",
    c.RUN: "Number of the line that joins figures of one scope.",
    c.DEFINITION_WORDS: "Definition and edition of the figure in words.",
    c.RANK: "Rank, the highest first.",
    c.IS_PERMANENT: "Whether the troops are stationed for good.",
}

_ADVICE = {
    c.COUNTS: "Whether the check can be made.",
    c.TARGET_WORDS: "The target in words.",
    c.N_INDICATORS: "Indicators.",
    c.N_ALLIES: "Allies.",
    c.N_MET: "Checks met.",
    c.N_NOT_MET: "Checks not met.",
    c.N_PERMANENT: "Checks met by permanent stationing.",
    c.N_UNKNOWN: "Checks that cannot be made, for a figure is missing.",
    c.N_CHECKS: "Checks.",
    c.N_MEASURES: "Measures of the focus area.",
    c.EVIDENCE_LOWEST: "Lowest confidence among the figures.",
    c.INDICATORS: "Names of the indicators.",
    c.SENTENCE: "The balance in a sentence.",
    "announced": "Measures announced.",
    "under_way": "Measures under way.",
    "in_force": "Measures in force.",
    "completed": "Measures completed.",
}

_FILES = {
    c.PUBLISHER: "Who published the documents behind the row, in the order of their ids.",
    c.ADDRESS: "Addresses of the documents behind the row, in the order of their ids.",
    c.SOURCE_IDS: "Ids of the documents behind the row.",
}

MEANINGS: dict[str, str] = {**_SIZES, **_CLAIMS, **_EXERCISES, **_EVENTS, **_POSTURE, **_ADVICE, **_FILES}
"""One sentence for each derived column, by its name; a table of the schema has its own before these."""
