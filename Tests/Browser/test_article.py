"""The article page: previews, menus of provisions, contents, what reference managers read."""

import json
import re

from sites import REPOSITORY

GULF = "articles/2025/2025-05-30-07.html"
OPINION = "articles/2025/2025-05-30-01.html"
LAW = "articles/2026/2026-03-02-01.html"
FEATURE = "articles/2026/2026-03-02-02.html"
CARD = "#preview"


def test_a_country_is_previewed_on_hover(world):
    for over in ["http", "file"]:
        with world.open("sample", GULF, over=over) as page:
            page.locator("a.mention.country", has_text="科威特").first.hover()
            card = page.locator(CARD)
            card.wait_for()
            text = card.inner_text()
            assert "Kuwait · KW" in text and "2026年6月8日" in text, text
            page.mouse.move(5, 5)
            card.wait_for(state="detached")


def test_a_date_is_previewed_on_focus(world):
    with world.open("sample", GULF, over="file") as page:
        link = page.locator("a.mention.date").first
        for _ in range(60):
            page.keyboard.press("Tab")
            if link.evaluate("e => e === document.activeElement"):
                break
        page.locator(CARD).wait_for()
        assert link.get_attribute("aria-describedby") == "preview"
        assert "星期" in page.locator(CARD).inner_text()
        page.keyboard.press("Escape")
        page.locator(CARD).wait_for(state="detached")


def test_a_provision_is_previewed_on_touch_and_followed_at_the_second(world):
    for over in ["http", "file"]:
        with world.open("english", FEATURE, over=over, device="phone") as page:
            link = page.locator("a.mention.citation", has_text="第十四条")
            link.tap()
            page.locator(CARD).wait_for()
            text = page.locator(CARD).inner_text()
            assert "减收水费一成" in text and "临江市雨水收集利用条例" in text, text
            box = page.locator(CARD).bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= 390, box
            link.tap()
            page.wait_for_url(re.compile("2026-03-02-01.html#art_14"))


def test_a_place_on_the_page_is_previewed_from_the_page(world):
    with world.open("sample", OPINION) as page:
        page.locator('.text a.mention[href="#sec_2__subsec_1"]').first.hover()
        page.locator(CARD).wait_for()
        assert "强化资源环境目标衔接" in page.locator(CARD).inner_text()


def test_previews_can_be_switched_off_and_stay_off(world):
    try:
        for over in ["http", "file"]:
            with world.open("sample", GULF, over=over) as page:
                link = page.locator("a.mention.country").first
                link.hover()
                page.locator(CARD).get_by_role("button").click()
                page.reload()
                page.locator("a.mention.country").first.hover()
                page.wait_for_timeout(600)
                assert page.locator(CARD).count() == 0
                switch = page.locator("button.switch")
                assert switch.inner_text() == "预览：关"
                switch.click()
                page.locator("a.mention.country").first.hover()
                page.locator(CARD).wait_for()
    finally:
        world.renew()


def test_every_preview_that_a_link_can_ask_for_is_there(world):
    rule = re.search(
        r"var hasPreview = /(.*)/;",
        (REPOSITORY / "templates/assets/preview.js").read_text(encoding="utf-8")).group(1)
    asks = re.compile(rule.replace("\\/", "/"))
    for site in world.sites.values():
        files = set(site.files)
        found = [p for p in site.pages if asks.search(p) and p[:-4] + "js" not in files]
        assert not found, f"{site.name}: no preview beside {found[:5]}"
        assert sum(1 for p in site.pages if asks.search(p)) > 30


def test_previews_stay_small(world):
    for site in world.sites.values():
        for path in site.files:
            if re.match(r"(articles|countries|dates|documents)/.*\.js$", path):
                size = (site.root / path).stat().st_size
                assert size < 100_000, f"{path}: {size} bytes"


def test_the_menu_gives_the_provision_in_every_form(world):
    with world.open("english", LAW) as page:
        menu = page.locator(".unit:has(#art_5) .menu").first
        menu.locator("summary").click()
        forms = menu.locator("dd")
        forms.nth(2).wait_for()
        standard, plain, bibtex = [text.strip() for text in forms.all_inner_texts()]
        assert "临江市雨水收集利用条例第五条[N]. 临江日报, 2026-03-02(02)." in standard, standard
        assert "2026-03-02-01#art_5" in plain and "第五条" in plain, plain
        assert "@article{2026-03-02-01:art_5," in bibtex, bibtex
        assert menu.get_by_role("button").count() == 5


