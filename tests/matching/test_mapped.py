"""What was read of files is given back, and comes back as it was."""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

import numpy as np
import pytest

from matching import cache
from matching.kernel.layout import SELDOM
from matching.mapped import MAPPED, Seldom, put_files_away, write_array
from matching.matcher import Matcher

linux = pytest.mark.skipif(sys.platform != "linux", reason="what is in memory is told on Linux only")


def _resident_kb(path: Path) -> int:
    told = Path("/proc/self/smaps").read_text()
    return sum(
        int(size)
        for _, facts in MAPPED.findall(told)
        if facts.partition("\n")[0].endswith(str(path))
        for size in re.findall(r"^Rss: +(\d+)", facts, re.MULTILINE)
    )


@linux
def test_tables_are_given_back_and_read_again(matcher: Matcher) -> None:
    folder = cache.index_folder(matcher.list_version)
    texts = [("ivory carving " * 3, f"tigerr bone {n} strange wrods hereabouts", "") for n in range(50)]
    tables = [folder / f"{name}.npy" for name in SELDOM]
    matcher.give_back()
    # Of other matchers in this process.
    others = sum(map(_resident_kb, tables))
    found = matcher.find(texts)
    assert sum(map(_resident_kb, tables)) > others + 1_000
    matcher.give_back()
    assert sum(map(_resident_kb, tables)) == others
    assert matcher.find(texts) == found


@linux
def test_libraries_are_given_back_unless_they_were_written_to() -> None:
    library = Path(sys.modules["numpy._core._multiarray_umath"].__file__ or "")
    before = _resident_kb(library)
    put_files_away()
    assert 0 <= _resident_kb(library) < before
    assert np.linalg.norm(np.array([3.0, 4.0])) == 5.0


def test_arrays_in_memory_are_left_alone() -> None:
    array = np.arange(10_000)
    seldom = Seldom([array, array[10:]])
    seldom.give_back()
    assert (array == np.arange(10_000)).all()


@pytest.mark.parametrize("n", [0, 1, 500, 4096, 100_001])
def test_an_array_is_written_as_numpy_writes_it(tmp_path: Path, n: int) -> None:
    array = np.array(random.Random(n).choices(range(1 << 30), k=n), np.uint32)
    write_array(tmp_path / "ours.npy", array)
    np.save(tmp_path / "theirs.npy", array)
    assert (tmp_path / "ours.npy").read_bytes() == (tmp_path / "theirs.npy").read_bytes()
    assert (np.load(tmp_path / "ours.npy", mmap_mode="r") == array).all()


@linux
def test_a_view_of_a_mapped_array_is_given_back_with_it(tmp_path: Path) -> None:
    write_array(tmp_path / "one.npy", np.arange(1 << 18))
    view = np.load(tmp_path / "one.npy", mmap_mode="r")[5:].view()
    assert int(view.sum()) > 0
    assert _resident_kb(tmp_path / "one.npy") > 1_000
    Seldom([view]).give_back()
    assert _resident_kb(tmp_path / "one.npy") == 0
    assert int(view[0]) == 5
