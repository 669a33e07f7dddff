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

# A step that calls `check` ends with this, so that a run by hand has an exit status too.
finish() {
  exit "$trouble"
}
