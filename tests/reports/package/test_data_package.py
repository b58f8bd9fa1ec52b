from __future__ import annotations

import csv
import json
import shutil
import subprocess
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from sqlalchemy import func, select

from db.engine import reading
from db.store import Store
from db.tables import listings, sightings
from reports.data_package import write_package
from reports.package.asked import PackageOptions
from reports.package.schema import tables
from reports.package.spool import TableFile
from reports.spreadsheet import restored
from species_data.namespace import NameSpace
from tests.factories import DAY, a_detection, a_listing
from tests.reports.package.conftest import (
    AGARWOOD,
    AMAZON,
    HOSTILE,
    PARROT,
    TIGER,
    Make,
    fill,
    handle,
    judge_and_cluster,
    keep,
)

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:frictionless")
MONDAYS = [date(2026, 2, 23) + timedelta(weeks=week) for week in range(3)]


def rows(folder: Path, table: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(folder / "data" / f"{table}.parquet").to_pylist()
    return found


def descriptor(folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return told


def test_frictionless_and_sha256sum_find_nothing_wrong(make: Make, tmp_path: Path) -> None:
    make(texts=True, addresses=True, every_ad=True)
    folder = tmp_path / "package"
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, [(task.name, task.errors[:2]) for task in report.tasks if task.errors]
    checked = subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=folder, capture_output=True, text=True, check=True)
    assert len(checked.stdout.splitlines()) == len([path for path in folder.rglob("*") if path.is_file()]) - 1
    (folder / "data" / "visits.csv").write_text("changed")
    assert subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=folder, capture_output=True, check=False).returncode


def in_pandas(plain: Path) -> tuple[int, int]:
    table = pd.read_parquet(plain.with_suffix(".parquet"))
    assert pd.read_csv(plain).shape == table.shape
    return len(table), len(table.columns)


def in_polars(plain: Path) -> tuple[int, int]:
    table = pl.read_parquet(plain.with_suffix(".parquet"))
    assert pl.read_csv(plain, infer_schema=False).shape == table.shape
    # As people call it: the types are told by the first hundred rows.
    read = pl.read_csv(plain)
    assert [
        name for name, kind in table.schema.items() if kind == pl.Float64 and read[name].dtype not in {kind, pl.String}
    ] == [], plain
    return table.shape


def in_duckdb(plain: Path) -> tuple[int, int]:
    with duckdb.connect() as database:
        table = database.execute(f"SELECT * FROM '{plain.with_suffix('.parquet')}'")
        n_columns, n_rows = len(table.description or ()), len(table.fetchall())
        cells = database.execute(f"SELECT * FROM read_csv('{plain}', header=true, all_varchar=true)")
        assert (len(cells.fetchall()), len(cells.description or ())) == (n_rows, n_columns)
    return n_rows, n_columns


def in_r(plain: Path) -> tuple[int, int]:
    told = f'cat(dim(read.csv("{plain}", na.strings = "", colClasses = "character")))'
    run = subprocess.run(["Rscript", "-e", told], capture_output=True, text=True, check=True)
    n_rows, n_columns = map(int, run.stdout.split())
    return n_rows, n_columns


@pytest.mark.parametrize("reader", [in_pandas, in_polars, in_duckdb, in_r])
def test_every_table_reads_back(reader: Callable[[Path], tuple[int, int]], make: Make, tmp_path: Path) -> None:
    if reader is in_r and not shutil.which("Rscript"):
        pytest.skip("no Rscript: the package was not read back into R (Debian: apt-get install r-base-core)")
    package = make(texts=True, every_ad=True)
    folder = tmp_path / "package" / "data"
    assert {"listings", "detections", "sightings", "texts", "clusters"} <= set(package.n_rows)
    for name, n_rows in package.n_rows.items():
        told = pq.read_table(folder / f"{name}.parquet")
        assert reader(folder / f"{name}.csv") == (n_rows, told.num_columns), name


@pytest.mark.parametrize("reader", [in_pandas, in_polars, in_duckdb])
def test_a_price_with_decimals_may_come_after_many_without(
    reader: Callable[[Path], tuple[int, int]], tmp_path: Path
) -> None:
    amounts = [*map(float, range(1, 400)), None, 5.5, 1e20, 1.5e-7, -3.0]
    spec = tables()["listings"]
    filled = {"listing": [f"{number:016x}" for number in range(len(amounts))], "price": amounts}
    empty = {name: [None] * len(amounts) for name in spec.arrow.names}
    for field in spec.fields:
        if field.is_key and field.name not in filled:
            filled[field.name] = ["shop"] * len(amounts)
    TableFile(tmp_path, spec).write(iter([pa.table({**empty, **filled}, schema=spec.arrow)]))
    assert reader(tmp_path / "listings.csv") == (len(amounts), len(spec.fields))
    assert pl.read_csv(tmp_path / "listings.csv")["price"].to_list() == amounts
    assert pd.read_csv(tmp_path / "listings.csv")["price"].dropna().tolist() == [a for a in amounts if a is not None]
    with duckdb.connect() as database:
        told = database.execute(f"SELECT price FROM '{tmp_path / 'listings.csv'}'").fetchall()
    assert [row[0] for row in told] == amounts


