"""The method annex: sites, effort by month, matcher, how right it is, what was not looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from assessment.quality import EffortMonth
from model.estimate import Estimate
from reports.submission.content import Block, Line, Paragraph, Section, Table, plain
from reports.submission.source import Source
from reports.submission.telling import NONE

_GOOD = ("completed", "budget")
_FILLED_BY = dict.fromkeys(("precision", "recall", "reviewer_kappa"), "adwarden review list --all")


def method_part(source: Source) -> Section:
    """Everything that a reader needs to judge the numbers."""
    tell = source.tell
    blocks: list[Block] = [Section(anchor="method-sites", title=tell.say("method.sites"), blocks=tuple(_sites(source)))]
    blocks.append(Section(anchor="method-effort", title=tell.say("method.effort"), blocks=tuple(_effort(source))))
    blocks.append(Section(anchor="method-matcher", title=tell.say("method.matcher"), blocks=tuple(_matcher(source))))
    gaps = tuple(
        Paragraph(line=plain(tell.say(f"method.gap_{name}"))) for name in ("closed", "frame", "sample", "dedup")
    )
    blocks.append(Section(anchor="method-gaps", title=tell.say("method.gaps"), blocks=gaps))
    return Section(anchor="method", title=tell.say("method.title"), blocks=tuple(blocks))


def _sites(source: Source) -> list[Block]:
    tell = source.tell
    if not source.report.assessment.rows.platforms:
        return [source.missing("method.no_sites", "adwarden crawl PLATFORM")]
    queries: dict[str, set[str]] = {}
    for visit in source.report.assessment.rows.visits:
        queries.setdefault(visit.platform, set()).add(visit.query)
    facts = {site.name: site for site in source.asked.sites}
    rows = []
    for name in source.report.assessment.rows.platforms:
        site = facts.get(name)
        read_on = tell.day(site.terms_read_on) if site and site.terms_read_on else NONE
        rows.append(
            (
                plain(name),
                plain((site.url if site else "") or NONE),
                plain(tell.country(site.country) if site and site.country else NONE),
                plain(", ".join(site.languages) if site and site.languages else NONE),
                plain((site.legal_basis if site else "") or NONE),
                plain(read_on),
                plain(tell.number(len(queries.get(name, ())))),
            )
        )
    named = ("platform", "address", "site_country", "languages", "basis", "read_on", "queries")
    heads = tuple(tell.say(f"head.{head}") for head in named)
    table = Table(key="sites", title=tell.say("method.sites"), heads=heads, rows=tuple(rows), n_worded=6)
    return [Paragraph(line=plain(tell.say("method.sites_how"))), table]


def _effort(source: Source) -> list[Block]:
    tell, months = source.tell, source.report.assessment.effort
    if not months:
        return [source.missing("trend.no_visits", "adwarden schedule run")]
    by_month: dict[date, list[EffortMonth]] = {}
    for each in months:
        by_month.setdefault(each.month, []).append(each)
    rows = [_month(source, tell.month(month), parts) for month, parts in sorted(by_month.items())]
    rows.append(_month(source, tell.say("method.total"), months))
    named = ("month", "visits", "good_visits", "lost", "pages", "listings")
    heads = tuple(tell.say(f"head.{head}") for head in named)
    table = Table(key="effort", title=tell.say("method.by_month"), heads=heads, rows=tuple(rows))
    return [Paragraph(line=plain(tell.say("method.effort_how"))), table, _lost(source)]


def _month(source: Source, label: str, parts: Sequence[EffortMonth]) -> tuple[Line, ...]:
    tell, outcomes = source.tell, Counter[str]()
    for each in parts:
        outcomes.update({name: n for name, n in each.outcomes.items() if name not in _GOOD})
    lost = tell.listed([f"{tell.number(n)} {tell.code('outcome', name)}" for name, n in sorted(outcomes.items())])
    numbers = (sum(each.n_visits for each in parts), sum(each.n_good for each in parts))
    read = (sum(each.n_pages for each in parts), sum(each.n_listings for each in parts))
    return (
        plain(label),
        *(plain(tell.number(n)) for n in numbers),
        plain(lost or tell.number(0)),
        *(plain(tell.number(n)) for n in read),
    )


def _lost(source: Source) -> Table:
    """Weeks missing and visits lost by channel."""
    tell, rows = source.tell, []
    for weeks in source.figures.of("share_weeks_missing"):
        lost = source.figures.get("share_visits_lost", weeks.scope)
        figure = source.cite([each for each in (weeks, lost) if each is not None])
        cells = (source.cell(weeks, figure), source.cell(lost, figure))
        rows.append((plain(weeks.scope.platform), *cells, source.number(figure)))
    heads = tuple(tell.say(f"head.{head}") for head in ("platform", "weeks_missing", "visits_lost", "figure"))
    return Table(key="lost", title=tell.say("method.lost"), heads=heads, rows=tuple(rows))


def _matcher(source: Source) -> list[Block]:
    tell, rows = source.tell, source.report.assessment.rows
    matchers, lists = ", ".join(rows.matcher_versions) or NONE, ", ".join(rows.list_versions) or NONE
    blocks: list[Block] = [
        Paragraph(line=tell.line("method.versions", matchers=matchers, lists=lists)),
    ]
    if len(rows.matcher_versions) > 1 or len(rows.list_versions) > 1:
        blocks.append(source.missing("method.several_versions", "adwarden rematch"))
    quality, gaps = [], []
    for measure in ("precision", "recall", "reviewer_kappa", "placeholder_price_share"):
        each = source.figures.get(measure)
        if each is not None and each.interval.value is not None:
            quality.append(_quality(source, each))
        elif each is not None:
            what = tell.say(f"measure.{measure}")
            gaps.append(source.missing("method.unmeasured", _FILLED_BY.get(measure, ""), what=what, why=tell.why(each)))
    if quality:
        heads = tuple(tell.say(f"head.{head}") for head in ("measure", "value", "n_reviewed", "figure"))
        title = tell.say("method.quality")
        note = tell.say("method.quality_note")
        blocks.append(Table(key="quality", title=title, heads=heads, rows=tuple(quality), note=note))
    return [*blocks, *gaps]


def _quality(source: Source, each: Estimate) -> tuple[Line, ...]:
    tell, figure = source.tell, source.cite([each])
    reviewed = plain(tell.number(each.n_reviewed)) if each.n_reviewed else plain(NONE)
    return (plain(tell.say(f"measure.{each.measure}")), source.cell(each, figure), reviewed, source.number(figure))
