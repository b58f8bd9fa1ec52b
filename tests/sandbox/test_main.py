"""``python -m sandbox`` as a process."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[2]


def start(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "sandbox", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_it_prints_its_urls_serves_and_ends_cleanly_on_sigterm(tmp_path: Path) -> None:
    with start("--ports", "0", "0", "0", "--day", "2026-03-01", "--truth", str(tmp_path / "truth.json")) as process:
        assert process.stdout
        lines = [process.stdout.readline().split() for _ in range(5)]
        urls = {name: value for name, value in lines if name.startswith("sandbox-")}
        with urllib.request.urlopen(urls["sandbox-shop"] + "robots.txt", timeout=10) as answer:
            assert b"Disallow: /private/" in answer.read()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=10) == 0
        assert process.stderr
        assert process.stderr.read() == ""
    assert (tmp_path / "truth.json").stat().st_size > 1_000_000


def test_a_taken_port_and_a_day_outside_the_year_are_told_in_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with start("--ports", str(taken.getsockname()[1]), "0", "0") as process:
            _, error = process.communicate(timeout=30)
    assert process.returncode == 2
    assert error.startswith("sandbox: cannot serve")
    assert error.count("\n") == 1
    with start("--day", "2030-01-01") as process:
        _, error = process.communicate(timeout=30)
    assert process.returncode == 2
    assert "2025-12-01 to 2026-11-30" in error
