from __future__ import annotations

from datetime import UTC, datetime

import pytest
from scrapy.settings import Settings

from crawler.clock import clock_from, clock_of, machine_now
from model.errors import ConfigError


def test_a_given_instant_runs_on() -> None:
    clock = clock_from("2026-03-01T06:00:00+02:00")
    first = clock()
    assert first.tzinfo is UTC
    assert abs((first - datetime(2026, 3, 1, 4, tzinfo=UTC)).total_seconds()) < 5
    assert clock() > first


def test_which_clock_a_crawl_has() -> None:
    assert clock_of(Settings()) is machine_now
    assert clock_of(Settings({"ADWARDEN_NOW": "2020-01-01"}))().year == 2020
    assert clock_of(Settings({"ADWARDEN_CLOCK": machine_now, "ADWARDEN_NOW": "2020-01-01"})) is machine_now
    with pytest.raises(ConfigError, match="not an instant"):
        clock_from("yesterday")
