from __future__ import annotations

from pathlib import Path

import pytest

from matching.kept import kept


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ADWARDEN_CACHE", str(tmp_path))
    return tmp_path


class Maker:
    def __init__(self) -> None:
        self.n_made = 0

    def __call__(self) -> dict[str, int]:
        self.n_made += 1
        return {"boa": 1}


def test_a_table_is_made_once_and_read_back(cache: Path) -> None:
    make = Maker()
    for _ in range(2):
        assert kept("table", dict[str, int], ["1"], make) == {"boa": 1}
    assert make.n_made == 1
    assert len(list(cache.glob("table-*.msgpack"))) == 1


def test_it_is_made_anew_when_what_it_is_made_of_changes_and_old_ones_go(cache: Path, tmp_path: Path) -> None:
    make = Maker()
    source = tmp_path / "source.csv"
    for number in range(6):
        source.write_text(str(number))
        kept("table", dict[str, int], [source], make)
    assert make.n_made == 6
    assert len(list(cache.glob("table-*.msgpack"))) == 3


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x81\xa3boa\xa1x"])
def test_a_damaged_file_or_one_of_another_shape_is_made_anew(cache: Path, damage: bytes) -> None:
    make = Maker()
    kept("table", dict[str, int], ["1"], make)
    next(cache.glob("table-*.msgpack")).write_bytes(damage)
    assert kept("table", dict[str, int], ["1"], make) == {"boa": 1}
    assert make.n_made == 2


def test_without_a_writable_cache_it_is_made_each_time(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (cache / "file").write_text("")
    monkeypatch.setenv("ADWARDEN_CACHE", str(cache / "file"))
    make = Maker()
    for _ in range(2):
        assert kept("table", dict[str, int], ["1"], make) == {"boa": 1}
    assert make.n_made == 2
