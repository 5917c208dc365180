#!/usr/bin/env bash
# Brings what the browser tests need: Chromium, Java for the HTML checker, poppler and Chinese fonts by
# the system's package manager, Python packages into .build/browser. Does nothing where all is there.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=.build/browser
packages=$(cat Tests/Browser/requirements.txt)

have() { command -v "$1" >/dev/null 2>&1; }
browser() { have chromium-headless-shell || have chromium || have chromium-browser || have google-chrome || [ -d "/Applications/Chromium.app" ]; }
font() { ! have fc-list || [ -n "$(fc-list :lang=zh-cn family | head -1)" ]; }

missing=()
browser || missing+=("$(apt-cache show chromium-headless-shell >/dev/null 2>&1 && echo chromium-headless-shell || echo chromium)")
{ have java && java -version >/dev/null 2>&1; } || missing+=(default-jre-headless)
{ have pdfinfo && have pdftotext; } || missing+=(poppler-utils)
font || missing+=(fonts-noto-cjk)
python3 -c 'import ensurepip, venv' >/dev/null 2>&1 || missing+=(python3-venv)
if [ ${#missing[@]} -gt 0 ]; then
  if have apt-get; then
    sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get update -q
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
  elif have brew; then
    brew install --cask chromium
    brew install openjdk poppler
  else
    echo "error: the browser tests need ${missing[*]}; install them, then run make again" >&2
    exit 1
  fi
fi

if [ "$(cat "$venv/installed" 2>/dev/null)" != "$packages" ]; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q --disable-pip-version-check -r Tests/Browser/requirements.txt
  printf '%s' "$packages" > "$venv/installed"
fi
