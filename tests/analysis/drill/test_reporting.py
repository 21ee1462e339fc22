from dashboard.analysis.drill import reporting
from tests.analysis.rows import frame

ROWS = frame(
    "article_context",
    {"attribute": "personnel: President Putin", "agree": "no", "source_id": "b"},
    {"attribute": "personnel (older drills that fit)", "agree": "partly", "source_id": "a"},
    {"attribute": "personnel: Moscow", "agree": "no", "source_id": "a"},
    {"attribute": "NATO response: Poland", "agree": "unclear", "source_id": "c"},
    {"attribute": "'a fraught week' (headline)", "agree": "partly", "source_id": "c"},
)


def test_a_topic_is_what_stands_before_the_remark():
    assert list(reporting.lines(ROWS)["topic"]) == [
        *(["Personnel"] * 3),
        "NATO response",
        "A fraught week",
    ]


def test_the_identification_is_never_stated_as_certain():
    assert "most likely" in reporting.method(ROWS).rule
    assert "an inference, not a finding" in reporting.LIKELY
