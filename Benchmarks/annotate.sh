#!/usr/bin/env bash
# Times `sitegen annotate` on generated texts: Benchmarks/annotate.sh [MB] [RUNS]
#
# Two shapes of the same text: an article of about three kilobytes a line, and a sentence a line. A
# megabyte is 1,000,000 bytes of requests. Processor time is that of the one process on one core, less
# what the program needs to read its tables, which an empty input tells; of several runs the fastest
# counts, for the others met a busier machine. The time of an article is the whole of it: reading the
# request, finding every kind of mention, writing the answer.
source "$(dirname "$0")/setup.sh"
size=${1:-20}
runs=${2:-5}
sitegen=$(release sitegen)

"$generate" requests "$size" "$scratch"
python3 - "$sitegen" "$scratch" "$runs" <<'PYTHON'
import os, subprocess, sys

sitegen, folder, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
cores = getattr(os, "sched_getaffinity", lambda _: {0})(0)


def one_core():
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(cores)})


def seconds(path):
    best = None
    for _ in range(runs):
        with open(path, "rb") as requests, open(os.devnull, "wb") as nowhere:
            child = subprocess.Popen(
                [sitegen, "annotate"], stdin=requests, stdout=nowhere, preexec_fn=one_core)
            _, status, usage = os.wait4(child.pid, 0)
        if status != 0:
            sys.exit(f"sitegen annotate failed on {path}")
        time = usage.ru_utime + usage.ru_stime
        best = time if best is None else min(best, time)
    return best


open(f"{folder}/empty.jsonl", "w").close()
start = seconds(f"{folder}/empty.jsonl")
print(f"tables: {start * 1000:.0f} ms")
print(f"{'input':>10} {'MB':>6} {'lines':>8} {'cpu s':>7} {'MB/s':>7} {'µs/line':>8} {'µs/3 KB':>8}")
for name in "articles", "sentences":
    path = f"{folder}/{name}.jsonl"
    data = open(path, "rb").read()
    time = max(seconds(path) - start, 1e-6)
    lines, rate = data.count(b"\n"), len(data) / time
    print(f"{name:>10} {len(data) / 1e6:>6.1f} {lines:>8} {time:>7.2f} {rate / 1e6:>7.1f} "
          f"{time / lines * 1e6:>8.1f} {3000 / rate * 1e6:>8.1f}")
PYTHON