def test_copying_puts_the_text_on_the_clipboard(world):
    try:
        with world.open("english", LAW) as page:
            page.context.grant_permissions(["clipboard-read", "clipboard-write"])
            menu = page.locator(".unit:has(#art_5) .menu").first
            menu.locator("summary").click()
            menu.get_by_role("button", name="Copy link").click()
            assert page.evaluate("navigator.clipboard.readText()").endswith("01.html#art_5")
            menu.get_by_role("button", name="Copy GB/T 7714").click()
            assert "第五条[N]" in page.evaluate("navigator.clipboard.readText()")
            page.locator("#cite").get_by_role("button", name="Copy BibTeX").click()
            assert page.evaluate("navigator.clipboard.readText()").startswith("@article{2026-03-02-01,")
    finally:
        world.renew()


def test_the_menu_names_the_provision_without_scripts(world):
    with world.open("english", LAW, scripts=False) as page:
        menu = page.locator(".unit:has(#art_5) .menu").first
        menu.locator("summary").click()
        text = menu.locator("p").inner_text()
        assert "《临江市雨水收集利用条例》第五条" in text and "2026-03-02-01#art_5" in text, text


def test_one_provision_prints_alone(world):
    from test_print import sheets

    with world.open("english", LAW) as page:
        page.evaluate("window.print = function () {}")
        menu = page.locator(".unit:has(#art_5) .menu").first
        menu.locator("summary").click()
        menu.get_by_role("button", name="Print this alone").click()
        count, text, _ = sheets(page, world, "alone")
        assert count == 1 and "公园和广场" in text and "第七条" not in text
        assert "临江市雨水收集利用条例" in text and "2026-03-02(02)" in text
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert "第七条" in sheets(page, world, "whole")[1]


def test_permalinks_show_on_hover_and_focus_and_have_names(world):
    with world.open("sample", OPINION) as page:
        link = page.locator("#sec_2__subsec_1 .permalink")
        assert link.evaluate("e => getComputedStyle(e).opacity") == "0"
        page.locator("#sec_2__subsec_1").hover()
        assert link.evaluate("e => getComputedStyle(e).opacity") == "1"
        page.mouse.move(5, 5)
        link.focus()
        assert link.evaluate("e => getComputedStyle(e).opacity") == "1"
        assert page.get_by_role("link", name="固定链接 （一）").count() == 1


def test_the_contents_stay_in_view(world):
    with world.open("sample", OPINION, scripts=False) as page:
        page.mouse.wheel(0, 4000)
        page.wait_for_timeout(200)
        box = page.locator(".toc").bounding_box()
        assert 0 <= box["y"] < 60, box


def test_a_line_has_its_han(world):
    with world.open("sample", OPINION) as page:
        width, size, height = page.locator(".unit.para > p").first.evaluate(
            "e => { var s = getComputedStyle(e); return [e.clientWidth, parseFloat(s.fontSize),"
            " parseFloat(s.lineHeight) / parseFloat(s.fontSize)]; }")
        assert 35 <= width / size <= 40 and 1.75 <= height <= 1.9, (width / size, height)


def test_reference_managers_find_their_tags(world):
    with world.open("english", FEATURE) as page:
        tags = page.evaluate(
            "Array.from(document.querySelectorAll('meta[name^=citation_]')).map(m => [m.name, m.content])")
    assert ["citation_author", "林见山"] in tags and ["citation_author", "周水生"] in tags
    assert ["citation_publication_date", "2026/03/02"] in tags
    assert ["citation_journal_title", "临江日报"] in tags
    assert ["citation_title", "一场雨能浇几座公园: 雨水条例带来的账本"] in tags


def test_structured_data_parses_and_names_each_provision(world):
    for site in world.sites.values():
        for path in site.pages:
            for text in re.findall(r'ld\+json">(.*?)</script>', site.text(path), re.S):
                data = json.loads(text)
                assert data["@context"] == "https://schema.org"
                for part in data["@graph"][-1].get("hasPart", []):
                    assert f'id="{part["@id"][1:]}"' in site.text(path), part
    law = json.loads(re.search(r'ld\+json">(.*?)</script>', world.sites["english"].text(LAW), re.S)[1])
    news, work = law["@graph"]
    assert news["@type"] == "NewsArticle" and news["datePublished"] == "2026-03-02"
    assert work["legislationDate"] == "2026-02-26" and work["legislationDateVersion"] == "2026-03-02"
    assert work["temporalCoverage"] == "2026-06-01/2031-05-31"
    assert work["legislationLegalForce"].endswith("NotInForce")
    assert {"@type": "Legislation", "@id": "#art_19", "name": "第十九条"} in work["hasPart"]
