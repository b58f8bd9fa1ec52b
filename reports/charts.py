"""Charts as SVG, without scripts or fonts of their own, each with a title and a description for who cannot see it.

Colours are those of Okabe and Ito (2008), told apart by readers of every kind of colour vision.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from math import floor, log10

from reports.paper import PAGE, PHONE, Drawing, Paper

BLUE, ORANGE, GREY = "#0072B2", "#D55E00", "#595959"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A value with its interval under a label; None where there is none."""

    label: str
    value: float | None
    low: float | None = None
    high: float | None = None
    is_italic: bool = False


def ticks(low: float, high: float, n_wanted: int = 5) -> list[float]:
    """Round numbers that span the range: steps of 1, 2 or 5 times a power of ten."""
    if high <= low:
        high = low + 1.0
    rough = (high - low) / n_wanted
    power = 10.0 ** floor(log10(rough))
    step = next(power * times for times in (1.0, 2.0, 5.0, 10.0) if power * times >= rough * 0.999)
    first = floor(low / step)
    found = [first * step]
    while found[-1] < high - step * 1e-9:
        found.append((first + len(found)) * step)
    return found


def number(value: float, *, percent: bool = False) -> str:
    """As a reader writes it."""
    if percent:
        shown = f"{value * 100:.1f}".rstrip("0").rstrip(".")
        return f"{'0' if shown == '-0' else shown}%"
    if value == 0:
        return "0"
    return f"{value:,.0f}" if abs(value) >= 20 or value == int(value) else f"{value:,.2g}"


Tell = Callable[..., str]
"""Writes a number, with ``percent`` true as a share; for readers of other languages than English."""


def _text(x: float, y: float, words: str, anchor: str = "start", colour: str = "#222", style: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}"{style}>{escape(words)}</text>'


def _line(x1: float, y1: float, x2: float, y2: float, style: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" {style}/>'


def _svg(paper: Paper, height: float, name: str, title: str, told: str, parts: Sequence[str]) -> str:
    name = f"{name}-narrow" if paper.is_narrow else name
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {paper.width:.0f} {height:.0f}" role="img"'
        f' aria-labelledby="{name}-t {name}-d" font-family="sans-serif" font-size="{paper.letters}">'
        f'<title id="{name}-t">{escape(title)}</title><desc id="{name}-d">{escape(told)}</desc>'
    )
    return head + "".join(parts) + "</svg>"


def time_series(
    name: str, title: str, told: str, points: Sequence[Point], *, base: float | None = None, tell: Tell = number
) -> Drawing:
    """Values over time with the band of their intervals; a gap where a value is missing. ``base`` is a line to see."""

    def draw(paper: Paper) -> str:
        return _svg(paper, 282.0, name, title, told, _over_time(paper, points, base, tell))

    return Drawing(draw(PAGE), draw(PHONE))


