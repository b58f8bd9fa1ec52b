from __future__ import annotations

from pathlib import Path

import pytest

from cli import doctor
from reports.fonts import missing_scripts


def _fontconfig(folder: Path, script: str) -> None:
    (folder / "fc-list").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "fc-list").chmod(0o755)


def test_a_script_without_a_font_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fontconfig(tmp_path, "printf 'ar|el|en|he|ru|vi\\nhi\\nzh-cn|ko\\n'")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert missing_scripts() == ["Japanese", "Thai"]
    finding = doctor._fonts("")
    assert (finding.works, finding.needed, finding.found) == (False, False, "none for Japanese, Thai")
    assert "fonts-noto" in finding.mend


def test_without_fontconfig_nothing_is_claimed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert missing_scripts() is None
    assert doctor._fonts("").found == "cannot be told"
    _fontconfig(tmp_path, "exit 1")
    assert missing_scripts() is None
