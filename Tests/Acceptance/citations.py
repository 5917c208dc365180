#!/usr/bin/env python3
"""Counts provisions and references of laws and policy documents by simple patterns, and compares.

  citations.py SHARED SITEGEN

The patterns below know nothing of the program: what they find and it doesn't is a miss. Prints each
figure and every reference that is left, with its class, and exits with 1 where a target is missed.
"""
import collections
import glob
import json
import os
import re
import subprocess
import sys

SHARED, SITEGEN = (os.path.abspath(path) for path in sys.argv[1:3])
NUMERALS = "〇○零一二三四五六七八九十百千0-9"
NUMBER = f"[{NUMERALS}]+"
BLANK = "[ \u3000\u200b\u00a0]*"
failures = []


def check(name, value, holds):
    print(f"{'ok  ' if holds else 'FAIL'}  {name}: {value}", flush=True)
    if not holds:
        failures.append(name)


def value(text):
    """The number that a numeral stands for."""
    digits = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
    if text.isascii():
        return int(text)
    if not re.search("[十百千]", text):
        return int("".join(str(digits[c]) for c in text))
    total, digit = 0, 0
    for c in text:
        if c in "十百千":
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[c]
            digit = 0
        else:
            digit = digits[c]
    return total + digit


def outline(path, *flags):
    result = subprocess.run(
        [SITEGEN, "outline", path, "--json", *flags], capture_output=True, text=True)
    return [json.loads(line) for line in result.stdout.splitlines()], result.stderr


def paragraphs(path):
    """The lines of a file without the marks of headings, by their number."""
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file.read().split("\n"), 1):
            yield number, re.sub(r"^#+ *", "", line.strip())


MARKER = re.compile(f"{BLANK}第{BLANK}{NUMBER}{BLANK}(?:条(?:之{NUMBER})?|[编章节])(?![、和至第])")


# The sequence of 条.

def sequences(paths):
    print("\n== laws: the sequence of articles")
    exact, without, diagnosed, silent = 0, [], [], []
    for path in paths:
        printed = []
        for _, line in paragraphs(path):
            for match in re.finditer(f"(?:^{BLANK}|[。；：][ \u3000]+)第{BLANK}({NUMBER}){BLANK}条(之{NUMBER})?([ \u3000])?", line):
                if not match[2] and (match.start() == 0 or match[3]):
                    printed.append(value(match[1]))
        found, problems = outline(path)
        articles = [p["ordinal"] for p in found if p["level"] == "article"
                    and re.fullmatch(r"art_\d+", p["eId"])]
        name = os.path.basename(path)
        if not articles and not printed:
            without.append(name)
        elif articles == list(range(1, len(articles) + 1)) and articles == printed:
            exact += 1
        elif "[provision-" in problems:
            diagnosed.append(name)
        else:
            silent.append(f"{name}: printed {printed} found {articles}")
    print(f"      {exact} with articles 1…n as printed")
    print(f"      {len(without)} without any article: {without}")
    print(f"      {len(diagnosed)} with a diagnostic: {diagnosed}")
    check("laws whose sequence is broken without a word", silent or "none", not silent)


# References.

ATOM = re.compile(
    f"第{BLANK}[（(]?({NUMBER})[）)]?{BLANK}(条(?![例约件款])|款(?!项)|项(?!目)|目(?![标录的]))(之{NUMBER})?")
RELATIVE = re.compile(
    f"(?<![目以当提之])(?:前(?:[一二三四五两])?(?:款(?!项)|条(?![例件约款])|项(?!目))|上款(?!项)|本条第{NUMBER}款)")


def spans(line, mentions):
    """Where the program's references stand in a line, in its own order."""
    offset, found = 0, []
    for mention in mentions:
        start = line.find(mention["text"], offset)
        if start < 0:
            continue
        offset = start + len(mention["text"])
        found.append((start, offset, mention))
    return found


