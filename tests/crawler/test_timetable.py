from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.platform import read_description
from crawler.timetable import Schedule
from model.errors import ConfigError


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def due(cron: str | list[str], zone: str, after: str, count: int) -> list[str]:
    schedule = Schedule(cron=cron, timezone=zone)  # type: ignore[arg-type]
    return [f"{instant:%m-%d %H:%M}" for instant in islice(schedule.due_after(at(after)), count)]


@pytest.mark.parametrize(
    ("cron", "zone", "after", "expected"),
    [
        # The hour that is skipped: right after the gap, once.
        ("30 2 * * *", "Europe/Paris", "2026-03-28T12:00", ["03-29 01:00", "03-30 00:30"]),
        ("30 2 * * *", "America/New_York", "2026-03-07T12:00", ["03-08 07:00", "03-09 06:30"]),
        # The hour that comes twice: once.
        ("30 2 * * *", "Europe/Paris", "2026-10-24T12:00", ["10-25 00:30", "10-26 01:30"]),
        ("30 2 * * *", "Europe/Paris", "2026-10-25T00:45", ["10-26 01:30", "10-27 01:30"]),
        ("30 1 * * *", "America/New_York", "2026-10-31T12:00", ["11-01 05:30", "11-02 06:30"]),
        # What runs every so many minutes goes by the time that has passed.
        ("*/30 * * * *", "Europe/Paris", "2026-10-25T00:10", ["10-25 00:30", "10-25 01:00", "10-25 01:30"]),
        # A change of half an hour, on the other half of the globe.
        ("0 2 * * *", "Australia/Lord_Howe", "2026-10-02T12:00", ["10-02 15:30", "10-03 15:30", "10-04 15:00"]),
        ("0 2 * * *", "Asia/Kathmandu", "2026-03-01T00:00", ["03-01 20:15", "03-02 20:15"]),
        (["0 6 * * *", "0 6 * * 0", "0 18 * * *"], "UTC", "2026-03-01T00:00", ["03-01 06:00", "03-01 18:00"]),
    ],
)
def test_due_instants(cron: str | list[str], zone: str, after: str, expected: list[str]) -> None:
    assert due(cron, zone, after, len(expected)) == expected


@settings(max_examples=60, deadline=None)
@given(
    seconds=st.integers(0, 63_072_000),
    zone=st.sampled_from(["UTC", "Europe/Paris", "America/Sao_Paulo", "Australia/Lord_Howe", "Africa/Casablanca"]),
    cron=st.sampled_from(["*/7 * * * *", "15 2 * * *", "0 0 * * 1", "59 23 L * *", "5 4 * * 1-5"]),
)
def test_instants_only_go_forward_and_do_not_depend_on_when_one_asks(seconds: int, zone: str, cron: str) -> None:
    schedule = Schedule(cron=(cron,), timezone=zone)
    start = at("2025-01-01") + timedelta(seconds=seconds)
    found = list(islice(schedule.due_after(start), 8))
    assert all(before < after for before, after in zip([start, *found], found, strict=False))
    assert list(islice(schedule.due_after(found[3]), 4)) == found[4:]
    assert list(schedule.due_between(start, found[5])) == found[:6]


def test_jitter_is_bounded_and_the_same_for_all_who_ask() -> None:
    schedule = Schedule(cron=("0 6 * * *",), jitter_s=900)
    dues = list(islice(schedule.due_after(at("2026-03-01T00:00")), 50))
    waits = [(schedule.start_of("a", each) - each).total_seconds() for each in dues]
    assert waits == [(schedule.start_of("a", each) - each).total_seconds() for each in dues]
    assert min(waits) >= 0
    assert max(waits) <= 900
    assert len(set(waits)) > 30
    assert schedule.start_of("b", dues[0]) != schedule.start_of("a", dues[0])


@pytest.mark.parametrize(
    ("block", "told"),
    [
        ("{cron: 0 6 * *}", ":5: schedule.cron.0: not a cron expression: '0 6 * *'; five fields"),
        ("{cron: 0 25 * * *}", "Bad hour"),
        ("{cron: 0 0 30 2 *}", "Bad day-of-month"),
        ("{cron: '*/5 * * * * *'}", "five fields"),
        ("{cron: []}", "schedule.cron"),
        ("{cron: 0 6 * * *, timezone: Europe/Pariss}", "unknown time zone 'Europe/Pariss'"),
        ("{cron: 0 6 * * *, timezone: ../../etc/passwd}", "unknown time zone"),
        ("{cron: 0 6 * * *, catch_up: twice}", "schedule.catch_up"),
        ("{cron: 0 6 * * *, jitter: 5}", "unknown key 'jitter' (did you mean 'jitter_s'?)"),
        ("{cron: 0 6 * * *, retries: -1}", "schedule.retries"),
        ("{timezone: UTC}", "key 'cron' is missing"),
        ("{cron: */5 * * * *}", "quotes"),
    ],
)
def test_a_mistake_in_a_schedule_is_told_with_its_line(tmp_path: Path, block: str, told: str) -> None:
    file = tmp_path / "a.yml"
    file.write_text(
        "name: a\nkind: html\nbase_url: http://127.0.0.1:1/\nsearch: {url: '{base}?q={query}'}\n"
        f"schedule: {block}\n"
    )
    with pytest.raises(ConfigError) as caught:
        read_description(file)
    assert told in str(caught.value)
    assert f"{file}:5" in str(caught.value)
