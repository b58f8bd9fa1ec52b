"""Whether this machine has letters for every script that ads and reports are written in."""

from __future__ import annotations

import shutil
import subprocess

PACKAGES = "fonts-noto-core and fonts-noto-cjk (Debian)"
_TIMEOUT_S = 20
# One language a script, by the tags of fontconfig.
_SCRIPTS = {
    "Arabic": "ar", "Chinese": "zh-cn", "Cyrillic": "ru", "Devanagari": "hi", "Greek": "el", "Hebrew": "he",
    "Japanese": "ja", "Korean": "ko", "Latin": "en", "Thai": "th", "Vietnamese": "vi",
}  # fmt: skip


def missing_scripts() -> list[str] | None:
    """The scripts that no font here has; None where fontconfig cannot be asked."""
    fc_list = shutil.which("fc-list")
    if fc_list is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603  (our own words only)
            [fc_list, "--format", "%{lang}\n"], capture_output=True, text=True, timeout=_TIMEOUT_S, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    # A line a font: the languages it can write, parted by strokes.
    spoken = {tag for line in done.stdout.splitlines() for tag in line.split("|")}
    return [name for name, tag in _SCRIPTS.items() if tag not in spoken]
