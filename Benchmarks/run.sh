#!/usr/bin/env bash
# Times `sitegen build` on generated articles: Benchmarks/run.sh [N] [RUNS]
#
# Each run builds everything into a fresh folder. Wall time, processor time and peak memory are those
# of the one process; the content has been read before the first run, so the disk's speed is left out.
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-1000}
runs=${2:-3}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

swift build -c release --product sitegen
swift build -c release --package-path Benchmarks --product generate
sitegen=$(swift build -c release --show-bin-path)/sitegen
generate=$(swift build -c release --package-path Benchmarks --show-bin-path)/generate

"$generate" articles "$count" "$scratch/content"
python3 - "$sitegen" "$scratch" "$count" "$runs" <<'PYTHON'
import os, resource, subprocess, sys, time

sitegen, scratch, count, runs = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
content, output = f"{scratch}/content", f"{scratch}/public"
for folder, _, names in os.walk(content):
    for name in names:
        open(os.path.join(folder, name), "rb").read()
print(f"{'run':>3} {'wall s':>8} {'cpu s':>8} {'peak MiB':>9} {'articles/s':>11}")
for run in range(1, runs + 1):
    subprocess.run(["rm", "-rf", output], check=True)
    start = time.monotonic()
    child = subprocess.Popen(
        [sitegen, "build", "--content", content, "--output", output], stderr=subprocess.PIPE)
    message = child.stderr.read().decode()
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(message)
    peak = usage.ru_maxrss / (1048576 if sys.platform == "darwin" else 1024)
    cpu = usage.ru_utime + usage.ru_stime
    print(f"{run:>3} {wall:>8.2f} {cpu:>8.2f} {peak:>9.0f} {count / wall:>11.0f}")
files = [os.path.join(f, n) for f, _, names in os.walk(output) for n in names]
read = sum(os.path.getsize(os.path.join(f, n)) for f, _, names in os.walk(content) for n in names)
print(f"in: {count} articles, {read / 1048576:.1f} MiB; "
      f"out: {len(files)} files, {sum(map(os.path.getsize, files)) / 1048576:.1f} MiB")
print(message.strip().replace(scratch, ""))
PYTHON
