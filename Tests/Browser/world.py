"""The browser, and what every page that it opens must keep: no error, no foreign host.

    with world.open("sample", "index.html") as page: …

opens a page in a context that is kept for all tests with the same reader, and checks when it closes.
"""

import contextlib
import glob
import shutil
import urllib.parse

from playwright.sync_api import sync_playwright

DEVICES = {
    "desktop": dict(viewport=dict(width=1280, height=900)),
    "phone": dict(
        viewport=dict(width=390, height=844), device_scale_factor=2, is_mobile=True, has_touch=True),
    # A phone's width in a window: Chromium does not count shifts where it plays a phone.
    "narrow": dict(viewport=dict(width=390, height=844)),
}

# Adds up what moved without the reader's doing.
WATCH_SHIFTS = """
window.shifts = [];
new PerformanceObserver(function (list) {
  list.getEntries().forEach(function (entry) {
    if (!entry.hadRecentInput) {
      window.shifts.push({value: entry.value, nodes: entry.sources.map(function (source) {
        var node = source.node;
        return node ? node.nodeName + "." + (node.className || "") : "?";
      })});
    }
  });
}).observe({type: "layout-shift", buffered: true});
"""


class World:
    def __init__(self, sites, server):
        self.sites, self.server = sites, server
        self.contexts = {}

    def __enter__(self):
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        return self

    def __exit__(self, *_):
        self.browser.close()
        self.playwright.stop()

    def address(self, site, path, over="http"):
        if over == "file":
            return (self.sites[site].root).as_uri() + "/" + path
        return self.server.address(site, path)

    def context(self, device, scheme, scripts, contrast):
        key = (device, scheme, scripts, contrast)
        if key not in self.contexts:
            context = self.browser.new_context(
                color_scheme=scheme, java_script_enabled=scripts, contrast=contrast,
                reduced_motion="reduce", locale="zh-CN", timezone_id="Asia/Shanghai",
                **DEVICES[device])
            context.add_init_script(WATCH_SHIFTS)
            context.set_default_timeout(8000)
            self.contexts[key] = context
        return self.contexts[key]

    def page(self, context):
        """The one page of a context, which writes what goes wrong into `page.problems`."""
        if context.pages:
            return context.pages[0]
        page = context.new_page()
        page.problems = []
        page.on("console", lambda m: m.type in ("error", "warning") and page.problems.append(m.text))
        page.on("pageerror", lambda error: page.problems.append(f"uncaught: {error}"))
        page.on("requestfailed", lambda r: page.problems.append(f"failed: {r.url} {r.failure}"))

        def watch(request):
            if not request.url.startswith((page.home, "data:", "about:", "blob:")):
                page.problems.append(f"asked outside the site: {request.url}")

        page.on("request", watch)
        return page

    def renew(self):
        """Forgets all contexts: storage, clocks and what else a test has changed."""
        for context in self.contexts.values():
            context.close()
        self.contexts.clear()

    @contextlib.contextmanager
    def open(
        self, site, path, over="http", device="desktop", scheme="light", scripts=True,
        contrast="no-preference",
    ):
        """A page of a site; its errors and the addresses it asked for are checked at the end."""
        page = self.page(self.context(device, scheme, scripts, contrast))
        page.home = self.address(site, "", over)
        page.goto("about:blank")
        page.problems.clear()
        page.goto(page.home + path)
        yield page
        assert not page.problems, f"{over} {site} {path}: " + "; ".join(page.problems)

    def every(self, check, types=None, sites=None, **reader):
        """Runs a check on a page of each type of each site and tells all that failed."""
        found = []
        for name, site in self.sites.items():
            if sites and name not in sites:
                continue
            for kind, path in site.types().items():
                if types and not kind.startswith(tuple(types)):
                    continue
                try:
                    with self.open(name, path, **reader) as page:
                        check(page, site, path)
                except AssertionError as failure:
                    found.append(f"  {name} {path} ({kind}): {failure}")
        assert not found, "\n".join(found)


def chromium():
    """The system's Chromium; its headless shell starts and opens pages in half the time."""
    names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
    found = [shutil.which(name) for name in names]
    found += glob.glob("/Applications/Chromium.app/Contents/MacOS/Chromium")
    return next((path for path in found if path), None)


def relative(address):
    """Whether an address stays within the site."""
    parts = urllib.parse.urlsplit(address)
    return not parts.scheme and not parts.netloc
