from __future__ import annotations

import random
import time
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from crawler.lock import platform_lock
from db.schedule import ScheduleBook
from db.store import Store
from model.effort import Crawl, Visit, VisitOutcome
from model.schedule import RunState, ScheduledRun
from spiders.schedule.verdicts import CrawlEnd
from tests.spiders.schedule.simulated import GOOD, Script, World, at, platform

BLOCKED = CrawlEnd(exit_code=1, visits=((VisitOutcome.BLOCKED, "refuses us (HTTP 403)"),))
AWAY = CrawlEnd(exit_code=1, visits=((VisitOutcome.UNREACHABLE, "no answer in time"),))
CHANGED = CrawlEnd(exit_code=1, visits=((VisitOutcome.PAGE_CHANGED, "no cards"),))


def ends(*sequence: CrawlEnd) -> Script:
    left = iter(sequence)
    return lambda _run: next(left, GOOD)


def test_each_due_run_is_done_once(book: ScheduleBook, tmp_path: Path) -> None:
    world = World(book, tmp_path, platform("a", cron="0 */6 * * *"), start="2026-03-01T01:00")
    world.run_until("2026-03-02T01:00")
    assert world.states("a") == [(f"03-{day:02} {hour:02}:00", "done", "") for day, hour in
                                 ((1, 6), (1, 12), (1, 18), (2, 0))]  # fmt: skip
    assert set(world.launcher.finished.values()) == {1}


@pytest.mark.parametrize(
    ("catch_up", "states"),
    [
        ("none", ["done", "skipped", "skipped", "skipped", "done"]),
        ("once", ["done", "skipped", "skipped", "done", "done"]),
        ("all", ["done", "skipped", "done", "done", "done"]),
    ],
)
def test_downtime_is_caught_up_as_described(
    book: ScheduleBook, tmp_path: Path, catch_up: str, states: list[str]
) -> None:
    shop = platform("a", cron="0 6 * * *", catch_up=catch_up, catch_up_max=2)
    world = World(book, tmp_path, shop, start="2026-03-01T00:00")
    world.run_until("2026-03-01T12:00")
    world.time.instant = at("2026-03-04T12:00")
    world.run_until("2026-03-05T12:00")
    assert [state for _, state, _ in world.states("a")] == states
    assert all(reason for _, state, reason in world.states("a") if state == "skipped")


def test_a_long_downtime_leaves_a_bounded_record(book: ScheduleBook, tmp_path: Path) -> None:
    world = World(book, tmp_path, platform("a", cron="*/5 * * * *"), start="2026-03-01T00:00")
    world.run_until("2026-03-01T00:06")
    world.time.instant = at("2026-03-11T00:01")
    world.run_until("2026-03-11T00:02")
    states = world.states("a")
    assert len(states) == 502
    assert "as were 2,3" in states[2][2]
    assert [state for _, state, _ in states][-1] == "done"


def test_failures_are_tried_again_later_each_time_and_not_for_ever(book: ScheduleBook, tmp_path: Path) -> None:
    shop = platform("a", cron="0 0 * * *", retries=2, retry_after_s=600)
    world = World(book, tmp_path, shop, start="2026-02-28T23:00")
    world.launcher.script = ends(AWAY, AWAY, AWAY)
    world.run_until("2026-03-01T12:00")
    begun = [run.started_at for run in world.launcher.started if run.started_at]
    waits = [(after - before).total_seconds() for before, after in pairwise(begun)]
    assert [round(wait, -2) for wait in waits] == [600, 1200]
    assert world.states("a") == [("03-01 00:00", "failed", "unreachable: no answer in time (tried 3 times)")]


