"""Charts as SVG, without scripts or fonts of their own, each with a title and a description for who cannot see it.

Colours are those of Okabe and Ito (2008), told apart by readers of every kind of colour vision.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from math import floor, log10

BLUE, ORANGE, GREY = "#0072B2", "#D55E00", "#595959"
_WIDTH = 720
_FONT = 'font-family="sans-serif" font-size="13"'


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


def _svg(height: float, name: str, title: str, told: str, parts: Sequence[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height:.0f}" role="img"'
        f' aria-labelledby="{name}-t {name}-d" {_FONT}>'
        f'<title id="{name}-t">{escape(title)}</title><desc id="{name}-d">{escape(told)}</desc>'
    )
    return head + "".join(parts) + "</svg>"


def time_series(
    name: str, title: str, told: str, points: Sequence[Point], *, base: float | None = None, tell: Tell = number
) -> str:
    """Values over time with the band of their intervals; a gap where a value is missing. ``base`` is a line to see."""
    known = [point for point in points if point.value is not None]
    tops = [each for point in known for each in (point.value, point.high) if each is not None]
    levels = ticks(0.0, max([*tops, base or 0.0, 1.0]))
    left, right, top, bottom = 56.0, _WIDTH - 14.0, 12.0, 250.0
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
    every = max(1, -(-len(points) // 8))
    for place in range(0, len(points), every):
        anchor = "start" if place == 0 else "end" if place > len(points) - 1 - every / 2 else "middle"
        parts.append(_text(x(place), bottom + 20, points[place].label, anchor))
    return _svg(bottom + 32, name, title, told, parts)


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
) -> str:
    """A dot and its whisker a row; ``zero_line`` where the sign matters, the rows clear of nought in orange."""
    ends = [each for point in points for each in (point.value, point.low, point.high) if each is not None]
    levels = ticks(min([0.0, *ends]), max([0.0, *ends]))
    left, right, row = 214.0, _WIDTH - 24.0, 26.0
    bottom = 10.0 + row * len(points)

    def x(value: float) -> float:
        return left + (right - left) * (value - levels[0]) / (levels[-1] - levels[0])

    parts = [_line(x(level), 6, x(level), bottom, 'stroke="#ddd"') for level in levels]
    parts += [_text(x(level), bottom + 18, tell(level, percent=percent), "middle") for level in levels]
    if zero_line:
        parts.append(_line(x(0.0), 6, x(0.0), bottom, f'stroke="{GREY}"'))
    for place, point in enumerate(points):
        y = 10.0 + row * (place + 0.5)
        style = ' font-style="italic"' if point.is_italic else ""
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
    return _svg(bottom + 28, name, title, told, parts)


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
) -> str:
    """Shares as a heat map, origins down and destinations across; the number stands in each cell."""
    left, top, row = 90.0, 30.0, 28.0
    width = min(70.0, (_WIDTH - left - 8) / max(1, len(columns)))
    most = max(cells.values(), default=1.0)
    parts = [_text(left + width * (place + 0.5), top - 8, label, "middle") for place, label in enumerate(columns)]
    for down, one in enumerate(rows):
        y = top + row * down
        parts.append(_text(left - 8, y + row / 2 + 4, one, "end"))
        for across, other in enumerate(columns):
            x, share = left + width * across, cells.get((one, other))
            depth = 1.0 if share is None else 0.12 + 0.88 * share / most
            fill = "#f2f2f2" if share is None else BLUE
            box = f'x="{x + 1:.1f}" y="{y + 1:.1f}" width="{width - 2:.1f}" height="{row - 2:.1f}"'
            parts.append(f'<rect {box} fill="{fill}" fill-opacity="{depth:.2f}"/>')
            if share is not None:
                colour = "#fff" if depth > 0.85 else "#222"
                parts.append(_text(x + width / 2, y + row / 2 + 4, tell(share, percent=True), "middle", colour))
    return _svg(top + row * len(rows) + 8, name, title, told, parts)
