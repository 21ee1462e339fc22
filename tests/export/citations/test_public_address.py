import pytest

from dashboard.cli import serve
from dashboard.export.citations.public_address import VARIABLE, citable, public, seen_from_outside

HERE = "http://127.0.0.1:8600/exercises?country=Estonia#chart"


@pytest.mark.parametrize(
    ("said", "here", "base", "outside"),
    [
        ("", HERE, "", HERE),
        ("https://flank.example/", HERE, "", "https://flank.example/exercises?country=Estonia#chart"),
        ("https://flank.example/a/b", HERE, "", "https://flank.example/a/b/exercises?country=Estonia#chart"),
        ("https://flank.example", "http://10.0.0.1/w/x?y=1", "w", "https://flank.example/x?y=1"),
        ("https://flank.example", "http://10.0.0.1/w", "/w/", "https://flank.example"),
        ("https://flank.example", "http://10.0.0.1/wide?y=1", "w", "https://flank.example/wide?y=1"),
        ("https://flank.example", "", "", ""),
    ],
)
def test_links_lead_where_the_operator_says(monkeypatch, said, here, base, outside):
    monkeypatch.setenv(VARIABLE, said)
    assert seen_from_outside(here, base) == outside


@pytest.mark.parametrize(
    "said", ["flank.example", "ftp://flank.example", "https://", "https://a.example/?x=1"]
)
def test_what_is_no_address_is_refused_before_the_server_starts(monkeypatch, said):
    monkeypatch.setenv(VARIABLE, said)
    with pytest.raises(ValueError, match=r"such as https://flank\.example"):
        public()
    assert serve._misnamed().startswith(f"{VARIABLE} is {said!r}")


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://flank.example/x", "https://flank.example/x"),
        ("http://192.168.1.5:8501/x", "http://192.168.1.5:8501/x"),
        *((one, "") for one in ("http://127.0.0.1/x", "http://localhost:1/", "http://[::1]/", "", None)),
    ],
)
def test_a_citation_holds_no_address_of_this_machine_alone(url, kept):
    assert citable(url) == kept
