from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from db.purging import old_pages
from db.store import Store
from model.effort import VisitOutcome
from tests.factories import DAY, a_snapshot, a_visit

SHOWN_AGAIN, FORGOTTEN, ARCHIVED = "aa" * 32, "bb" * 32, "cc" * 32


def test_bytes_that_a_later_not_modified_stands_for_and_archives_of_others_stay(store: Store) -> None:
    for key, day in (("v1", 0), ("v2", 60)):
        visit = store.open_visit(a_visit(key, started_at=DAY + timedelta(days=day)))
        store.close_visit(replace(visit, ended_at=visit.started_at, outcome=VisitOutcome.COMPLETED))
    store.save_snapshots([
        a_snapshot(sha256=SHOWN_AGAIN, warc_offset=0),
        a_snapshot(sha256=FORGOTTEN, warc_offset=512),
        a_snapshot(sha256=ARCHIVED, warc_file="import:old.warc.gz", warc_offset=1024),
        a_snapshot(sha256=SHOWN_AGAIN, status=304, visit_key="v2", fetched_at=DAY + timedelta(days=60)),
    ])  # fmt: skip
    found = old_pages(store.engine, DAY + timedelta(days=30), with_flagged=False)
    assert [each.sha256 for of_file in found.by_file.values() for each in of_file] == [FORGOTTEN]
