"""The book of scheduled runs on SQLite and PostgreSQL: whoever asks, whenever, one of them gets it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from db.schedule import ScheduleBook
from db.store import Store
from model.effort import Crawl, VisitOutcome
from model.schedule import RunState, ScheduledRun
from tests.factories import DAY, a_visit

LATER = DAY + timedelta(minutes=1)
LEASE = (DAY, LATER)


def due(hours: int = 0, platform: str = "shop") -> ScheduledRun:
    instant = DAY + timedelta(hours=hours)
    return ScheduledRun(platform=platform, due_at=instant, start_at=instant)


@pytest.fixture
def book(store: Store) -> ScheduleBook:
    return ScheduleBook(store.engine)


def begun(book: ScheduleBook, run: ScheduledRun, holder: str = "one") -> ScheduledRun:
    claimed = book.claim(run, holder, DAY, LEASE)
    assert claimed is not None
    return claimed


def test_one_of_many_leads_and_one_of_many_begins_a_run(store: Store, book: ScheduleBook) -> None:
    book.add([due()])
    names = [f"scheduler {number}" for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        leading = list(pool.map(lambda name: book.take_lead(name, DAY, LATER), names))
        claims = list(pool.map(lambda name: book.claim(due(), name, DAY, LEASE), names))
    assert leading.count(True) == 1
    [claimed] = [claim for claim in claims if claim is not None]
    assert (claimed.state, claimed.attempts, claimed.started_at) == (RunState.RUNNING, 1, DAY)
    assert book.leader() is not None


def test_a_lead_is_kept_by_renewing_and_lost_by_not(book: ScheduleBook) -> None:
    assert book.take_lead("one", DAY, LATER)
    assert book.take_lead("one", DAY, LATER + timedelta(minutes=1))
    assert not book.take_lead("two", LATER, LATER + timedelta(minutes=5))
    assert book.take_lead("two", LATER + timedelta(minutes=2), LATER + timedelta(minutes=5))
    book.give_up_lead("one")
    assert not book.take_lead("one", LATER, LATER + timedelta(minutes=9)), "another's lead cannot be given up"
    book.give_up_lead("two")
    assert book.take_lead("one", LATER, LATER + timedelta(minutes=9))


def test_a_due_instant_is_recorded_once(book: ScheduleBook) -> None:
    book.add([due(), due(1)])
    begun(book, due())
    book.add([due(), due(1), due(2)])
    assert [run.state.value for run in book.all_runs()] == ["running", "pending", "pending"]
    assert book.last_due("shop") == due(2).due_at
    assert book.last_due("other") is None


def test_no_two_runs_of_a_platform_at_once_unless_the_lease_is_over(book: ScheduleBook) -> None:
    book.add([due(), due(1), due(0, "other")])
    begun(book, due())
    assert book.claim(due(1), "one", DAY, LEASE) is None
    assert book.claim(due(0, "other"), "one", DAY, LEASE) is not None
    assert book.claim(due(1), "two", DAY, (LATER, LATER + timedelta(minutes=1))) is not None


def test_who_was_taken_over_can_write_nothing_any_more(book: ScheduleBook) -> None:
    book.add([due()])
    first = begun(book, due())
    assert book.renew(first, LATER)
    assert book.put_back(first, DAY, "cut off: its scheduler died", counted=True)
    [pending] = book.open_runs("shop")
    assert (pending.attempts, pending.reason, pending.holder) == (1, "cut off: its scheduler died", "")
    second = begun(book, pending, "two")
    assert second.attempts == 2
    assert not book.renew(first, LATER)
    assert not book.settle(first, RunState.DONE, "", DAY)
    assert not book.put_back(first, DAY, "late", counted=True)
    assert book.settle(second, RunState.DONE, "", LATER)
    [run] = book.all_runs()
    assert (run.state, run.ended_at, run.lease_until) == (RunState.DONE, LATER, None)
    assert book.open_runs() == []
    assert book.last_begun("shop") == DAY


def test_only_what_is_not_due_yet_is_withdrawn(book: ScheduleBook) -> None:
    book.add([due(), due(1), due(2), due(3), due(2, "other")])
    book.withdraw("shop", DAY + timedelta(hours=1), [due(3).due_at])
    assert [run.due_at for run in book.open_runs("shop")] == [due(hour).due_at for hour in (0, 1, 3)]
    assert len(book.open_runs("other")) == 1


def test_a_block_stands_until_a_visit_that_was_not_blocked(store: Store, book: ScheduleBook) -> None:
    visit = replace(a_visit("b1"), platform="shop", crawl_key="c", ended_at=DAY, outcome=VisitOutcome.BLOCKED)
    assert book.blocked_at("shop") is None
    store.close_visit(visit)
    assert book.blocked_at("shop") == DAY
    store.close_visit(replace(visit, visit_key="b2", ended_at=LATER, outcome=VisitOutcome.COMPLETED))
    assert book.blocked_at("shop") is None


def test_the_crawl_that_ended_since_tells_its_visits(store: Store, book: ScheduleBook) -> None:
    crawl = Crawl(crawl_key="c", platform="shop", queries=("",), max_pages=1, started_at=DAY)
    store.open_crawl(crawl)
    store.open_visit(replace(a_visit("c-0"), platform="shop", crawl_key="c"))
    assert book.crawl_ended_since("shop", DAY) is None, "it is not over"
    store.close_crawl("c", LATER)
    assert [visit.visit_key for visit in book.crawl_ended_since("shop", DAY) or ()] == ["c-0"]
    assert book.crawl_ended_since("shop", LATER + timedelta(seconds=1)) is None


def test_the_latest_come_first(book: ScheduleBook) -> None:
    book.add([due(hour) for hour in range(3)])
    for hour in range(2):
        book.settle(begun(book, due(hour)), RunState.FAILED, "no answer", LATER)
    assert [run.due_at for run in book.recent(5)] == [due(1).due_at, due().due_at]
    assert book.recent(1, "shop")[0].reason == "no answer"
    assert book.recent(1, "other") == []
