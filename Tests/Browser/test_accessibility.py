"""WCAG 2.2 AA by axe on a page of every type, the keyboard, and motion."""

from axe_playwright_python.sync_playwright import Axe

AXE = Axe()
OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}


COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}


def no_violation(page, site, path, options=OPTIONS):
    found = [
        f"{rule['id']}: {[node['target'] for node in rule['nodes']][:3]}"
        for rule in AXE.run(page, options=options).response["violations"]
    ]
    assert not found, "; ".join(found)


def enough_contrast(page, site, path):
    no_violation(page, site, path, COLOURS)


def test_axe_finds_nothing_in_light(world):
    world.every(no_violation, sites=["sample"])


def test_axe_finds_nothing_in_english(world):
    world.every(no_violation, sites=["english"])


def test_axe_finds_nothing_on_an_imported_page(world):
    world.every(no_violation, sites=["seed"])


def test_axe_finds_nothing_in_dark(world):
    world.every(no_violation, scheme="dark", sites=["sample"])
    world.every(enough_contrast, scheme="dark", sites=["english", "seed"])


def test_axe_finds_nothing_on_a_phone(world):
    world.every(no_violation, device="phone", sites=["sample"])


def test_axe_finds_nothing_in_high_contrast(world):
    world.every(enough_contrast, contrast="more", sites=["sample"])
    world.every(enough_contrast, contrast="more", scheme="dark", sites=["sample"])


# The first stops of the tab key: each must be seen, named, and wear an outline.
STOP = """() => {
  var e = document.activeElement, r = e.getClientRects()[0], s = getComputedStyle(e);
  var x = r.left + r.width / 2, y = r.top + Math.min(r.height / 2, 12);
  var top = document.elementFromPoint(x, y);
  return {
    at: e.outerHTML.slice(0, 120), body: e === document.body,
    outline: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2,
    seen: r.width > 0 && r.height > 0 && r.top >= -1 && r.bottom <= innerHeight + 1,
    covered: !(top && (e.contains(top) || top.contains(e))),
    named: !!(e.getAttribute("aria-label") || e.textContent.trim() || e.labels && e.labels.length
      || e.title || e.placeholder)
  };
}"""


def keyboard(page, site, path):
    for number in range(40):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop["body"]:
            assert number > 5, "the tab key reached almost nothing"
            return
        assert stop["outline"], f"no focus to be seen: {stop['at']}"
        assert stop["seen"] or "inline" in stop["at"], f"focus out of sight: {stop['at']}"
        assert not stop["covered"], f"focus covered: {stop['at']}"
        assert stop["named"], f"no name: {stop['at']}"


def test_the_tab_key_shows_where_it_is(world):
    world.every(keyboard, sites=["sample"])
    world.every(keyboard, sites=["sample"], device="phone")


def test_the_first_tab_skips_to_the_text(world):
    def skip(page, site, path):
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"

    world.every(skip, sites=["sample"])


def test_targets_are_large_enough(world):
    """WCAG 2.2, 2.5.8: 24 by 24 px for what is no link in a sentence."""
    check = """() => Array.from(document.querySelectorAll(
        'button, summary, select, input:not([type=radio], [type=checkbox]), label:has(input), nav a,'
        + ' .permalink, .chip[href]'))
      .filter(e => e.offsetParent && e.getBoundingClientRect().height < 23.9)
      .map(e => e.outerHTML.slice(0, 100) + ' ' + e.getBoundingClientRect().height)"""

    def large(page, site, path):
        small = page.evaluate(check)
        assert not small, f"smaller than 24 px: {small[:4]}"

    world.every(large, sites=["sample"])
    world.every(large, sites=["sample"], device="phone")
