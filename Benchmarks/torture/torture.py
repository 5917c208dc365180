#!/usr/bin/env python3
"""Kills and starves builds, and looks whether a reader could ever have seen anything but a whole site.

  torture.py SITEGEN [KILLS] [ARTICLES]

Two contents take turns, so that a mixed site shows. Each part prints what it did and how often the
published folder was neither the site before nor the one after; the exit code is the sum of these.
"""
import hashlib
import http.client
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

SITEGEN = os.path.abspath(sys.argv[1])
KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else 200
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
scratch = tempfile.mkdtemp(prefix="sitegen-torture-")
public = f"{scratch}/site/public"
bad = 0


def tree(folder):
    """A digest of every path and byte below a folder."""
    found = hashlib.sha256()
    for path, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            file = os.path.join(path, name)
            found.update(os.path.relpath(file, folder).encode() + b"\0")
            found.update(hashlib.sha256(open(file, "rb").read()).digest())
    return found.hexdigest()


def command(content):
    return [SITEGEN, "build", "--content", content, "--templates", f"{ROOT}/templates", "--output", public]


def build(content, **options):
    return subprocess.run(command(content), capture_output=True, **options)


def contents(number, *names):
    """Two contents with the same addresses, of which every page differs."""
    found = []
    for name in names:
        content = f"{scratch}/{name}"
        shutil.copytree(f"{ROOT}/content", content)
        sample = f"{content}/articles/2025/2025-05-30-04.md"
        text = re.sub(r"raw:\n(  .*\n)+", "", open(sample, encoding="utf-8").read())
        for place in range(number):
            id = f"2024-01-{place % 28 + 1:02}-{place // 28 + 1:02}"
            os.makedirs(f"{content}/articles/2024", exist_ok=True)
            with open(f"{content}/articles/2024/{id}.md", "w", encoding="utf-8") as file:
                file.write(re.sub(r"id: \S+", f"id: {id}", text).replace(
                    "published: 2025-05-30", f"published: {id[:10]}"))
        site = f"{content}/site.yml"
        text = open(site, encoding="utf-8").read()
        open(site, "w", encoding="utf-8").write(re.sub("title: .*", f"title: 档案{name}", text))
        found.append(content)
    return found


def sites(pair):
    """The digests of the two sites."""
    whole = []
    for content in pair:
        made = build(content)
        if made.returncode:
            sys.exit(made.stderr.decode())
        whole.append(tree(public))
    again = build(pair[0])
    assert again.returncode == 0 and tree(public) == whole[0] and whole[0] != whole[1]
    return whole


def kills(pair, whole):
    global bad
    wrong = 0
    start = time.monotonic()
    build(pair[0])
    build(pair[1])
    duration = (time.monotonic() - start) / 2
    dice = random.Random(7)
    moments = []
    for turn in range(KILLS):
        moment = dice.random() * duration * 1.1
        child = subprocess.Popen(command(pair[turn % 2]), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moment)
        child.send_signal(signal.SIGKILL)
        child.wait()
        moments.append(moment)
        wrong += tree(public) not in whole
        if turn % 10 == 9:
            after = build(pair[turn % 2])
            wrong += after.returncode != 0 or tree(public) != whole[turn % 2]
    print(f"kill -9 at {KILLS} random moments of {duration:.2f} s: {wrong} folders incomplete or mixed", flush=True)
    bad += wrong


# What fails, whether it fails from there on, and whether the program lives to tell.
FAULTS = (("full", "", True), ("full", "1", True), ("short", "1", True), ("quota", "1", True), ("error", "", True),
          ("read", "", True), ("kill", "", False), ("memory", "", False))


