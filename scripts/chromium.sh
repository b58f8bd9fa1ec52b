#!/usr/bin/env bash
# Find a Chromium for pages that need JavaScript, or install Debian's. Never fails: AdWarden works without one and says so.
set -u
found() {
  for name in "${ADWARDEN_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 && return 0
  done
  return 1
}
found && exit 0
if command -v apt-get >/dev/null 2>&1; then
  as_root=""
  [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null && as_root="sudo -n"; }
  if [ "$(id -u)" = 0 ] || [ -n "$as_root" ]; then
    echo "No Chromium found: installing Debian's package (once)."
    { $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1
  fi
fi
found || echo "No Chromium: pages that need JavaScript are left out. Install it (Debian: apt-get install chromium) or set ADWARDEN_CHROMIUM."
exit 0
