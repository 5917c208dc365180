#!/usr/bin/env python3
"""Gives the program what an attacker, a broken disk or a bad editor would, and measures what it does.

  hostile.py SITEGEN [WORDS] [--seconds 2] [--megabytes 600] [--keep]

Each case spoils a copy of the sample archive and runs one command on it. Printed is a table: case, what
the program said, seconds, peak memory, and whether the published folder stayed as it was. A case breaks
a bound where the program takes longer, takes more memory, dies of a signal, says nothing, says less than
file, line, column, what to do and a code, says another thing than expected, or changes the published
folder after an error. The exit code is the number of broken cases. WORDS picks the cases whose names
have one of them.
"""
import argparse
import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
ARTICLE = "content/articles/2025/2025-05-30-03.md"
LIST = "content/lists/gulf-visa-free.yml"
SITE = "content/site.yml"
MESSAGE = re.compile(r"^.+:\d+:\d+: (error|warning|note): .+; .+ \[[a-z0-9-]+\]$")
NOBODY = 65534

cases = []


def case(name, code, *arguments, what="build"):
    """Registers a case: the code of the diagnostic that must be said, '' where the site must be built."""
    def register(spoil):
        cases.append((name, code, arguments, what, spoil))
        return spoil
    return register


class Archive:
    """A copy of the sample archive that a case may spoil."""

    def __init__(self, path):
        self.path = path

    def place(self, file):
        return f"{self.path}/{file}"

    def read(self, file):
        with open(self.place(file), encoding="utf-8") as opened:
            return opened.read()

    def write(self, file, text):
        os.makedirs(os.path.dirname(self.place(file)), exist_ok=True)
        with open(self.place(file), "wb") as opened:
            opened.write(text if isinstance(text, bytes) else text.encode())

    def replace(self, file, old, new):
        text = self.read(file)
        assert old in text, f"{file} has no {old!r}"
        self.write(file, text.replace(old, new, 1))

    def append(self, file, text):
        self.write(file, self.read(file) + text)

    def article(self, body="", name="2025-06-01-01", head=""):
        self.write(f"content/articles/2025/{name}.md",
                   f"---\nid: {name}\nkind: news\npublished: {name[:10]}\n{head}---\n\n{body}\n")

    def link(self, target, file):
        place = self.place(file)
        if os.path.isdir(place) and not os.path.islink(place):
            shutil.rmtree(place)
        elif os.path.lexists(place):
            os.remove(place)
        os.symlink(target, place)


# ---- Output paths ---------------------------------------------------------------------------------

def alias(name, path, code):
    case(f"alias: {name}", code)(
        lambda a: a.replace(ARTICLE, "kind: sponsored", f"kind: sponsored\naliases: [{path}]"))


alias("the path of another page", "lists/index.html", "shared-path")
alias("the same but for case", "Lists/INDEX.html", "shared-path")
alias("a folder where a page is", "index.html/x.html", "shared-path")
alias("up", "../escape.html", "bad-path")
alias("up inside", "a/../../escape.html", "bad-path")
alias("absolute", "/etc/escape.html", "bad-path")
alias("another drive", "'C:\\x.html'", "bad-path")
alias("reserved by Windows", "old/aux.html", "unsafe-path")
alias("reserved, in capitals", "old/COM1.html", "unsafe-path")
alias("a name over 200 bytes", "x" * 220 + ".html", "bad-path")
alias("a control character", '"a\\u0001.html"', "yaml-character")
alias("a sign that turns text around", '"a\\u202E.html"', "unsafe-path")
alias("a blank at the end of a folder", "'a /x.html'", "unsafe-path")
alias("hidden", ".git/x.html", "bad-path")
alias("a colon", "'a:b.html'", "bad-path")
alias("NUL", '"a\\0.html"', "yaml-character")


def twins(name, one, two):
    case(f"two aliases: {name}", "shared-path")(
        lambda a: a.replace(ARTICLE, "kind: sponsored", f'kind: sponsored\naliases: ["{one}", "{two}"]'))


twins("equal", "a.html", "a.html")
twins("equal after NFC", "caf\u00e9.html", "cafe\u0301.html")
twins("equal after case folding, ß", "straße.html", "STRASSE.html")
twins("equal after case folding, ς", "οδος.html", "οδοσ.html")
twins("equal after case folding, long s", "ſ.html", "s.html")
twins("equal after folding, Kelvin", "\u212a.html", "k.html")
twins("equal after folding and NFC", "É.html", "e\u0301.html")


@case("two articles with one id", "shared-id")
def _(a):
    a.write("content/articles/2025/2025-05-30-09.md", a.read(ARTICLE))


@case("two raw pages with one name but for case", "shared-path")
def _(a):
    a.write("content/raw/x.txt", "江城今日通车。\n")
    a.write("content/raw/X.txt", "江城今日通车。\n")


@case("a raw page with a name over 200 bytes", "")
def _(a):
    a.write("content/raw/" + "x" * 240 + ".txt", "江城今日通车。\n")


@case("a raw page with a reserved name", "")
def _(a):
    a.write("content/raw/nul.txt", "江城今日通车。\n")


@case("a raw page with a control character in its name", "")
def _(a):
    a.write("content/raw/a\nb\x1b[31m.txt", "江城今日通车。\n")


@case("a raw page with a name that is not UTF-8", "file-name")
def _(a):
    os.close(os.open(a.place("content/raw/").encode() + b"a\xff.txt", os.O_CREAT | os.O_WRONLY))


@case("an article with a name that is not UTF-8", "file-name")
def _(a):
    os.close(os.open(a.place("content/articles/2025/").encode() + b"\xd6\xd0.md", os.O_CREAT | os.O_WRONLY))


@case("a list with an unsafe name", "file-name")
def _(a):
    os.rename(a.place(LIST), a.place("content/lists/a b%2e.yml"))


