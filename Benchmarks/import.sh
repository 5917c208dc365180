#!/usr/bin/env bash
# Times `sitegen import --dry-run` on generated pages: Benchmarks/import.sh [MB] [RUNS]
#
# Three shapes of the same text: a file a page; one file with a form feed between two pages; one file
# with nothing between them. Each with and without --json. A megabyte is 1,000,000 bytes of page text;
# processor time and peak memory are those of the one process, which runs on one core where the system
# can say so. The files have been read before the first run, so the disk's speed is left out.
source "$(dirname "$0")/setup.sh"
size=${1:-50}
runs=${2:-3}
sitegen=$(release sitegen)

"$generate" pages "$size" "$scratch/pages"
python3 - "$sitegen" "$scratch/pages" "$runs" <<'PYTHON'
import os, statistics, subprocess, sys, time

sitegen, folder, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
pages = sorted(os.path.join(folder, "pages", name) for name in os.listdir(f"{folder}/pages"))
shapes = [("pages", pages), ("dump", [f"{folder}/dump.txt"]), ("stream", [f"{folder}/stream.txt"])]
cores = getattr(os, "sched_getaffinity", lambda _: {0})(0)


def one_core():
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(cores)})


def run(files, options):
    start = time.monotonic()
    with open(os.devnull, "wb") as nowhere, open(f"{folder}/messages", "w+b") as messages:
        child = subprocess.Popen(
            [sitegen, "import", "--dry-run", *options, *files], stdout=nowhere, stderr=messages,
            preexec_fn=one_core)
        _, status, usage = os.wait4(child.pid, 0)
        messages.seek(0)
        text = messages.read().decode()
    if status != 0:
        errors = [line for line in text.split("\n") if ": error: " in line]
        sys.exit("\n".join(errors[:5]) or text[-2000:])
    peak = usage.ru_maxrss / (1048576 if sys.platform == "darwin" else 1024)
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, peak, text


print(f"{'input':>7} {'options':>8} {'MB':>6} {'cpu s':>7} {'wall s':>7} {'MB/cpu s':>9} {'peak MiB':>9}")
for name, files in shapes:
    size = sum(map(os.path.getsize, files)) / 1e6
    for file in files:
        open(file, "rb").read()
    for options in [], ["--json"]:
        measured = [run(files, options) for _ in range(runs)]
        cpu, wall, peak = (statistics.median(m[place] for m in measured) for place in range(3))
        print(f"{name:>7} {' '.join(options) or '-':>8} {size:>6.1f} {cpu:>7.2f} {wall:>7.2f} "
              f"{size / cpu:>9.1f} {peak:>9.0f}", flush=True)
    print(f"        {measured[-1][3].strip().splitlines()[-1]}")
PYTHON
