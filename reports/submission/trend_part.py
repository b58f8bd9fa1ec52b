"""15.57(c), trends: index by month, change by group of taxa, channel and taxon, and the effort behind them."""

from __future__ import annotations

from collections.abc import Callable

from model.estimate import Estimate, Scope
from reports.charts import Point, ranking, time_series
from reports.submission.change_part import changes_part
from reports.submission.content import Block, Chart, Line, Paragraph, Piece, Table, plain
from reports.submission.cut import MOST_ROWS, cut
from reports.submission.extent_part import point_of
from reports.submission.source import Source
from reports.submission.summary import way_of
from reports.submission.telling import NONE


def trend_part(source: Source) -> list[Block]:
    """Index, trends by what they speak of, and what cannot be told."""
    tell = source.tell
    if not source.report.assessment.rows.visits:
        return [source.missing("trend.no_visits", "adwarden schedule run")]
    trend = source.figures.get("trend")
    blocks: list[Block] = [Paragraph(line=plain(tell.say("trend.how")))]
    if trend is not None and trend.interval.value is not None:
        way = tell.say(f"trend.{way_of(trend)}")
        line = tell.line("trend.whole", rate=source.said(trend, signed=True), way=way)
        blocks.append(Paragraph(line=line))
    else:
        why = tell.why(trend) if trend is not None else tell.say("why.untold")
        blocks.append(source.missing("summary.no_trend", "adwarden schedule run", why=why))
    blocks += _index(source)
    blocks += _changes(source, "group", lambda scope: scope.group, lambda scope: plain(tell.group(scope.group)))
    blocks += _changes(source, "platform", lambda scope: scope.platform, lambda scope: plain(scope.platform))
    blocks += _changes(source, "taxon", lambda scope: scope.taxon, lambda scope: tell.taxon(scope.taxon))
    return [*blocks, *changes_part(source)]


def _index(source: Source) -> list[Block]:
    tell = source.tell
    months = source.figures.of("monthly_index")
    rates = {each.first_day: each for each in source.figures.of("monthly_ads_per_effort") if each.scope == Scope()}
    if not any(each.interval.value is not None for each in months):
        return [source.missing("trend.no_index", "adwarden schedule run")]
    title, told = tell.say("trend.index"), tell.say("trend.index_told")
    points = [
        Point(
            label=tell.month(each.first_day, short=True),
            value=each.interval.value,
            low=each.interval.low,
            high=each.interval.high,
        )
        for each in months
    ]
    drawing = time_series("index", title, told, points, base=100.0, tell=tell.on_axis)
    figure = source.book.cite(plain(title), [*months, *rates.values()])
    rows = tuple(
        (
            plain(tell.month(each.first_day)),
            source.cell(each, figure),
            source.cell(rates.get(each.first_day), figure),
            _effort(source, each),
            source.number(figure),
        )
        for each in months
    )
    heads = tuple(tell.say(f"head.{name}") for name in ("month", "index", "rate", "good_visits", "figure"))
    chart = Chart(key="index", title=title, told=told, drawing=drawing)
    return [chart, Table(key="index", title=title, heads=heads, rows=rows)]


def _effort(source: Source, month: Estimate) -> Line:
    good = sum(each.n_good for each in source.report.assessment.effort if each.month == month.first_day.replace(day=1))
    return plain(source.tell.number(good))


def _changes(source: Source, name: str, which: Callable[[Scope], str], shown: Callable[[Scope], Line]) -> list[Block]:
    tell = source.tell
    known = [each for each in source.figures.of("trend") if which(each.scope) and each.interval.value is not None]
    known = sorted(known, key=lambda each: -(each.interval.value or 0.0))
    if not known:
        return []
    title = tell.say(f"trend.by_{name}")
    rows, points = [], []
    for each in known:
        least = source.figures.get("trend_detectable", each.scope)
        figure = source.cite([one for one in (each, least) if one is not None])
        label = shown(each.scope)
        rows.append(
            (
                label,
                plain(tell.say(f"trend.{way_of(each)}")),
                source.cell(each, figure, signed=True),
                _q_value(source, each, figure),
                source.cell(least, figure),
                source.number(figure),
            )
        )
        points.append(point_of(label, each))
    named_heads = (name, "way", "change", "q", "least", "figure")
    heads = tuple(tell.say(f"head.{head}") for head in named_heads)
    # Said once, under the first of them.
    note = tell.say("trend.q") if name == "group" else ""
    table = Table(key=f"trend_by_{name}", title=title, heads=heads, rows=tuple(rows), n_worded=2, note=note)
    table = cut(table, tell)
    if name == "platform":
        return [table]
    told = tell.say("trend.chart")
    drawing = ranking(f"trend-{name}", title, told, points[:MOST_ROWS], percent=True, zero_line=True, tell=tell.on_axis)
    return [Chart(key=f"trend_by_{name}", title=title, told=told, drawing=drawing), table]


def _q_value(source: Source, estimate: Estimate, figure: str) -> Line:
    for note in estimate.interval.notes:
        if note.startswith("q = "):
            return (Piece(source.tell.number(float(note.split()[2]), digits=3), figure=figure),)
    return plain(NONE)
