#!/usr/bin/env python3
"""Writes the seeds of a fuzz target and its dictionary, from the sample archive and the specifications.

  seeds.py TARGET FOLDER

FOLDER/seeds gets one file a seed, FOLDER/tokens.dict the tokens of Fuzzing/tokens.txt as libFuzzer reads
them. The same repository gives the same files.
"""
import glob
import hashlib
import os
import re
import sys

TARGET, FOLDER = sys.argv[1:3]
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir)


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def sample(pattern):
    return sorted(glob.glob(os.path.join(ROOT, pattern), recursive=True))


def fences(path):
    """The texts in the fenced blocks of a specification."""
    return re.findall(r"^```\w*\n(.*?)^```$", read(path), re.M | re.S)


def page_seeds():
    """The raw pages, their articles one by one, and both as other extractors would give them."""
    for file in sample("content/raw/*.txt"):
        page = read(file)
        yield page
        lines = page.split("\n")
        for article in sample("content/articles/**/*.md"):
            for first, last in re.findall(r"(?<=[\[ ])(\d+)-(\d+)(?=[,\]])", read(article)):
                part = "\n".join(lines[int(first) - 1:int(last)]) + "\n"
                yield part
                yield re.sub(r"\n+", "\n", part)
                yield part.replace("\n", "\r\n")
        yield "\ufeff" + page[:2000]
        yield "\f".join([page[:1500], page[2000:3500]])
    for file in sample("Tests/Specs/pages*.md"):
        yield from fences(file)


def text_seeds():
    """The articles' texts and the examples of the specifications."""
    for file in sample("content/articles/**/*.md"):
        body = read(file).split("---\n", 2)[-1]
        yield body[:4000]
        yield from body.split("\n\n")
    for file in sample("Tests/Specs/*.md"):
        yield from fences(file)


def article_seeds():
    """The article files, whole and cut, beside the texts."""
    for file in sample("content/articles/**/*.md"):
        yield read(file)[:4000]
    yield from text_seeds()


def request_seeds():
    yield '{"id":"1","text":"5月28日，沙特代表访华。","date":"2025-05-30"}'
    yield '{"id":"2","text":"\\u6cd5\\u56fd\\ud83d\\ude00","date":null,"more":[1.5e3,true,{}]}'
    yield from text_seeds()


def front_matter_seeds():
    """The front matter of the articles: alone, with its fences, line by line."""
    for file in sample("content/articles/**/*.md"):
        head = read(file).split("---\n", 2)[1]
        yield f"---\n{head}---\n\n正文。\n"
        yield head
        yield from head.splitlines(keepends=True)
    yield "title: |\n  一\n  二\naliases: [old/a.html, 'b.html']\ndoubts:\n  - 看不清\n"
    yield "title: &a 甲\nsubtitle: *a\nauthors: !!seq [\"\\u4e00\", ~]\n"


def template_seeds():
    """The templates of the archive, and small ones that call each other; a form feed parts them."""
    for file in sample("templates/**/*.mustache"):
        yield read(file)[:1024]
    yield "{{#a}}{{b}}{{^c}}无{{/c}}{{/a}}{{>p}}\f一{{$x}}二{{/x}}\f{{b}}"
    yield "{{<p}}{{$x}}{{c.d.e}}{{/x}}{{/p}}\f  {{$x}}\n  {{html}}{{{b}}}{{&b}}\n  {{/x}}\n\f"
    yield "{{=<% %>=}}<%#items%><%.%>\n<%/items%><%={{ }}=%>{{! 注 }}{{none}}"


def slug_seeds():
    yield "con\nCOM1.txt\n..\n.a\na.\n国发〔2024〕5号\nÉté\nA-b_c.1\n\n" + "x" * 81
    for file in sample("content/**/*"):
        yield os.path.basename(file)


def tokens():
    """The tokens as libFuzzer's dictionary: quoted, every byte that isn't plain ASCII in hexadecimal."""
    for line in read(os.path.join(ROOT, "Fuzzing/tokens.txt")).split("\n"):
        if not line or (line.startswith("# ") and line != "# "):
            continue
        text = re.sub(
            r"\\(?:u([0-9A-F]{4})|(.))",
            lambda m: chr(int(m[1], 16)) if m[1] else {"n": "\n", "r": "\r", "t": "\t"}.get(m[2], m[2]),
            line)
        yield '"' + "".join(
            chr(b) if 0x20 < b < 0x7F and b not in b'"\\' else f"\\x{b:02X}" for b in text.encode()
        ) + '"'


SEEDS = {
    "page": page_seeds, "import": page_seeds, "annotate": request_seeds, "outline": article_seeds,
    "frontmatter": front_matter_seeds, "markdown": text_seeds, "templates": template_seeds,
    "slugs": slug_seeds,
}
if TARGET not in SEEDS:
    sys.exit(f"seeds.py: no target '{TARGET}'; there are {', '.join(sorted(SEEDS))}")
os.makedirs(os.path.join(FOLDER, "seeds"), exist_ok=True)
for seed in SEEDS[TARGET]():
    data = seed.encode()
    name = hashlib.sha256(data).hexdigest()[:16]
    with open(os.path.join(FOLDER, "seeds", name), "wb") as file:
        file.write(data)
with open(os.path.join(FOLDER, "tokens.dict"), "w", encoding="ascii") as file:
    file.write("\n".join(tokens()) + "\n")
