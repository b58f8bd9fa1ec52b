from __future__ import annotations

import csv
import gzip
import io
from pathlib import Path

import pytest

from model.errors import SpeciesDataError
from species_data.folder import TableFolder
from species_data.gathering import gather
from species_data.load import load_folder, load_namespace
from species_data.namespace import NameSpace
from species_data.trade import ORIGIN, TRADE_DIR, build_trade, load_trade

ROWS = [
    ("Falco peregrinus", "120", "live"),
    ("Falco peregrinus", "3", "eggs (live)"),
    ("Falco spp.", "7", "live"),
    ("Falco hybrid", "5", "live"),
    ("Boa diviniloqua", "2", "skins"),
    ("Panthera leo krugeri", "4", "trophies"),
    ("Panthera tigris", "1", "unspecified"),
    ("Nemo nullus", "9", "live"),
]


@pytest.fixture
def trade(sources: Path) -> Path:
    """The made-up sources with a file of trade records in them."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(("scientific_name", "TermTotalTrade", "term"))
    writer.writerows(ROWS)
    file = sources / ORIGIN.files[0]
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(gzip.compress(text.getvalue().encode()))
    return sources


def test_records_are_counted_by_the_taxon_of_the_list(
    trade: Path, hand: Path, built: TableFolder, tmp_path: Path
) -> None:
    assembly = gather(trade, hand)
    build_trade(trade, assembly, tmp_path / "trade")
    names = load_folder(built)
    found = {
        (names.taxon(each.taxon_id).name, each.term): each.records for each in load_trade(names, tmp_path / "trade")
    }
    assert found == {
        ("Falco peregrinus", "LIV"): 120,
        ("Falco peregrinus", "EGL"): 3,
        ("Falco", "LIV"): 12,
        ("Boa constrictor", "SKI"): 2,
        ("Panthera leo", "TRO"): 4,
        ("Panthera tigris", ""): 1,
    }
    assert assembly.counts["trade records"] == 142
    assert assembly.counts["trade records of no taxon of the list"] == 9
    assert "trade-database-2018" in (tmp_path / "trade" / "sources.yml").read_text()


def test_the_same_records_give_the_same_bytes_and_a_bad_row_is_told(trade: Path, hand: Path, tmp_path: Path) -> None:
    assembly = gather(trade, hand)
    for folder in ("one", "two"):
        build_trade(trade, assembly, tmp_path / folder)
    assert len({(tmp_path / each / "trade_records.csv.gz").read_bytes() for each in ("one", "two")}) == 1
    (trade / ORIGIN.files[0]).write_bytes(gzip.compress(b"scientific_name,TermTotalTrade,term\nFalco spp.,many,live\n"))
    with pytest.raises(SpeciesDataError, match=r"all_taxa_term_rank.csv.gz:2: TermTotalTrade 'many'"):
        build_trade(trade, assembly, tmp_path / "three")


def test_the_shipped_records_name_taxa_of_the_shipped_list() -> None:
    names: NameSpace = load_namespace()
    records = load_trade(names)
    assert sum(each.records for each in records) > 780_000
    assert len({each.taxon_id for each in records}) > 8_500
    assert (TRADE_DIR / "sources.yml").exists()
