"""Referrals name what is stored, tell reports how many, and are not acknowledged before they are made."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.clusters import save_clusters
from db.store import Store
from model.cluster import ClusterMember
from reports.registers.book import EntryError, load_registers
from tests.cli.stored import DB, Run, run, stored

__all__ = ["run", "stored"]
FIELDS = ("reference=A/1", "referred_to=Customs", "dated=2026-03-05")


def adding(*more: str) -> tuple[str, ...]:
    return ("--db", DB, "register", "add", "referrals", *(w for each in (*FIELDS, *more) for w in ("--set", each)))


def test_an_ad_or_cluster_that_is_not_stored_is_refused(stored: Path, run: Run) -> None:
    with Store(DB) as store:
        member = ClusterMember(
            platform="shop", external_id="1", cluster_key="c0ffee", method="m", clustered_at=datetime.now(UTC)
        )
        save_clusters(store.engine, [member])
    done = run(*adding("listings=shop/1\nshop/999\nc0ffee\nnot-a-key"))
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "listing 'shop/999' and 1 more: no such listing or cluster is stored" in done.err
    assert run("--db", DB, "register", "list", "referrals").out == "No entry yet.\n"
    assert run(*adding("listings=shop/1\nc0ffee")).code == 0
    changing = ("--db", DB, "register", "change", "referrals", "referrals-1", "--reason", "more")
    done = run(*changing, "--set", "listings=shop/1\nshop/999")
    assert (done.code, "listing 'shop/999': no such" in done.err) == (2, True)
    assert run(*changing, "--set", "listings=shop/1\nshop/2").code == 0


def test_an_ad_named_before_may_stay_when_it_is_no_longer_stored(stored: Path, run: Run) -> None:
    assert run(*adding("listings=shop/1")).code == 0
    with Store(DB) as store, store.engine.begin() as connection:
        connection.exec_driver_sql("update listings set external_id = 'gone' where external_id = '1'")
    words = ("--reason", "answered", "--set", "listings=shop/1", "--set", "investigated=opened")
    done = run("--db", DB, "register", "change", "referrals", "referrals-1", *words)
    assert done.code == 0, done.err


def test_a_file_with_an_unknown_ad_names_its_line(stored: Path, run: Run) -> None:
    (stored / "in.csv").write_text("reference,referred_to,dated,listings\nA,B,2026-03-05,shop/1\nC,D,2026,shop/999\n")
    done = run("--db", DB, "register", "import", "referrals", "in.csv")
    assert done.code == 2
    assert "in.csv:3: listing 'shop/999': no such listing" in done.out


def test_reports_tell_how_many_ads_and_not_which(stored: Path, run: Run) -> None:
    assert run(*adding("listings=shop/1\nshop/2"), "--share").code == 0
    for language in ("en", "fr", "es"):
        words = ("--party", "FR", "--from", "2026-03-01", "--to", "2026-03-14", "--formats", "html,docx")
        assert run("--db", DB, "submission", *words, "--lang", language, "--out", language).code == 0
        for path in (stored / language).rglob("*.*"):
            assert b"shop/1" not in path.read_bytes(), path
    table = (stored / "en" / "annex" / "register_referrals.csv").read_text(encoding="utf-8-sig").splitlines()
    assert dict(zip(table[0].split(","), table[1].split(","), strict=True))["listings"] == "2"
    told = json.loads(run("--db", DB, "register", "show", "referrals", "referrals-1", "--json").out)
    assert told["fields"]["listings"] == "shop/1\nshop/2"


@pytest.mark.parametrize(
    ("dated", "acknowledged", "wrong"),
    [
        ("2026-03-05", "2026-03-04", True),
        ("2026-03-05", "2026-03-05", False),
        ("2026-03-05", "2026-03", False),
        ("2026-03-05", "2026-02", True),
        ("2026", "2026-01-01", False),
        ("2026-03", "2025", True),
    ],
)
def test_no_referral_is_acknowledged_before_it_is_made(dated: str, acknowledged: str, wrong: bool) -> None:
    fields = {"reference": "A", "referred_to": "B", "dated": dated, "acknowledged_on": acknowledged}
    book = load_registers()["referrals"]
    if not wrong:
        assert book.validate_fields(fields)["acknowledged_on"] == acknowledged
        return
    with pytest.raises(EntryError, match=f"acknowledged_on: {acknowledged} is before dated {dated}"):
        book.validate_fields(fields)
