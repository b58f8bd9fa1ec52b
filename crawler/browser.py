"""Finding a Chromium and starting it so that it talks to the platform and to nobody else."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from crawler.description import Platform
from model.errors import ConfigError

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-features=Translate,OptimizationHints,MediaRouter",
    "--dns-prefetch-disable",
    "--mute-audio",
)
_NO_PRIVATE = ("127.*", "10.*", "192.168.*", "169.254.*", "0.*", "100.64.*", "localhost", "*.localhost", "[::1]",
               *(f"172.{number}.*" for number in range(16, 32)))  # fmt: skip


def find_chromium() -> Path | None:
    """The Chromium to use: ADWARDEN_CHROMIUM, else one of the usual names on the path, else Playwright's own."""
    named = os.environ.get("ADWARDEN_CHROMIUM")
    if named:
        return Path(named) if os.access(named, os.X_OK) else None
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright")
    own = sorted(cache.glob("chromium*/chrome-linux*/*")) if cache.is_dir() else []
    return next((path for path in own if path.name in ("chrome", "headless_shell") and os.access(path, os.X_OK)), None)


def require_chromium() -> Path:
    """The Chromium to use, or a ConfigError that says how to get one."""
    path = find_chromium()
    if path is None:
        raise ConfigError("no Chromium found: install it (Debian: apt-get install chromium) or set ADWARDEN_CHROMIUM")
    return path


def launch_arguments(platform: Platform) -> list[str]:
    """Chromium's command line: quiet, and blind to private addresses unless the platform lives on this machine."""
    flags = list(FLAGS)
    if os.geteuid() == 0:
        flags.append("--no-sandbox")  # Chromium refuses to start its sandbox as root
    if not platform.is_loopback:
        # The page guard sees no redirect inside the browser; the browser's own resolver does.
        flags.append("--host-resolver-rules=" + ",".join(f"MAP {host} ~NOTFOUND" for host in _NO_PRIVATE))
    return flags
