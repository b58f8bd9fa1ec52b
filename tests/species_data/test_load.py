"""Cache and tables: quick, never trusted, never needed."""

from __future__ import annotations

import multiprocessing
import zipfile
from pathlib import Path

import numpy as np
import pytest

from model.errors import SpeciesDataError
from species_data import compiling
from species_data.columns import read_cache
from species_data.folder import TableFolder
from species_data.load import load_folder, load_namespace
from species_data.packed import map_arrays, pack_arrays


def _facts(folder: TableFolder) -> tuple[int, int, str, list[str]]:
    names = load_folder(folder)
    return names.n_taxa, names.n_names, names.version, list(names.name_texts)


def test_cache_gives_what_the_tables_give(built: TableFolder, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from_tables = _facts(built)
    assert list(cache.glob("species-*.npz"))

    def never(*_args: object) -> None:
        raise AssertionError("the tables were read though the cache was there")

    monkeypatch.setattr(compiling, "compile_tables", never)
    assert _facts(built) == from_tables


def test_a_changed_table_is_read_again(built: TableFolder) -> None:
    before = load_folder(built).version
    (built.hand / "names_never.csv").write_text("phrase,language,why\nTiger Woods,en,a person\n")
    after = load_folder(built)
    assert after.version != before
    assert after.decoys == [("Tiger Woods", "en", "a person")]


@pytest.mark.parametrize("damage", [b"", b"not a zip", b"PK\x03\x04" + b"\0" * 100])
def test_a_damaged_cache_is_ignored_and_mended(built: TableFolder, cache: Path, damage: bytes) -> None:
    good = _facts(built)
    path = next(cache.glob("species-*.npz"))
    path.write_bytes(damage)
    assert _facts(built) == good
    assert path.stat().st_size > 1000


def test_a_truncated_cache_is_ignored(built: TableFolder, cache: Path) -> None:
    good = _facts(built)
    path = next(cache.glob("species-*.npz"))
    path.write_bytes(path.read_bytes()[:-500])
    assert _facts(built) == good


def test_a_cache_with_objects_in_it_is_never_unpickled(built: TableFolder, cache: Path, tmp_path: Path) -> None:
    _facts(built)
    path = next(cache.glob("species-*.npz"))
    hostile = tmp_path / "hostile.npz"
    np.savez(hostile, head=np.array([{"format": 3}], dtype=object))
    path.write_bytes(hostile.read_bytes())
    assert read_cache(path, built.digest()) is None


def test_a_cache_that_unpacks_past_all_bounds_is_not_read(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.npz"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        block = b"\0" * 1024**2
        with archive.open("head.npy", "w", force_zip64=True) as member:
            for _ in range(600):
                member.write(block)
    assert read_cache(bomb, "x") is None


def test_columns_of_unequal_length_are_refused(built: TableFolder, cache: Path) -> None:
    _facts(built)
    path = next(cache.glob("species-*.npz"))
    arrays = map_arrays(path, 1 << 30)
    path.write_bytes(pack_arrays(arrays))
    assert read_cache(path, built.digest()) is not None
    path.write_bytes(pack_arrays(arrays | {"taxa.ids": arrays["taxa.ids"][:-1]}))
    assert read_cache(path, built.digest()) is None
    path.write_bytes(pack_arrays(arrays | {"names.texts.ends": arrays["names.texts.ends"][::-1]}))
    assert read_cache(path, built.digest()) is None
    path.write_bytes(pack_arrays(arrays | {"names.langs": arrays["names.langs"] + np.uint16(60_000)}))
    assert read_cache(path, built.digest()) is None


def test_an_unwritable_cache_folder_is_done_without(
    built: TableFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("ADWARDEN_CACHE", str(blocked / "below"))
    assert load_folder(built).n_taxa > 0


def test_two_processes_at_once(built: TableFolder) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        first, second = pool.map(_facts, [built, built])
    assert first == second


@pytest.mark.parametrize(
    ("table", "row", "message"),
    [
        ("taxa.csv.gz", "5,X,,NOTARANK,,hand", "rank 'NOTARANK'"),
        ("taxa.csv.gz", "5,X,,GENUS,777777,hand", "parent 777777 of X"),
        ("taxa.csv.gz", "42,X,,GENUS,,hand", "taxon_id stands twice"),
        ("appendix_entries.csv.gz", "42,IV,,,,,,true,hand", "appendix 'IV'"),
        ("appendix_entries.csv.gz", "999,I,,,,,,true,hand", "taxon_id 999"),
        ("appendix_entries.csv.gz", "42,I,2020-01-01,2019-01-01,,,,true,hand", "is not after"),
        ("names_checklist.csv.gz", "42,,vernacular,en,hand", "name is empty"),
        ("names_checklist.csv.gz", "42,x,nickname,en,hand", "kind 'nickname'"),
    ],
)
def test_a_bad_row_of_a_table_is_told_in_one_line(built: TableFolder, table: str, row: str, message: str) -> None:
    import gzip  # noqa: PLC0415

    path = built.tables / table
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes()) + row.encode() + b"\n"))
    with pytest.raises(SpeciesDataError, match=message) as raised:
        load_folder(built)
    assert "\n" not in str(raised.value)
    assert table.split(".", maxsplit=1)[0] in str(raised.value)


def test_a_trade_name_of_no_taxon_is_told_and_left_out(built: TableFolder) -> None:
    (built.hand / "names_trade.csv").write_text(
        "name,language,taxon,kind,class,term,who,why\nx,en,Nullus nemo,trade,certain,,x,x\n"
    )
    names = load_folder(built)
    assert names.unplaced == ["names_trade.csv:2: x (Nullus nemo)"]
    assert names.n_taxa > 0


def test_an_unknown_version_names_those_there_are(cache: Path) -> None:
    with pytest.raises(SpeciesDataError, match="no version '1999'"):
        load_namespace("1999")
