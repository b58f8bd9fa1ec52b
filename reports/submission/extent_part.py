"""15.57(c), extent: by Appendix, taxon, product, channel and country and by two of them, as reviews correct it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from assessment.crossings import Crossing
from model.estimate import Estimate, Scope
from reports.charts import Point, ranking
from reports.submission.content import Block, Chart, Line, Manner, Paragraph, Piece, Table, plain, text_of
from reports.submission.cut import cut
from reports.submission.source import Source
from reports.submission.summary import appendix_notes, largest
from reports.submission.telling import NONE
from reports.suppression import is_for_others

_PARTS = ("taxon", "appendix", "term", "platform", "country")
_UNITS = ("ads", "clusters", "sellers", "specimens")


def extent_part(source: Source) -> list[Block]:
    """Totals, tables by one dimension and by two, papers, prices."""
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
    for crossing in source.extent.crossings:
        blocks += _crossed(source, crossing)
    return [*blocks, *_papers(source), *_prices(source)]


def _appendix(source: Source, scope: Scope) -> Line:
    return plain(source.tell.appendix(scope.appendix))


def _taxon(source: Source, scope: Scope) -> Line:
    return source.tell.taxon(scope.taxon)


def _term(source: Source, scope: Scope) -> Line:
    return plain(source.tell.term(scope.term))


def _country(source: Source, scope: Scope) -> Line:
    return plain(source.tell.country(scope.country))


_LABELS: Mapping[str, Callable[[Source, Scope], Line]] = {
    "appendix": _appendix,
    "taxon": _taxon,
    "term": _term,
    "country": _country,
}


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
    note = " ".join([tell.say("extent.units"), *_unconverted(source)])
    return Table(key="totals", title=tell.say("extent.totals"), heads=heads, rows=tuple(rows), note=note)


def _unconverted(source: Source) -> list[str]:
    """What the totals of asked values leave out for want of an exchange rate."""
    tell, told = source.tell, []
    for value in source.figures.of("value_flagged"):
        if value.scope == Scope(detail=value.scope.detail):
            key = "extent.worthless" if value.interval.value is None else "extent.least"
            told += [
                tell.say(key, currency=value.scope.detail, why=tell.note(note))
                for note in value.interval.notes
                if note.startswith("ads without an exchange rate")
            ]
    return told


def _dimension(
    source: Source, name: str, which: Callable[[Scope], str], shown: Callable[[Source, Scope], Line]
) -> list[Block]:
    tell = source.tell
    found = largest(source, which)
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
    notes = _left_out(source, [each for each in _of_one(source) if which(each.scope)])
    notes += appendix_notes(source, found) if name == "appendix" else []
    table = Table(key=f"by_{name}", title=title, heads=heads, rows=tuple(rows), note=" ".join(notes))
    return [*blocks, cut(table, tell)]


def _left_out(source: Source, counts: Sequence[Estimate]) -> list[str]:
    """How many of the rows are left out for their own few sellers, and how many for another's."""
    tell = source.tell
    hidden = [is_for_others(each) for each in counts if each.interval.value is None]
    told = (("extent.suppressed", hidden.count(False)), ("extent.for_others", hidden.count(True)))
    return [tell.counted(key, n, tell.number(n)) for key, n in told if n]


def _of_one(source: Source) -> list[Estimate]:
    return [each for each in source.figures.of("ads_flagged") if len(_dimensions(each.scope)) == 1]


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


def _crossed(source: Source, crossing: Crossing) -> list[Block]:
    """A table of two dimensions, the largest cells first."""
    tell, name = source.tell, "_by_".join(crossing.by)
    cells = [each for each in source.figures.of("ads_flagged") if _dimensions(each.scope) == set(crossing.by)]
    if not cells:
        return [source.missing("extent.no_cells", title=tell.say(f"extent.{name}"))]
    rows = [_row(source, [_LABELS[each](source, cell.scope) for each in crossing.by], cell) for cell in cells]
    heads = (*(tell.say(f"head.{each}") for each in crossing.by), *_heads(source, with_unseen=False))
    left_out = (
        ("extent.suppressed", crossing.n_few),
        ("extent.for_others", crossing.n_for_others),
        ("extent.beyond", crossing.n_beyond),
    )
    notes = [tell.counted(key, n, tell.number(n)) for key, n in left_out if n]
    note = " ".join([*notes, tell.say("extent.no_sum")])
    title = tell.say(f"extent.{name}")
    return [cut(Table(key=name, title=title, heads=heads, rows=tuple(rows), n_worded=2, note=note), tell)]


def _dimensions(scope: Scope) -> set[str]:
    return {name for name in _PARTS if getattr(scope, name)}


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
    known = [each for each in source.figures.of("asking_price") if each.interval.value is not None]
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
    title = tell.say("extent.prices")
    return [cut(Table(key="prices", title=title, heads=heads, rows=tuple(rows), n_worded=3, note=note), tell)]
