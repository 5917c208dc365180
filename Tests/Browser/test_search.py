"""The search page: answers, filters, keyboard, address, odd input, announcements; over http and from a
folder, and the same as the program's."""

import html
import json
import random
import re
import subprocess
import sys

SITE = "english"
PLACES = ["http", "file"]

# All hits of a query, as the page's script finds them.
HITS = """async ([query, limit]) => {
  const search = await sitegenSearch(query), hits = [];
  while (search && !search.done && (!limit || hits.length < limit)) hits.push(...await search.next());
  return hits.map(hit => [hit.article.id, hit.anchor, hit.text]);
}"""


def ask(page, query):
    """Types a query and waits until it is announced."""
    page.evaluate("document.getElementById('search-status').textContent = ''")
    page.fill("#q", "")
    page.fill("#q", query)
    page.locator("#search-status:not(:empty)").wait_for()
    page.wait_for_timeout(150)
    return page.inner_text("#search-status")


def program(world, site, query):
    result = subprocess.run(
        [sys.argv[1], "search", "--json", "--limit", "0", "--output",
         str(world.sites[site].root), "--", query],
        capture_output=True, text=True)
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_sentence_is_found_and_marked_on_arrival(world):
    for over in PLACES:
        with world.open("sample", "search.html", over=over) as page:
            assert ask(page, "免签").startswith(tuple("123456789约"))
            hit = page.locator("#hits li li a").first
            assert hit.locator("mark").inner_text() == "免签"
            hit.click()
            page.wait_for_url(re.compile(r"articles/.*#"))
            anchor = page.url.split("#")[1]
            marks = page.locator(f"[id='{anchor}'] mark").all_inner_texts()
            assert "".join(marks).startswith("免签"), marks


def test_the_address_holds_the_query(world):
    for over in PLACES:
        with world.open("sample", "search.html", over=over) as page:
            ask(page, "沙特 in:clause")
            address = page.url
            assert "?q=" in address
            page.goto(page.home + "index.html")
            page.goto(address)
            page.locator("#search-status:not(:empty)").wait_for()
            assert page.input_value("#q") == "沙特 in:clause"


def test_the_box_of_every_page_leads_to_the_search(world):
    for over in PLACES:
        with world.open("sample", "index.html", over=over) as page:
            page.keyboard.press("/")
            assert page.evaluate("document.activeElement.name") == "q"
            page.keyboard.type("免签")
            page.keyboard.press("Enter")
            page.locator("#hits mark").first.wait_for()
            assert page.input_value("#q") == "免签"


def test_arrows_walk_through_the_hits(world):
    with world.open("sample", "search.html") as page:
        ask(page, "的")
        page.focus("#q")
        at = "document.activeElement.closest('#hits') !== null"
        page.keyboard.press("ArrowDown")
        assert page.evaluate(at)
        first = page.evaluate("document.activeElement.href")
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.href") != first
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        assert page.evaluate("document.activeElement.id") == "q"


def test_filters_count_and_narrow(world):
    with world.open("sample", "search.html") as page:
        ask(page, "的")
        group = page.locator("#filter-kind")
        group.locator("summary").click()
        button = group.locator("button").first
        assert re.search(r"\d", button.inner_text())
        button.click()
        page.locator("#filter-kind button[aria-pressed=true]").wait_for()
        assert "kind:" in page.input_value("#q")
        page.locator("#filter-kind button[aria-pressed=true]").click()
        page.locator("#filter-kind button[aria-pressed=true]").wait_for(state="detached")
        assert page.input_value("#q") == "的"


def test_filters_count_each_article_once(world):
    with world.open("sample", "search.html") as page:
        ask(page, "的")
        while page.locator("#search-more").is_visible():
            page.click("#search-more")
            page.wait_for_timeout(200)
        page.locator("#filter-year summary").click()
        counts = page.locator("#filter-year .count").all_inner_texts()
        assert sum(map(int, counts)) == page.locator("#hits > li").count(), counts


def test_names_are_answered(world):
    with world.open("sample", "search.html") as page:
        for query, path in [("沙特", "countries/SA.html"), ("2025-06-09", "dates/2025/06/09.html"),
                            ("2025年6月9日", "dates/2025/06/09.html"), ("（七）", "#")]:
            ask(page, query)
            links = page.locator("#search-names a").evaluate_all("all => all.map(a => a.href)")
            assert any(path in link for link in links), f"{query}: {links}"


