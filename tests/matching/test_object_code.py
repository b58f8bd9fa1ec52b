"""Compiled kernels are loaded without a compiler at hand, and what cannot be so loaded is left to llvmlite."""

from __future__ import annotations

import platform
import struct
import subprocess
import sys

import numpy as np
import pytest

from matching import cache, native
from matching.kernel.layout import OUT_COLUMNS
from matching.matcher import Matcher
from matching.native import SCAN, Kernel
from matching.object_code import load_object
from model.errors import MonitorError

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() != "x86_64", reason="only ELF for x86-64 is loaded so"
)


@pytest.fixture(scope="module")
def scan() -> tuple[str, bytes]:
    """Symbol and object code of the kernel that finds names."""
    return cache._load_kernels()[SCAN.name]


def found(kernel: Kernel, text: str) -> list[int]:
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    out, progress = np.zeros(1000 * OUT_COLUMNS, np.int32), np.zeros(2, np.int64)
    n_rows = kernel(codes, np.array([len(codes)], np.int32), out, progress)
    return out[: n_rows * OUT_COLUMNS].tolist()


def test_the_code_runs_as_llvmlite_runs_it(
    scan: tuple[str, bytes], matcher: Matcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    symbol, code = scan
    assert load_object(code, symbol) is not None
    tables = matcher._scan._tables
    here = Kernel(SCAN, symbol, code, tables)
    monkeypatch.setattr(native, "load_object", lambda _code, _symbol: None)
    there = Kernel(SCAN, symbol, code, tables)
    text = "Psittacus erithacus, afr1can grey p@rrot, Pyth0n regius, 象牙 carved ivorry, P.  t i g r i s"
    assert found(here, text) == found(there, text) != []


def test_what_is_no_such_code_is_left_alone(scan: tuple[str, bytes]) -> None:
    symbol, code = scan
    assert load_object(code, "no_such_symbol") is None
    for damaged in (b"", b"\x7fELF", code[: len(code) // 2], b"MZ" + code[2:]):
        assert load_object(damaged, symbol) is None


def test_a_reference_of_an_unknown_kind_is_left_to_a_real_linker(scan: tuple[str, bytes]) -> None:
    symbol, code = scan
    got_pc64 = struct.pack("<I", 29)
    at = next(
        place
        for place in range(0, len(code), 8)
        if code[place : place + 4] == got_pc64 and 0 < struct.unpack_from("<I", code, place + 4)[0] < 500
    )
    assert load_object(code[:at] + struct.pack("<I", 99) + code[at + 4 :], symbol) is None


def test_broken_code_is_told_in_one_line(scan: tuple[str, bytes], matcher: Matcher) -> None:
    with pytest.raises(MonitorError, match="delete the cache folder"):
        Kernel(SCAN, scan[0], b"no code", matcher._scan._tables)


def test_matching_imports_no_compiler(matcher: Matcher) -> None:
    assert matcher.version
    code = (
        "import sys; from matching.matcher import Matcher; Matcher.load();"
        "print(sorted({'numba', 'llvmlite', 'scipy', 'pandas', 'spacy', 'babel', 'wordfreq'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
