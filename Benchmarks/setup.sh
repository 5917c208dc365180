# What the scripts of this folder begin with; they source it.
#
# Goes to the package, makes the folder $scratch, which is removed at the end, and builds the generator
# of texts: $generate.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Builds a program as it is released, and prints its path: release PRODUCT [OPTION…]
release() {
  swift build -c release "${@:2}" --product "$1" >&2
  printf '%s/%s\n' "$(swift build -c release "${@:2}" --show-bin-path)" "$1"
}

generate=$(release generate --package-path Benchmarks)
