"""Versions of installed packages, told without their metadata."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest

from matching.installed import version_of


@pytest.mark.parametrize("package", ["numba", "llvmlite", "numpy", "wordfreq", "babel"])
def test_the_version_is_the_one_that_is_installed(package: str) -> None:
    assert version_of(package) == version(package)


def test_what_is_not_installed_has_none() -> None:
    with pytest.raises(ModuleNotFoundError):
        version_of("no-such-package")


def test_neither_the_package_nor_the_parser_of_mail_is_imported() -> None:
    asked = "import sys; from matching.installed import version_of; version_of('numba'); print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout.split()
    assert not {"numba", "email", "importlib.metadata"} & set(told)
