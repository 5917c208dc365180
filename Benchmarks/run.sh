#!/usr/bin/env bash
# Times `sitegen build` on generated articles beside Hugo and the C limit: Benchmarks/run.sh [N] [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product sitegen
swift build -c release --package-path Benchmarks --product generate
exec python3 Benchmarks/bench.py "$(swift build -c release --show-bin-path)/sitegen" \
  "$(swift build -c release --package-path Benchmarks --show-bin-path)/generate" "${1:-1000}" "${2:-5}"
