from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path

import pytest
from markupsafe import Markup

from reports import charts
from reports.charts import Point, matrix, number, ranking, ticks, time_series
from reports.paper import PAGE, PHONE
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
    for chart in (each for drawing in drawn for each in (drawing.wide, drawing.narrow)):
        root = ET.fromstring(chart)
        names = [child.tag.rpartition("}")[2] for child in root]
        assert names[:2] == ["title", "desc"]
        assert "script" not in names
    # The missing week parts the line in two.
    assert drawn[0].wide.count("<polyline") == drawn[0].narrow.count("<polyline") == 2


def words_of(svg: str) -> list[tuple[float, float, str, str]]:
    """x, y, anchor and words of every text of a chart."""
    texts = [each for each in ET.fromstring(svg) if each.tag.endswith("}text")]
    return [(float(t.attrib["x"]), float(t.attrib["y"]), t.attrib["text-anchor"], t.text or "") for t in texts]


@pytest.mark.parametrize("label", ["01 Dec", "sept. 2026"])
@pytest.mark.parametrize("n_points", [2, 13, 52])
def test_labels_of_time_neither_touch_nor_leave_the_chart(label: str, n_points: int) -> None:
    points = [Point(label=label, value=10.0, low=8.0, high=14.0) for _ in range(n_points)]
    drawing = time_series("a", "t", "d", points)
    for svg, paper in ((drawing.wide, PAGE), (drawing.narrow, PHONE)):
        middles = [x for x, _, anchor, words in words_of(svg) if words == label and anchor == "middle"]
        half = paper.long(label) / 2
        assert len(middles) >= 2
        assert all(half <= x <= paper.width - half for x in middles)
        assert all(later - earlier > 2 * half for earlier, later in pairwise(middles))


def test_on_a_telephone_words_stand_above_their_row_and_are_not_cut() -> None:
    name = "Malayopython reticulatus and others"
    points = [Point(label=name, value=0.1 * n, low=0.0, high=0.2 * n) for n in range(4)]
    drawing = ranking("b", "t", "d", points, percent=True)
    assert 'viewBox="0 0 360 ' in drawing.narrow
    assert 'font-size="12"' in drawing.narrow
    rows = [y for _, y, _, words in words_of(drawing.narrow) if words == name]
    dots = [float(each.attrib["cy"]) for each in ET.fromstring(drawing.narrow) if each.tag.endswith("}circle")]
    assert all(row < dot - 10 for row, dot in zip(rows, dots, strict=True))
    slanted = matrix("c", "t", "d", ["a"], ["not told", *"bcdefgh"], {("a", "b"): 0.4})
    assert "rotate(-45" in slanted.narrow
    assert "rotate" not in slanted.wide


def test_a_page_holds_both_drawings_under_names_of_their_own() -> None:
    page = Markup(ranking("b", "t", "d", [Point(label="x", value=1.0)]))
    assert len(set(re.findall(r' id="([^"]+)"', page))) == 4
    assert page.count("on-page") == page.count("on-phone") == 1
    folder = Path(charts.__file__).parent / "templates"
    for template in ("assessment.html", "submission.html", "association.html"):
        styles = (folder / template).read_text(encoding="utf-8")
        assert ".on-phone{display:none}" in styles
        assert ".on-page{display:none}.on-phone{display:block}" in styles


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
