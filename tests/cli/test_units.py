"""What the systemd units and the documents tell others to run can be run."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from cli.schedule import command

ROOT = Path(__file__).parents[2]
UNITS = sorted((ROOT / "deploy" / "systemd").glob("*.*"))


def test_the_units_and_the_crontab_line_name_commands_that_exist() -> None:
    files = [*UNITS, ROOT / "docs" / "operation.md"]
    told = [line for file in files for line in re.findall(r"adwarden schedule run[^`>\n#]*", file.read_text())]
    assert len(told) >= 5
    for line in told:
        words = [word for word in shlex.split(line)[3:] if word not in {"INSTANT", "N"}]
        command.commands["run"].make_context("run", words, resilient_parsing=True)
        known = {name for option in command.commands["run"].params for name in option.opts}
        assert {word for word in words if word.startswith("--")} <= known, line


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_finds_nothing_wrong_with_the_units() -> None:
    done = subprocess.run(
        ["systemd-analyze", "verify", *map(str, UNITS)], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
