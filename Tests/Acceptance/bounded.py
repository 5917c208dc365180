#!/usr/bin/env python3
"""How large the indexes of a built site are: the largest page of each kind, in KB and in entries.

  bounded.py PUBLIC

An entry is an item of a list, a sentence, an article or a clause; navigation is none. Exits with 1 where
a page has more than 200.
"""
import collections
import pathlib
import re
import sys

MOST = 200
KINDS = ["articles/[^/]*/?(index|\\d{4}-\\d\\d(-\\d\\d)?(-part-\\d+)?)\\.html", "countries/", "dates/", "clauses/",
         "documents/", "lists/", "pages/(index|dated-)", "data/"]
MARKS = ["<li class=\"card", "<li class=\"mention-entry\"", "<li class=\"d\\d", "<section class=\"statute\"",
         "<tbody id=", "<ul class=\"plain\">.*?</ul>"]


def entries(text):
    lists = [len(re.findall("<li>", part)) for part in re.findall(MARKS[-1], text, re.S)]
    return max([len(re.findall(mark, text)) for mark in MARKS[:-1]] + lists, default=0)


def main():
    root = pathlib.Path(sys.argv[1])
    largest, fullest, count = {}, {}, collections.Counter()
    for path in root.rglob("*.html"):
        name = path.relative_to(root).as_posix()
        kind = next((kind for kind in KINDS if re.match(kind, name)), None)
        if kind is None:
            continue
        kind = kind.split("/")[0]
        text = path.read_text(encoding="utf-8")
        count[kind] += 1
        largest[kind] = max(largest.get(kind, (0, "")), (len(text.encode()), name))
        fullest[kind] = max(fullest.get(kind, (0, "")), (entries(text), name))
    for kind in sorted(count):
        (size, first), (number, second) = largest[kind], fullest[kind]
        print(f"{kind:10} {count[kind]:6} pages; largest {size / 1000:6.1f} KB ({first}); "
              f"most entries {number} ({second})")
    return 1 if any(number > MOST for number, _ in fullest.values()) else 0


sys.exit(main())