@case("a raw reference that leads up", "bad-path")
def _(a):
    a.replace(ARTICLE, "file: 2025-05-30.txt", "file: ../../etc/passwd")


@case("withdrawn: a path that leads up", "bad-path")
def _(a):
    a.write("content/withdrawn.tsv", "address\twithdrawn\treason\n../x.html\t2025-06-01\t更正\n")


# ---- Links, loops and files that are no files ------------------------------------------------------

def linked(name, target, file, code="link"):
    case(f"a link: {name}", code)(lambda a: a.link(target, file))


linked("an article", "/etc/passwd", "content/articles/2025/x.md")
linked("the folder of articles", "/etc", "content/articles")
linked("a folder below articles", "/etc", "content/articles/2024")
linked("the folder of raw pages", "/etc", "content/raw")
linked("a raw page", "/etc/passwd", "content/raw/x.txt")
linked("corrections of a raw page", "/etc/passwd", "content/raw/2025-05-30.corrections.yml")
linked("the folder of lists", "/etc", "content/lists")
linked("a list", "/etc/passwd", "content/lists/x.yml")
linked("a kind of list", "/etc/passwd", "content/lists/schemas/x.yml")
linked("the settings", "/etc/passwd", SITE)
linked("the folder of tables", "/etc", "content/data")
linked("a table", "/etc/passwd", "content/data/places.tsv")
linked("withdrawn pages", "/etc/passwd", "content/withdrawn.tsv")
linked("an asset", "/etc/passwd", "templates/assets/secret.css")
linked("the folder of assets", "/etc", "templates/assets")
linked("a template", "/etc/passwd", "templates/pages/home.mustache")
linked("a folder of templates", "/etc", "templates/pages")
linked("the words of the interface", "/etc/passwd", "templates/strings.tsv")
linked("to itself", "x.md", "content/articles/2025/x.md")
linked("to the folder above", "..", "content/articles/2025/up")
linked("to nothing", "/nonexistent", "content/raw/x.txt")


@case("folders nested 60 deep", "strange-file")
def _(a):
    a.write("content/articles/" + "a/" * 60 + "x.md", "x")


def pipe(file):
    @case(f"a pipe that nobody writes to: {file}", None)
    def _(a):
        if os.path.lexists(a.place(file)):
            os.remove(a.place(file))
        os.mkfifo(a.place(file))


for file in (SITE, "content/data/places.tsv", "content/articles/2025/x.md", "content/raw/x.txt",
             "content/lists/x.yml", "templates/strings.tsv", "templates/assets/x.css",
             "templates/pages/home.mustache", "content/withdrawn.tsv", "content/urls.txt",
             "content/raw/2025-05-30.corrections.yml"):
    pipe(file)


def unreadable(file):
    @case(f"not to be read: {file}", "io")
    def _(a):
        os.chmod(a.place(file), 0)


for file in (ARTICLE, SITE, "content/raw/2025-05-30.txt", "content/data/places.tsv", LIST,
             "templates/strings.tsv", "templates/assets/style.css", "content/articles/2025", "content/raw"):
    unreadable(file)


# ---- Bytes that are no text -----------------------------------------------------------------------

PLACES = {"article": ARTICLE, "settings": SITE, "list": LIST, "table": "content/data/groups.tsv",
          "raw page": "content/raw/2025-05-30.txt", "words": "templates/strings.tsv",
          "template": "templates/pages/home.mustache"}
BYTES = {"NUL": (b"\0", "invalid-character"), "invalid UTF-8": (b"\xc3\x28", "invalid-utf8"),
         "GBK": ("江城今日通车".encode("gbk"), "invalid-utf8"), "a surrogate": (b"\xed\xa0\x80", "invalid-utf8"),
         "an overlong NUL": (b"\xc0\x80", "invalid-utf8"), "ESC": (b"\x1b[31m", "invalid-character"),
         "U+FFFE": (b"\xef\xbf\xbe", "invalid-character")}
for place, file in PLACES.items():
    for name, (added, code) in BYTES.items():
        case(f"{name} in a {place}", code)(
            lambda a, file=file, added=added: a.write(file, a.read(file).encode() + added + b"\n"))


@case("a GBK article", "invalid-utf8")
def _(a):
    a.write(ARTICLE, a.read(ARTICLE).encode("gbk", "replace"))


@case("a UTF-16 article", "invalid-utf8")
def _(a):
    a.write(ARTICLE, a.read(ARTICLE).encode("utf-16"))


for place, file in PLACES.items():
    if place != "raw page":
        case(f"byte order mark and CRLF: {place}", "")(
            lambda a, file=file: a.write(file, b"\xef\xbb\xbf" + a.read(file).replace("\n", "\r\n").encode()))
    case(f"an empty file: {place}", None)(lambda a, file=file: a.write(file, b""))
case("a raw page gets a byte order mark and CRLF", None)(
    lambda a: a.write("content/raw/2025-05-30.txt", b"\xef\xbb\xbf"
                      + a.read("content/raw/2025-05-30.txt").replace("\n", "\r\n").encode()))


def entity(name, text, code=""):
    case(f"an entity: {name}", code)(lambda a: a.append(ARTICLE, f"\n甲{text}乙\n"))


entity("NUL", "&#0;", "invalid-character")
entity("a control character", "&#1;", "invalid-character")
entity("ESC", "&#x1b;[31m", "invalid-character")
entity("U+FFFE", "&#xFFFE;", "invalid-character")
entity("a surrogate", "&#xD800;", "invalid-character")
entity("beyond Unicode", "&#x110000;", "invalid-character")


def escaped(name, text, code="yaml-character"):
    case(f"an escape in front matter: {name}", code)(
        lambda a: a.replace(ARTICLE, "title: ", f'subtitle: "甲{text}乙"\ntitle: '))