def _over_time(paper: Paper, points: Sequence[Point], base: float | None, tell: Tell) -> list[str]:
    known = [point for point in points if point.value is not None]
    tops = [each for point in known for each in (point.value, point.high) if each is not None]
    levels = ticks(0.0, max([*tops, base or 0.0, 1.0]))
    left, right, top, bottom = 56.0 if not paper.is_narrow else 44.0, paper.width - 14.0, 12.0, 250.0
    step = (right - left) / max(1, len(points) - 1)

    def x(place: int) -> float:
        return left + step * place if len(points) > 1 else (left + right) / 2

    def y(value: float) -> float:
        return bottom - (bottom - top) * value / levels[-1]

    parts = [_line(left, y(level), right, y(level), 'stroke="#ddd"') for level in levels]
    parts += [_text(left - 7, y(level) + 4, tell(level), "end") for level in levels]
    if base is not None:
        parts.append(_line(left, y(base), right, y(base), f'stroke="{GREY}" stroke-dasharray="4 3"'))
    for run in _runs(points):
        parts += _run(run, points, x, y)
    widest = max((paper.long(point.label) for point in points), default=0.0)
    most = max(2, min(8, int((right - left) / (widest + 16))))
    every = max(1, -(-len(points) // most))
    for place in range(0, len(points), every):
        label = points[place].label
        parts.append(_text(paper.within(x(place), label), bottom + 20, label, "middle"))
    return parts


def _runs(points: Sequence[Point]) -> list[list[int]]:
    """Places of values that follow each other without a gap."""
    runs: list[list[int]] = []
    for place, point in enumerate(points):
        if point.value is None:
            continue
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _run(
    run: Sequence[int], points: Sequence[Point], x: Callable[[int], float], y: Callable[[float], float]
) -> list[str]:
    lows = [(x(place), y(points[place].low or 0.0)) for place in run if points[place].low is not None]
    highs = [(x(place), y(points[place].high or 0.0)) for place in run if points[place].high is not None]
    parts = []
    if len(run) == 1:
        # A value alone between two gaps: its interval is a stroke, since a band needs two ends.
        parts += [
            _line(*one, *other, f'stroke="{BLUE}" stroke-width="3" opacity=".4"')
            for one, other in zip(lows, highs, strict=False)
        ]
    elif lows:
        edge = " ".join(f"{one:.1f},{other:.1f}" for one, other in [*highs, *reversed(lows)])
        parts.append(f'<polygon points="{edge}" fill="{BLUE}" opacity=".2"/>')
    path = " ".join(f"{x(place):.1f},{y(points[place].value or 0.0):.1f}" for place in run)
    parts.append(f'<polyline points="{path}" fill="none" stroke="{BLUE}" stroke-width="2"/>')
    parts += [
        f'<circle cx="{x(place):.1f}" cy="{y(points[place].value or 0.0):.1f}" r="3" fill="{BLUE}"/>' for place in run
    ]
    return parts


def ranking(
    name: str,
    title: str,
    told: str,
    points: Sequence[Point],
    *,
    percent: bool = False,
    zero_line: bool = False,
    tell: Tell = number,
) -> Drawing:
    """A dot and its whisker a row; ``zero_line`` where the sign matters, the rows clear of nought in orange."""

    def draw(paper: Paper) -> str:
        row = 42.0 if paper.is_narrow else 26.0
        parts = _ranked(paper, row, points, percent=percent, zero_line=zero_line, tell=tell)
        return _svg(paper, 38.0 + row * len(points), name, title, told, parts)

    return Drawing(draw(PAGE), draw(PHONE))


def _ranked(
    paper: Paper, row: float, points: Sequence[Point], *, percent: bool, zero_line: bool, tell: Tell
) -> list[str]:
    """The rows; on narrow paper each label stands above its row, since there is no room beside it."""
    ends = [each for point in points for each in (point.value, point.low, point.high) if each is not None]
    levels = ticks(min([0.0, *ends]), max([0.0, *ends]), 3 if paper.is_narrow else 5)
    left, right = (12.0 if paper.is_narrow else 214.0), paper.width - 24.0
    bottom = 10.0 + row * len(points)

    def x(value: float) -> float:
        return left + (right - left) * (value - levels[0]) / (levels[-1] - levels[0])

    parts = [_line(x(level), 6, x(level), bottom, 'stroke="#ddd"') for level in levels]
    for level in levels:
        label = tell(level, percent=percent)
        parts.append(_text(paper.within(x(level), label), bottom + 18, label, "middle"))
    if zero_line:
        parts.append(_line(x(0.0), 6, x(0.0), bottom, f'stroke="{GREY}"'))
    for place, point in enumerate(points):
        y = 10.0 + row * (place + (0.72 if paper.is_narrow else 0.5))
        style = ' font-style="italic"' if point.is_italic else ""
        if paper.is_narrow:
            parts.append(_text(2, y - 14, _short(point.label, 52), style=style))
        else:
            parts.append(_text(left - 10, y + 4, _short(point.label), "end", style=style))
        clear = point.low is not None and point.high is not None and (point.low > 0 or point.high < 0)
        colour = ORANGE if zero_line and clear else BLUE
        if point.low is not None and point.high is not None:
            parts.append(_line(x(point.low), y, x(point.high), y, f'stroke="{colour}" stroke-width="3" opacity=".55"'))
        if point.value is not None:
            # A count without an interval is a ring, so that nobody takes it for an estimate without error.
            fill = "#fff" if point.low is None else colour
            dot = f'cx="{x(point.value):.1f}" cy="{y:.1f}" r="5"'
            parts.append(f'<circle {dot} fill="{fill}" stroke="{colour}" stroke-width="2"/>')
    return parts


def _short(label: str, most: int = 28) -> str:
    return label if len(label) <= most else label[: most - 1] + "…"


def matrix(
    name: str,
    title: str,
    told: str,
    rows: Sequence[str],
    columns: Sequence[str],
    cells: dict[tuple[str, str], float],
    *,
    tell: Tell = number,
) -> Drawing:
    """Shares as a heat map, origins down and destinations across; the number stands in each cell."""

    def draw(paper: Paper) -> str:
        top = 74.0 if _are_slanted(paper, columns) else 30.0
        parts = _squares(paper, top, rows, columns, cells, tell)
        return _svg(paper, top + _ROW * len(rows) + 8, name, title, told, parts)

    return Drawing(draw(PAGE), draw(PHONE))


_ROW = 28.0


def _width(paper: Paper, columns: Sequence[str]) -> float:
    # A slanted label of the last column ends beyond it.
    room = paper.width - (112.0 if paper.is_narrow else 98.0)
    return min(70.0, room / max(1, len(columns)))


def _are_slanted(paper: Paper, columns: Sequence[str]) -> bool:
    """Whether a label is longer than its column is wide, which on a page is read all the same."""
    return paper.is_narrow and any(paper.long(label) > _width(paper, columns) - 2 for label in columns)


def _squares(
    paper: Paper,
    top: float,
    rows: Sequence[str],
    columns: Sequence[str],
    cells: dict[tuple[str, str], float],
    tell: Tell,
) -> list[str]:
    left, width, is_slanted = (74.0 if paper.is_narrow else 90.0), _width(paper, columns), _are_slanted(paper, columns)
    most = max(cells.values(), default=1.0)
    parts = []
    for place, label in enumerate(columns):
        x, y = left + width * (place + 0.5), top - 8
        if is_slanted:
            parts.append(_text(x, y, _short(label, 14), style=f' transform="rotate(-45 {x:.1f} {y:.1f})"'))
        else:
            parts.append(_text(x, y, label, "middle"))
    size = f' font-size="{paper.letters - 2}"' if paper.is_narrow else ""
    for down, one in enumerate(rows):
        y = top + _ROW * down
        parts.append(_text(left - 8, y + _ROW / 2 + 4, _short(one, 9) if paper.is_narrow else one, "end"))
        for across, other in enumerate(columns):
            x, share = left + width * across, cells.get((one, other))
            depth = 1.0 if share is None else 0.12 + 0.88 * share / most
            fill = "#f2f2f2" if share is None else BLUE
            box = f'x="{x + 1:.1f}" y="{y + 1:.1f}" width="{width - 2:.1f}" height="{_ROW - 2:.1f}"'
            parts.append(f'<rect {box} fill="{fill}" fill-opacity="{depth:.2f}"/>')
            if share is not None:
                colour = "#fff" if depth > 0.85 else "#222"
                told = tell(share, percent=True)
                parts.append(_text(x + width / 2, y + _ROW / 2 + 4, told, "middle", colour, size))
    return parts
