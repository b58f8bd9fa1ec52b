"""Where the software of real servers comes from: Debian, PyPI and npm, kept in the user's cache folder.

What cannot be had skips the test loudly; with CI=true it fails it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import platformdirs
import pytest
from filelock import FileLock

_PATIENCE_S = 600
_WAITING = ("-o", "DPkg::Lock::Timeout=300")


def _cannot(told: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(told)
    pytest.skip(told)


def _run(command: Sequence[str], told: str, cwd: Path | None = None) -> None:
    try:
        done = subprocess.run(
            list(command), check=False, capture_output=True, text=True, cwd=cwd, timeout=_PATIENCE_S,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        _cannot(f"{told}: {error}")
    if done.returncode:
        _cannot(f"{told}: {(done.stderr or done.stdout).strip()[-300:]}")


def _folder(name: str) -> Path:
    folder = Path(platformdirs.user_cache_dir("adwarden-test-servers")) / name
    folder.parent.mkdir(parents=True, exist_ok=True)
    return folder


def debian(*packages: str) -> None:
    """Have Debian packages on this machine; installs them where we may."""
    # One worker at a time: what another is still unpacking is known to dpkg, and has no program yet.
    with FileLock(f"{_folder('debian')}.lock"):
        if _are_installed(packages):
            return
        if os.geteuid() != 0 or shutil.which("apt-get") is None:
            _cannot(f"a real server needs: apt-get install {' '.join(packages)}")
        _run(["apt-get", *_WAITING, "update"], "apt-get update failed")
        wanted = ["install", "-y", "--no-install-recommends", *packages]
        _run(["apt-get", *_WAITING, *wanted], f"cannot install {' '.join(packages)}")


def _are_installed(packages: Sequence[str]) -> bool:
    command = ["dpkg-query", "--show", "--showformat", "${db:Status-Status}\n", *packages]
    known = subprocess.run(command, check=False, capture_output=True, text=True)
    return known.returncode == 0 and set(known.stdout.split()) == {"installed"}


def python_with(name: str, *requirements: str) -> Path:
    """The Python of a virtual environment that holds the requirements; made when first asked for."""
    folder = _folder(name)
    with FileLock(f"{folder}.lock"):
        python, done = folder / "bin" / "python", folder / "done"
        if not done.exists() or done.read_text() != "\n".join(requirements):
            shutil.rmtree(folder, ignore_errors=True)
            _run([sys.executable, "-m", "venv", str(folder)], f"cannot make an environment for {name}")
            _run([str(python), "-m", "pip", "install", "-q", *requirements], f"cannot install {name}")
            done.write_text("\n".join(requirements))
    return python


def node_modules(name: str, *packages: str) -> Path:
    """A folder whose node_modules holds the packages; made when first asked for."""
    folder = _folder(name)
    with FileLock(f"{folder}.lock"):
        done = folder / "done"
        if not done.exists() or done.read_text() != "\n".join(packages):
            if shutil.which("npm") is None:
                _cannot(f"{name} needs node and npm")
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            (folder / "package.json").write_text('{"private": true}')
            _run(["npm", "install", "--no-audit", "--no-fund", *packages], f"cannot install {name}", cwd=folder)
            done.write_text("\n".join(packages))
    return folder