escaped("NUL", "\\0")
escaped("a control character", "\\x01")
escaped("ESC", "\\e[31m")
escaped("U+FFFE", "\\uFFFE")
escaped("a surrogate", "\\uD800", None)
escaped("beyond Unicode", "\\U00110000", None)


@case("an escape in the settings", "yaml-character")
def _(a):
    a.replace(SITE, "title: 报页档案", 'title: "报\\x07页"')


@case("an escape in a list", "yaml-character")
def _(a):
    a.replace(LIST, "passports: 普通护照", 'passports: "普\\x07通"')


@case("an unknown key with an escape, told without it", "yaml-character")
def _(a):
    a.replace(ARTICLE, "kind: sponsored", 'kind: sponsored\n"a\\e]0;x\\a": 1')


# ---- Large and long -------------------------------------------------------------------------------

def large(file, size=200 << 20, head=b""):
    def spoil(a):
        with open(a.place(file), "wb") as opened:
            opened.write(head)
            for _ in range(size >> 20):
                opened.write(("江城今日通车，桥面宽阔。\n" * 27600).encode()[:1 << 20])
    return spoil


for place, file in PLACES.items():
    case(f"200 MB: {place}", "file-too-large")(large(file))
case("200 MB: an asset", "file-too-large")(large("templates/assets/x.css"))
case("200 MB: withdrawn pages", "file-too-large")(large("content/withdrawn.tsv"))
case("200 MB: kept addresses", "file-too-large")(large("content/urls.txt"))


@case("8 GB that are a hole", "file-too-large")
def _(a):
    with open(a.place(ARTICLE), "r+b") as opened:
        opened.truncate(8 << 30)


LINE = "江城今日通车，国务院令第789号自2027年1月1日起施行，科威特和巴林的代表到重庆。"