def names(mention, number, rank):
    """Whether a reference leads to a provision of that number and rank."""
    prefix = {"条": "(?:art|item|sec)", "款": "(?:para|subsec)", "项": "(?:point|subsec|para|item|sec)",
              "目": "(?:indent|para|subpara)"}[rank]
    eids = mention.get("eIds") or [mention.get("eId", "")]
    return any(re.search(f"(?:^|__){prefix}_{number}(?!\\d)", eid) for eid in eids)


def references(paths, kind):
    print(f"\n== {kind}: references")
    explicit, relative, left = collections.Counter(), collections.Counter(), []
    for path in paths:
        mentions, _ = outline(path, "--citations")
        by_line = collections.defaultdict(list)
        for mention in mentions:
            by_line[mention["lines"][0]].append(mention)
        for number, line in paragraphs(path):
            marker = MARKER.match(line)
            body = marker.end() if marker else 0
            places = spans(line, by_line[number])
            for pattern, counter in ((ATOM, explicit), (RELATIVE, relative)):
                for match in pattern.finditer(line, body):
                    if glued(line, match):
                        continue
                    counter["all"] += 1
                    hit = next((m for a, b, m in places
                                if a <= match.start() and match.end() <= b), None)
                    fault = verdict(hit, match, pattern)
                    if fault:
                        counter["left"] += 1
                        context = line[max(0, match.start() - 16):match.end() + 12]
                        left.append((fault, os.path.basename(path), number, context))
    for fault, name, number, context in sorted(left):
        print(f"      {fault}: {name}:{number}: …{context}…")
    for name, counter in (("explicit references resolved", explicit),
                          ("前款 and kin with an antecedent", relative)):
        share = 1 - counter["left"] / counter["all"] if counter["all"] else 1
        check(f"{kind}: {name}", f"{counter['all'] - counter['left']} of {counter['all']} "
              f"({share:.2%})", share >= 0.999)


def glued(line, match):
    """第二条 behind a stop and a blank begins an article that was glued to the line before."""
    return re.search(r"[。；：）] *[ \u3000]$", line[:match.start()]) and line[match.end():match.end() + 1] in " \u3000"


def verdict(mention, match, pattern):
    if mention is None:
        return "not seen"
    if "unresolved" in mention:
        return mention["unresolved"]
    if mention["kind"] != "citation" or not mention.get("eId"):
        return "no target"
    if pattern is ATOM and not names(mention, value(match[1]), match[2]):
        return f"wrong target {mention.get('eIds') or mention['eId']}"
    return None


# Policy documents.

LEVELS = [
    ("section", re.compile(f"({NUMBER})、")), ("subsection", re.compile(f"[（(]([{NUMERALS[:13]}]+)[）)]")),
    ("paragraph", re.compile(r"(\d+)[.．](?!\d)")), ("subparagraph", re.compile(r"[（(](\d+)[）)]"))]


def policies(paths):
    print("\n== policy documents: sections and clauses")
    for path in paths:
        wanted = []
        for number, line in paragraphs(path):
            for level, pattern in LEVELS:
                match = pattern.match(line)
                if match and not (level == "section" and match[1].isascii()):
                    wanted.append((level, value(match[1]), number))
                    break
        found, problems = outline(path)
        got = [(p["level"], p["ordinal"], p["lines"][0]) for p in found if p["level"] != "attachment"]
        missing = [w for w in wanted if w not in got]
        extra = [g for g in got if g not in wanted]
        levels = collections.Counter(level for level, _, _ in got)
        check(f"{os.path.basename(path)}", f"{dict(levels)}, {problems.count('[provision-')} diagnostics"
              + (f", missing {missing}" if missing else "") + (f", extra {extra}" if extra else ""),
              not missing and not extra)


def main():
    laws = sorted(glob.glob(f"{SHARED}/data/laws/*.md"))
    documents = sorted(glob.glob(f"{SHARED}/data/policies/*.txt"))
    sequences(laws)
    references(laws, "laws")
    policies(documents)
    references(documents, "policy documents")
    print(f"\ncitations: {len(failures)} failed" + (f": {failures}" if failures else ""))
    sys.exit(1 if failures else 0)


main()
