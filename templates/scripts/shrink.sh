#!/usr/bin/env bash
# Writes templates/assets/search.js, which pages load, from search.js beside this file. Needs esbuild
# (Debian: apt-get install esbuild). Without it, copy the file: it works as it is, and is twice as large.
set -euo pipefail
cd "$(dirname "$0")"
# Names of our own objects that no object of the browser has.
own='universe|frequent|termPages|textPages|everywhere|complete|pieces|passages|tiers|scopes|spans'
own+='|density|gamma|slots|days|filters|names|path|passage|deep|rice|place|quoted|raw|forms|tier|shard|slot|term|terms|texts|not|left|seen'
esbuild --minify --target=es2021 --charset=utf8 "--mangle-props=^($own)\$" search.js
