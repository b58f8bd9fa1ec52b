from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from model.estimate import Interval
from reports.assessment.figures import Figures
from reports.submission.content import Missing, Paragraph, text_of
from reports.submission.source import Before, Source
from reports.submission.ways_part import ways_part
from reports.suppression import SUPPRESSED
from tests.reports.submissions import a_source

HALVES = {
    "en": ("5 January 2026 to 5 April 2026", "6 April 2026 to 5 July 2026"),
    "fr": ("du 5 janvier 2026 au 5 avril 2026", "du 6 avril 2026 au 5 juillet 2026"),
    "es": ("del 5 de enero de 2026 al 5 de abril de 2026", "del 6 de abril de 2026 al 5 de julio de 2026"),
}


def of_change(source: Source) -> str:
    [told] = [
        text_of(block.line)
        for block in ways_part(source)
        if isinstance(block, Paragraph | Missing)
        and ("windows" in text_of(block.line) or "p = " in text_of(block.line))
    ]
    return told


@pytest.mark.parametrize("language", list(HALVES))
def test_both_windows_stand_where_routes_are_compared(language: str) -> None:
    told = of_change(a_source(language))
    assert f"({HALVES[language][0]} {{}} {HALVES[language][1]})".format(
        {"en": "and", "fr": "et", "es": "y"}[language]
    ) in told.replace("\u00a0", " ")


def test_the_earlier_period_is_the_first_window_where_one_was_asked_for() -> None:
    before = Before(first_day=date(2025, 1, 6), last_day=date(2025, 7, 6), estimates=())
    told = of_change(replace(a_source("en"), before=before))
    assert "(6 January 2025 to 6 July 2025 and 5 January 2026 to 5 July 2026)" in told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (SUPPRESSED, "fewer than five sellers tell a route"),
        ("no route was told in one of", "windows compared (5 January"),
    ],
)
def test_no_change_has_its_own_reason(note: str, told: str) -> None:
    source = a_source("en")
    none = Interval(value=None, low=None, high=None, method="m", notes=(note,))
    others = [replace(each, interval=none) if each.measure == "route_change_p" else each for each in source.figures.all]
    gaps = [
        text_of(block.line)
        for block in ways_part(replace(source, figures=Figures(others)))
        if isinstance(block, Missing)
    ]
    assert any(told in gap for gap in gaps)