def test_what_is_not_there_is_said(world):
    with world.open("sample", "search.html") as page:
        assert "没有找到" in ask(page, "此处绝无此语")
        assert page.locator("#hits li").count() == 0
        role = page.locator("#search-status").get_attribute("role")
        assert role == "status", "counts are announced"


def test_odd_input_does_no_harm(world):
    for over in PLACES:
        with world.open("sample", "search.html", over=over) as page:
            for query in ['"', '""', "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
                          "&amp;", "\\", "'", "-", "country:", 'source:"', "😀", "的" * 10000,
                          "a b " * 500, "in:nowhere 免签", "year:x 免签"]:
                ask(page, query)
                assert page.locator("#hits script, #hits img").count() == 0
            page.evaluate("""() => { const box = document.getElementById('q');
                box.value = '免\\ud800签\\udc00'; box.dispatchEvent(new Event('input')); }""")
            page.wait_for_timeout(300)
            assert "没有找到" in page.inner_text("#search-status")


def test_without_scripts_the_page_offers_the_indexes(world):
    with world.open("sample", "search.html", scripts=False) as page:
        assert "脚本" in page.inner_text("main")
        page.locator('main a[href$="articles/index.html"]').click()
        page.wait_for_url(re.compile(r"articles/index\.html"))


def shown(status):
    """The number of passages in an announcement."""
    return int(re.search(r"\d+", status)[0])


def test_counts_are_about_until_all_is_compared(world):
    with world.open("sample", "search.html") as page:
        wanted = len(program(world, "sample", "的"))
        status = ask(page, "的")
        assert status.startswith("约"), status
        assert shown(status) > page.locator("#hits li li").count()
        for _ in range(50):
            if not page.locator("#search-more").is_visible():
                break
            page.click("#search-more")
            page.wait_for_timeout(200)
        status = page.inner_text("#search-status")
        assert not status.startswith("约") and shown(status) == wanted, (status, wanted)
        assert page.locator("#hits li li").count() == wanted


def test_passages_that_are_still_to_be_compared_are_not_called_absent(world):
    with world.open("english", "search.html") as page:
        status = ask(page, "的 -的")
        assert "are left" in status and shown(status) > 0, status
        for _ in range(50):
            if not page.locator("#search-more").is_visible():
                break
            page.click("#search-more")
            page.wait_for_function(
                "before => document.getElementById('search-status').textContent != before", arg=status)
            before, status = status, page.inner_text("#search-status")
            assert "Nothing found" in status or shown(status) < shown(before), status
        assert "Nothing found" in status and page.locator("#hits li").count() == 0, status


def test_few_hits_are_counted_exactly_at_once(world):
    with world.open("sample", "search.html") as page:
        status = ask(page, "互免签证")
        assert not status.startswith("约"), status
        assert shown(status) == page.locator("#hits li li").count()


def texts(world, site):
    """Words of all articles, from the text of their pages, each with its article."""
    words = []
    for path in world.sites[site].pages:
        found = re.fullmatch(r"articles/\d{4}/(\d{4}-\d\d-\d\d-.*)\.html", path)
        if found:
            # Behind the text stand its citations, which are no part of it.
            page = world.sites[site].text(path).split('class="after')[0]
            for paragraph in re.findall(r"<p>(.*?)</p>", page, re.S):
                text = html.unescape(re.sub(r"<[^>]*>", "", paragraph))
                words += [(found[1], w) for w in re.findall(r"[\u4e00-\u9fff][\u4e00-\u9fff，。（）0-9]{0,39}", text)]
    return words


def test_random_pieces_are_found_where_they_stand_and_browser_and_program_agree(world):
    dice = random.Random(6)
    words = texts(world, SITE)
    queries = [(None, query) for query in [
        "的", "第7条", "（七）", "免签 沙特", "的 -了", "kind:policy 的", "year:2025 国",
        "in:title 的", "date:2025-05..2025-05-30 年", '"2025年"', "2025年", "202", "25年", "年6月"]]
    for _ in range(60):
        article, word = dice.choice(words)
        start = dice.randrange(len(word))
        queries.append((article, word[start:start + dice.choice([1, 2, 2, 3, 4, 6, 9])]))
    for over in PLACES:
        with world.open(SITE, "search.html", over=over) as page:
            for article, query in queries:
                wanted = [[h["article"], h["anchor"], h["text"]] for h in program(world, SITE, query)]
                assert not article or article in [hit[0] for hit in wanted], (article, query)
                assert page.evaluate(HITS, [query, 0]) == wanted, query
