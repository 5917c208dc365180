"""Runs every function test_* of the files test_*.py beside this one.

    run.py SITEGEN [WORD ...]

Each function gets the `World`: the sites that were built, a server and one browser. The last line is
`N passed, N failed`.
"""

import importlib
import inspect
import pathlib
import sys
import tempfile
import time
import traceback

from sites import build_sites
from server import Server
from world import World

HERE = pathlib.Path(__file__).resolve().parent


def tests(words):
    for file in sorted(HERE.glob("test_*.py")):
        module = importlib.import_module(file.stem)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            label = f"{file.stem}.{name}"
            if name.startswith("test_") and function.__module__ == file.stem:
                if not words or any(word in label for word in words):
                    yield label, function


def main():
    sitegen, words = sys.argv[1], sys.argv[2:]
    passed = failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        sites = build_sites(sitegen, pathlib.Path(scratch))
        print("sites: " + ", ".join(f"{s.name} ({len(s.pages)} pages)" for s in sites.values()))
        with Server(sites, pathlib.Path(scratch)) as server, World(sites, server) as world:
            print(f"server: {server.kind}, at {server.address('sample', '')}")
            for label, function in tests(words):
                start = time.monotonic()
                try:
                    function(world)
                    passed += 1
                    mark, detail = "pass", ""
                except AssertionError as failure:
                    failed += 1
                    mark, detail = "FAIL", f"\n{failure}"
                except Exception:
                    failed += 1
                    mark, detail = "FAIL", "\n" + traceback.format_exc(limit=-4)
                print(f"{mark}  {time.monotonic() - start:5.1f} s  {label}{detail}", flush=True)
    if passed + failed == 0:
        print("error: no test has such a name", file=sys.stderr)
        failed = 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
