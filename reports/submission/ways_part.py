"""15.57(d): routes, methods of shipment, carriers, payment, crossing of borders, and what changed."""

from __future__ import annotations

from collections import Counter

from assessment.ways import Window, halves
from model.estimate import Estimate
from reports.charts import matrix, ranking
from reports.paper import Drawing
from reports.submission.content import Block, Chart, Manner, Paragraph, Piece, Table, plain
from reports.submission.cut import MOST_ROWS, cut
from reports.submission.extent_part import point_of
from reports.submission.source import Source
from reports.suppression import is_suppressed

_MOST_ENDS = 8
_SHARES = (
    ("method_of_shipment", "shipping_method_share"),
    ("carrier", "carrier_share"),
    ("payment", "payment_share"),
)


def ways_part(source: Source) -> list[Block]:
    """What ads tell of the way specimens travel."""
    tell, get = source.tell, source.figures.get
    flagged = get("ads_flagged")
    if flagged is None or not flagged.interval.value:
        return [source.missing("ways.nothing", "adwarden crawl PLATFORM")]
    blocks: list[Block] = [Paragraph(line=plain(tell.say("ways.how")))]
    told, abroad = get("share_telling_route"), get("cross_border_share")
    blocks.append(Paragraph(line=tell.line("ways.told", share=source.said(told))))
    blocks.append(Paragraph(line=tell.line("ways.abroad", share=source.said(abroad))))
    blocks += _routes(source)
    for kind, measure in _SHARES:
        blocks += _shares(source, kind, measure)
    return [*blocks, *_changed(source)]


def _routes(source: Source) -> list[Block]:
    tell = source.tell
    known = [each for each in source.figures.of("route_share") if each.interval.value is not None]
    if not known:
        return [source.missing("ways.no_routes")]
    title, told = tell.say("ways.routes"), tell.say("ways.matrix")
    rows = []
    for each in known:
        ads = source.figures.get("route_ads", each.scope)
        both = source.figures.get("route_share_of_told", each.scope)
        figure = source.cite([one for one in (each, ads, both) if one is not None])
        one, _, other = each.scope.detail.partition(">")
        ends = (plain(tell.country(one)), plain(tell.country(other)))
        rows.append(
            (
                *ends,
                source.cell(ads, figure),
                source.cell(each, figure),
                source.cell(both, figure),
                source.number(figure),
            )
        )
    heads = tuple(tell.say(f"head.{name}") for name in ("from", "to", "route_ads", "share", "share_told", "figure"))
    chart = Chart(key="routes", title=title, told=told, drawing=_matrix(source, known, title, told))
    table = Table(key="routes", title=title, heads=heads, rows=tuple(rows), n_worded=2, note=tell.say("ways.weights"))
    return [chart, cut(table, tell)]


def _matrix(source: Source, known: list[Estimate], title: str, told: str) -> Drawing:
    weights: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    cells = {}
    for each in known:
        one, _, other = each.scope.detail.partition(">")
        share = each.interval.value or 0.0
        cells[one, other] = share
        for counter, end in zip(weights, (one, other), strict=True):
            # In ten thousandths, since a counter counts in whole numbers.
            counter[end] += round(share * 10_000)
    starts, ends = ([end for end, _ in counter.most_common(_MOST_ENDS)] for counter in weights)
    name = {end: _short(source, end) for end in {*starts, *ends}}
    shown = {
        (name[one], name[other]): share for (one, other), share in cells.items() if one in starts and other in ends
    }
    return matrix(
        "routes",
        title,
        told,
        [name[one] for one in starts],
        [name[end] for end in ends],
        shown,
        tell=source.tell.on_axis,
    )


def _short(source: Source, end: str) -> str:
    return (
        source.tell.say("place.short_untold")
        if end == "?"
        else source.tell.say("place.short_WW")
        if end == "WW"
        else end
    )


def _shares(source: Source, kind: str, measure: str) -> list[Block]:
    tell = source.tell
    known = [each for each in source.figures.of(measure) if each.interval.value is not None]
    if not known:
        return [source.missing(f"ways.no_{kind}")]
    title, told = tell.say(f"ways.{kind}"), tell.say("ways.share_told")
    rows, points = [], []
    for each in known:
        figure = source.cite([each])
        label = tell.code(kind, each.scope.detail) if kind != "carrier" else each.scope.detail
        rows.append((plain(label), source.cell(each, figure), source.number(figure)))
        points.append(point_of(plain(label), each))
    drawing = ranking(kind, title, told, points[:MOST_ROWS], percent=True, tell=tell.on_axis)
    heads = tuple(tell.say(f"head.{name}") for name in (kind, "share", "figure"))
    return [
        Chart(key=kind, title=title, told=told, drawing=drawing),
        cut(Table(key=kind, title=title, heads=heads, rows=tuple(rows)), tell),
    ]


def _windows(source: Source) -> tuple[Window, Window]:
    """The windows whose routes an assessment holds against each other (``assessment.assemble``)."""
    rows, before = source.report.assessment.rows, source.before
    if before is None:
        return halves(rows.first_day, rows.last_day)
    return Window(before.first_day, before.last_day), Window(rows.first_day, rows.last_day)


def _changed(source: Source) -> list[Block]:
    tell = source.tell
    change = source.figures.get("route_change_p")
    if change is not None and is_suppressed(change):
        return [source.missing("ways.change_few")]
    before, now = (tell.days(window.first, window.last) for window in _windows(source))
    if change is None or change.interval.value is None:
        command = "" if source.before is not None else "adwarden submission --compare-from DAY --compare-to DAY"
        return [source.missing("ways.no_change", command, before=before, now=now)]
    key = "ways.changed" if change.interval.value < 0.05 else "ways.unchanged"
    shown = Piece(tell.number(change.interval.value, digits=3), figure=source.cite([change]))
    blocks: list[Block] = [Paragraph(line=tell.line(key, p=shown, before=before, now=now))]
    fresh = {each.scope: each for each in source.figures.of("route_new") if each.interval.value is not None}
    gained = {each.scope: each for each in source.figures.of("route_gain") if each.interval.value is not None}
    rows = []
    for scope in dict.fromkeys([*gained, *fresh]):
        gain, new = gained.get(scope), fresh.get(scope)
        figure = source.cite([each for each in (gain, new) if each is not None])
        rows.append(
            (
                plain(tell.route(scope.detail)),
                plain(tell.say("yes") if new is not None else tell.say("no")),
                source.cell(gain, figure, signed=True),
                source.cell(new, figure),
                source.number(figure),
            )
        )
    if not rows:
        return [*blocks, Paragraph(line=plain(tell.say("ways.none_told")), manner=Manner.NOTE)]
    heads = tuple(tell.say(f"head.{name}") for name in ("route", "is_new", "gain", "evidence", "figure"))
    title = tell.say("ways.changes")
    note = tell.say("ways.evidence")
    table = Table(key="route_changes", title=title, heads=heads, rows=tuple(rows), n_worded=2, note=note)
    return [*blocks, cut(table, tell)]
