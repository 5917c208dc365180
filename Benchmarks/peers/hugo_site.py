#!/usr/bin/env python3
"""Writes generated articles as a Hugo site with the same pages as far as Hugo has them.

  hugo_site.py CONTENT DIR

Articles, their countries, years and months as taxonomies, home, feed and sitemap. What only sitegen
makes (anchors for each clause, mentions in the text, days, documents, checks) has no counterpart.
"""
import os
import re
import sys

CONTENT, SITE = sys.argv[1], sys.argv[2]
NAMES = {}
HEADER = None
for line in open(f"{CONTENT}/data/countries.tsv", encoding="utf-8"):
    cells = line.rstrip("\n").split("\t")
    if line.startswith("#") or not line.strip():
        continue
    if HEADER is None:
        HEADER = cells
        continue
    row = dict(zip(HEADER, cells))
    for name in [row["name"]] + [form.rstrip("?") for form in row["forms"].split("|")]:
        if len(name) > 1:
            NAMES[name] = row["code"]
COUNTRY = re.compile("|".join(sorted(map(re.escape, NAMES), key=len, reverse=True)))
DATE = re.compile(r"(\d{4})年(?:(\d{1,2})月)?")
HEAD = "<!DOCTYPE html><html lang=\"zh-Hans\"><head><meta charset=\"utf-8\"><title>%s</title></head><body>"
NAV = ("<header><nav><a href=\"/\">首页</a> <a href=\"/countries/\">国家</a> <a href=\"/years/\">年</a> "
       "<a href=\"/months/\">月</a></nav></header><main>")
FOOT = "</main><footer>{{ .Site.Title }}</footer></body></html>\n"
LIST = ("<ul>{{ range .Pages }}<li><time>{{ .Date.Format \"2006-01-02\" }}</time> "
        "<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul>")


def write(path, text):
    path = f"{SITE}/{path}"
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def terms(key, values):
    return f"{key}: [{', '.join(sorted(values))}]\n" if values else ""


write("hugo.toml", """baseURL = "https://archive.example/"
title = "合成档案"
languageCode = "zh-Hans"
disableKinds = []
[taxonomies]
country = "countries"
year = "years"
month = "months"
""")
single = (HEAD % "{{ .Title }}" + NAV + "<h1>{{ .Title }}</h1><p><time>{{ .Date.Format \"2006-01-02\" }}"
          "</time></p>{{ range $kind := slice \"countries\" \"years\" \"months\" }}<ul>{{ range "
          "$.GetTerms $kind }}<li><a href=\"{{ .RelPermalink }}\">{{ .LinkTitle }}</a></li>{{ end }}</ul>"
          "{{ end }}<article>{{ .Content }}</article>" + FOOT)
write("layouts/_default/single.html", single)
write("layouts/_default/list.html", HEAD % "{{ .Title }}" + NAV + "<h1>{{ .Title }}</h1>" + LIST + FOOT)
write("layouts/index.html",
      HEAD % "{{ .Site.Title }}" + NAV + "<h1>{{ .Site.Title }}</h1><ul>{{ range first 30 "
      ".Site.RegularPages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul>" + FOOT)
for folder, _, names in sorted(os.walk(f"{CONTENT}/articles")):
    for name in sorted(names):
        text = open(f"{folder}/{name}", encoding="utf-8").read()
        _, head, body = text.split("---\n", 2)
        title = re.search(r"^title: (.*)$", head, re.M).group(1)
        day = re.search(r"^published: (.*)$", head, re.M).group(1)
        dates = DATE.findall(body) + [(day[:4], day[5:7])]
        write(f"content/articles/{day[:4]}/{name}",
              f"---\ntitle: \"{title}\"\ndate: {day}\n"
              + terms("countries", {NAMES[hit] for hit in COUNTRY.findall(body)})
              + terms("years", {f'"{year}"' for year, _ in dates})
              + terms("months", {f'"{year}-{int(month):02}"' for year, month in dates if month})
              + "---\n" + body)
