"""Without scripts, and without the sheet, the answers are still there."""


def test_pages_read_without_scripts(world):
    def reads(page, site, path):
        assert page.locator("h1").first.inner_text().strip()
        assert page.locator("nav a").first.is_visible() or "old" in path

    world.every(reads, scripts=False, sites=["sample"])


def test_answers_without_scripts(world):
    answers(world, scripts=False)


def test_answers_without_the_sheet(world):
    answers(world, sheet=False)


def answers(world, scripts=True, sheet=True):
    """The reader's questions, by links from the home page."""
    for over in ["http", "file"]:
        with world.open("sample", "index.html", over=over, scripts=scripts) as page:
            def follow(*selectors):
                page.goto(world.address("sample", "index.html", over))
                for selector in selectors:
                    if not sheet:
                        page.evaluate(
                            "document.querySelectorAll('link[rel=stylesheet]').forEach(l => l.remove())")
                    page.locator(selector).first.click()
                return page.content()

            visa = follow('main a[href*="lists/"]:not([href$="index.html"])')
            assert "科威特" in visa and "2026年6月8日" in visa and "<mark>" in visa
            clause = follow('a[href$="clauses/index.html"]', 'a[href*="sec_4__subsec_7"]')
            assert page.url.endswith("sec_4__subsec_7") and "（七）" in clause
            day = follow('a[href$="dates/index.html"]', 'a[href$="dates/2025.html"]')
            assert "5月" in day
            kuwait = follow('a[href$="countries/index.html"]', 'a[href$="KW.html"]')
            assert "科威特" in kuwait and "2025-05-30-07.html#" in kuwait
            assert follow('a[href$="pages/index.html"]', 'main a[href*="2025-05-30.html"]')
            assert page.locator("#L509").count() == 1
