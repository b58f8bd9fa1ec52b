"""A crawl in a process of its own that kills itself (SIGKILL) at the n-th event: ``python -m tests.spiders.killed``."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from scrapy.crawler import Crawler

from crawler.signals import snapshot_saved, visit_closed, visit_opened
from db.store import Store
from model.effort import Visit
from model.listing import Observation, Snapshot
from spiders.runs.run import run_crawl
from tests.spiders.conftest import described

# In the environment, since Scrapy imports this module a second time under its own name.
_LEFT = [int(os.environ.get("DIE_AT_EVENT", "0")) or 10**9]


def _tick() -> None:
    _LEFT[0] -= 1
    if _LEFT[0] <= 0:
        os.kill(os.getpid(), signal.SIGKILL)


class StoreLedger:
    """Extension and pipeline in one: everything into the store, one transaction each; dies when its time has come."""

    def __init__(self, crawler: Crawler) -> None:
        self.store = Store(crawler.settings["ADWARDEN_DB"])
        for receiver, signal_object in (
            (self.opened, visit_opened),
            (self.closed, visit_closed),
            (self.saved, snapshot_saved),
        ):
            crawler.signals.connect(receiver, signal=signal_object)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> StoreLedger:
        return cls(crawler)

    def opened(self, visit: Visit) -> None:
        _tick()
        self.store.open_visit(visit)

    def closed(self, visit: Visit) -> None:
        _tick()
        self.store.close_visit(visit)

    def saved(self, snapshot: Snapshot) -> None:
        _tick()
        self.store.save_snapshots([snapshot])

    def process_item(self, item: Observation) -> Observation:
        _tick()
        self.store.save(item, [])
        _tick()
        return item


SETTINGS = {
    "ITEM_PIPELINES": {"tests.spiders.killed.StoreLedger": 100},
    "EXTENSIONS": {"tests.spiders.killed.StoreLedger": 500},
}


def main(url: str, folder: str) -> None:
    run_crawl(
        [described(url, queries=["", "1"])],
        db_url=f"sqlite:///{folder}/adwarden.db",
        warc_dir=Path(folder) / "warc",
        overrides=SETTINGS,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
