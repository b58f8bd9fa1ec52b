from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from matching import cache, native
from matching.matcher import Matcher
from matching.native import SCAN, Kernel, put_compiler_away
from model.errors import MonitorError


def test_broken_code_is_told_in_one_line(matcher: Matcher) -> None:
    symbol, _ = cache._load_kernels()[SCAN.name]
    with pytest.raises(MonitorError, match="delete the cache folder"):
        Kernel(SCAN, symbol, b"no code", matcher._scan._tables)


@pytest.mark.skipif(sys.platform != "linux", reason="pages of a library are given back on Linux only")
def test_the_compiler_is_put_away_and_can_be_used_again(matcher: Matcher) -> None:
    assert matcher.version
    put_compiler_away()
    told = [
        facts for _, facts in native._MAPPED.findall(Path("/proc/self/smaps").read_text()) if "libllvmlite.so" in facts
    ]
    sizes = [int(line.split()[1]) for facts in told for line in facts.splitlines() if line.startswith("Rss:")]
    assert sizes
    assert sum(sizes) < 4_000, "kB; what it changed in its own tables stays"
    symbol, code = cache._load_kernels()[SCAN.name]
    assert Kernel(SCAN, symbol, code, matcher._scan._tables)


def test_matching_imports_nothing_heavy(matcher: Matcher) -> None:
    assert matcher.version
    code = (
        "import sys; from matching.matcher import Matcher; Matcher.load();"
        "print(sorted({'numba', 'scipy', 'pandas', 'spacy', 'babel', 'wordfreq'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