def test_rows_are_those_of_the_database(store: Store, make: Make, tmp_path: Path) -> None:
    make(every_ad=True, exact_taxa=True)
    folder = tmp_path / "package"
    with reading(store.engine) as connection:
        n_ads = connection.execute(select(func.count()).select_from(listings)).scalar_one()
        n_seen = connection.execute(select(func.count()).select_from(sightings)).scalar_one()
    ads = {row["listing"]: row for row in rows(folder, "listings")}
    assert len(ads) == n_ads == 20
    assert sum(row["n_sightings"] for row in rows(folder, "sightings")) == n_seen
    found = rows(folder, "detections")
    assert sorted(row["taxon"] for row in found) == sorted([TIGER] * 9 + [PARROT, AGARWOOD] + [AMAZON] * 5)
    assert sorted(row["judgement"] or "" for row in found)[-2:] == ["confirmed", "rejected"]
    tigers = [ads[row["listing"]] for row in found if row["taxon"] == TIGER]
    assert sorted(ad["price"] or 0.0 for ad in tigers) == [0.0] + [1200.0] * 8
    assert {ad["currency"] for ad in tigers} == {"EUR"}
    assert {(ad["first_week"], ad["last_week"]) for ad in tigers} == {(MONDAYS[0], MONDAYS[2])}
    assert [(row["n_listings"], row["n_sellers"]) for row in rows(folder, "clusters")] == [(2, 2)]
    gone = [row for row in rows(folder, "lifetimes") if row["gone_by"]]
    assert [(row["first_seen"], row["last_up"], row["gone_by"]) for row in gone] == [
        (MONDAYS[0], MONDAYS[0], MONDAYS[2])
    ]


def test_effort_keeps_what_found_nothing_and_what_was_blocked(make: Make, tmp_path: Path) -> None:
    make()
    folder = tmp_path / "package"
    visits = rows(folder, "visits")
    assert sorted(row["outcome"] for row in visits if row["purpose"] == "search") == ["blocked"] + ["completed"] * 5
    assert {row["query"] for row in visits} == {"tiger, write to [e-mail]", None}
    told = [
        (row["week"], row["status"], row["n_ads"], row["n_visits"], row["n_lost"]) for row in rows(folder, "totals")
    ]
    assert told[3:] == [
        (MONDAYS[0], "told", 8, 1, 0),
        (MONDAYS[1], "missing", None, 0, 1),
        (MONDAYS[2], "told", 8, 1, 0),
    ]


def test_hostile_titles_survive_and_start_no_formula(store: Store, make: Make, tmp_path: Path) -> None:
    make(texts=True)
    folder = tmp_path / "package"
    raw = {row["title"] for row in rows(folder, "texts")}
    assert {title.replace("http://evil.example", "[link]").replace('[link]"', "[link]") for title in HOSTILE[1:]} <= raw
    with (folder / "data" / "texts.csv").open(encoding="utf-8", newline="") as stream:
        cells = [row["title"] for row in csv.DictReader(stream)]
    assert {restored(cell) for cell in cells} == raw
    assert [cell for cell in cells if cell[:1] in tuple("=+@\t\r＝")] == []
    assert "tiger; '=1+1" in cells
    assert pd.read_csv(folder / "data" / "texts.csv")["title"].tolist() == cells
    assert pl.read_csv(folder / "data" / "texts.csv")["title"].to_list() == cells
    assert "06 12 34" not in (folder / "data" / "texts.csv").read_text(encoding="utf-8")


def test_nobody_is_named(make: Make, tmp_path: Path) -> None:
    make(every_ad=True)
    secret = [handle(seller).encode() for seller in (0, 1, 77, 90)]
    secret += [b"shop.example", b"Monaco", b"Rue de la Paix", b"dealer", b'"ana"', b"of Bob", b"HYPERLINK"]
    for path in (tmp_path / "package").rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            table = pq.read_table(path).to_pandas().to_csv().encode() if path.suffix == ".parquet" else b""
            assert [word for word in secret if word in content + table] == [], path


def test_few_sellers_widen_taxa_and_withhold_values(make: Make, tmp_path: Path) -> None:
    package = make()
    folder = tmp_path / "package"
    assert package.n_withheld_ads == 1
    assert descriptor(folder)["adwarden"]["suppression"]["withheld_detections"] == 2
    assert {row["taxon"] for row in rows(folder, "detections")} == {TIGER, AMAZON}
    assert sorted({row["language"] or "" for row in rows(folder, "listings")}) == ["", "fr"]
    assert {row["ship_from"] for row in rows(folder, "offers")} == {"FR", "WITHHELD"}


