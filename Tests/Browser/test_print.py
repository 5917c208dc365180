"""Pages on paper: the right number of sheets, all of the text, nothing of the frame."""

import re
import subprocess


def sheets(page, world, name):
    folder = world.server.scratch / "print"
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}.pdf"
    page.pdf(path=file, format="A4", prefer_css_page_size=True)
    facts = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    count = int(re.search(r"Pages:\s+(\d+)", facts).group(1))
    text = subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    return count, re.sub(r"\s+", "", text), [p for p in text.split("\f") if p.strip()]


def test_an_article_prints_whole(world):
    with world.open("sample", "articles/2025/2025-05-30-01.html") as page:
        words = page.locator(".text .unit > :first-child").all_inner_texts()
        count, text, pages = sheets(page, world, "article")
    assert 3 <= count <= 6, f"{count} sheets for 2,500 han"
    assert len(pages) == count, "an empty sheet"
    missing = [w[:20] for w in words if re.sub(r"\s+", "", w)[:12] not in text]
    assert not missing, f"not printed: {missing}"
    assert "跳到正文" not in text and "首页›" not in text, "the frame is printed"


def test_short_pages_take_one_sheet(world):
    with world.open("sample", "articles/2025/2025-05-30-06.html") as page:
        assert sheets(page, world, "short")[0] == 1


def test_every_type_prints_its_heading(world):
    def prints(page, site, path):
        heading = page.locator("h1").first.inner_text().split()
        count, text, _ = sheets(page, world, "type")
        missing = [word for word in heading if word[:8] not in text]
        assert not missing, f"{missing} of the heading is missing on {count} sheets"

    world.every(prints, sites=["english"])


def test_addresses_are_spelled_out(world):
    with world.open("english", "articles/2026/2026-03-02-02.html") as page:
        text = sheets(page, world, "links")[1]
    assert "https://example.org/rain?id=1&lang=zh" in text
