#!/usr/bin/env python3
"""How often readings of pages are right, by the confidence that the import gave them.

  confidence.py PAGES OUT [PAGES OUT ...]

PAGES is a folder of pages with their truth.jsonl; OUT is what `sitegen import --json` printed of them,
one object a line. Prints the tables and every boundary, headline and paragraph break that is wrong.
"""
import collections
import json
import re
import sys

STEPS = (50, 60, 70, 80, 90, 95, 99, 100)


def ink(text):
    return re.sub(r"\s+", "", text or "")


def expand(ranges):
    return {line for first, last in ranges for line in range(first, last + 1)}


def readings(truth, found, text):
    """Each boundary, headline and paragraph break that was found: kind, confidence, right, line."""
    printed = [number for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    owner = {line: n for n, a in enumerate(truth["articles"]) for line in expand(a["lines"])}
    before = dict(zip(printed[1:], printed))
    starts = {start for a in truth["articles"] for start in a["para_starts"]}
    inside = {
        line for a in truth["articles"] for lines in a.get("para_lines") or a["lines"]
        for line in range(lines[0], lines[-1] + 1)}
    for article in found["articles"]:
        confidence = article["confidence"]
        first = article["lines"][0][0]
        if first in before:
            yield ("boundary", confidence["boundary"],
                   owner.get(first) != owner.get(before[first]), first)
        if article["title"]:
            own = collections.Counter(owner.get(line) for line in expand(article["lines"]))
            gold = truth["articles"][own.most_common(1)[0][0]] if own.most_common(1)[0][0] is not None else {}
            yield ("headline", confidence["headline"],
                   ink(gold.get("title")) == ink(article["title"]), first)
        for share, lines in zip(confidence["paragraphs"], article["paragraph_lines"]):
            if lines[0] in inside:
                yield "paragraph", share, lines[0] in starts, lines[0]


def table(pages):
    """Prints the tables of (truth, found, text); returns how many boundaries of 90 and more are right."""
    counts = collections.defaultdict(lambda: [0, 0])
    wrong = []
    for truth, found, text in pages:
        for kind, share, right, line in readings(truth, found, text):
            step = max(limit for limit in (0, *STEPS) if limit <= share)
            counts[kind, step][0] += right
            counts[kind, step][1] += 1
            if not right:
                wrong.append(f"{truth['page']}:{line}: {kind} ({share / 100:.2f})")
    for kind in ("boundary", "headline", "paragraph"):
        cells = [f"{step / 100:.2f}: {counts[kind, step][0]}/{counts[kind, step][1]}"
                 for step in STEPS if counts[kind, step][1]]
        print(f"      {kind:9} right by confidence  {'  '.join(cells)}")
    print("      wrong: " + ("; ".join(wrong) or "none"))
    right, total = (sum(counts["boundary", step][place] for step in STEPS if step >= 90)
                    for place in (0, 1))
    return right, total


def load(folder, out):
    found = {page["page"]: page for page in map(json.loads, open(out, encoding="utf-8"))}
    for line in open(f"{folder}/truth.jsonl", encoding="utf-8"):
        truth = json.loads(line)
        text = open(f"{folder}/{truth['page']}.txt", encoding="utf-8").read()
        if truth["page"] in found:
            yield truth, found[truth["page"]], text


if __name__ == "__main__":
    arguments = sys.argv[1:]
    all_pages = [page for folder, out in zip(arguments[::2], arguments[1::2]) for page in load(folder, out)]
    print("boundaries of 0.90 and more: %d of %d right" % table(all_pages))
