"""Indexes: filters without scripts, tiles, tables, timelines, the other forms of a page."""

import re


def test_clauses_are_filtered_by_rank_without_scripts(world):
    for scripts in [True, False]:
        with world.open("sample", "clauses/2025-05-30-01.html", scripts=scripts) as page:
            def shown():
                return page.locator(".tree > li:visible").count()

            assert shown() == 21
            page.locator("label:has(#article)").click()
            assert shown() == 15
            page.locator("label:has(#section)").click()
            assert shown() == 6
            page.locator("label:has(#all)").click()
            assert shown() == 21


def test_every_country_is_one_square_and_leads_to_its_page(world):
    with world.open("sample", "countries/index.html") as page:
        squares = page.locator(".tilemap rect")
        places = squares.evaluate_all("all => all.map(r => r.getAttribute('x') + ' ' + r.getAttribute('y'))")
        assert len(places) == len(set(places)) >= 249
        linked = page.locator(".tilemap a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
        listed = page.locator("main .grid a[href*='countries/']").evaluate_all(
            "all => all.map(a => a.getAttribute('href'))")
        assert linked and set(linked) <= set(listed)


def test_a_timeline_has_a_bar_for_each_row(world):
    with world.open("sample", "lists/gulf-visa-free.html") as page:
        rows = page.locator("tbody").count()
        bars = page.locator(".timeline a")
        assert bars.count() == rows
        for index in range(rows):
            href = bars.nth(index).get_attribute("href")
            assert page.locator(href.replace("#", "tbody#")).count() == 1, href


def test_the_calendar_of_a_year_has_each_of_its_days(world):
    with world.open("sample", "dates/2025.html") as page:
        assert page.locator(".heat td:not(.none)").count() - 1 == 365
        assert page.locator('.heat a[href$="05/30.html"]').count() == 1


def test_other_forms_of_a_page_are_named_and_there(world):
    for path, types in [
        ("lists/gulf-visa-free.html", {"text/csv", "application/json", "application/atom+xml"}),
        ("countries/KW.html", {"application/atom+xml"}), ("dates/index.html", {"text/calendar"}),
        ("articles/2025/2025-05-30-07.html", {"text/markdown"}), ("clauses/index.html", {"text/csv"}),
    ]:
        text = world.sites["sample"].text(path)
        found = re.findall(r'<link rel="alternate" type="([^"]+)" href="([^"]+)"', text)
        assert types <= {kind for kind, _ in found}, f"{path}: {found}"


def test_indexes_do_not_overflow_a_phone(world):
    def fits(page, site, path):
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert over <= 0, f"{over} px wider than the screen"

    kinds = ["countries", "country", "dates", "day", "month", "year", "clauses", "clause", "list", "data"]
    world.every(fits, types=kinds, device="phone")
