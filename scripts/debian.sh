#!/usr/bin/env bash
# debian.sh PACKAGE LOSS PROGRAM…: find one of the programs, or install Debian's package.
# Never fails: AdWarden works without it and says what is lost.
set -u
package=$1 loss=$2
shift 2
found() {
  for name in "$@"; do
    [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 && return 0
  done
  return 1
}
found "$@" && exit 0
if command -v apt-get >/dev/null 2>&1; then
  as_root=""
  [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null && as_root="sudo -n"; }
  if [ "$(id -u)" = 0 ] || [ -n "$as_root" ]; then
    echo "No $package found: installing Debian's package (once)."
    { $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$package"; } >/dev/null 2>&1
  fi
fi
found "$@" || echo "No $package: $loss. Install it (Debian: apt-get install $package)."
exit 0
