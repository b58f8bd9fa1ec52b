from __future__ import annotations

import importlib
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from matching import cache, native
from matching.mapped import MAPPED, put_files_away
from matching.matcher import Matcher
from matching.native import SCAN, Kernel
from model.errors import MonitorError
from tests.matching.plain_kernel import checked, told

ADS = Path("tests/data/ads")
BITS = [
    "t*ger", "p a n", "P. leo", "iv0ry", "象 牙", "งาช้าง", "\u200b", "...", "\n", "@", "é", "x2", "1.2.0", "?",
    "ball python", "P\u043ercupine", "elephant-ivory", "\ud800",
]  # fmt: skip


def test_broken_code_is_told_in_one_line(matcher: Matcher) -> None:
    symbol, _ = cache._load_kernels()[SCAN.name]
    with pytest.raises(MonitorError, match="delete the cache folder"):
        Kernel(SCAN, symbol, b"no code", matcher._scan._tables)


@pytest.mark.skipif(sys.platform != "linux", reason="pages of a library are given back on Linux only")
def test_the_compiler_is_put_away_and_can_be_used_again(matcher: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    symbol, code = cache._load_kernels()[SCAN.name]
    monkeypatch.setattr(native, "place", lambda *_: None)
    assert Kernel(SCAN, symbol, code, matcher._scan._tables)
    put_files_away()
    told = [facts for _, facts in MAPPED.findall(Path("/proc/self/smaps").read_text()) if "libllvmlite.so" in facts]
    sizes = [int(line.split()[1]) for facts in told for line in facts.splitlines() if line.startswith("Rss:")]
    assert sizes
    assert sum(sizes) < 4_000, "kB; what it changed in its own tables stays"
    assert Kernel(SCAN, symbol, code, matcher._scan._tables)


def test_matching_imports_nothing_heavy(matcher: Matcher) -> None:
    assert matcher.version
    code = (
        "import sys; from matching.matcher import Matcher; Matcher.load();"
        "print(sorted({'numba', 'scipy', 'pandas', 'spacy', 'babel', 'wordfreq'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_kernels_in_plain_python_find_the_same_and_ask_for_no_negative_place(matcher: Matcher) -> None:
    dice = random.Random(27)
    files = sorted(ADS.glob("*.jsonl"))
    texts = ["", "x", "?", "象牙", "P. leo " * 300]
    for file in files:
        rows = [json.loads(line) for line in dice.sample(file.read_text("utf-8").splitlines(), 3)]
        texts += [f"{row.get('title', '')} {row.get('text', '')}"[:400] for row in rows]
    texts += ["".join(dice.choices([*BITS, " ", "", "-"], k=dice.randint(1, 25))) for _ in range(60)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.matching.plain_kernel"],
        input=json.dumps(texts),
        env={**os.environ, "NUMBA_DISABLE_JIT": "1"},
        check=True,
        capture_output=True,
        text=True,
    )
    found = json.loads(done.stdout)
    assert found == told(matcher, texts)
    assert sum(map(len, found)) > 50


def test_the_compiler_asks_of_no_index_whether_it_is_negative() -> None:
    arrays = importlib.import_module("numba.np.arrayobj")
    asking = arrays.fix_integer_index
    with native._indices_as_they_are():
        assert arrays.fix_integer_index is not asking
    assert arrays.fix_integer_index is asking


def test_a_checked_array_refuses_a_negative_place() -> None:
    (array,) = checked((np.arange(4),))
    assert array[3] == 3
    with pytest.raises(IndexError):
        array[-1]
    with pytest.raises(IndexError):
        array[np.int64(-1)] = 0


def test_who_waits_for_the_compiler_is_told_why_and_only_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("ADWARDEN_CACHE", str(tmp_path))
    monkeypatch.setattr(cache, "compile_entry", lambda entry: (entry.name, b"\x7fELF"))
    made = cache._load_kernels()
    assert ["compiling the matcher" in each.message for each in caplog.records] == [True]
    caplog.clear()
    assert cache._load_kernels() == made
    assert not caplog.records
