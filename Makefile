# The commands of the project; README.md says what each is for.

SHELL := /bin/bash
SHARED ?= ../shared
SWIFT_SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources \
  Fuzzing/Sources

.PHONY: site test browser check accept bench torture sanitize bench-import bench-annotate bench-search \
  search-table fuzz format golden packages lint imports twice script

# Builds the site into public/, installing what the machine lacks first.
site: packages
	swift run sitegen build
	@echo "Open public/index.html in a browser."

# Runs every test.
test: packages
	swift test
	Tests/Browser/run.sh

# The browser's part alone: make browser ONLY='print lists'.
browser: packages
	Tests/Browser/run.sh $(ONLY)

# libcmark by the system's own package manager.
packages:
	@if ! { [ -f /usr/include/cmark.h ] || pkg-config --exists libcmark 2>/dev/null; }; then \
	  if command -v apt-get >/dev/null; then \
	    sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    $$sudo apt-get update -q && $$sudo apt-get install -y -q libcmark-dev pkg-config; \
	  elif command -v brew >/dev/null; then brew install cmark pkg-config; \
	  else echo "error: install libcmark and its headers (libcmark-dev), then run make again" >&2; exit 1; \
	  fi; \
	fi

# What must hold before a change lands: format, declared imports, no warnings, the same bytes twice.
check: packages lint imports twice script

lint:
	swift format lint --strict --recursive $(SWIFT_SOURCES)

imports:
	swift build --build-tests --explicit-target-dependency-import-check error
	python3 Tests/Acceptance/imports.py .

# The script of the search as it is published, against its source.
script:
	@if command -v esbuild >/dev/null; then \
	  templates/scripts/shrink.sh | cmp - templates/assets/search.js && echo "search.js is current"; \
	else echo "script: esbuild is not here, so search.js is not compared with its source"; fi

# The site built in two zones and two locales, compared byte for byte.
twice:
	@set -e; scratch=$$(mktemp -d); trap 'rm -rf "$$scratch"' EXIT; \
	swift build --product sitegen; sitegen=$$(swift build --show-bin-path)/sitegen; \
	TZ=Asia/Shanghai LC_ALL=C "$$sitegen" build --output "$$scratch/one"; \
	TZ=America/St_Johns LC_ALL=tr_TR.UTF-8 "$$sitegen" build --output "$$scratch/two"; \
	diff -r "$$scratch/one" "$$scratch/two" && echo "two builds are byte-identical"

# The runs on the shared material beside the repository.
accept: packages
	@if [ -d "$(SHARED)" ]; then \
	  swift build --product sitegen && \
	  python3 Tests/Acceptance/accept.py "$(SHARED)" "$$(swift build --show-bin-path)/sitegen"; \
	else echo "accept: $(SHARED) is not here, so there is nothing to run on"; fi

# Times the release program on generated articles: make bench N=10000 RUNS=5 LARGE=100000.
bench: packages
	Benchmarks/run.sh $(or $(N),1000) $(or $(RUNS),5) $(LARGE)

# Gives the program hostile input; kills builds, fills their disk, fails their calls, reads while they
# publish: make torture KILLS=200 TORTURE_FAULTS=100.
KILLS ?= 200
torture: packages
	swift build -c release --product sitegen
	python3 Benchmarks/torture/hostile.py "$$(swift build -c release --show-bin-path)/sitegen"
	python3 Benchmarks/torture/torture.py "$$(swift build -c release --show-bin-path)/sitegen" $(KILLS)

# Runs every test under the thread sanitizer, then under the address sanitizer. Each builds everything
# anew, in a folder of its own; libcmark is the system's and is not watched. Leaks are not looked for:
# the runner of the tests has some of its own.
SANITIZED ?= .build/sanitized
sanitize: packages
	for each in thread address; do \
	  SITEGEN_SANITIZED=$$each ASAN_OPTIONS=detect_leaks=0 swift test --sanitize $$each --scratch-path "$(SANITIZED)/$$each" || exit 1; \
	done

# Times the import of generated pages: make bench-import MB=50.
bench-import: packages
	Benchmarks/import.sh $(MB)

# Times the annotation of generated texts: make bench-annotate MB=20.
bench-annotate: packages
	Benchmarks/annotate.sh $(MB)

# Times the search index on generated articles, beside Pagefind where it is there: make bench-search N=10000.
bench-search: packages
	Benchmarks/search.sh $(N)

# Every target of the search with its figure: laws in browsers, and generated articles beside Pagefind:
# make search-table N=10000.
PYTHON ?= $(firstword $(wildcard .build/browser/bin/python) python3)
search-table: packages
	swift build --product sitegen
	$(PYTHON) Tests/Acceptance/search.py "$(SHARED)/data/laws" \
	  "$$(swift build --show-bin-path)/sitegen" --paired $(or $(N),10000)

# Fuzzes one entry point or all: make fuzz TARGET=page SECONDS=600.
TARGET ?= all
SECONDS ?= 60
fuzz: packages
	Fuzzing/run.sh $(TARGET) $(SECONDS)

# Brings all sources into the one format.
format:
	swift format --in-place --recursive $(SWIFT_SOURCES)

# Records the golden files anew, on purpose; look at the difference before you commit it.
golden:
	RECORD=1 swift test || true
	git status --short Tests content
