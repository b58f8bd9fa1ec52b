"""Period beside period (17.93 f, 17.96): the same measures of two periods with their intervals and efforts."""

from __future__ import annotations

from reports.assessment.figures import Figures
from reports.submission.content import Block, Paragraph, Piece, Table, plain
from reports.submission.source import Source

_MEASURES = (
    "ads_flagged", "ads_corrected", "clusters_corrected", "sellers_corrected", "specimens_corrected",
    "appendix_i_share", "cross_border_share", "precision",
)  # fmt: skip


def comparison_part(source: Source) -> list[Block]:
    """A table of the measures that either period has."""
    tell, before = source.tell, source.before
    if before is None:
        return [source.missing("comparison.none", "adwarden submission --compare-from DAY --compare-to DAY")]
    earlier = Figures(before.estimates)
    rows = []
    for measure in _MEASURES:
        then, now = earlier.get(measure), source.figures.get(measure)
        both = [each for each in (then, now) if each is not None]
        if not both:
            continue
        figures = [source.cite([each]) for each in both]
        ids = tuple(piece for each in dict.fromkeys(figures) for piece in (Piece(each, figure=each), Piece(" ")))
        effort = [plain(tell.number(each.n_visits)) if each else () for each in (then, now)]
        rows.append(
            (
                plain(tell.code("measure", measure)),
                source.cell(then, figures[0]),
                source.cell(now, figures[-1]),
                *effort,
                ids[:-1],
            )
        )
    named = ("measure", "before", "now", "effort_before", "effort_now", "figure")
    heads = tuple(tell.say(f"head.{head}") for head in named)
    how = tell.line(
        "comparison.how",
        now=tell.days(source.asked.first_day, source.asked.last_day),
        before=tell.days(before.first_day, before.last_day),
    )
    table = Table(key="comparison", title=tell.say("comparison.title"), heads=heads, rows=tuple(rows))
    return [Paragraph(line=how), table]
