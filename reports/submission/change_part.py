"""Breaks in the series, events known in advance, and how long ads stood, where an assessment holds them."""

from __future__ import annotations

from datetime import date

from model.estimate import Estimate, Scope
from reports.submission.content import Block, Line, Manner, Paragraph, Piece, Table, plain
from reports.submission.cut import cut
from reports.submission.source import Source

_ENDS = ("sold", "expired", "removed", "disappeared")


def changes_part(source: Source) -> list[Block]:
    """What coverage the trend has, events, and breaks; or that breaks were not looked for."""
    tell = source.tell
    blocks: list[Block] = [Paragraph(line=plain(tell.say("change.coverage")), manner=Manner.NOTE)]
    return [*blocks, *_events(source), *_breaks(source)]


def _whose(source: Source, scope: Scope) -> Line:
    return source.scope(Scope(platform=scope.platform, group=scope.group, taxon=scope.taxon))


def _events(source: Source) -> list[Block]:
    tell = source.tell
    rows = []
    known = [each for each in source.figures.of("event_level_change") if each.interval.value is not None]
    for each in known:
        slope = source.figures.get("event_slope_change", each.scope)
        figure = source.cite([one for one in (each, slope) if one is not None])
        cells = (source.cell(each, figure, signed=True), source.cell(slope, figure, signed=True))
        rows.append((plain(each.scope.detail), _whose(source, each.scope), *cells, source.number(figure)))
    if not rows:
        return []
    heads = tuple(tell.say(f"head.{head}") for head in ("event", "series", "level_change", "slope_change", "figure"))
    title, note = tell.say("change.events"), tell.say("change.events_note")
    table = Table(key="events", title=title, heads=heads, rows=tuple(rows), n_worded=2, note=note)
    return [cut(table, tell)]


def _breaks(source: Source) -> list[Block]:
    tell = source.tell
    looked_for = source.figures.of("break_p")
    if not looked_for:
        return [Paragraph(line=plain(tell.say("change.not_looked_for")), manner=Manner.NOTE)]
    rows = []
    for each in [each for each in looked_for if each.interval.value is not None]:
        level, slope = (source.figures.get(f"break_{name}_change", each.scope) for name in ("level", "slope"))
        figure = source.cite([one for one in (each, level, slope) if one is not None])
        chance = Piece(tell.number(each.interval.value or 0.0, digits=3), figure=figure)
        rows.append(
            (
                _whose(source, each.scope),
                plain(tell.day(date.fromisoformat(each.scope.detail))),
                (chance,),
                source.cell(level, figure, signed=True),
                source.cell(slope, figure, signed=True),
                source.number(figure),
            )
        )
    if not rows:
        return [source.missing("change.no_breaks")]
    named = ("series", "week_of", "p", "level_change", "slope_change", "figure")
    heads = tuple(tell.say(f"head.{head}") for head in named)
    title, note = tell.say("change.breaks"), tell.say("change.breaks_note")
    table = Table(key="breaks", title=title, heads=heads, rows=tuple(rows), n_worded=2, note=note)
    return [cut(table, tell)]


def lives_part(source: Source) -> list[Block]:
    """How long ads stood and what ended them, by channel; nothing where the assessment did not estimate it."""
    tell, rows = source.tell, []
    medians = [each for each in source.figures.of("lifetime_median") if not each.scope.detail]
    for median in medians:
        month = source.figures.get("gone_within_month", median.scope)
        ends = [_end(source, median.scope, end) for end in _ENDS]
        known = [each for each in (median, month, *ends) if each is not None and each.interval.value is not None]
        if not known:
            continue
        figure = source.cite(known)
        cells = tuple(source.cell(each, figure) for each in (median, month, *ends))
        rows.append((_whose(source, median.scope), *cells, source.number(figure)))
    if not rows:
        return [source.missing("lives.none", "adwarden revisit PLATFORM")]
    heads = tuple(tell.say(f"head.{head}") for head in ("platform", "median_days", "gone", *_ENDS, "figure"))
    return [
        Table(key="lives", title=tell.say("lives.title"), heads=heads, rows=tuple(rows), note=tell.say("lives.note"))
    ]


def _end(source: Source, scope: Scope, end: str) -> Estimate | None:
    return source.figures.get("gone_within_month", Scope(platform=scope.platform, detail=end))
