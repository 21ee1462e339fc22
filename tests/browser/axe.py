"""What axe-core, an accessibility checker that comes with a Python package, finds on a page as it stands."""

import contextlib

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError as TooLate

WAYS = {
    "light": ({}, 1440),
    "dark": ({"color_scheme": "dark"}, 1440),
    "forced colours": ({"forced_colors": "active"}, 1440),
    "phone": ({}, 390),
    "phone, dark": ({"color_scheme": "dark"}, 390),
    "zoomed to 200 %": ({}, 720),
    "zoomed to 400 %": ({}, 320),
}
"""How a page is looked at: the media that the browser tells, and the width of the window in pixels."""

PLATFORM = {
    "region": "an open list or menu stands at the end of the document, outside of every landmark: Streamlit "
    "hangs it there for it to lie above all else; no criterion of WCAG asks for landmarks",
}
"""Rules of axe that Streamlit 1.67 breaks and that we cannot mend, each with how and why."""

OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
"""All of axe's rules that are on by themselves, and the one on targets of 24 pixels."""

_TOLD = """() => {
  const shown = one => one.getBoundingClientRect().width > 0;
  const names = [];
  const walk = root => {
    for (const one of root.querySelectorAll("*")) {
      if (one.shadowRoot) walk(one.shadowRoot);
      const control = one.matches("button:not([role=radio], [role=toolbar] *), summary, select");
      if (control && shown(one) && !one.closest("[inert]"))
        names.push((one.getAttribute("aria-label") || one.innerText).trim());
    }
  };
  walk(document.querySelector("[data-testid=stMain]"));
  const icons = [...document.querySelectorAll("[role=img][aria-label$=' icon']:not([aria-hidden=true])")];
  const same = names.filter((name, at) => !name || names.indexOf(name) !== at);
  const beside = document.querySelectorAll("body > svg:not([aria-hidden=true])");
  return [...same, ...icons.map(one => one.getAttribute("aria-label")), ...[...beside].map(one => one.id)];
}"""
"""Finds controls without a name or under another's, and pictures that are read out and say nothing."""

_FAINT = """() => {
  const parts = colour => {
    const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
    const of = colour.startsWith("color(") ? 1 : 255;
    return { rgb: [red, green, blue].map(one => one / of), alpha };
  };
  const light = ({ rgb }) => {
    const [r, g, b] = rgb.map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = one => {
    for (let at = one.parentElement; at; at = at.parentElement) {
      const found = parts(getComputedStyle(at).backgroundColor);
      if (found.alpha === 1) return found;
    }
    return parts("rgb(255, 255, 255)");
  };
  const framed = one => {
    for (let at = one, up = 0; at && up < 4; at = at.parentElement, up++) {
      if (parseFloat(getComputedStyle(at).borderTopWidth)) return at;
    }
    return null;
  };
  const all = [...document.querySelectorAll(`button[kind=secondary], [data-testid=stButtonGroup] button[role],
    [data-testid=stButtonGroup] [role=toolbar] button, [data-testid=stMain] input[type=text], textarea,
    [role=combobox], [role=spinbutton], [data-testid=stFileUploaderDropzone]`)];
  const frames = new Set(all.filter(one => one.getClientRects().length).map(framed).filter(Boolean));
  const faint = one => {
    const edge = parts(getComputedStyle(one).borderTopColor);
    return edge.alpha > 0 && contrast(edge, ground(one)) < 3;
  };
  if (frames.size < 5) return ["too few frames were found"];
  return [...frames].filter(faint).map(one => one.outerHTML.slice(0, 120));
}"""
"""Finds frames of fields and buttons that do not stand out from their ground by 3 to 1 (1.4.11)."""

_axe = Axe()


def look(reader, way):
    """Have the browser show a page in one of `WAYS`."""
    media, width = WAYS[way]
    reader.page.emulate_media(**{"color_scheme": "light", "forced_colors": "none"} | media)
    reader.page.set_viewport_size({"width": width, "height": reader.page.viewport_size["height"]})
    reader.settle()


def faults(reader):
    """Return the rules that a page breaks, each with what it asks and the first place that breaks it.

    A page that has just changed its width or its colours is looked at again, once, when it stands still.
    """
    found = _faults(reader)
    return found and _faults(reader.settle())


def _faults(reader):
    found = _axe.run(reader.page, options=OPTIONS).response["violations"]
    return {one["id"]: f"{one['help']}: {one['nodes'][0]['html'][:200]}" for one in found}


def assert_accessible(reader, way):
    """Fail where a page breaks a rule, scrolls sideways, has two controls of one name or a faint frame."""
    look(reader, way)
    assert_none(reader, _TOLD)
    found = faults(reader)
    assert found == {}, found
    if way != "forced colours":
        assert_none(reader, _FAINT)
    assert reader.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def assert_none(reader, looked_for):
    """Fail where a script still finds something when the time that a reader waits is over.

    Frames take on the colours of the other theme one after the other, and after the page has said that it
    stands: for a moment some are those of the light theme on the ground of the dark one.
    """
    with contextlib.suppress(TooLate):
        reader.page.wait_for_function(f"() => !({looked_for})().length", polling=200)
    assert reader.page.evaluate(looked_for) == []


def assert_only_the_platforms(reader):
    """Fail where a page with an open menu breaks more than `PLATFORM` says, or less: then that goes."""
    look(reader, "light")
    reader.page.get_by_test_id("stTopNavSection").first.click()
    reader.page.get_by_role("menu").first.wait_for()
    assert set(faults(reader)) == set(PLATFORM)
