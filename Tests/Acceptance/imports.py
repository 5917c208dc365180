#!/usr/bin/env python3
"""Checks that every target declares the modules that its files import, and imports those that it declares.

  imports.py PACKAGE

The flag --explicit-target-dependency-import-check of SwiftPM passes over targets of the same package,
so the declarations are compared with the files here.
"""
import json
import os
import re
import subprocess
import sys

ROOT = sys.argv[1]
SYSTEM = {
    "Foundation", "FoundationXML", "Glibc", "Darwin", "MachO", "Synchronization", "Testing"}
package = json.loads(subprocess.run(
    ["swift", "package", "--package-path", ROOT, "dump-package"],
    capture_output=True, text=True, check=True).stdout)
faults = []
for target in package["targets"]:
    if target["type"] == "system" or target["name"] == "CSystem":
        continue
    usual = os.path.join("Tests" if target["type"] == "test" else "Sources", target["name"])
    folder = os.path.join(ROOT, target.get("path") or usual)
    declared = {next(iter(d.values()))[0] for d in target["dependencies"]}
    imported = {}
    for path, _, names in os.walk(folder):
        for name in sorted(names):
            if name.endswith(".swift"):
                file = os.path.join(path, name)
                text = open(file, encoding="utf-8").read()
                for module in re.findall(r"^\s*(?:package |@testable )?import (\w+)$", text, re.M):
                    imported.setdefault(module, os.path.relpath(file, ROOT))
    for module in sorted(set(imported) - declared - SYSTEM):
        faults.append(f"{imported[module]}: error: '{target['name']}' imports {module}, "
                      "which Package.swift does not declare for it; add the dependency")
    executables = {t["name"] for t in package["targets"] if t["type"] == "executable"}
    for module in sorted(declared - set(imported) - executables):
        faults.append(f"Package.swift: error: '{target['name']}' declares {module} and never "
                      "imports it; remove the dependency")
print("\n".join(faults) or "imports and declared dependencies agree")
sys.exit(1 if faults else 0)
