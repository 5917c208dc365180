"""The files beside the pages say what the pages say, and are safe where they are opened."""

import csv
import datetime
import io
import json
import re
import xml.etree.ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"


def rows(site, path):
    data = (site.root / path).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), f"{path}: spreadsheets take it for another encoding"
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def anchors(site, path):
    return set(re.findall(r'id="([^"]+)"', site.text(path)))


def test_articles_are_those_of_the_site(world):
    for site in world.sites.values():
        articles = json.loads(site.text("data/articles.json"))
        pages = [p for p in site.pages if re.fullmatch(r"articles/\d{4}/\d{4}-\d\d-\d\d-\d+\.html", p)]
        assert sorted(a["page_url"] for a in articles) == sorted(pages)
        for article in articles:
            text = site.text(article["markdown_url"])
            assert text.startswith(f"---\nid: {article['id']}\n"), article["id"]


def test_rows_lead_to_their_places(world):
    for site in world.sites.values():
        known = {}
        for path in ["data/mentions.csv", "data/provisions.csv"]:
            for row in rows(site, path):
                page, _, anchor = row["url"].partition("#")
                if page not in known:
                    known[page] = anchors(site, page)
                assert anchor in known[page], f"{site.name} {path}: {row['url']}"


def test_mentions_are_cut_from_the_text(world):
    """The bytes from and to are those of the mention: as many as its text has."""
    for site in world.sites.values():
        for row in rows(site, "data/mentions.csv"):
            assert int(row["to"]) - int(row["from"]) == len(row["text"].encode()), row


def test_no_cell_is_a_formula(world):
    for site in world.sites.values():
        for path in site.files:
            if path.endswith(".csv"):
                for row in rows(site, path):
                    for cell in row.values():
                        assert not cell.startswith(tuple("=+-@\t\r\n＝＋－＠")), f"{path}: {cell!r}"


def test_lists_are_the_same_in_both_forms(world):
    site = world.sites["sample"]
    data = json.loads(site.text("data/lists/gulf-visa-free.json"))
    table = rows(site, "data/lists/gulf-visa-free.csv")
    assert [e["values"]["country"] for e in data["entries"]] == [r["country"] for r in table]
    assert [r["until"] for r in table] == ["2026-06-08"] * 4 + [""] * 2
    assert all(r["evidence"].startswith("2025-05-30-07: ") for r in table)
    assert all(entry["evidence"] for entry in data["entries"])
    reference = json.loads(site.text("data/lists/gcc-members.json"))
    assert reference["reference"] and all(not e["evidence"] and e["sources"] for e in reference["entries"])


def test_the_calendar_has_first_and_last_days(world):
    text = (world.sites["sample"].root / "calendar.ics").read_bytes().decode()
    events = text.replace("\r\n ", "").split("BEGIN:VEVENT")[1:]
    found = set()
    for event in events:
        fields = dict(line.split(":", 1) for line in event.split("\r\n") if ":" in line)
        start = datetime.date.fromisoformat(fields["DTSTART;VALUE=DATE"])
        assert datetime.date.fromisoformat(fields["DTEND;VALUE=DATE"]) - start == datetime.timedelta(1)
        found.add((start.isoformat(), fields["SUMMARY"]))
    assert ("2025-06-09", "生效：海湾国家公民免签来华：科威特") in found
    assert ("2026-06-08", "到期：海湾国家公民免签来华：科威特") in found
    assert len({e.split("UID:")[1].split("\r\n")[0] for e in events}) == len(events)


def test_countries_documents_and_lists_have_feeds(world):
    for site in world.sites.values():
        for page in site.pages:
            if re.fullmatch(r"countries/[A-Z]+\.html|documents/[0-9a-f]{12}\.html|lists/[a-z-]+\.html", page):
                if page != "lists/index.html":
                    feed = f"{page[:-5]}/feed.xml"
                    root = xml.etree.ElementTree.parse(site.root / feed).getroot()
                    assert root.tag == f"{ATOM}feed"


def test_links_of_feeds_are_files(world):
    for site in world.sites.values():
        for path in site.files:
            if not path.endswith("feed.xml"):
                continue
            root = xml.etree.ElementTree.parse(site.root / path).getroot()
            base = root.get("{http://www.w3.org/XML/1998/namespace}base", "")
            assert base == "../" * path.count("/"), path
            for link in root.iter(f"{ATOM}link"):
                assert link.get("href").partition("#")[0] in site.files, f"{path}: {link.get('href')}"


def test_the_sitemap_has_every_page(world):
    for site in world.sites.values():
        root = xml.etree.ElementTree.parse(site.root / "sitemap.xml").getroot()
        listed = {element.text for element in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
        moved = {p for p in site.pages if 'http-equiv="refresh"' in site.text(p)}
        assert listed == set(site.pages) - {"404.html", "search.html"} - moved


def test_robots_may_read_everything(world):
    for site in world.sites.values():
        assert site.text("robots.txt").startswith("User-agent: *\nAllow: /\n")


def test_every_export_is_linked(world):
    site = world.sites["sample"]
    linked = set(re.findall(r'href="(?:\.\./)*([^"#]+)"', site.text("data/index.html")))
    for path in site.files:
        if path.startswith("data/") and not path.endswith(".html"):
            assert path in linked or path[5:] in linked, path
