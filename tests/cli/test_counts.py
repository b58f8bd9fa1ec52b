from __future__ import annotations

from cli.counts import count


def test_one_is_one_and_many_are_many() -> None:
    assert [count(n, "file") for n in (0, 1, 2000)] == ["0 files", "1 file", "2,000 files"]
