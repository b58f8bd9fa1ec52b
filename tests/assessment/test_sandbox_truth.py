"""End to end: the sandbox crawled week by week, a sample reviewed, and the assessment held against what is true."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmarks.assess_sandbox import compare, prepare
from benchmarks.sandbox_weeks import crawl_weeks

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::scrapy.exceptions.ScrapyDeprecationWarning")]


def test_intervals_hold_the_truth_of_eight_weeks(tmp_path: Path) -> None:
    weeks = crawl_weeks(tmp_path, date(2026, 3, 2), 8, told=lambda _line: None)
    compared = {each.what: each for each in compare(prepare(tmp_path, weeks, 120, 60), weeks)}
    missed = [what for what, each in compared.items() if not each.holds]
    assert missed == []
    ads = compared["ads that offer"]
    assert ads.naive is not None
    assert ads.estimate.interval.value is not None
    # The reviews bring the count nearer to what is true than the flags alone are.
    assert abs(ads.estimate.interval.value - ads.truth) < abs(ads.naive - ads.truth)
