"""What machines read parses: feeds, calendars, JSON, JSON-LD, CSV, the sitemap."""

import csv
import io
import json
import re
import xml.etree.ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"


def files(world, *suffixes):
    for site in world.sites.values():
        for path in site.files:
            if path.endswith(suffixes):
                yield site, path


def test_xml_files_parse(world):
    count = 0
    for site, path in files(world, ".xml", ".svg"):
        xml.etree.ElementTree.fromstring((site.root / path).read_bytes())
        count += 1
    assert count >= 6, f"{count} files of XML"


def test_feeds_have_what_atom_asks_for(world):
    """RFC 4287, 4.1.1 and 4.1.2."""
    feeds = 0
    for site, path in files(world, ".xml"):
        root = xml.etree.ElementTree.fromstring((site.root / path).read_bytes())
        if root.tag != f"{ATOM}feed":
            continue
        feeds += 1
        for element in [root] + root.findall(f"{ATOM}entry"):
            for name in ["id", "title", "updated"]:
                assert element.findtext(f"{ATOM}{name}"), f"{site.name} {path}: no {name}"
            time = element.findtext(f"{ATOM}updated")
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", time), time
        ids = [e.findtext(f"{ATOM}id") for e in root.iter() if e.find(f"{ATOM}id") is not None]
        assert len(ids) == len(set(ids)), f"{site.name} {path}: an id stands twice"
    assert feeds >= len(world.sites), f"{feeds} feeds"


def test_json_files_parse(world):
    for site, path in files(world, ".json", ".jsonld"):
        json.loads(site.text(path))


def test_csv_files_are_even(world):
    for site, path in files(world, ".csv"):
        rows = list(csv.reader(io.StringIO((site.root / path).read_bytes().decode("utf-8-sig"))))
        widths = {len(row) for row in rows}
        assert len(widths) == 1, f"{site.name} {path}: rows of {widths} cells"


def test_calendars_are_well_formed(world):
    """RFC 5545: CRLF, lines of 75 octets at most, components that close, the properties required."""
    for site, path in files(world, ".ics"):
        data = (site.root / path).read_bytes()
        lines = data.split(b"\r\n")
        assert lines[-1] == b"" and b"\n" not in data.replace(b"\r\n", b""), f"{path}: line ends"
        assert all(len(line) <= 75 for line in lines), f"{path}: a line over 75 octets"
        text = data.decode().replace("\r\n ", "").replace("\r\n\t", "")
        stack = []
        for line in text.split("\r\n"):
            name, _, value = line.partition(":")
            if name == "BEGIN":
                stack.append((value, set()))
            elif name == "END":
                kind, names = stack.pop()
                assert kind == value, f"{path}: {value} closes {kind}"
                need = {"VEVENT": {"UID", "DTSTAMP", "DTSTART"}, "VCALENDAR": {"PRODID", "VERSION"}}
                assert need.get(kind, set()) <= names, f"{path}: {kind} has {names}"
            elif stack:
                stack[-1][1].add(name.split(";")[0])
        assert not stack, f"{path}: {stack} stay open"
