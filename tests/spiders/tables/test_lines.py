"""Lines of any file, in bounded memory, with the right numbers."""

from __future__ import annotations

import gzip
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.errors import InputError
from spiders.tables import lines
from spiders.tables.lines import Line, lines_of


def write(folder: Path, data: bytes, name: str = "ads.jsonl") -> Path:
    path = folder / name
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return path


BYTES = st.binary(max_size=60) | st.lists(st.sampled_from([b"a", b"\n", b"\r\n", b""])).map(b"".join)


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    data=st.binary(max_size=60) | st.lists(st.sampled_from([b"a", b"\n", b"\r\n", b""])).map(b"".join),
    chunk=st.integers(1, 9),
)
def test_lines_are_those_of_the_file_however_it_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, chunk: int
) -> None:
    monkeypatch.setattr(lines, "_CHUNK", chunk)
    expected = [line.removesuffix(b"\n").removesuffix(b"\r") for line in data.split(b"\n")]
    if expected[-1] == b"" and not data.endswith(b"\r"):
        expected.pop()
    found = list(lines_of(write(tmp_path, data, name)))
    assert [line.data for line in found] == expected
    assert [line.number for line in found] == list(range(1, len(expected) + 1))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(sizes=st.lists(st.integers(0, 30)), chunk=st.integers(1, 50))
def test_only_lines_over_the_limit_are_skipped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sizes: list[int], chunk: int
) -> None:
    monkeypatch.setattr(lines, "_CHUNK", chunk)
    monkeypatch.setattr(lines, "MAX_LINE_BYTES", 10)
    path = write(tmp_path, b"".join(b"x" * size + b"\n" for size in sizes))
    expected = [Line(n, b"x" * size if size <= 10 else None) for n, size in enumerate(sizes, start=1)]
    assert list(lines_of(path)) == expected


def test_a_gzip_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, b"\0" * 30_000_000, "bomb.jsonl.gz")
    monkeypatch.setattr(lines, "MIN_UNPACKED", 10_000_000)
    with pytest.raises(InputError, match="unpacks to more than"):
        list(lines_of(path))


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda data: data[:-20], "ends in the middle"),
        (lambda data: b"no gzip at all", "not sound gzip"),
        (lambda data: data[:40] + b"\xff\xff\xff\xff" + data[44:], "not sound gzip|ends in the middle"),
    ],
)
def test_damaged_gzip_is_told(tmp_path: Path, spoil: object, message: str) -> None:
    path = tmp_path / "a.jsonl.gz"
    whole = gzip.compress(b"".join(b'{"id": "%d", "title": "x"}\n' % n for n in range(1000)))
    path.write_bytes(spoil(whole))  # type: ignore[operator]
    with pytest.raises(InputError, match=message):
        list(lines_of(path))


def test_no_such_file_and_folders(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(lines_of(tmp_path / "none"))
    with pytest.raises(InputError, match="is a folder"):
        list(lines_of(tmp_path))


def test_a_line_of_100_mb_is_passed_over_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "big.jsonl"
    with path.open("wb") as stream:
        stream.write(b'{"id": "1"}\n')
        for _ in range(100):
            stream.write(b"x" * 1_000_000)
        stream.write(b'\n{"id": "3"}\n')
    program = (
        "import sys, resource; from pathlib import Path; from spiders.tables.lines import lines_of\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        f"print([(l.number, l.data is None) for l in lines_of(Path({str(path)!r}))])\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3]
    )
    found, grown_kb = done.stdout.splitlines()
    assert found == "[(1, False), (2, True), (3, False)]"
    assert int(grown_kb) < 60_000, resource.getpagesize()
