import re

from dashboard.export.pictures import component
from dashboard.serving.front import front_end


def named(page):
    return re.findall(r'rel="modulepreload" crossorigin href="\./([^"]+)"', page)


def test_a_page_names_the_scripts_of_charts_ahead_each_once_and_each_is_there():
    before = (front_end.FRONT_END / "index.html").read_text("utf-8")
    after = front_end.with_ours(before)
    ahead = named(after)[len(named(before)) :]
    assert len(named(after)) == len(set(named(after)))
    scripts = [name for name in ahead if name.startswith("static/")]
    assert any("BidiComponent" in name for name in scripts)
    assert all((front_end.FRONT_END / name).is_file() for name in scripts)
    parts = (component.CHART, component.FULL, component.LIBRARY, component.MARKS, component.LEGEND)
    ours = {component.script(part).name for part in parts}
    assert {name.rpartition("/")[2] for name in ahead} - {name.rpartition("/")[2] for name in scripts} == ours


def test_a_page_loads_the_scripts_that_streamlit_must_find_before_all_others():
    after = front_end.with_ours((front_end.FRONT_END / "index.html").read_text("utf-8"))
    first, second, *others = re.findall(r'<script type="module" crossorigin src="\./([^"]+)"', after)
    folder = "_stcore/bidi-components/flankwatch.chart"
    assert first == f"{folder}/{component.script(component.HISTORY).name}"
    assert second == f"{folder}/{component.script(component.TOGETHER).name}"
    assert others


def test_what_a_script_imports_is_named_with_it():
    folder = front_end.FRONT_END / "static" / "js"
    scripts = set(front_end.with_imports(next(folder.glob("BidiComponent.*.js"))))
    assert len(scripts) > 10
    for name in scripts:
        text = (folder / name).read_text("utf-8")
        assert set(re.findall(r'from"\./([\w.-]+\.js)"', text)) <= scripts


def test_nothing_but_the_head_of_a_page_is_touched():
    page = "<html><head><title>One</title></head><body><p></head></p></body></html>"
    after = front_end.with_ours(page)
    head, _, body = after.partition("</head>")
    assert re.sub(r"\n<script.*</script>", "", head, count=2).startswith("<html><head><title>One</title>")
    assert body == "<body><p></head></p></body></html>"
