"""What the reader chose: one frozen value that filters the frames and says in words what it filtered.

A filter is a value with two readings, rows and words, so that a title and its chart cannot disagree; and what
an address says is read here, so that it cannot ask for what there is not. Imports only the schema; never
Streamlit, never Plotly.
"""

from dashboard.selection.choice import Selection
from dashboard.selection.entered import Day, Number, Text
from dashboard.selection.faults import Fault, inert, sentence
from dashboard.selection.filters import ACTS_ON, ALL_YEARS, ANY_GRADE, FILTERS, LABELS, OPTIONS, Filter
from dashboard.selection.parameters import AnyOf, OneOf, Span, Switch
from dashboard.selection.rows import FOLLOWS, JOINED, grade_reaches, has_any, years_of
from dashboard.selection.understood import Parameter, Reading

__all__ = [
    "ACTS_ON",
    "ALL_YEARS",
    "ANY_GRADE",
    "FILTERS",
    "FOLLOWS",
    "JOINED",
    "LABELS",
    "OPTIONS",
    "AnyOf",
    "Day",
    "Fault",
    "Filter",
    "Number",
    "OneOf",
    "Parameter",
    "Reading",
    "Selection",
    "Span",
    "Switch",
    "Text",
    "grade_reaches",
    "has_any",
    "inert",
    "sentence",
    "years_of",
]
