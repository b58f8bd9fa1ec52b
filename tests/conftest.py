"""What every test gets: a cache folder of its own run, a fixed seller key, and no silent skip in CI."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_CACHE = Path(tempfile.gettempdir()) / f"adwarden-tests-{os.getuid()}"


def pytest_configure() -> None:
    # Set before any test module is imported, and inherited by xdist workers and by every subprocess a test starts.
    os.environ.setdefault("ADWARDEN_CACHE", str(_CACHE / "cache"))
    os.environ["ADWARDEN_SELLER_KEY"] = "a key for tests only"
    os.environ["ADWARDEN_SPECIES_DIR"] = str(_CACHE / "no-such-update")
    os.environ.pop("ADWARDEN_DB", None)
    # What a test asserts does not hang on how busy the machine is.
    settings.register_profile("adwarden", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("adwarden")
    if "PYTEST_XDIST_WORKER" not in os.environ:
        # Built once (a minute on a new machine), so that no test pays for it and no two workers do.
        subprocess.run([sys.executable, "-c", "from matching.matcher import Matcher; Matcher.load()"], check=True)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """On a user's machine a skip is told loudly by ``-ra``; in CI it is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None and os.environ.get("CI") == "true" and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.write_line("CI=true: a skipped test fails the run", red=True)


@pytest.fixture
def workdir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder that the test stands in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