def long_line(size):
    return LINE * (size // len(LINE.encode()) + 1)


@case("a line of 1 MB: article", "article-too-long")
def _(a):
    a.article(long_line(1 << 20))


@case("a line of 1 MB: front matter", None)
def _(a):
    a.replace(ARTICLE, "title: ", "subtitle: " + long_line(1 << 20) + "\ntitle: ")


@case("a line of 900 KB: settings", None)
def _(a):
    a.replace(SITE, "title: 报页档案", "title: " + long_line(900 << 10))


@case("a line of 1 MB: table", None)
def _(a):
    a.append("content/data/groups.tsv", long_line(1 << 20) + "\n")


@case("a million forms of one country", None)
def _(a):
    a.replace("content/data/countries.tsv", "科威特", "科威特|" + "|".join(f"名{n}" for n in range(200_000)))


@case("a line of 60 KB: article", "")
def _(a):
    a.article(long_line(60_000))


@case("a line of 1 MB: raw page", "")
def _(a):
    a.write("content/raw/x.txt", long_line(1 << 20) + "\n")


@case("a line of 1 MB: list", None)
def _(a):
    a.replace(LIST, "passports: 普通护照", "passports: " + long_line(1 << 20))


@case("a line of 1 MB: template", None)
def _(a):
    a.append("templates/pages/home.mustache", long_line(1 << 20) + "\n")


@case("a line of 1 MB: words", None)
def _(a):
    a.append("templates/strings.tsv", long_line(1 << 20) + "\n")


def within_bounds(text):
    """The text cut so that no bound of MarkdownLimits refuses it: what is left to do is the most there is."""
    found, size, lines = [], 0, 0
    paragraph, bytes_, brackets, delimiters = [], 0, 0, 0

    def flush():
        nonlocal paragraph, bytes_, brackets, delimiters
        if paragraph:
            found.append("".join(paragraph))
        paragraph, bytes_, brackets, delimiters = [], 0, 0, 0

    for sign in text:
        length = len(sign.encode())
        size += length
        lines += sign == "\n"
        if size > 1_000_000 or lines > 19_000:
            break
        bytes_, brackets, delimiters = bytes_ + length, brackets + (sign == "["), delimiters + (sign in "*_`")
        if bytes_ > 65_000 or brackets > 500 or delimiters > 5_000:
            flush()
            found.append("\n\n")
            size, lines = size + 2, lines + 2
            bytes_, brackets, delimiters = length, sign == "[", sign in "*_`"
        paragraph.append(sign)
        if sign == "\n" and paragraph[-2:] == ["\n", "\n"]:
            flush()
    flush()
    return "".join(found)


def body(name, text, code=None):
    case(f"article: {name}", code)(lambda a: a.article(text()))
    if code is None:
        case(f"article: {name}, within the bounds", None)(lambda a: a.article(within_bounds(text())))


body("4 MB of paragraphs", lambda: (LINE + "\n\n") * (3_900_000 // len((LINE + "\n\n").encode())))
body("4 MB in one line", lambda: long_line(4_100_000 // 1))
body("4 MB of articles of law", lambda: "第一条　" + "".join(
    f"\n\n第{n}条　依照本法第{n}条、前款和《江河管理办法》第{n}条办理。" for n in range(1, 38_000)))
body("4 MB of 条 in Chinese numerals in one paragraph", lambda: "本法第三条、" * 200_000)
body("4 MB of dates", lambda: "2025年6月9日，" * 200_000)
body("100,000 days of dates", lambda: "\n\n".join(
    f"{1000 + n // 365}年{n % 12 + 1}月{n % 28 + 1}日开会。" for n in range(100_000)))
body("4 MB of one-character countries", lambda: "中美关系，" * 270_000)
body("4 MB of opening brackets", lambda: "（" * 1_300_000)
body("4 MB of opening book marks", lambda: "《" * 1_300_000)
body("4 MB of short names", lambda: "".join(f"江河管理办法{n}号（以下简称“办法{n}”）。" for n in range(60_000)))
body("4 MB of headings", lambda: "".join(f"# 一、要求{n}\n\n" for n in range(180_000)))
body("4 MB of digits", lambda: "1" * 4_000_000)
body("4 MB of Chinese numerals", lambda: "一" * 1_300_000)
body("4 MB of combining marks", lambda: "a" + "\u0301" * 2_000_000)
body("4 MB of hyphens", lambda: "-" * 4_000_000)
body("800,000 items of an ordered list", lambda: "1. 甲\n" * 520_000)
body("800,000 items of a list", lambda: "- 甲\n" * 600_000)
body("one item a number", lambda: "".join(f"{n}. 甲\n" for n in range(1, 300_000)))
body("a list that starts at 999999999", lambda: "999999999. 甲\n1. 乙\n", "")
body("marks among emphasis", lambda: "*甲*科威特" * 9_900)
body("marks among emphasis, many paragraphs", lambda: ("*甲*科威特" * 9_900 + "\n\n") * 20)

# ---- Depth and the inputs that are quadratic for libcmark -----------------------------------------

body("quotes 10,000 deep", lambda: ">" * 10_000 + "甲", "markdown-depth")
body("lists 10,000 deep", lambda: "- " * 10_000 + "甲", "markdown-depth")
body("ordered lists 10,000 deep", lambda: "1. " * 10_000 + "甲", "markdown-depth")
body("lists 10,000 deep, line by line", lambda: "".join(" " * (2 * n) + "- 甲\n" for n in range(600)),
     "markdown-depth")
body("lazy quotes 10,000 deep", lambda: "".join("> " * n + "甲\n" for n in range(1, 900)), "markdown-depth")
body("emphasis 10,000 deep", lambda: "*a " * 10_000 + "b" + " a*" * 10_000, None)
body("strong emphasis 10,000 deep", lambda: "**a " * 10_000 + "b" + " a**" * 10_000, None)
body("emphasis 9,900 deep", lambda: "*a **a " * 3_300 + "b" + " a** a*" * 3_300, None)
body("underscores 9,900 deep", lambda: "_a " * 9_900 + "b" + " a_" * 9_900, None)
body("brackets 10,000 deep", lambda: "[" * 10_000 + "甲" + "]" * 10_000, "markdown-brackets")
body("brackets 1,900 deep", lambda: ("[" * 1_900 + "甲" + "]" * 1_900 + "\n\n") * 500)
body("images in brackets", lambda: "![[]()" * 40_000, "markdown-brackets")
body("images in brackets, up to the bound, again and again", lambda: ("![[]()" * 999 + "\n\n") * 600)
body("links that are never closed", lambda: ("[a](<b" * 1_990 + "\n\n") * 300)
body("links that are never closed, bare", lambda: ("[a](b" * 1_990 + "\n\n") * 300)
body("links with titles that are never closed", lambda: ("[a](b \"" * 1_990 + "\n\n") * 250)
body("brackets and emphasis", lambda: ("[ a_" * 1_990 + "\n\n") * 400)
body("brackets, blanks and parentheses", lambda: ("[ (](" * 1_990 + "\n\n") * 300)
body("links in strong emphasis", lambda: "**x [a*b**c*](d)" * 1_990)
body("closers without openers", lambda: ("a_ " * 19_900 + "\n\n") * 60)
body("openers without closers", lambda: ("_a " * 19_900 + "\n\n") * 60)
body("closers of another kind", lambda: ("*a_ " * 9_900 + "\n\n") * 90)
body("openers, then pairs", lambda: "*a " * 9_900 + "_a*_ " * 3_300)
body("delimiters in threes", lambda: "a**b" + "c* " * 19_000)
body("delimiters in threes, again and again", lambda: ("a**b" + "c* " * 19_000 + "\n\n") * 60)
body("emphasis in quotes", lambda: ("> " * 20 + "*a **b\n") * 3_000)
body("emphasis in quotes of 4 MB", lambda: ("> " * 20 + "*a **b\n") * 85_000)
body("empty lines in lists", lambda: "- 甲\n  - 乙\n    - 丙\n" + "\n" * 60_000 + "丁", "markdown-empty-lines")
body("empty lines in lists, up to the bound", lambda: (
    "".join("  " * n + "- 甲\n" for n in range(8)) + "\n" * 190) * 14_000)
body("empty lines in deep lists, up to the bound", lambda: (
    "".join("  " * n + "- 甲\n" for n in range(20)) + "\n" * 190) * 5_000)
body("blank lines with blanks in quotes", lambda: ("> " * 20 + "\n") * 90_000)
body("backticks of every length", lambda: "".join("e" + "`" * n for n in range(1, 2_800)))
body("backticks up to the bound, again and again", lambda: (
    "".join("e" + "`" * n for n in range(1, 190)) + "\n\n") * 200)
body("comments", lambda: "<!-- a" * 600_000)
body("comments that nearly end", lambda: "<!-- -" * 600_000)
body("instructions", lambda: "甲<?" * 600_000)
body("declarations", lambda: "甲<!A " * 500_000)
body("CDATA", lambda: "甲<![CDATA[" * 300_000)
body("CDATA up to the bound of brackets", lambda: ("甲<![CDATA[" * 990 + "\n\n") * 290)
body("tags", lambda: "甲<a " * 600_000)
body("tags with attributes", lambda: "甲<a b='c' " * 300_000)
body("addresses", lambda: "甲<a.b:c" * 400_000)
body("entities", lambda: "&#x41" * 600_000)
body("references", lambda: "".join(f"[a{n}]: b\n\n" for n in range(200_000)))
body("references that share a hash", lambda: "[" + "a" * 990 + "]: b\n\n" + ("[" + "a" * 990 + "]\n\n") * 3_900)
body("uses of one reference", lambda: "[a]: " + "u" * 50_000 + "\n\n" + "[a] [a]\n\n" * 20_000)
body("a reference over many lines", lambda: "[\na\n" * 1_990 + "]: b\n")
body("references with backslashes", lambda: "[a](" + "\\" * 50_000 + "\n", None)
body("underlined headings", lambda: "甲\n" * 50_000 + "===")
body("tables of tabs", lambda: "\t-\t-\n" * 200_000, None)
body("fences", lambda: "```\n甲\n```\n" * 200_000)
body("longer and longer fences", lambda: "".join("`" * (n % 2_000 + 3) + "\n\n" for n in range(1_900)))
body("rules", lambda: "---\n" * 900_000)
body("line breaks", lambda: "甲  \n" * 500_000)
body("soft breaks", lambda: "a\n" * 1_900_000)
body("soft breaks between han", lambda: "甲\n" * 900_000)

# ---- YAML -----------------------------------------------------------------------------------------

BOMB = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
YAML = {
    "a bomb of aliases": (BOMB, "yaml-alias"),
    "an alias of itself": ("x: &x [*x]\n", "yaml-alias"),
    "merged keys": ("x: &x {a: 1}\ny: {<<: *x}\n", "yaml-alias"),
    "flow collections 100,000 deep": ("x: " + "[" * 100_000 + "\n", "yaml-depth"),
    "flow mappings 20,000 deep": ("x: " + "{a: " * 20_000 + "\n", "yaml-depth"),
    "dashes 50,000 deep": ("x:\n  " + "- " * 50_000 + "x\n", "yaml-depth"),
    "questions 50,000 deep": ("? " * 50_000 + "x\n", "yaml-depth"),
    "blocks 700 deep": ("".join(" " * n + "a:\n" for n in range(700)), None),
    "a huge scalar": ("x: " + "甲" * 330_000 + "\n", None),
    "a scalar over the bound": ("x: " + "甲" * 400_000 + "\n", None),
    "a flow sequence of 300,000 items in one line": ("x: [" + "a," * 300_000 + "a]\n", None),
    "250,000 items": ("x:\n" + "- a\n" * 250_000, None),
    "100,000 keys": ("".join(f"k{n}: a\n" for n in range(80_000)), None),
    "100,000 keys in one line": ("x: {" + ",".join(f"k{n}: a" for n in range(80_000)) + "}\n", None),
    "one key 100,000 times": ("k: a\n" * 200_000, "duplicate-key"),
    "a quote that is not closed": ('x: "' + "甲\n  " * 100_000, None),
    "a tag that makes an object": ("x: !!python/object:os.system [ls]\n", None),
    "100,000 documents": ("---\nx: 1\n" * 90_000, None),
    "escapes": ('x: "' + "\\u7532" * 150_000 + '"\n', None),
}


def yaml(place, name, text, code):
    def spoil(a):
        if place == "front matter":
            a.article("甲", head=text)
        elif place == "settings":
            a.append(SITE, text)
        elif place == "list":
            a.append(LIST, text)
        elif place == "kind of list":
            a.append("content/lists/schemas/visa-free.yml", text)
    case(f"{place}: {name}", code)(spoil)


for name, (text, code) in YAML.items():
    for place in ("front matter", "settings", "list", "kind of list"):
        if not (place == "front matter" and "documents" in name):
            yaml(place, name, text, code)
    case(f"corrections: {name}", None, "IN", what="import")(
        lambda a, text=text: a.write("in/2025-06-02.corrections.yml", text))

# ---- Values ---------------------------------------------------------------------------------------

def field(name, line, code):
    case(f"front matter: {name}", code)(lambda a: a.article("甲", head=line + "\n"))


field("lines of a raw page beyond every number", "raw: {file: 2025-05-30.txt, lines: [1-99999999999999999999]}", None)
field("a billion lines of a raw page", "raw: {file: 2025-05-30.txt, lines: [1-1000000000]}", None)
field("lines of the largest number", "raw: {file: 2025-05-30.txt, lines: [9223372036854775807-9223372036854775807]}", None)
field("a day that is none", "issued: 2025-02-30", "bad-date")
field("the year 0", "issued: 0000-01-01", None)
field("the last day", "expires: 9999-12-31", None)
field("a title of 900 KB", "title: " + "甲" * 300_000, None)
field("a title of markup", "title: '<script>alert(1)</script>\"&'", "")
field("a title of two lines", 'title: "甲\\n乙"', None)
field("a title that turns text around", 'title: "甲\\u202E乙"', None)
field("100,000 topics", "topics: [" + ",".join(f"t{n}" for n in range(100_000)) + "]", "list-too-long")
field("20,000 aliases", "aliases: [" + ",".join(f"o/{n}.html" for n in range(20_000)) + "]", "list-too-long")
field("1,000 aliases", "aliases: [" + ",".join(f"o/{n}.html" for n in range(1_000)) + "]", "")
field("10,000 doubts", "doubts: [" + ",".join(["{kind: x, text: y}"] * 10_000) + "]", None)
field("20,000 authors", "authors: [" + ",".join(f"甲{n}" for n in range(20_000)) + "]", None)


@case("an article of the last day there is", None)
def _(a):
    a.article("甲", name="9999-12-31-01")


@case("an article of the first day there is", None)
def _(a):
    a.article("甲", name="0001-01-01-01")


@case("years from 1 to 9999", None)
def _(a):
    a.article("公元1年1月1日起，至9999年12月31日止；0001年1月1日至9999年12月31日；9999年12月31日后30天。")


@case("a list with numbers beyond all numbers", None)
def _(a):
    a.replace(LIST, "stay: 30", "stay: 99999999999999999999999")


@case("an address that runs code", "bad-value")
def _(a):
    a.append(SITE, "base_url: javascript:alert(1)\n")


@case("an address with markup", "bad-value")
def _(a):
    a.append(SITE, "base_url: 'https://a.cn/\"><script>'\n")


@case("a home page that libcmark chokes on", None)
def _(a):
    a.replace(SITE, "home: |\n", "home: |\n  " + "![[]()" * 40_000 + "\n\n")


@case("a home page that runs code", "unsafe-link")
def _(a):
    a.replace(SITE, "home: |\n", "home: |\n  [甲](javascript:alert)\n\n")


@case("a home page of a list with 150,000 items", None)
def _(a):
    a.replace(SITE, "home: |\n", "home: |\n" + "  1. 甲\n" * 100_000 + "\n")


@case("a table with 50,000 wrong rows", None)
def _(a):
    a.append("content/data/groups.tsv", "x\n" * 50_000)


@case("a table with one code 20,000 times", None)
def _(a):
    a.append("content/data/organisations.tsv", "OPEC\t欧佩克\tOPEC\t\t\n" * 20_000)


@case("a table with 100,000 places", None)
def _(a):
    table = a.read("content/data/places.tsv")
    header = [line for line in table.split("\n") if line.startswith("code\t")][0].count("\t")
    a.append("content/data/places.tsv", "".join(
        f"US-{n:05}\t某{n}州\tdivision" + "\t" * (header - 2) + "\n" for n in range(20_000)))


@case("withdrawn: 50,000 wrong rows", None)
def _(a):
    a.write("content/withdrawn.tsv", "x\n" * 50_000)


@case("kept addresses that are none", None)
def _(a):
    a.write("content/urls.txt", "../../etc/passwd\n/\n\n" + "x" * 100_000 + "\n")


@case("2,000 links that run code", "unsafe-link")
def _(a):
    a.article("[x](javascript:a)\n\n" * 2_000)


@case("9,500 links that run code", "unsafe-link")
def _(a):
    a.article("[x](javascript:a)\n\n" * 9_500)


@case("9,500 links to no article", "broken-link")
def _(a):
    a.article("[x](2025-05-30-99.md)\n\n" * 9_500)


@case("9,500 links to one article", "")
def _(a):
    a.article("[x](2025-05-30-03.md)\n\n" * 9_500)


# ---- Templates ------------------------------------------------------------------------------------

def template(name, text, code):
    case(f"template: {name}", code)(lambda a: a.append("templates/pages/home.mustache", text))


template("sections 10,000 deep", "{{#groups}}" * 10_000 + "{{/groups}}" * 10_000, None)
template("50 sections that are not closed", "{{#x}}" * 50, "unclosed-section")
template("100,000 sections that are not closed", "{{#x}}" * 100_000, "too-deep")
template("100,000 closings", "{{/x}}" * 100_000, None)
template("a tag that is not closed", "{{" * 100_000, None)
template("a tag of 1 MB", "{{" + "a" * 1_000_000 + "}}", None)
template("a name of 100,000 parts", "{{a" + ".a" * 100_000 + "}}", None)
template("100,000 delimiters", "{{=<% %>=}}<%={{ }}=%>" * 50_000, "")
template("a delimiter that is none", "{{==}}", None)


@case("template: a partial of itself", None)
def _(a):
    a.append("templates/partials/head.mustache", "{{> partials/head}}")


@case("template: a layout of itself", None)
def _(a):
    a.append("templates/layouts/page.mustache", "{{< layouts/page}}{{/ layouts/page}}")


def double(a, word):
    """Partials of which each calls the next twice, 40 deep, the last with a word."""
    for n in range(40):
        a.write(f"templates/partials/b{n}.mustache", f"{{{{> partials/b{n + 1}}}}}" * 2)
    a.write("templates/partials/b40.mustache", word)
    a.append("templates/pages/home.mustache", "{{> partials/b0}}")


@case("template: partials that double 40 times", None)
def _(a):
    double(a, "x")


@case("template: partials that double 40 times without a word", None)
def _(a):
    double(a, "")


@case("template: a chain of 5,000 partials", None)
def _(a):
    for n in range(5_000):
        a.write(f"templates/partials/c/{n}.mustache", f"{{{{> partials/c/{n + 1}}}}}")
    a.write("templates/partials/c/5000.mustache", "x")
    a.append("templates/pages/home.mustache", "{{> partials/c/0}}")


# ---- Import ---------------------------------------------------------------------------------------

def page(name, text, code=None, file="in/2025-06-02.txt"):
    case(f"import: {name}", code, "IN", what="import")(
        lambda a: a.write(file, text() if callable(text) else text))


page("NUL", b"a\0b\n", "invalid-character")
page("invalid UTF-8", "江城今日通车。\n".encode() + b"\xff\n", "invalid-utf8")
page("GBK", ("江城今日通车，桥面宽阔。\n" * 20).encode("gbk"), None)
page("nothing", b"", "empty-page")
page("blanks", b" \n\t\n", "empty-page")
page("a byte order mark and CRLF", b"\xef\xbb\xbf" + ("江城今日通车，桥面宽阔。\r\n" * 20).encode(), None)
page("a line of 1 MB", long_line(1 << 20), None)
page("1 MB of one-character lines", "江\n" * 260_000, None)
page("1 MB of empty lines", "江城今日通车。" + "\n" * 1_000_000 + "江城今日通车。", None)
page("1 MB of opening brackets", "（" * 350_000, None)
page("2,000 form feeds", "江城今日通车。\n\f" * 2_000, None)
page("4,000 datelines", "本报江城6月1日电\n" * 4_000, None)
page("1 MB of headlines", "江城今日通车\n\n" * 50_000, None)
page("1 MB of jumps", "（下转第2版）\n" * 50_000, None)
page("1 MB of columns", "江城今日通车，桥面宽阔，行人往来，络绎不绝\n" * 16_000, None)
page("1 MB of control characters", b"\x01\n" * 500_000, "invalid-character")
page("1 MB of combining marks", "a" + "\u0301" * 500_000, None)
page("a name that is hidden", "江城\n", None, file="in/.x.txt")
page("a name with a control character", "江城\n", "bad-name", file="in/a\x1bb.txt")
page("a reserved name", "江城今日通车。\n", None, file="in/CON.txt")
page("a name over 200 bytes", "江城今日通车。\n", None, file="in/" + "x" * 230 + ".txt")


@case("import: a link in the folder", "link", "IN", what="import")
def _(a):
    os.makedirs(a.place("in"))
    os.symlink("/etc/passwd", a.place("in/x.txt"))


@case("import: a loop of folders", None, "IN", what="import")
def _(a):
    os.makedirs(a.place("in"))
    os.symlink("..", a.place("in/up"))


@case("import: a pipe in the folder", None, "IN", what="import")
def _(a):
    os.makedirs(a.place("in"))
    os.mkfifo(a.place("in/x.txt"))


@case("import: the archive's raw folder is a link", None, "IN", what="import")
def _(a):
    a.write("in/2025-06-02.txt", "江城今日通车，桥面宽阔。\n")
    os.makedirs(a.place("elsewhere"))
    a.link(a.place("elsewhere"), "content/raw")


@case("import: the archive's article folder is a link", None, "IN", what="import")
def _(a):
    a.write("in/2025-06-02.txt", "江城今日通车，桥面宽阔。\n")
    os.makedirs(a.place("elsewhere"))
    a.link(a.place("elsewhere"), "content/articles")


@case("import: corrections for lines beyond every number", None, "IN", what="import")
def _(a):
    text = "江城今日通车，桥面宽阔。\n" * 20
    a.write("in/2025-06-02.txt", text)
    a.write("in/2025-06-02.corrections.yml",
            f"sha256: {hashlib.sha256(text.encode()).hexdigest()}\n"
            "boundaries: [9223372036854775807, 99999999999999999999]\nheadlines: [1-1000000000]\n")


@case("import: 100,000 corrections", None, "IN", what="import")
def _(a):
    text = "江城今日通车，桥面宽阔。\n" * 20
    a.write("in/2025-06-02.txt", text)
    a.write("in/2025-06-02.corrections.yml",
            f"sha256: {hashlib.sha256(text.encode()).hexdigest()}\nboundaries: ["
            + ",".join(str(n) for n in range(100_000)) + "]\n")


@case("import: a text that never ends", None, "/dev/zero", what="import")
def _(a):
    pass


# ---- Reading alone --------------------------------------------------------------------------------

def lines(name, text, code=None):
    case(f"annotate: {name}", code, what="annotate")(lambda a: a.write("stdin", text))


lines("brackets 100,000 deep", "[" * 100_000 + "\n", None)
lines("objects 100,000 deep", '{"a":' * 100_000 + "\n", None)
lines("an object that is not closed", '{"id":"1","text":"甲\n', None)
lines("NUL", b'{"id":"1","text":"a\0b"}\n', None)
lines("invalid UTF-8", b'{"id":"1","text":"\xff"}\n', None)
lines("half a surrogate", '{"id":"1","text":"\\ud800"}\n', None)
lines("a text of 1 MB", '{"id":"1","text":"' + long_line(1 << 20) + '"}\n', None)
lines("100,000 empty lines", "\n" * 100_000, None)
lines("10,000 lines that are no JSON", "x\n" * 10_000, None)
lines("one key 100,000 times", "{" + '"a":1,' * 100_000 + '"id":"1","text":"甲"}\n', None)
lines("a number beyond all numbers", '{"id":1e999999,"text":"甲"}\n', None)


def outline(name, text, code=None):
    case(f"outline: {name}", code, "FILE", what="outline")(lambda a: a.article(text))


outline("20,000 articles of law", "\n\n".join(f"第{n}条　依照前款办理。" for n in range(1, 9_900)))
outline("clauses 64 deep", "\n\n".join("（一）" * n + "办理" for n in range(1, 64)))
outline("references 10,000 times", "本法第三条、" * 6_000)

# ---- The rest -------------------------------------------------------------------------------------

@case("build: the content folder is not there", "io")
def _(a):
    shutil.rmtree(a.place("content"))


@case("build: the content folder is a file", None)
def _(a):
    shutil.rmtree(a.place("content"))
    a.write("content", "x")


@case("verify: a manifest that leads out", None, what="verify")
def _(a):
    shutil.copytree(a.place("../base"), a.place("copy"))
    with open(a.place("copy/manifest-sha256.txt"), "a") as opened:
        opened.write("0" * 64 + "  ../../../etc/passwd\n" + "0" * 64 + "  /etc/passwd\nx\n" + "x" * 1_000_000 + "\n")


# ---- Running --------------------------------------------------------------------------------------

def digest(folder):
    found = hashlib.sha256()
    for path, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            with open(os.path.join(path, name), "rb") as file:
                found.update(os.path.relpath(file.name, folder).encode() + b"\0")
                found.update(hashlib.sha256(file.read()).digest())
    return found.hexdigest()


def unsafe(folder):
    """A published path that some disk refuses, or that hides."""
    for path, _, names in os.walk(os.fsencode(folder)):
        for name in names:
            if len(name) > 200 or re.search(rb'[\x00-\x1f\x7f"*:<>?\\|]|^\.(?!sitegen$|gitignore$)', name):
                return os.path.join(path, name)
    return None


def own(path):
    """Gives a tree to a user who may not read everything, as root may."""
    os.lchown(path, NOBODY, NOBODY)
    for folder, folders, names in os.walk(path):
        for name in folders + names:
            os.lchown(os.path.join(folder, name), NOBODY, NOBODY)


# A process of its own, small, so that the peak memory is the program's and not this script's.
MEASURE = """
import json, os, resource, signal, sys, time
limit, user, folder, said, command = float(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4], sys.argv[5:]
start = time.monotonic()
child = os.fork()
if child == 0:
    os.setsid()
    os.chdir(folder)
    output = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    nothing = os.open("stdin" if os.path.exists("stdin") else "/dev/null", os.O_RDONLY)
    for number, descriptor in ((0, nothing), (1, output), (2, output)):
        os.dup2(descriptor, number)
    resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
    if user:
        os.setgroups([])
        os.setgid(user)
        os.setuid(user)
    os.execv(command[0], command)
signal.signal(signal.SIGALRM, lambda *_: os.killpg(child, signal.SIGKILL))
signal.setitimer(signal.ITIMER_REAL, limit)
_, status, usage = os.wait4(child, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), time.monotonic() - start, usage.ru_maxrss / 1024,
                  usage.ru_utime + usage.ru_stime]))
"""


def run(command, folder, limit, scratch):
    """The exit status, what was said, seconds, peak megabytes and processor seconds of a command."""
    said = f"{scratch}/said"
    user = NOBODY if os.getuid() == 0 else 0
    measured = subprocess.run([sys.executable, "-I", "-S", "-c", MEASURE, str(limit), str(user), folder, said]
                              + command, capture_output=True, check=True)
    status, seconds, megabytes, work = json.loads(measured.stdout)
    with open(said, "rb") as file:
        return status, file.read(), seconds, megabytes, work


def faults(status, said, expected, seconds, megabytes, work, bounds, is_answer):
    text = said.decode("utf-8", "replace")
    # A message is a line; the summary and the sources' lines that a message shows are none.
    messages = [line for line in text.split("\n") if MESSAGE.match(line)]
    errors = [line for line in messages if ": error: " in line]
    found = []
    if status < 0:
        found.append(f"killed by {signal.Signals(-status).name}")
    elif status not in (0, 1, 3):
        found.append(f"exit {status}")
    # On a machine that others share, seconds pass in which the program has no processor.
    if seconds > bounds.seconds and (work > bounds.seconds or status == -signal.SIGKILL):
        found.append("too slow")
    if megabytes > bounds.megabytes:
        found.append("too much memory")
    if any(ord(sign) < 0x20 and sign not in "\n\t" or sign in "\x7f\u202e" for sign in text):
        found.append("control characters in messages")
    if len(said) > 1 << 20 and not is_answer:
        found.append(f"{len(said) >> 20} MB of messages")
    if status != 0 and not errors:
        found.append("no error with place, way out and code")
    if expected == "" and status != 0:
        found.append("was not built")
    if expected and not any(line.endswith(f"[{expected}]") for line in messages):
        found.append(f"didn't say [{expected}]")
    return found, messages, text


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sitegen")
    parser.add_argument("words", nargs="*")
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--megabytes", type=float, default=600)
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    sitegen = os.path.abspath(options.sitegen)
    scratch = tempfile.mkdtemp(prefix="sitegen-hostile-")
    os.chmod(scratch, 0o755)
    broken = 0
    chosen = [each for each in cases if not options.words or any(word in each[0] for word in options.words)]
    try:
        program = f"{scratch}/sitegen"
        shutil.copy(sitegen, program)
        base = f"{scratch}/base"
        subprocess.run([program, "build", "--content", f"{ROOT}/content", "--templates", f"{ROOT}/templates",
                        "--output", base], check=True, capture_output=True)
        print("| case | what it said | s | processor s | MB | public |\n| --- | --- | --- | --- | --- | --- |", flush=True)
        for name, expected, arguments, what, spoil in chosen:
            folder = f"{scratch}/case"
            archive = Archive(folder)
            shutil.rmtree(folder, ignore_errors=True)
            os.makedirs(folder)
            for part in ("content", "templates"):
                shutil.copytree(f"{ROOT}/{part}", f"{folder}/{part}")
            shutil.copytree(base, f"{folder}/public")
            spoil(archive)
            if os.getuid() == 0:
                own(folder)
            before = digest(f"{folder}/public")
            command = [program, what]
            if what == "import":
                command += [folder + "/in" if each == "IN" else each for each in arguments] + [
                    "--content", f"{folder}/content", "--date", "2025-06-02"]
            elif what == "verify":
                command += ["copy"]
            elif what == "annotate":
                command += ["--content", "content"]
            elif what == "outline":
                command += ["content/articles/2025/2025-06-01-01.md"]
            else:
                command += ["--content", "content", "--templates", "templates", "--output", "public"]
            status, said, seconds, megabytes, work = run(command, folder, 10 * options.seconds, scratch)
            # What these print is their answer, a line for each line that they read.
            is_answer = what in ("annotate", "outline")
            found, messages, text = faults(status, said, expected, seconds, megabytes, work, options, is_answer)
            same = digest(f"{folder}/public") == before
            if what != "build" and not same or status != 0 and not same:
                found.append("the published folder changed")
            if unsafe(f"{folder}/public"):
                found.append("an unsafe name was published")
            broken += bool(found)
            first = next((line for line in messages if ": error: " in line), messages[0] if messages else "")
            first = re.sub(r"x{20,}|甲{20,}|名\d.*", "…", first or text.strip().split("\n")[-1])
            first = first.replace(folder + "/", "").replace("|", "\\|")
            first = first if len(first) < 170 else first[:110] + " … " + first[-50:]
            more = f" (and {len(messages) - 1} more)" if len(messages) > 1 else ""
            shown = "".join(sign if ord(sign) >= 0x20 else "?" for sign in first) + more
            state = "untouched" if same else "new"
            mark = f" **{'; '.join(found)}**" if found else ""
            print(f"| {name} | {shown}{mark} | {seconds:.2f} | {work:.2f} | {megabytes:.0f} | {state} |", flush=True)
    finally:
        if not options.keep:
            subprocess.run(["chmod", "-R", "u+rwX", scratch])
            shutil.rmtree(scratch, ignore_errors=True)
    print(f"\n{len(chosen)} cases, {broken} broke a bound ({options.seconds:g} s, {options.megabytes:g} MB)")
    sys.exit(min(broken, 100))


main()