def faults(pair, whole):
    """Lets the n-th call fail, for every n, in every way (fault.c); TORTURE_FAULTS=100 tries a hundred of them."""
    global bad
    shim = f"{scratch}/fault.so"
    made = subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", shim, f"{HERE}/fault.c", "-ldl"], capture_output=True)
    if made.returncode != 0:
        return print("no C compiler: failing calls are skipped")
    calls = f"{scratch}/calls"
    setting = {**os.environ, "LD_PRELOAD": shim, "SITEGEN_FAULT_BELOW": scratch, "SITEGEN_FAULT_COUNT": calls,
               "SWIFT_BACKTRACE": "enable=no"}
    print("| failing call | of | tried | incomplete or mixed | in silence | next build wrong |\n"
          "| --- | --- | --- | --- | --- | --- |")
    for kind, stays, is_told in FAULTS:
        setting["SITEGEN_FAULT_KIND"] = kind
        setting.pop("SITEGEN_FAULT_STAYS", None)
        build(pair[1])
        build(pair[0])
        build(pair[1], env={**setting, "SITEGEN_FAULT": "0"})
        if stays:
            setting["SITEGEN_FAULT_STAYS"] = stays
        count = int(open(calls).read())
        step = max(1, count // int(os.environ.get("TORTURE_FAULTS", count)))
        wrong = silent = lost = tried = 0
        before = tree(public)
        for number in range(1, count + 1, step):
            if before != whole[0]:
                good = build(pair[0])
                lost += good.returncode != 0 or tree(public) != whole[0]
            result = build(pair[1], env={**setting, "SITEGEN_FAULT": str(number)})
            before = tree(public)
            tried += 1
            wrong += before not in whole
            # A fault behind the exchange leaves the new site and is told; before it, the old one.
            silent += result.returncode == 0 and before != whole[1]
            silent += is_told and result.returncode != 0 and b": error: " not in result.stderr
        name = f"{kind}, and all that follow" if stays else kind
        print(f"| {name} | {count} | {tried} | {wrong} | {silent} | {lost} |", flush=True)
        bad += wrong + silent + lost


def full_disk(pair, whole):
    global bad
    disk = f"{scratch}/disk"
    os.makedirs(disk)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk], capture_output=True).returncode:
        return print("not allowed to mount a small disk: the full disk is skipped")
    try:
        output = f"{disk}/public"
        run = lambda content: subprocess.run(command(content)[:-1] + [output], capture_output=True)
        if run(pair[0]).returncode:
            return print("the site does not fit the small disk: the full disk is skipped")
        before, wrong = tree(output), 0
        free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
        sizes = [free - kept for kept in range(0, min(free, 12 << 20), 1 << 20)]
        for size in sizes:
            with open(f"{disk}/ballast", "wb") as file:
                try:
                    file.write(b"\0" * size)
                except OSError:
                    pass
            result = run(pair[1])
            wrong += tree(output) not in (before, whole[1]) or (result.returncode == 0) != (tree(output) == whole[1])
            os.remove(f"{disk}/ballast")
            run(pair[0])
        print(f"disk full at {len(sizes)} sizes: {wrong} folders incomplete, mixed or wrongly called good", flush=True)
        bad += wrong
    finally:
        subprocess.run(["umount", disk])


def readers(pair, whole):
    """Reads through nginx while the site is built again and again."""
    global bad
    if not shutil.which("nginx"):
        return print("nginx is not here: reading during rebuilds is skipped")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    conf = f"{scratch}/nginx.conf"
    open(conf, "w").write(f"pid {scratch}/nginx.pid; error_log {scratch}/nginx.log; events {{}}\nuser root;\n"
                          f"http {{ access_log off; server {{ listen 127.0.0.1:{port}; root {public}; }} }}\n")
    server = subprocess.Popen(["nginx", "-c", conf, "-p", scratch, "-g", "daemon off;"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    pages = [os.path.relpath(os.path.join(path, name), public) for path, _, names in os.walk(public)
             for name in names if name.endswith(".html")]
    stop, counts = threading.Event(), {"read": 0, "bad": 0}

    def read(seed):
        dice = random.Random(seed)
        while not stop.is_set():
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            try:
                connection.request("GET", "/" + dice.choice(pages))
                answer = connection.getresponse()
                good = answer.status == 200 and answer.read().rstrip().endswith(b"</html>")
            except OSError:
                good = False
            counts["read"] += 1
            counts["bad"] += not good
            connection.close()

    threads = [threading.Thread(target=read, args=(seed,)) for seed in range(2)]
    for thread in threads:
        thread.start()
    for turn in range(20):
        build(pair[turn % 2])
    stop.set()
    for thread in threads:
        thread.join()
    server.terminate()
    server.wait()
    print(f"nginx during 20 rebuilds: {counts['read']} requests, {counts['bad']} bad", flush=True)
    bad += counts["bad"]


try:
    os.makedirs(f"{scratch}/site")
    pair = contents(int(sys.argv[3]) if len(sys.argv) > 3 else 200, "one", "two")
    whole = sites(pair)
    kills(pair, whole)
    readers(pair, whole)
    full_disk(pair, whole)
    # Each n is a build or two, so the sample archive alone.
    shutil.rmtree(f"{scratch}/site")
    os.makedirs(f"{scratch}/site")
    small = contents(0, "three", "four")
    faults(small, sites(small))
finally:
    shutil.rmtree(scratch, ignore_errors=True)
sys.exit(min(bad, 100))
