"""The reader's questions of docs/questions.md: each is answered in three clicks from the home page at
most, with and without scripts and the sheet, over http and from a folder."""

READERS = [
    dict(), dict(device="phone"), dict(scripts=False), dict(sheet=False), dict(over="file"),
    dict(over="file", scripts=False, sheet=False),
]


def ask(world, site, steps, check):
    """Follows links from the home page; a step is a selector, which takes one click."""
    assert len(steps) <= 3, f"{len(steps)} clicks"
    for reader in READERS:
        options = dict(reader)
        sheet = options.pop("sheet", True)
        with world.open(site, "index.html", **options) as page:
            for selector in steps:
                if not sheet:
                    page.evaluate(
                        "document.querySelectorAll('link[rel=stylesheet]').forEach(l => l.remove())")
                link = page.locator(selector).first
                assert link.count() == 1, f"{site} {reader}: no {selector} on {page.url}"
                link.click()
            try:
                check(page)
            except AssertionError as failure:
                raise AssertionError(f"{site} {reader} at {page.url}: {failure}") from None


def everywhere(world, steps, check):
    """On the sample, and on the imported page where it is."""
    for site in ["sample", "seed"]:
        if site in world.sites:
            ask(world, site, steps, check)


def row(page, code):
    return page.locator(f"tbody[id={code}]")


def test_gulf_states_without_a_visa_and_the_sentence(world):
    def check(page):
        for code in ["SA", "OM", "KW", "BH"]:
            text = row(page, code).inner_text()
            assert "2025年6月9日" in text and "2026年6月8日" in text, f"{code}: {text}"
        for code in ["AE", "QA"]:
            assert "2018年" in row(page, code).inner_text()
        sentence = row(page, "KW").locator("mark").first.inner_text()
        assert "2026年6月8日" in sentence and "科威特" in sentence

    everywhere(world, ['main a[href="lists/gulf-visa-free.html"]', "#KW summary"], check)


def test_gulf_states_on_a_day(world):
    for day, words in [("2025-12-01", ["生效中"] * 6), ("2025-06-08", ["尚未生效"] * 4 + ["生效中"] * 2),
                       ("2026-06-09", ["已到期"] * 4 + ["生效中"] * 2)]:
        for site in {"sample", "seed"} & set(world.sites):
            with world.open(site, "index.html") as page:
                page.locator('main a[href="lists/gulf-visa-free.html"]').click()
                page.locator("#on").fill(day)
                assert page.locator(".list .badge").all_inner_texts() == words, f"{site} {day}"
        with world.open("sample", f"lists/gulf-visa-free.html?on={day}") as page:
            assert page.locator(".list .badge").all_inner_texts() == words, day
            assert page.locator("#on").input_value() == day


def test_today_is_the_day_that_is_set_at_first(world):
    with world.open("sample", "index.html") as page:
        page.clock.set_fixed_time("2026-06-01T12:00:00+08:00")
        page.goto(page.home + "lists/gulf-visa-free.html")
        assert page.locator("#on").input_value() == "2026-06-01"
        assert row(page, "KW").locator(".rest").inner_text() == "余 8 天"
        assert page.locator("#on-count").inner_text() == "生效中 6"
    world.renew()


def test_what_the_seventh_clause_says(world):
    def check(page):
        assert page.url.endswith("#sec_4__subsec_7")
        assert page.locator("#sec_4__subsec_7").inner_text().startswith("（七）")

    everywhere(world, ['a[href$="clauses/index.html"]', 'main a[href$="#sec_4__subsec_7"]'], check)


def test_who_cites_the_seventh_clause(world):
    def check(page):
        cited = page.locator("li:has(> a[href$='#sec_4__subsec_7']) details")
        assert "第（七）条至第（十一）条" in cited.inner_text()

    ask(world, "sample", ['a[href$="clauses/index.html"]',
                          "li:has(> a[href$='#sec_4__subsec_7']) summary"], check)


def test_what_happened_on_a_day(world):
    def check(page):
        assert page.url.endswith("dates/2025/05/28.html")
        assert "28日" in " ".join(page.locator("main mark").all_inner_texts())

    everywhere(world, ['a[href$="dates/index.html"]', 'main .grid a[href$="dates/2025.html"]',
                              '.heat a[href$="dates/2025/05/28.html"]'], check)


def test_which_documents_mention_kuwait(world):
    def check(page):
        assert page.url.endswith("countries/KW.html")
        articles = page.locator(".from-article h3 a")
        assert articles.count() >= 1
        assert "科威特" in " ".join(page.locator("main mark").all_inner_texts())

    everywhere(world, ['a[href$="countries/index.html"]', 'main .grid a[href$="countries/KW.html"]'],
                check)


def test_what_expires_in_june_2026(world):
    def check(page):
        assert page.url.endswith("dates/2026/06.html")
        assert "科威特" in page.locator("section[aria-labelledby=expires-title]").inner_text()

    everywhere(world, ['a[href$="dates/index.html"]', 'main .grid a[href$="dates/2026.html"]',
                       '.months a[href$="dates/2026/06.html"]'], check)


def test_which_line_of_the_newspaper_says_it(world):
    def check(page):
        block = page.locator(page.url[page.url.index("#"):])
        lines = block.locator("a.lines")
        assert lines.count() == 1
        name, _, line = lines.get_attribute("href").partition("#")
        assert line.startswith("L")
        page.goto(page.url[:page.url.index("articles/")] + name.replace("../../", "") + "#" + line)
        assert page.locator(f"#{line}").count() == 1

    everywhere(world, ['a[href$="countries/index.html"]', 'main .grid a[href$="countries/KW.html"]',
                              ".mention-entry .where a"], check)
