"""Every page: no error, no request elsewhere, nothing that moves, and every link leads somewhere."""

import html.parser
import posixpath
import re
import urllib.parse
import urllib.request

from sites import type_of
from world import relative


class Links(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.links, self.ids, self.inline = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            if name in ("href", "src") and value is not None:
                self.links.append(value)
            if name == "style" or name.startswith("on"):
                self.inline.append(f"<{tag} {name}>")
        if tag == "style":
            self.inline.append("<style>")
        if tag == "script" and not any(n == "src" for n, _ in attributes):
            kind = dict(attributes).get("type")
            if kind != "application/ld+json":
                self.inline.append(f"<script type={kind}>")


def read(site):
    return {path: Links(site.text(path)) for path in site.pages}


def test_no_page_errs_over_http(world):
    found = []
    for name, site in world.sites.items():
        for path in site.pages:
            try:
                with world.open(name, path):
                    pass
            except AssertionError as failure:
                found.append(str(failure))
    assert not found, "\n".join(found)


def test_no_page_errs_from_a_folder(world):
    world.every(lambda page, site, path: None, over="file")
    world.every(lambda page, site, path: None, over="file", device="phone", sites=["sample"])


def no_shift(page, site, path):
    """What moves, moves each time; a table that a busy machine paints while it arrives doesn't."""
    for _ in range(2):
        page.wait_for_timeout(60)
        page.evaluate("scrollTo(0, 1500)")  # by no hand: what follows input is not counted
        page.wait_for_timeout(60)
        shifts = page.evaluate("window.shifts")
        if not shifts:
            return
        page.reload()
    assert not shifts, f"the layout shifted: {shifts}"


def test_nothing_moves_on_a_desktop(world):
    world.every(no_shift, sites=["sample", "english"])


def test_nothing_moves_in_a_narrow_window(world):
    world.every(no_shift, device="narrow", sites=["sample"])


def fits(page, site, path):
    width, room = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width <= room, f"{width} px wide in a window of {room} px"


def test_no_page_scrolls_sideways(world):
    world.every(fits, device="phone")
    world.every(fits, sites=["sample"])


def test_every_link_and_anchor_resolves(world):
    found = []
    for site in world.sites.values():
        pages = read(site)
        files = set(site.files)
        for path, page in pages.items():
            doubled = {i for i in page.ids if page.ids.count(i) > 1}
            if doubled:
                found.append(f"{site.name} {path}: the ids {sorted(doubled)} stand more than once")
            for link in set(page.links):
                if not relative(link):
                    continue
                target, fragment = urllib.parse.urldefrag(link)
                target = urllib.parse.unquote(target.partition("?")[0])
                aim = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
                if aim not in files:
                    found.append(f"{site.name} {path}: {link} leads nowhere")
                elif fragment and aim in pages:
                    if urllib.parse.unquote(fragment) not in pages[aim].ids:
                        found.append(f"{site.name} {path}: {link} has no such anchor")
    assert not found, "\n".join(found)


def test_every_file_is_served_under_the_sub_path(world):
    site = world.sites["sample"]
    found = []
    for path in site.files:
        address = world.address("sample", urllib.parse.quote(path))
        with urllib.request.urlopen(address) as answer:
            policy = answer.headers.get("Content-Security-Policy", "")
            if answer.read() != (site.root / path).read_bytes() or "default-src" not in policy:
                found.append(path)
    assert not found, f"not served as they are, or without a policy: {found}"
    try:
        urllib.request.urlopen(world.address("sample", "no/such/page.html"))
        raise AssertionError("a missing page was served")
    except urllib.error.HTTPError as answer:
        assert answer.code == 404


def test_nothing_is_inline(world):
    found = [
        f"{site.name} {path}: {page.inline}"
        for site in world.sites.values() for path, page in read(site).items() if page.inline
    ]
    assert not found, "\n".join(found)


def test_sizes_keep_their_limits(world):
    found = []
    for site in world.sites.values():
        for path in site.pages:
            if type_of(path) != "article":
                continue
            text = site.text(path)
            words = re.findall(
                r'<div class="unit [^>]*>\s*<(\w+)>(.*?)</\1>\s*<a class="permalink"', text, re.S)
            plain = sum(len(re.sub(r"<[^>]*>|\s+", "", body).encode()) for _, body in words)
            size, room = len(text.encode()), 30_000 * max(1, plain / 3000)
            if size > room:
                found.append(f"{site.name} {path}: {size} bytes for {plain} bytes of text")
        sizes = {}
        for path in site.files:
            match = re.fullmatch(r"assets/(\w+)-[0-9a-f]+\.(css|js)", path)
            if match and match.group(1) != "search":
                suffix = match.group(2)
                sizes[suffix] = sizes.get(suffix, 0) + (site.root / path).stat().st_size
        if sizes.get("css", 0) > 25_000 or sizes.get("js", 0) > 15_000:
            found.append(f"{site.name}: {sizes} bytes of style and script")
    assert not found, "\n".join(found)