def test_recipients_cannot_join_what_one_recipient_can(make: Make, tmp_path: Path) -> None:
    for name, recipient in (("a", "Ada"), ("b", "Bob"), ("a2", "Ada"), ("own", "")):
        make(name, recipient=recipient)

    def keys(name: str, column: str) -> list[str]:
        return [row[column] for row in rows(tmp_path / name, "listings")]

    for column in ("listing", "seller"):
        assert keys("a", column) == keys("a2", column)
        assert not set(keys("a", column)) & set(keys("b", column))
        assert not set(keys("a", column)) & set(keys("own", column))


def test_the_same_arguments_give_the_same_bytes(make: Make, tmp_path: Path) -> None:
    for name in ("one", "two"):
        make(name, texts=True)
    first, second = tmp_path / "one", tmp_path / "two"
    names = sorted(path.relative_to(first) for path in first.rglob("*") if path.is_file())
    assert [name for name in names if (first / name).read_bytes() != (second / name).read_bytes()] == []
    assert descriptor(first)["created"] == (DAY + timedelta(weeks=2)).isoformat()


@pytest.mark.postgres
def test_postgresql_gives_the_same_bytes_as_sqlite(
    make: Make, names: NameSpace, tmp_path: Path, postgres_url: str
) -> None:
    make("lite", recipient="Ada", every_ad=True)
    with Store(postgres_url) as other:
        fill(other)
        judge_and_cluster(other)
        write_package(other.engine, names, tmp_path / "post", PackageOptions(recipient="Ada", every_ad=True))
    assert (tmp_path / "post" / "SHA256SUMS").read_text() == (tmp_path / "lite" / "SHA256SUMS").read_text()


def test_changes_are_told_by_key(store: Store, make: Make, tmp_path: Path) -> None:
    make("first", recipient="Ada")
    keep(store, a_listing("t1", title="a tiger, cheaper", seller_key=handle(1)), a_detection(TIGER), week=2)
    keep(store, a_listing("new", title="tiger", seller_key=handle(1)), a_detection(TIGER), week=2)
    package = make("second", previous=tmp_path / "first")
    assert package.version == "2026-03-15.2"
    assert package.changes["listings"] == {"added": 1, "changed": 1, "removed": 0}
    folder = tmp_path / "second" / "delta"
    told = pq.read_table(folder / "listings.parquet").to_pylist()
    assert {row["change"] for row in told} == {"added", "changed"}
    assert {row["listing"] for row in told} <= {row["listing"] for row in rows(tmp_path / "second", "listings")}
    assert pd.read_csv(folder / "listings.csv")["change"].value_counts().to_dict() == {"added": 1, "changed": 1}
    assert json.loads((folder / "delta.json").read_text())["from"] == "2026-03-15.1"
    back = make("third", previous=tmp_path / "second", platforms=("forum",))
    assert (back.changes["listings"]["removed"], back.changes["listings"]["added"]) == (10, 0)


def test_what_may_be_published_has_no_row_of_an_ad(make: Make, tmp_path: Path) -> None:
    make("public", rows=False)
    make("research")
    public = tmp_path / "public"
    assert {path.stem for path in (public / "data").glob("*.csv")} == {
        *("platforms", "visits", "series", "totals", "estimates", "taxa", "appendix_entries"),
    }
    assert rows(public, "series") == rows(tmp_path / "research", "series")
    assert not (public / "TERMS.md").exists()
    assert descriptor(public)["licenses"][0]["name"] == "CC-BY-4.0"


def test_taxa_have_entries_and_the_descriptor_says_what_it_was_made_of(make: Make, tmp_path: Path) -> None:
    make()
    folder = tmp_path / "package"
    taxa = {row["taxon"]: row for row in rows(folder, "taxa")}
    assert (taxa[TIGER]["appendix"], taxa[TIGER]["class"]) == ("I", "Mammalia")
    assert {"I"} <= {row["appendix"] for row in rows(folder, "appendix_entries") if row["taxon"] == TIGER}
    ours = descriptor(folder)["adwarden"]
    assert (ours["matcher_versions"], ours["list_versions"], ours["access"]) == (["m1"], ["l1"], "research")
    cited = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert (cited["type"], cited["version"]) == ("dataset", "2026-03-15.1")
    for language, word in (("en", "Codebook"), ("fr", "spécimen"), ("es", "espécimen")):
        page = (folder / "codebook" / f"codebook.{language}.html").read_text(encoding="utf-8")
        assert word in page
        assert f'lang="{language}"' in page
