"""Versions that a revisit of an unchanged site adds: ``python -m benchmarks.revisits [--set SET]... [NAME]...``.

Each made site of the sets (see ``benchmarks.unseen_shops``; those kept for tests are left out) is probed and crawled as
drafted, and every ad is asked for again a day later at its own address, which leads past the lists. Nothing has
changed, so each new version is a false one. The baseline in the same run is the same revisit of a copy of the database
that forgot what the cards told.
"""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select, text

from benchmarks.unseen_shops import SETS
from crawler.description import Platform
from crawler.platform import read_description
from db.engine import reading, writing
from db.store import Store
from db.tables import kept_cards, listing_versions, listings
from model.errors import ConfigError
from spiders.probing.probe import probe
from spiders.runs.run import run_crawl
from spiders.walks.revisit import revisit_errand
from tests.spiders.shops.base import Made, serve

_OPEN = {title: makes for title, makes in SETS.items() if not title.endswith("kept")}
_FIRST = datetime(2026, 3, 1, 9, tzinfo=UTC)


def _count(db_url: str) -> Counter[str]:
    with Store(db_url) as store, reading(store.engine) as connection:
        tables = {"ads": listings, "versions": listing_versions, "cards": kept_cards}
        return Counter(
            {
                name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for name, table in tables.items()
            }
        )


def _revisited(platform: Platform, folder: Path) -> int:
    """New versions after a revisit of every ad."""
    db_url = f"sqlite:///{folder}/adwarden.db"
    before = _count(db_url)["versions"]
    at = _FIRST + timedelta(days=1)
    errand = revisit_errand(platform, limit=100_000, older_than_days=0.1)
    run_crawl([platform], db_url=db_url, warc_dir=folder / "warc", now=lambda: at, errands={platform.name: errand})
    return _count(db_url)["versions"] - before


def measure(made: Made) -> Counter[str]:
    """Ads, those whose cards told something, and false versions with that and without it."""
    with tempfile.TemporaryDirectory(prefix="adwarden-revisits-") as name:
        crawled, forgetful = Path(name) / "a", Path(name) / "b"
        crawled.mkdir()
        file = crawled / "drafted.yml"
        file.write_text(probe(made.url + made.entry).draft, encoding="utf-8")
        platform = read_description(file)
        try:
            revisit_errand(platform, limit=1, older_than_days=None)
        except ConfigError:
            return Counter()
        db_url = f"sqlite:///{crawled}/adwarden.db"
        run_crawl([platform], db_url=db_url, warc_dir=crawled / "warc", now=lambda: _FIRST)
        told = _count(db_url)
        shutil.copytree(crawled, forgetful)
        with Store(f"sqlite:///{forgetful}/adwarden.db") as store, writing(store.engine) as connection:
            connection.execute(text("DELETE FROM kept_cards"))
        return Counter(
            ads=told["ads"],
            cards=told["cards"],
            false=_revisited(platform, crawled),
            before=_revisited(platform, forgetful),
        )


def _measure_set(title: str, makes: dict[str, Callable[[], Made]]) -> None:
    total: Counter[str] = Counter()
    for name, make in makes.items():
        with serve(make()) as made:
            found = measure(made)
        if found["false"] or found["before"]:
            print(f"{title} {name}: {dict(found)}", flush=True)
        total += found
    print(
        f"{title}: {total['ads']} ads, {total['cards']} with words of a card alone; false versions after a revisit:"
        f" {total['false']}, without what cards told {total['before']}",
        flush=True,
    )


def main() -> None:
    """One line for each site with a false version, then one for each set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--set", choices=_OPEN, action="append", dest="sets")
    parser.add_argument("names", nargs="*", metavar="NAME")
    asked = parser.parse_args()
    os.environ.setdefault("ADWARDEN_SELLER_KEY", "a key for benchmarks only")
    logging.disable(logging.CRITICAL)
    for title in asked.sets or _OPEN:
        _measure_set(
            title, {name: make for name, make in _OPEN[title].items() if not asked.names or name in asked.names}
        )


if __name__ == "__main__":
    main()
