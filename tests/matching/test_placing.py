"""Kernels placed without LLVM: the same as LLVM loads, or left to it."""

from __future__ import annotations

import ctypes
import json
import platform
import struct
import sys
from pathlib import Path

import pytest

from matching import cache, native, placing
from matching.matcher import Matcher
from matching.native import READ_ADS, SCAN, Kernel
from matching.placing import place
from model.listing import Listing

pytestmark = pytest.mark.skipif(
    (sys.platform, platform.machine()) != ("linux", "x86_64"), reason="LLVM loads kernels on other machines"
)
ADS = Path("tests/data/ads")


def _ads() -> list[tuple[str, str, str]]:
    lines = [line for file in sorted(ADS.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()[:200]]
    ads = [json.loads(line) for line in lines]
    return [(ad["title"], ad.get("text") or "", ad.get("category") or "") for ad in ads]


def test_placed_kernels_read_ads_as_those_that_llvm_loads(matcher: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    listings = [Listing(platform="p", external_id=str(i), url="https://p.example/", title=t, text=x, category=c)
                for i, (t, x, c) in enumerate(_ads())]  # fmt: skip
    placed = Matcher.load()
    assert isinstance(placed._scan._code, placing.Placed)
    told = placed.read_many(listings)
    monkeypatch.setattr(native, "place", lambda *_: None)
    loaded = Matcher.load()
    assert not isinstance(loaded._scan._code, placing.Placed)
    assert sum(len(one.detections) for one in told) > 100
    assert loaded.read_many(listings) == told


@pytest.mark.parametrize("entry", [SCAN, READ_ADS])
def test_what_is_not_known_in_every_detail_is_left_to_llvm(entry: native.Entry) -> None:
    symbol, code = cache._load_kernels()[entry.name]
    assert place(code, symbol) is not None
    assert place(code, "another") is None
    for cut in (0, 3, 40, len(code) // 2, len(code) - 1):
        assert place(code[:cut], symbol) is None
    for machine in (3, 183):
        assert place(_changed(code, 18, struct.pack("<H", machine)), symbol) is None
    for kind in (1, 2, 4, 24, 26):
        assert place(_with_reference(code, kind), symbol) is None, f"a reference of kind {kind}"
    assert place(code.replace(b"\0memset\0", b"\0malloc\0"), symbol) is None


def test_a_section_to_be_written_to_is_left_to_llvm() -> None:
    symbol, code = cache._load_kernels()[SCAN.name]
    for header in _sections(code):
        flags = struct.unpack_from("<Q", code, header + 8)[0]
        if flags & 2:
            assert place(_changed(code, header + 8, struct.pack("<Q", flags | 1)), symbol) is None


def test_where_nobody_may_run_what_he_wrote_llvm_is_asked(matcher: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    class Strict:
        def __init__(self, _name: None) -> None:
            self.memset = real.memset

        def mprotect(self, *_: object) -> int:
            return -1

    real = ctypes.CDLL(None)
    symbol, code = cache._load_kernels()[SCAN.name]
    monkeypatch.setattr(ctypes, "CDLL", Strict)
    assert place(code, symbol) is None
    monkeypatch.undo()
    assert Kernel(SCAN, symbol, code, matcher._scan._tables)


def _changed(code: bytes, at: int, what: bytes) -> bytes:
    return code[:at] + what + code[at + len(what) :]


def _sections(code: bytes) -> list[int]:
    start, size, n = (
        struct.unpack_from("<Q", code, 0x28)[0],
        *struct.unpack_from("<H", code, 0x3A),
        *struct.unpack_from("<H", code, 0x3C),
    )
    return [start + i * size for i in range(n)]


def _with_reference(code: bytes, kind: int) -> bytes:
    """The code with its first reference made one of another kind."""
    [header] = [at for at in _sections(code) if struct.unpack_from("<I", code, at + 4)[0] == 4]
    at = struct.unpack_from("<Q", code, header + 24)[0]
    told = struct.unpack_from("<Q", code, at + 8)[0]
    return _changed(code, at + 8, struct.pack("<Q", told >> 32 << 32 | kind))
