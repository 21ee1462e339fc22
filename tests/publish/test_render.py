import html5lib

from dashboard.exhibits.words.link_preview import Preview
from dashboard.publish.render import TEMPLATES, _environment, head


def read(said):
    document = f"<!doctype html><html><head>{head(said)}</head></html>"
    return html5lib.parse(document, namespaceHTMLElements=False).find("head")


def test_words_stay_words_in_the_head():
    hostile = '"><script>alert(1)</script>'
    address = f"https://x.example/{hostile}"
    found = read(Preview(hostile, hostile, address, address, hostile))
    assert {one.tag for one in found} == {"title", "meta", "link"}
    assert found.findtext("title") == f"{hostile} · Flankwatch"


def test_what_nobody_has_said_is_left_out():
    found = read(Preview("Exercises", "What happened?"))
    assert found.find("link") is None
    named = {one.get("property") or one.get("name"): one.get("content") for one in found.findall("meta")}
    assert named["og:title"] == "Exercises"
    assert named["og:description"] == named["description"] == "What happened?"
    assert named["twitter:card"] == "summary"
    assert not {"og:image", "og:image:alt", "twitter:image:alt", "og:url"} & set(named)


def test_no_line_ends_between_a_number_and_its_percent_sign_in_a_heading():
    made = _environment().from_string("<h2>{{ title | unparted }}</h2>")
    assert made.render(title="5.33 % of GDP <b>") == "<h2>5.33\N{NO-BREAK SPACE}% of GDP &lt;b&gt;</h2>"
    for name, heading in (("page", "page.title"), ("embed", "figure.title"), ("parts", "part.title")):
        assert f"{{{{ {heading} | unparted }}}}</h" in (TEMPLATES / f"{name}.html").read_text("utf-8")
