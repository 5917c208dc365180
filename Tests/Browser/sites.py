"""The sites under test, built into a scratch folder.

sample    content/ as it is
english   content/ and the articles of Tests/Browser/content, with the interface in English
seed      the page of the shared material, imported, with a list; only where ../shared is there
"""

import json
import pathlib
import re
import shutil
import subprocess

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SHARED = REPOSITORY.parent / "shared"

# The type of a page by its path; a path that no row knows is a type of its own, so that a page
# that is new is tested before anybody thinks of it.
TYPES = [
    ("home", r"index\.html"),
    ("not found", r"404\.html"),
    ("search", r"search\.html"),
    ("article", r"articles/\d{4}/\d{4}-\d\d-\d\d-.*\.html"),
    ("articles of a year", r"articles/\d{4}/.*\.html"),
    ("articles", r"articles/.*\.html"),
    ("group", r"countries/groups/.*\.html"),
    ("countries by year", r"countries/matrix\.html"),
    ("countries together", r"countries/pairs\.html"),
    ("countries", r"countries/index\.html"),
    ("country", r"countries/[A-Z]{2}.*\.html"),
    ("dates", r"dates/index\.html"),
    ("day", r"dates/\d{4}/\d\d/\d\d.*\.html"),
    ("month", r"dates/\d{4}/\d\d.*\.html"),
    ("decade", r"dates/\d+X+.*\.html"),
    ("year", r"dates/\d{4}.*\.html"),
    ("clauses", r"clauses/index\.html"),
    ("clauses of a number", r"clauses/number/.*\.html"),
    ("clauses of a document", r"clauses/.*\.html"),
    ("documents", r"documents/index\.html"),
    ("references that lead nowhere", r"documents/unresolved/.*\.html"),
    ("document", r"documents/.*\.html"),
    ("organisations", r"organisations/index\.html"),
    ("organisation", r"organisations/.*\.html"),
    ("places", r"places/index\.html"),
    ("place", r"places/.*\.html"),
    ("lists", r"lists/index\.html"),
    ("list", r"lists/.*\.html"),
    ("data", r"data/index\.html"),
    ("newspaper pages", r"pages/index\.html"),
    ("proof sheet", r"pages/.*\.html"),
]


class Site:
    def __init__(self, name, root, language):
        self.name, self.root, self.language = name, root, language
        files = (p for p in root.rglob("*") if p.is_file() and not p.name.startswith("."))
        self.files = sorted(p.relative_to(root).as_posix() for p in files)
        self.pages = [path for path in self.files if path.endswith(".html")]

    def text(self, path):
        return (self.root / path).read_text(encoding="utf-8")

    def types(self):
        """One page of each type, the largest: it has the most on it. Articles: one of each kind."""
        chosen = {}
        for path in self.pages:
            name = type_of(path)
            if name == "article":
                kind = re.search(r'<article class="(\w+)', self.text(path))
                name = f"article ({kind.group(1)})" if kind else name
            size = (self.root / path).stat().st_size
            if name not in chosen or size > chosen[name][0]:
                chosen[name] = (size, path)
        return {name: path for name, (_, path) in sorted(chosen.items())}


def type_of(path):
    return next((name for name, rule in TYPES if re.fullmatch(rule, path)), path)


def run(*arguments):
    result = subprocess.run(arguments, cwd=REPOSITORY, capture_output=True, text=True)
    if result.returncode != 0:
        raise SystemExit(f"error: {' '.join(map(str, arguments))}\n{result.stderr}")


def write_list(content):
    """The visa-free list of an imported page: its own sentences, found by the dates that they name."""
    article = content / "articles/2025/2025-05-30-07.md"
    text = article.read_text(encoding="utf-8").split("---\n", 2)[2].replace("\n", "")

    def quote(*words):
        found = next(s for s in re.findall(r"[^。]*。", text) if all(word in s for word in words))
        return f"{{article: {article.stem}, quote: {json.dumps(found, ensure_ascii=False)}}}"

    trial = [quote("2025年6月9日", "沙特阿拉伯"), quote("30天")]
    rows = [(code, "2025-06-09, until: 2026-06-08, stay: 30", trial) for code in ["SA", "OM", "KW", "BH"]]
    rows += [(code, "2018", [quote("2018年", "阿联酋")]) for code in ["AE", "QA"]]
    entries = "".join(
        f"  - {{country: {code}, from: {days}, evidence: [{', '.join(quotes)}]}}\n"
        for code, days, quotes in rows)
    shutil.copytree(REPOSITORY / "content/lists/schemas", content / "lists/schemas")
    (content / "lists/gulf-visa-free.yml").write_text(
        f"title: 海湾国家公民免签来华\ngroup: GCC\nschema: visa-free\nentries:\n{entries}", encoding="utf-8")


def build_sites(sitegen, scratch):
    def build(name, content, language):
        root = scratch / "sites" / name
        run(sitegen, "build", "--content", str(content), "--output", str(root))
        return Site(name, root, language)

    sites = {"sample": build("sample", REPOSITORY / "content", "zh-Hans")}

    english = scratch / "english"
    shutil.copytree(REPOSITORY / "content", english)
    shutil.copytree(REPOSITORY / "Tests/Browser/content", english, dirs_exist_ok=True)
    settings = english / "site.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("language: zh-Hans", "language: en"), encoding="utf-8")
    sites["english"] = build("english", english, "en")

    if (SHARED / "seed/page.txt").exists():
        seed = scratch / "seed"
        shutil.copytree(REPOSITORY / "content/data", seed / "data")
        shutil.copy(REPOSITORY / "content/site.yml", seed)
        page = SHARED / "seed/page.txt"
        run(sitegen, "import", str(page), "--date", "2025-05-30", "--content", str(seed))
        write_list(seed)
        sites["seed"] = build("seed", seed, "zh-Hans")
    return sites
