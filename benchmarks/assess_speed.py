"""Time and memory of an assessment of many listings, on a synthetic SQLite file.

Run: ``python -m benchmarks.assess_speed [--listings 100000 500000] [--series] [--keep FILE]``. Each listing is seen
five times over 26 weeks on ten platforms; a tenth has a detection, half of these are flagged, some are reviewed.
Printed for each size: seconds to read, to assemble and to write the report, and the most memory used, beside a plain
``SELECT count(*)`` over sightings. With ``--series`` only the weekly series by taxon is timed, by processor and wall.
Each size runs in a process of its own, so that memory is its own; ``--keep`` makes the store of one size once and
leaves it there.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
from sqlalchemy import Table, insert, text

from assessment.assemble import assemble
from assessment.weekly import By, weekly_series
from db.assessed import assessed_rows
from db.engine import reading, writing
from db.store import Store
from db.tables import detections, listing_versions, listings, offers, reviews, sightings, visits
from db.weekly import weekly_rows
from reports.assessment.files import as_json, as_tables, estimates_csv, leaving
from reports.assessment.page import as_page
from reports.suppression import fit_to_leave

FIRST = datetime(2026, 1, 5, 12, tzinfo=UTC)
N_WEEKS, N_PLATFORMS, N_SEEN = 26, 10, 5
_CHUNK = 20_000
_COUNTRIES = ("DE", "FR", "US", "CN", "ID", "AE", "GB", "TH")


def fill(url: str, n_listings: int) -> None:
    """A store of that many listings."""
    rng = np.random.default_rng(7)
    with Store(url) as store:
        with writing(store.engine) as connection:
            connection.execute(insert(visits), list(_visits()))
        for start in range(0, n_listings, _CHUNK):
            numbers = range(start + 1, min(n_listings, start + _CHUNK) + 1)
            with writing(store.engine) as connection:
                for table, rows in _rows(numbers, rng).items():
                    if rows:
                        connection.execute(insert(table), rows)


def _visits() -> Iterator[dict[str, object]]:
    for week in range(N_WEEKS):
        for platform in range(N_PLATFORMS):
            at = FIRST + timedelta(weeks=week)
            yield {
                "visit_key": f"p{platform}w{week}",
                "crawl_key": f"c{platform}w{week}",
                "platform": f"site-{platform}",
                "query": "",
                "started_at": at,
                "ended_at": at + timedelta(hours=1),
                "n_pages": 100,
                "n_listings": 1000,
                "n_errors": 0,
                "outcome": "completed",
                "reason": "",
                "matcher_version": "m1",
                "list_version": "l1",
                "purpose": "search",
                "n_read": 0,
                "filled": [],
            }


def _rows(numbers: range, rng: np.random.Generator) -> dict[Table, list[dict[str, object]]]:
    told: dict[Table, list[dict[str, object]]] = {
        table: [] for table in (listings, listing_versions, sightings, detections, offers, reviews)
    }
    for number in numbers:
        platform, week = int(rng.integers(N_PLATFORMS)), int(rng.integers(N_WEEKS - N_SEEN + 1))
        seen = [FIRST + timedelta(weeks=week + step) for step in range(N_SEEN)]
        words = {"title": f"ad {number}", "text": "words " * 20, "language": "en", "category": ""}
        state = {"price_amount": None, "price_currency": "", "state": "available", "content_sha256": f"{number:064x}"}
        told[listings].append(
            {
                **words,
                **state,
                "id": number,
                "platform": f"site-{platform}",
                "external_id": str(number),
                "seller_key": f"s{int(rng.pareto(1.2) * 50) % 40_000}",
                "images": [],
                "version_no": 1,
                "first_seen_at": seen[0],
                "last_seen_at": seen[-1],
            }
        )
        told[listing_versions].append(
            {
                **words,
                **state,
                "id": number,
                "listing_id": number,
                "version_no": 1,
                "first_seen_at": seen[0],
                "visit_key": f"p{platform}w{week}",
                "matcher_version": "m1",
                "list_version": "l1",
            }
        )
        told[sightings] += [
            {
                "listing_id": number,
                "visit_key": f"p{platform}w{week + step}",
                "seen_at": at,
                "state": "available",
                "content_sha256": f"{number:064x}",
            }
            for step, at in enumerate(seen)
        ]
        if number % 10 == 0:
            _detected(told, number, rng)
    return told


def _detected(told: dict[Table, list[dict[str, object]]], number: int, rng: np.random.Generator) -> None:
    flagged = number % 20 == 0
    told[detections].append(
        {
            "id": number,
            "version_id": number,
            "taxon": f"Genus species{int(rng.pareto(1.0) * 5) % 300}",
            "rank": "species",
            "appendix": ("I", "II", "III")[number // 20 % 3],
            "listed_as": "Genus",
            "term": ("LIV", "SKI", "CAR")[number // 60 % 3],
            "score": 0.95 if flagged else 0.3,
            "flagged": flagged,
            "reasons": [],
            "matches": [],
            "matcher_version": "m1",
            "list_version": "l1",
            "strictness": 2,
        }
    )
    ends = rng.choice(_COUNTRIES, 2)
    lists: dict[str, object] = {
        name: [] for name in ("life_stages", "sexes", "papers", "carriers", "payments", "spans")
    }
    told[offers].append(
        {
            **lists,
            "version_id": number,
            "ship_from": [str(ends[0])],
            "ship_to": [str(ends[1])],
            "methods": ["post"],
            "pre_convention": False,
            "matcher_version": "m1",
            "list_version": "l1",
        }
    )
    if number % 400 == 0:
        verdict = "confirmed" if rng.random() < 0.9 else "rejected"
        told[reviews].append(
            {"detection_id": number, "reviewer": "r", "judgement": verdict, "note": "", "reviewed_at": FIRST}
        )


def measure(url: str) -> dict[str, float]:
    """Seconds by stage, and megabytes at most."""
    last = (FIRST + timedelta(weeks=N_WEEKS - 1, days=6)).date()
    with Store(url) as store:
        began = time.perf_counter()
        with reading(store.engine) as connection:
            connection.execute(text("SELECT count(*) FROM sightings WHERE state = 'available'")).scalar_one()
        counted = time.perf_counter()
        rows = assessed_rows(store.engine, date(2026, 1, 5), last)
        read = time.perf_counter()
        found = assemble(rows)
        assembled = time.perf_counter()
        report = leaving(found, datetime.now(UTC), "benchmark")
        size = len(as_json(report)) + len(as_page(report)) + sum(map(len, as_tables(report).values()))
        written = time.perf_counter()
    return {
        "plain count s": counted - began,
        "read s": read - counted,
        "assemble s": assembled - read,
        "write s": written - assembled,
        "flagged": sum(ad.flagged for ad in rows.ads),
        "output MB": size / 1e6,
        "most memory MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def measure_series(url: str) -> dict[str, float]:
    """Processor seconds by stage of the weekly series by taxon, wall seconds in all, and megabytes at most."""
    last = (FIRST + timedelta(weeks=N_WEEKS - 1, days=6)).date()
    with Store(url) as store:
        began, cpu = time.perf_counter(), time.process_time()
        rows = weekly_rows(store.engine, date(2026, 1, 5), last)
        read = time.process_time()
        estimates = fit_to_leave(weekly_series(rows, By.TAXON))
        told = time.process_time()
        size = len(estimates_csv(estimates))
        written = time.process_time()
        wall = time.perf_counter() - began
    return {
        "read CPU s": read - cpu,
        "series CPU s": told - read,
        "table CPU s": written - told,
        "wall s": wall,
        "weeks told": len(estimates),
        "table MB": size / 1e6,
        "most memory MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--listings", type=int, nargs="+", default=[100_000, 500_000])
    parser.add_argument("--measure", metavar="URL", help="only measure this database, and print JSON")
    parser.add_argument("--series", action="store_true", help="time the weekly series by taxon instead")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="where the store is made, and found again")
    chosen = parser.parse_args()
    if chosen.measure:
        print(json.dumps(measure_series(chosen.measure) if chosen.series else measure(chosen.measure)))
        return
    for n_listings in chosen.listings:
        with tempfile.TemporaryDirectory() as name:
            file = chosen.keep or Path(name) / "adwarden.db"
            url = f"sqlite:///{file.absolute()}"
            if not file.exists():
                fill(url, n_listings)
            again = [sys.executable, "-m", "benchmarks.assess_speed", "--measure", url]
            again += ["--series"] if chosen.series else []
            told = json.loads(subprocess.run(again, check=True, capture_output=True, text=True).stdout)
        shown = ", ".join(f"{what} {value:,.1f}" for what, value in told.items())
        print(f"{n_listings:,} listings, {n_listings * N_SEEN:,} sightings: {shown}", flush=True)


if __name__ == "__main__":
    main()
