"""Sections on what changed, and on how long ads stood."""

from __future__ import annotations

from markupsafe import Markup

from model.estimate import Estimate, Scope
from reports import words
from reports.assessment.figures import Figures, cell
from reports.assessment.sections import Section, Table, point
from reports.charts import ranking

_MOST_ROWS = 30


def change_sections(figures: Figures) -> list[Section]:
    """Events known in advance, and breaks that were looked for."""
    return [_events(figures), _breaks(figures)]


def _whose(scope: Scope) -> str:
    if scope.group:
        return words.group(scope.group)
    return scope.platform or "all"


def _events(figures: Figures) -> Section:
    levels = figures.of("event_level_change")
    known = [each for each in levels if each.interval.value is not None][:_MOST_ROWS]
    rows = []
    for each in levels[:_MOST_ROWS]:
        slope = figures.get("event_slope_change", each.scope)
        level, growth = ((*cell(one, signed=True), _chance(one)) for one in (each, slope))
        rows.append((each.scope.detail, _whose(each.scope), *level, *growth))
    title = "Before and after what was announced"
    told = (
        "Change of the level of flagged ads per effort at each event, and of its growth a month after it, with 95%"
        " intervals that allow for weeks that are like each other and for chance in which ads an event takes."
        " It says what changed then, not what caused it."
    )
    several = len({each.scope.detail for each in known}) > 1
    points = [point(_whose(each.scope) + (f": {each.scope.detail}" if several else ""), each) for each in known]
    chart = Markup(ranking("events", title, told, points, percent=True, zero_line=True)) if known else Markup()  # noqa: S704
    heads = ("event", "of", "level", "95% interval", "p (q)", "growth a month", "95% interval", "p (q)")
    return Section(title=title, told=told, chart=chart, table=Table(heads=heads, rows=tuple(rows)))


def _chance(estimate: Estimate | None) -> str:
    """P and q values, or why there are none."""
    if estimate is None:
        return "–"
    note = estimate.interval.notes[0]
    if not note.startswith("p = "):
        return note.partition(":")[0]
    words = note.replace(",", "").split()
    return f"{words[2]} ({words[5]})"


def _breaks(figures: Figures) -> Section:
    known = [each for each in figures.of("break_p") if each.interval.value is not None]
    rows = []
    for each in known[:_MOST_ROWS]:
        level, slope = (figures.get(f"break_{name}_change", each.scope) for name in ("level", "slope"))
        beyond = "yes" if level is not None else "no"
        chance = f"{each.interval.value:.3f}"
        rows.append((_whose(each.scope), each.scope.detail, chance, beyond, *_bare(level), *_bare(slope)))
    told = (
        "The week in which each series most likely changed its level or growth, and whether that is beyond chance (p"
        " under 0.05, all weeks having been tried). Changes have no interval, and look larger than they are. Chance"
        " alone makes such a break in one of twenty series."
    )
    heads = ("series", "week of", "p", "beyond chance", "change of level", "change of growth a month")
    table = Table(heads=heads, rows=tuple(rows))
    return Section(title="Breaks that nobody announced", told=told, chart=Markup(), table=table)


def _bare(estimate: Estimate | None) -> tuple[str]:
    return (cell(estimate, signed=True)[0] if estimate is not None else "–",)


def life_sections(figures: Figures) -> list[Section]:
    """How long ads stood, by platform and by notice, and what ended them."""
    return [_lives(figures), _ends(figures)]


def _lives(figures: Figures) -> Section:
    medians = figures.of("lifetime_median")
    rows = []
    for each in medians:
        week, month = (figures.get(f"gone_within_{name}", each.scope) for name in ("week", "month"))
        rows.append((each.scope.detail or _whose(each.scope), *cell(each), *cell(week), *cell(month)))
    title = "How long flagged ads stood"
    told = (
        "Days from posting until half had ended, with the 95% interval, and the shares gone within 7 and 30 days. An ad"
        " not seen to end counts for as long as it was seen; ads too short-lived to be met are allowed for."
    )
    points = [
        point(each.scope.detail or _whose(each.scope), each) for each in medians if each.interval.value is not None
    ]
    chart = Markup(ranking("lives", title, told, points)) if points else Markup()  # noqa: S704
    known = any(each.interval.value is not None for each in medians)
    heads = ("", "median days", "95% interval", "gone in 7 days", "95% interval", "gone in 30 days", "95% interval")
    return Section(title=title, told=told, chart=chart, table=Table(heads=heads, rows=tuple(rows) if known else ()))


def _ends(figures: Figures) -> Section:
    ends = [each for each in figures.of("gone_within_month") if each.scope.detail in words.ENDS]
    rows = []
    for each in ends:
        week = figures.get("gone_within_week", each.scope)
        rows.append((_whose(each.scope), words.ENDS[each.scope.detail], *cell(week), *cell(each)))
    title = "What ended them within 30 days"
    told = (
        "Share of flagged ads that ended so within 30 days, other ends taking the rest. Removed means that the platform"
        " says so; where it says nothing an ad has disappeared, which is no takedown."
    )
    labelled = [
        (f"{_whose(each.scope)}: {each.scope.detail}", each) for each in ends if each.interval.value is not None
    ]
    points = [point(label, each) for label, each in labelled]
    chart = Markup(ranking("ends", title, told, points, percent=True)) if points else Markup()  # noqa: S704
    heads = ("", "end", "within 7 days", "95% interval", "within 30 days", "95% interval")
    return Section(title=title, told=told, chart=chart, table=Table(heads=heads, rows=tuple(rows)))
