"""15.57(c), extent: taxon by Appendix by product by channel by country, with what reviews make of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from model.estimate import Estimate, Scope
from reports.charts import Point, ranking
from reports.submission.content import Block, Chart, Line, Manner, Paragraph, Piece, Table, plain, text_of
from reports.submission.source import Source
from reports.submission.summary import largest
from reports.submission.telling import NONE

_MOST_ROWS = 20
_MOST_CELLS = 40
_UNITS = ("ads", "clusters", "sellers", "specimens")


def extent_part(source: Source) -> list[Block]:
    """Totals, tables by one dimension, the joint table, prices."""
    say = source.tell.say
    if not source.report.assessment.rows.platforms:
        return [source.missing("nothing_seen", "adwarden crawl PLATFORM")]
    blocks: list[Block] = [_totals(source)]
    flagged = source.figures.get("ads_flagged")
    if flagged is None or not flagged.interval.value:
        return [*blocks, source.missing("nothing_flagged")]
    right = source.figures.get("ads_corrected")
    if right is None or right.interval.value is None:
        why = plain(source.tell.why(right)) if right is not None else ()
        line = source.tell.line("extent.uncorrected", why=why)
        blocks.append(source.missing("no_reviews", "adwarden review list --all"))
        blocks.append(Paragraph(line=line, manner=Manner.NOTE))
    blocks.append(Paragraph(line=plain(say("extent.how"))))
    blocks += _dimension(source, "appendix", lambda scope: scope.appendix, _appendix)
    blocks += _dimension(source, "taxon", lambda scope: scope.taxon, _taxon)
    blocks += _dimension(source, "term", lambda scope: scope.term, _term)
    blocks += _dimension(source, "platform", lambda scope: scope.platform, lambda _, scope: plain(scope.platform))
    blocks += _dimension(source, "country", lambda scope: scope.country, _country)
    return [*blocks, *_joint(source), *_papers(source), *_prices(source)]


def _appendix(source: Source, scope: Scope) -> Line:
    return plain(source.tell.appendix(scope.appendix))


def _taxon(source: Source, scope: Scope) -> Line:
    return source.tell.taxon(scope.taxon)


def _term(source: Source, scope: Scope) -> Line:
    return plain(source.tell.term(scope.term))


def _country(source: Source, scope: Scope) -> Line:
    return plain(source.tell.country(scope.country))


def _totals(source: Source) -> Table:
    tell, rows = source.tell, []
    for unit in _UNITS:
        flagged, right = source.figures.get(f"{unit}_flagged"), source.figures.get(f"{unit}_corrected")
        both = [each for each in (flagged, right) if each is not None]
        if not both:
            continue
        figure = source.cite(both)
        rows.append(
            (
                plain(tell.say(f"units.{unit}")),
                source.cell(flagged, figure),
                source.cell(right, figure),
                source.number(figure),
            )
        )
    for value in source.figures.of("value_flagged"):
        if value.scope != Scope(detail=value.scope.detail) or value.interval.value is None:
            continue
        right = source.figures.get("value_corrected", value.scope)
        figure = source.cite([each for each in (value, right) if each is not None])
        label = plain(tell.say("units.value", currency=value.scope.detail))
        rows.append((label, source.cell(value, figure), source.cell(right, figure), source.number(figure)))
    heads = (tell.say("head.unit"), tell.say("head.flagged"), tell.say("head.corrected"), tell.say("head.figure"))
    return Table(
        key="totals", title=tell.say("extent.totals"), heads=heads, rows=tuple(rows), note=tell.say("extent.units")
    )


def _dimension(
    source: Source, name: str, which: Callable[[Scope], str], shown: Callable[[Source, Scope], Line]
) -> list[Block]:
    tell = source.tell
    found = largest(source, which, _MOST_ROWS)
    if not found:
        return []
    title = tell.say(f"extent.by_{name}")
    rows, points = [], []
    for each in found:
        label = shown(source, each.scope)
        right = source.figures.get("ads_corrected", each.scope)
        rows.append(_row(source, (label,), each, with_unseen=name == "platform"))
        best = right if right is not None and right.interval.value is not None else each
        points.append(point_of(label, best))
    blocks: list[Block] = []
    if name in ("taxon", "country"):
        told = tell.say("extent.chart")
        drawing = ranking(f"by-{name}", title, told, points[:15], tell=tell.on_axis)
        blocks.append(Chart(key=f"by_{name}", title=title, told=told, drawing=drawing))
    heads = (tell.say(f"head.{name}"), *_heads(source, with_unseen=name == "platform"))
    suppressed = sum(bool(which(each.scope)) and each.interval.value is None for each in _of_one(source))
    note = tell.counted("extent.suppressed", suppressed, tell.number(suppressed)) if suppressed else ""
    blocks.append(Table(key=f"by_{name}", title=title, heads=heads, rows=tuple(rows), note=note))
    return blocks


def _of_one(source: Source) -> list[Estimate]:
    parts = ("taxon", "appendix", "term", "platform", "country")
    return [
        each for each in source.figures.of("ads_flagged") if sum(bool(getattr(each.scope, part)) for part in parts) == 1
    ]


def point_of(label: Line, estimate: Estimate) -> Point:
    """A point of a chart, its label italic where it is a name in italics."""
    interval, is_italic = estimate.interval, any(piece.italic for piece in label)
    return Point(label=text_of(label), value=interval.value, low=interval.low, high=interval.high, is_italic=is_italic)


def _heads(source: Source, *, with_unseen: bool) -> tuple[str, ...]:
    names = ["ads", "ads_corrected", *(["unseen"] if with_unseen else []), "clusters", "sellers", "specimens"]
    return tuple(source.tell.say(f"head.{name}") for name in (*names, "reviewed", "figure"))


def _row(source: Source, labels: Sequence[Line], flagged: Estimate, *, with_unseen: bool = False) -> tuple[Line, ...]:
    get, scope = source.figures.get, flagged.scope
    measures = ["ads_flagged", "ads_corrected", *(["ads_with_unseen"] if with_unseen else [])]
    measures += ["clusters_flagged", "sellers_flagged", "specimens_flagged", "share_reviewed"]
    estimates = [get(measure, scope) for measure in measures]
    figure = source.cite([each for each in estimates if each is not None])
    return (*labels, *(source.cell(each, figure) for each in estimates), source.number(figure))


def _joint(source: Source) -> list[Block]:
    tell = source.tell
    cells = [each for each in source.figures.of("ads_flagged") if each.scope.taxon and each.scope.platform]
    cells = [each for each in cells if each.interval.value is not None][:_MOST_CELLS]
    left = source.extent.n_left_out
    note = tell.counted("extent.left_out", left, tell.number(left)) if left else ""
    if not cells:
        return [source.missing("extent.no_cells")]
    rows = []
    for each in cells:
        scope = each.scope
        appendix = plain(NONE if scope.appendix == "not listed" else scope.appendix)
        labels = [_taxon(source, scope), appendix, _term(source, scope), plain(scope.platform), _country(source, scope)]
        rows.append(_row(source, labels, each))
    named = ("taxon", "appendix", "term", "platform", "country")
    heads = (*(tell.say(f"head.{name}") for name in named), *_heads(source, with_unseen=False))
    title = tell.say("extent.joint")
    return [Table(key="extent", title=title, heads=heads, rows=tuple(rows), n_worded=5, note=note, is_long=True)]


def _papers(source: Source) -> list[Block]:
    """The share of Appendix I, which comes first, and of ads that claim documents."""
    tell, get = source.tell, source.figures.get
    blocks: list[Block] = [
        Paragraph(line=tell.line("extent.priority", share=source.said(get("appendix_i_share")))),
        Paragraph(line=tell.line("extent.papers", share=source.said(get("papers_claimed_share")))),
    ]
    rows = []
    for each in source.figures.of("papers_claimed_share"):
        if each.scope.detail and each.interval.value is not None:
            figure = source.cite([each])
            label = plain(tell.code("paper", each.scope.detail))
            rows.append((label, source.cell(each, figure), source.number(figure)))
    if not rows:
        return blocks
    heads = tuple(tell.say(f"head.{head}") for head in ("paper", "share", "figure"))
    title = tell.say("extent.by_paper")
    return [*blocks, Table(key="papers", title=title, heads=heads, rows=tuple(rows), note=tell.say("extent.claimed"))]


def _prices(source: Source) -> list[Block]:
    tell = source.tell
    known = [each for each in source.figures.of("asking_price") if each.interval.value is not None][:_MOST_ROWS]
    if not known:
        return [source.missing("extent.no_prices")]
    rows = []
    for each in known:
        figure = source.cite([each])
        spread = next((tell.note(note) for note in each.interval.notes if note.startswith("half of")), NONE)
        rows.append(
            (
                _taxon(source, each.scope),
                plain(tell.term(each.scope.term)),
                plain(each.scope.detail),
                source.cell(each, figure),
                (Piece(spread, figure=figure),),
                source.number(figure),
            )
        )
    named = ("taxon", "term", "currency", "median", "spread", "figure")
    heads = tuple(tell.say(f"head.{name}") for name in named)
    note = tell.say("extent.asked")
    return [Table(key="prices", title=tell.say("extent.prices"), heads=heads, rows=tuple(rows), n_worded=3, note=note)]
