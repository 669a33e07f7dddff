# shellcheck shell=bash
# Sourced by the steps of tests/run: what they have in common. Leaves the step at the top of the repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

trouble=0

# check NAME COMMAND…: runs the command and reports the name as passed or failed, and goes on.
check() {
  local name=$1
  shift
  echo "\$ $*"
  if "$@"; then
    echo "ok $name"
  else
    echo "not ok $name"
    trouble=1
  fi
}

# need COMMAND NAME HOW: true when the command is there; else reports the name as skipped.
need() {
  command -v "$1" >/dev/null || {
    echo "skip $2 needs $1 ($3)"
    return 1
  }
}

# released: prints where the program is that the step tries: the released one, built where it is not up to date, unless
# GOALPOST names another.
released() {
  local ours=${CARGO_TARGET_DIR:-$PWD/target}/release/goalpost
  local program=${GOALPOST:-$ours}
  [[ $program != "$ours" ]] || cargo build --quiet --release --locked >&2
  realpath "$program"
}

# A step that calls `check` ends with this, so that a run by hand has an exit status too.
finish() {
  exit "$trouble"
}
