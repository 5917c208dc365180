#!/usr/bin/env bash
# Times `sitegen build` on generated articles beside Hugo and the C limit: Benchmarks/run.sh [N] [RUNS]
source "$(dirname "$0")/setup.sh"
sitegen=$(release sitegen)

python3 Benchmarks/bench.py "$sitegen" "$generate" "${1:-1000}" "${2:-5}"
