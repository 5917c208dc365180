#!/usr/bin/env bash
# Times `sitegen build` on generated articles beside Hugo and the C limit, and prints every target:
# Benchmarks/run.sh [N] [RUNS] [LARGE]
source "$(dirname "$0")/setup.sh"
sitegen=$(release sitegen)
swift build --product sitegen >&2

python3 Benchmarks/bench.py "$sitegen" "$(swift build --show-bin-path)/sitegen" "$generate" "${1:-1000}" "${2:-5}" ${3:+"$3"}
