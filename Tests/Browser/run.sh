#!/usr/bin/env bash
# Reads the built pages with Chromium and the Nu HTML checker, as readers and machines would.
# Tests/Browser/run.sh [NAME …] runs the tests whose name contains one of the words.
set -euo pipefail
cd "$(dirname "$0")/../.."
Tests/Browser/setup.sh
swift build --product sitegen >&2
sitegen=$(swift build --show-bin-path)/sitegen
exec .build/browser/bin/python Tests/Browser/run.py "$sitegen" "$@"
