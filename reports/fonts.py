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
        return [name for name, tag in _SCRIPTS.items() if not _fonts_for(fc_list, tag)]
    except (OSError, subprocess.SubprocessError):
        return None


def _fonts_for(fc_list: str, tag: str) -> str:
    done = subprocess.run(  # noqa: S603  (our own words only)
        [fc_list, f":lang={tag}", "family"], capture_output=True, text=True, timeout=_TIMEOUT_S, check=True
    )
    return done.stdout.strip()
