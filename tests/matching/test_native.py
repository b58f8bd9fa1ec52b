from __future__ import annotations

import subprocess
import sys

import pytest

from matching import cache
from matching.matcher import Matcher
from matching.native import SCAN, Kernel
from model.errors import MonitorError


def test_broken_code_is_told_in_one_line(matcher: Matcher) -> None:
    symbol, _ = cache._load_kernels()[SCAN.name]
    with pytest.raises(MonitorError, match="delete the cache folder"):
        Kernel(SCAN, symbol, b"no code", matcher._scan._tables)


def test_matching_imports_nothing_heavy(matcher: Matcher) -> None:
    assert matcher.version
    code = (
        "import sys; from matching.matcher import Matcher; Matcher.load();"
        "print(sorted({'numba', 'scipy', 'pandas', 'spacy', 'babel', 'wordfreq'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