def test_a_block_cools_down_before_anything_is_asked_again(store: Store, book: ScheduleBook, tmp_path: Path) -> None:
    shop = platform("a", cron="0 * * * *", cool_down_s=3 * 3600, retries=1)
    world = World(book, tmp_path, shop, start="2026-03-01T00:30")

    def blocked(run: ScheduledRun) -> CrawlEnd:
        if len(world.launcher.started) > 1:
            store.close_visit(a_visit(world.time.now(), VisitOutcome.COMPLETED))
            return GOOD
        store.close_visit(a_visit(world.time.now(), VisitOutcome.BLOCKED))
        return BLOCKED

    world.launcher.script = blocked
    world.run_until("2026-03-01T05:30")
    begun = [run.started_at for run in world.launcher.started if run.started_at]
    assert begun[1] - begun[0] >= timedelta(hours=3)
    states = {due: (state, reason) for due, state, reason in world.states("a")}
    assert "blocked us" in states["03-01 02:00"][1]
    assert states["03-01 02:00"][0] == "skipped"


def a_visit(ended: datetime, outcome: VisitOutcome) -> Visit:
    return Visit(
        visit_key=f"v{ended:%H%M%S}",
        crawl_key="c",
        platform="a",
        query="",
        started_at=ended,
        ended_at=ended,
        outcome=outcome,
    )


def test_a_changed_page_waits_for_a_person(book: ScheduleBook, tmp_path: Path) -> None:
    world = World(book, tmp_path, platform("a", cron="0 6 * * *", retries=5), start="2026-03-01T00:00")
    world.launcher.script = ends(CHANGED)
    world.run_until("2026-03-01T23:00")
    assert world.states("a") == [("03-01 06:00", "failed", "page_changed: no cards")]
    assert len(world.launcher.started) == 1


def test_a_crawl_that_takes_too_long_is_stopped(book: ScheduleBook, tmp_path: Path) -> None:
    world = World(book, tmp_path, platform("a", cron="0 6 * * *", max_runtime_s=60), start="2026-03-01T00:00")
    world.launcher.lasts_s = 10_000
    world.run_until("2026-03-01T07:00")
    [(_, state, reason)] = world.states("a")
    assert (state, reason) == ("failed", "stopped after max_runtime_s (60 s)")


def test_a_platform_never_overlaps_itself(book: ScheduleBook, tmp_path: Path) -> None:
    shop = platform("a", cron="*/10 * * * *", catch_up="once")
    world = World(book, tmp_path, shop, start="2026-03-01T00:01")
    world.time.step_s = 60.0
    world.launcher.lasts_s = 25 * 60  # the fake asserts that no two run at once
    world.run_until("2026-03-01T02:01")
    states = [state for due, state, _ in world.states("a") if due < "03-01 02:01"]
    assert states.count("done") >= 5
    assert set(states) == {"done", "skipped"}


def test_a_stop_gives_the_run_back_and_the_next_scheduler_does_it(book: ScheduleBook, tmp_path: Path) -> None:
    world = World(book, tmp_path, platform("a", cron="0 6 * * *", retries=0), start="2026-03-01T00:00")
    world.launcher.lasts_s = 600
    first = world.scheduler()
    world.time.stop_at = at("2026-03-01T06:05")
    first.run()
    [(_, state, reason)] = world.states("a")
    assert (state, reason) == ("pending", "interrupted: the scheduler was stopped")
    assert book.leader() is None, "the next one need not wait"
    world.run_until("2026-03-01T07:00")
    assert [state for _, state, _ in world.states("a")] == ["done"]
    assert set(world.launcher.finished.values()) == {1}


def test_a_killed_scheduler_is_replaced_when_its_lease_is_over(book: ScheduleBook, tmp_path: Path) -> None:
    world = World(book, tmp_path, platform("a", cron="0 6 * * *", retries=0), start="2026-03-01T00:00")
    world.launcher.lasts_s = 600
    first = world.scheduler(lease_s=0.6)
    first.dies_at = at("2026-03-01T06:05")
    first.run()
    [(_, state, _)] = world.states("a")
    assert state == "running", "nobody was there to say otherwise"
    second = world.scheduler(lease_s=0.6, once=True)
    second.run()
    assert not second.leads
    assert len(world.launcher.started) == 1, "the dead one's lease still runs"
    time.sleep(0.7)
    world.run_until("2026-03-01T07:00")
    assert [state for _, state, _ in world.states("a")] == ["done"]
    assert len(world.launcher.started) == 2


