#!/usr/bin/env bash
# Fuzzes an entry point with libFuzzer, from the root of the repository or anywhere else:
#
#   Fuzzing/run.sh TARGET SECONDS          runs a target for so long; 'all' runs each
#   Fuzzing/run.sh TARGET FILE             runs one input and shows where it fails
#   Fuzzing/run.sh TARGET minimise FILE    looks for a smaller input that fails like FILE
#
# Targets: page, import, annotate, outline, frontmatter, markdown, templates, slugs.
#
# ADDRESS=1 adds the address sanitizer (about half as fast). More options of libFuzzer go behind the
# others, for example -jobs=2. What was found stays in .build/fuzzing/findings, what was reached in
# .build/fuzzing/corpus, so that the next run goes on from there.
set -euo pipefail
start=$PWD
cd "$(dirname "$0")/.."

usage() { sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[ $# -ge 2 ] || usage
target=$1
shift
if [ "$target" = all ]; then
  status=0
  for each in page import annotate outline frontmatter markdown templates slugs; do "$0" "$each" "$@" || status=$?; done
  exit "$status"
fi
# A page is longer than a text or an article needs to be; a slow or large run is a finding too.
case $target in
  page | import) length=8192 ;;
  annotate | outline | frontmatter | markdown) length=4096 ;;
  templates | slugs) length=1024 ;;
  *) usage ;;
esac
limits=(-max_len="$length" -timeout=5 -rss_limit_mb=2048)

# Programs of their own in a folder of their own: the normal build stays as it is. Assertions and the
# standard library's checks of a debug build are on.
sanitizers=(--sanitize fuzzer)
scratch=.build/fuzzing
if [ "${ADDRESS:-0}" = 1 ]; then
  sanitizers+=(--sanitize address)
  scratch=.build/fuzzing-address
fi
build=(swift build -c release --scratch-path "$scratch" "${sanitizers[@]}"
  -Xswiftc -assert-config -Xswiftc Debug)
export SITEGEN_FUZZING=1
"${build[@]}" --product "fuzz-$target" 2>&1 | grep -v 'Cannot export local symbol' >&2
program=$("${build[@]}" --show-bin-path)/fuzz-$target
unset SITEGEN_FUZZING

# libFuzzer names the place of a fault itself; Swift's own backtrace is for a single input.
export SWIFT_BACKTRACE=enable=no
case $1 in
  minimise)
    [ $# -ge 2 ] || usage
    file=$(cd "$start" && realpath "$2")
    mkdir -p .build/fuzzing/findings
    exec "$program" "${limits[@]}" -minimize_crash=1 -max_total_time=60 \
      -exact_artifact_path=".build/fuzzing/findings/$target-minimised" "${@:3}" "$file"
    ;;
  *[!0-9]*)
    file=$(cd "$start" && realpath "$1")
    SWIFT_BACKTRACE=enable=yes,color=no exec "$program" "${limits[@]}" "${@:2}" "$file"
    ;;
esac
work=.build/fuzzing/corpus/$target
mkdir -p "$work/reached" .build/fuzzing/findings
python3 Fuzzing/seeds.py "$target" "$work"
echo "fuzzing $target for $1 s" >&2
"$program" "${limits[@]}" -max_total_time="$1" -dict="$work/tokens.dict" -print_final_stats=1 \
  -reload=0 -artifact_prefix=".build/fuzzing/findings/$target-" "${@:2}" \
  "$work/reached" "$work/seeds" || {
  echo "fuzzing $target failed; the input is in .build/fuzzing/findings: run" \
    "'Fuzzing/run.sh $target FILE' to see where" >&2
  exit 1
}
echo "fuzzing $target found nothing in $1 s" >&2
