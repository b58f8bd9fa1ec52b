from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from reports.charts import Point, matrix, number, ranking, ticks, time_series
from tests.reports.assessment.made import HOSTILE


def test_charts_are_whole_svg_with_title_and_description() -> None:
    points = [Point(label=f"w{n}", value=None if n == 2 else 10.0 + n, low=8.0, high=14.0) for n in range(5)]
    drawn = [
        time_series("a", HOSTILE, "told", points, base=100.0),
        ranking("b", "title", "told", [Point(label=HOSTILE, value=-0.1, low=-0.2, high=-0.05)], zero_line=True),
        matrix("c", "title", "told", ["ID"], ["AE", HOSTILE], {("ID", "AE"): 0.4}),
        time_series("d", "nothing", "told", []),
        ranking("e", "nothing", "told", []),
    ]
    for chart in drawn:
        root = ET.fromstring(chart)
        names = [child.tag.rpartition("}")[2] for child in root]
        assert names[:2] == ["title", "desc"]
        assert "script" not in names
    # The missing week parts the line in two.
    assert drawn[0].count("<polyline") == 2


@pytest.mark.parametrize(("low", "high"), [(0, 1), (-0.3, 0.02), (0, 987_654), (5, 5), (0, 0.0003)])
def test_ticks_span_their_range_with_round_steps(low: float, high: float) -> None:
    found = ticks(low, high)
    assert found[0] <= low
    assert found[-1] >= high - 1e-12
    assert 2 <= len(found) <= 8


def test_numbers_are_written_for_readers() -> None:
    assert number(0.25, percent=True) == "25%"
    assert number(-0.0001, percent=True) == "0%"
    assert number(12_345) == "12,345"
    assert number(0.5) == "0.5"
