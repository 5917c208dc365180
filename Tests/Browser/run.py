"""Runs every function test_* of the files test_*.py beside this one.

    run.py SITEGEN [WORD ...]

Each function gets a `World`: the sites that were built, a server and a browser. There is a world for
each core, up to four, and a free one takes the next function. The last line is `N passed, N failed`.
"""

import concurrent.futures
import importlib
import inspect
import multiprocessing
import os
import pathlib
import sys
import tempfile
import time
import traceback

from sites import build_sites
from server import Server
from world import World

HERE = pathlib.Path(__file__).resolve().parent
world = None  # of this process


def tests(words):
    for file in sorted(HERE.glob("test_*.py")):
        module = importlib.import_module(file.stem)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            label = f"{file.stem}.{name}"
            if name.startswith("test_") and function.__module__ == file.stem:
                if not words or any(word in label for word in words):
                    yield label


def enter(sites, server):
    global world
    world = World(sites, server).__enter__()
    multiprocessing.util.Finalize(world, world.__exit__, (None, None, None), exitpriority=1)


def run(label):
    """Whether the function passed, and what is to be said of it."""
    module, name = label.split(".")
    start = time.monotonic()
    try:
        getattr(importlib.import_module(module), name)(world)
        passed, detail = True, ""
    except AssertionError as failure:
        passed, detail = False, f"\n{failure}"
    except Exception:
        passed, detail = False, "\n" + traceback.format_exc(limit=-4)
    mark = "pass" if passed else "FAIL"
    return passed, f"{mark}  {time.monotonic() - start:5.1f} s  {label}{detail}"


def main():
    sitegen, words = sys.argv[1], sys.argv[2:]
    labels = list(tests(words))
    if not labels:
        sys.exit("error: no test has such a name")
    passed = 0
    with tempfile.TemporaryDirectory() as scratch:
        sites = build_sites(sitegen, pathlib.Path(scratch))
        print("sites: " + ", ".join(f"{s.name} ({len(s.pages)} pages)" for s in sites.values()))
        with Server(sites, pathlib.Path(scratch)) as server:
            print(f"server: {server.kind}, at {server.address('sample', '')}", flush=True)
            with concurrent.futures.ProcessPoolExecutor(
                min(os.cpu_count() or 1, 4, len(labels)), multiprocessing.get_context("fork"),
                initializer=enter, initargs=(sites, server),
            ) as worlds:
                for outcome in concurrent.futures.as_completed([worlds.submit(run, l) for l in labels]):
                    good, line = outcome.result()
                    passed += good
                    print(line, flush=True)
    print(f"{passed} passed, {len(labels) - passed} failed")
    return 0 if passed == len(labels) else 1


if __name__ == "__main__":
    sys.exit(main())