def test_a_crawl_that_outlives_its_scheduler_is_waited_for_and_not_repeated(
    store: Store, book: ScheduleBook, tmp_path: Path
) -> None:
    world = World(book, tmp_path, platform("a", cron="0 6 * * *"), start="2026-03-01T00:00")
    world.launcher.lasts_s = 600
    first = world.scheduler()
    first.dies_at = at("2026-03-01T06:00")
    first.run()
    began = world.time.now()
    crawl = Crawl(crawl_key="c", platform="a", queries=("",), max_pages=1, started_at=began)
    store.open_crawl(crawl)
    time.sleep(0.1)
    with platform_lock(tmp_path / "warc", "a"):  # the orphan is still at it
        world.scheduler(until=began + timedelta(seconds=30)).leads = False
        waiting = world.scheduler()
        world.time.stop_at = began + timedelta(seconds=60)
        waiting.run()
        assert [state for _, state, _ in world.states("a")] == ["running"]
    store.close_visit(replace(a_visit(world.time.now(), VisitOutcome.COMPLETED), crawl_key="c"))
    store.close_crawl("c", world.time.now())
    world.run_until("2026-03-01T12:00")
    assert [state for _, state, _ in world.states("a")] == ["done"]
    assert len(world.launcher.started) == 1


def test_a_schedule_that_changed_forgets_what_is_not_due_yet(book: ScheduleBook, tmp_path: Path) -> None:
    world = World(book, tmp_path, platform("a", cron="0 18 * * *"), start="2026-03-01T00:00")
    world.run_until("2026-03-01T01:00")
    world.platforms["a"] = platform("a", cron="0 3 * * *")
    world.run_until("2026-03-02T00:00")
    assert [due for due, _, _ in world.states("a")] == ["03-01 03:00"]


def test_a_platform_whose_terms_nobody_read_is_skipped_with_its_reason(book: ScheduleBook, tmp_path: Path) -> None:
    shop = platform("a", cron="0 6 * * *")
    world = World(
        book, tmp_path, shop.model_copy(update={"base_url": "https://shop.example/"}), start="2026-03-01T00:00"
    )
    world.run_until("2026-03-01T07:00")
    [(_, state, reason)] = world.states("a")
    assert state == "skipped"
    assert "read the terms" in reason
    assert not world.launcher.started


@pytest.fixture
def week(book: ScheduleBook, tmp_path: Path) -> World:
    return World(
        book,
        tmp_path,
        platform("daily", cron="30 2 * * *", timezone="Europe/Paris", jitter_s=1800, catch_up="once"),
        platform("often", cron=["0 */4 * * *", "0 12 * * 1"], timezone="America/New_York", catch_up="all"),
        platform("strict", cron="15 6,18 * * *", timezone="Asia/Jakarta", catch_up="none", jitter_s=60),
        start="2026-03-06T00:00",
    )


def test_a_week_with_failures_downtime_and_a_kill(week: World) -> None:
    """Over both a spring change of the clock in New York and a weekend of trouble, every due run has its end."""
    chance = random.Random(3)
    week.launcher.script = lambda _run: AWAY if chance.random() < 0.2 else GOOD
    week.run_until("2026-03-08T05:00")
    week.time.instant = at("2026-03-09T03:00")  # the machine was off
    dying = week.scheduler()
    dying.dies_at = at("2026-03-10T04:00")
    dying.run()
    time.sleep(0.1)
    week.run_until("2026-03-13T00:00")
    first, last = at("2026-03-06T00:00"), at("2026-03-12T23:59:59")
    for name, shop in week.platforms.items():
        assert shop.schedule is not None
        due = set(shop.schedule.due_between(first, last))
        kept = {run.due_at: run for run in week.book.all_runs() if run.platform == name}
        assert due <= set(kept), "a due run was lost"
        for instant in due:
            run, n = kept[instant], week.launcher.finished[(name, instant)]
            if run.state in (RunState.PENDING, RunState.RUNNING):
                assert run.start_at > last, "still to come: its jitter or its next attempt"
            elif run.state is RunState.DONE:
                assert n == 1
            else:
                assert n == 0
                assert run.reason
    states = [run.state for run in week.book.all_runs() if run.due_at <= last]
    assert states.count(RunState.DONE) > 40
    assert states.count(RunState.SKIPPED) >= 2
