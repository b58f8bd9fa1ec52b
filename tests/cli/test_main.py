"""The entry point: help in a blink, one line on every mistake."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"scrapy", "spacy", "numpy", "sqlalchemy", "rapidfuzz", "playwright", "pydantic"}


def adwarden(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "cli", *words], capture_output=True, text=True, timeout=120, check=False, cwd=cwd
    )


def test_help_loads_nothing_heavy() -> None:
    probe = "import sys, cli; cli.adwarden.main(['--help'], standalone_mode=False); print(sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    modules = set(run.stdout.splitlines()[-1].strip("[]").replace("'", "").split(", "))
    assert modules & HEAVY == set()
    assert "Commands:" in run.stdout


@pytest.mark.parametrize(
    "words",
    [["nosuch"], ["--nosuch"], ["species", "show"], ["crawl"], ["match", "--jobs", "many"]],
)
def test_bad_usage_is_one_line_and_exit_2(words: list[str], tmp_path: Path) -> None:
    run = adwarden(*words, cwd=tmp_path)
    assert run.returncode == 2
    assert run.stdout == ""
    assert len(run.stderr.splitlines()) == 1
    assert run.stderr.startswith("adwarden: ")


def test_version() -> None:
    assert adwarden("--version").stdout.startswith("adwarden 0.")
