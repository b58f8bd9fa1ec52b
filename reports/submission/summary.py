"""Page one: how much, of what, where, growing or shrinking, how sure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assessment.joined import STRICTEST, parts_of
from model.estimate import Estimate, Scope
from reports.assessment.figures import unseen_untold
from reports.submission.content import Answer, Line, Manner, Paragraph, Piece, Section, plain
from reports.submission.source import Source, joined
from reports.suppression import is_suppressed

_MOST_CHANNELS = 4


def summary(source: Source) -> Section:
    """The five answers, or that there is nothing to answer from."""
    say = source.tell.say
    if not source.report.assessment.rows.platforms:
        gap = source.missing("nothing_seen", "adwarden crawl PLATFORM")
        return Section(anchor="summary", title=say("summary.title"), blocks=(gap,))
    answers = (_how_much(source), _of_what(source), _where(source), _growing(source), _how_sure(source))
    meaning = Paragraph(line=plain(say("summary.meaning")), manner=Manner.NOTE)
    return Section(anchor="summary", title=say("summary.title"), blocks=(*answers, meaning))


def _how_much(source: Source) -> Answer:
    tell, get = source.tell, source.figures.get
    flagged, right = get("ads_flagged"), get("ads_corrected")
    told = {name: source.said(get(f"{name}_flagged")) for name in ("ads", "sellers", "clusters", "specimens")}
    n_platforms = len(source.report.assessment.rows.platforms)
    n_visits = flagged.n_visits if flagged else 0
    lines = [
        tell.line("summary.flagged", **told),
        tell.line(
            "summary.effort",
            visits=tell.counted("unit.visit", n_visits, tell.number(n_visits)),
            platforms=tell.counted("unit.platform", n_platforms, tell.number(n_platforms)),
        ),
    ]
    if right is not None and right.interval.value is not None:
        corrected = {
            name: source.said(get(f"{name}_corrected")) for name in ("ads", "sellers", "clusters", "specimens")
        }
        lines.append(tell.line("summary.corrected", n=tell.number(right.n_reviewed), **corrected))
        short = source.said(right)
    else:
        why = tell.why(right) if right is not None else tell.say("why.untold")
        lines.append(tell.line("summary.uncorrected", why=why))
        short = tell.line("summary.flagged_short", ads=told["ads"])
    unseen = [each for each in source.figures.of("ads_with_unseen") if each.interval.value is not None]
    unseen = sorted(unseen, key=lambda each: -(each.interval.value or 0.0))[:_MOST_CHANNELS]
    lines += [tell.line("summary.unseen", platform=each.scope.platform, ads=source.said(each)) for each in unseen]
    lines += [
        tell.line("summary.unseen_untold", platforms=", ".join(names), why=tell.note(why))
        for why, names in unseen_untold(source.figures).items()
    ]
    return Answer(question=tell.say("summary.how_much"), short=short, lines=tuple(lines))


def largest(source: Source, which: Callable[[Scope], str], most: int | None = None) -> list[Estimate]:
    """The flagged counts of the scopes with one dimension that ``which`` names, the largest first, all or some."""
    found = [each for each in source.figures.of("ads_flagged") if which(each.scope) and each.interval.value]
    found = [each for each in found if _n_dimensions(each.scope) == 1]
    return sorted(found, key=lambda each: -(each.interval.value or 0.0))[:most]


def _n_dimensions(scope: Scope) -> int:
    return sum(bool(part) for part in (scope.taxon, scope.appendix, scope.term, scope.platform, scope.country))


def appendix_notes(source: Source, shown: list[Estimate]) -> list[str]:
    """What must be known to read a list of Appendices: split-listings, those told together, Appendix I not told."""
    say, first = source.tell.say, source.figures.get("ads_flagged", Scope(appendix=STRICTEST))
    parts = {part for each in shown for part in parts_of(each.scope.appendix)}
    split = {part for part in parts if "/" in part}
    notes = []
    if first is not None and is_suppressed(first):
        notes.append(say("extent.first_hidden", why=source.tell.why(first)))
    if split:
        notes.append(say("extent.split" if split == {"I/II"} else "extent.split_more"))
    if any(len(parts_of(each.scope.appendix)) > 1 for each in shown):
        notes.append(say("extent.joined"))
    return notes


def _listed(source: Source, estimates: list[Estimate], name: Callable[[Scope], Line]) -> Line:
    """Names with their counts in brackets: within those of the name, where it ends with some."""
    parts = []
    for each in estimates:
        figure = Piece(source.tell.number(each.interval.value or 0.0), figure=source.cite([each]))
        *start, end = name(each.scope)
        has_brackets = end.text.endswith(")")
        end = replace(end, text=end.text.removesuffix(")"))
        parts.append((*start, end, Piece(", " if has_brackets else " ("), figure, Piece(")")))
    return joined(parts)


def _of_what(source: Source) -> Answer:
    tell = source.tell
    taxa = largest(source, lambda scope: scope.taxon, 5)
    lines = []
    if taxa:
        appendices = largest(source, lambda scope: scope.appendix)
        terms = largest(source, lambda scope: scope.term, 5)
        strictest = source.said(source.figures.get("appendix_i_share"))
        named = _listed(source, appendices, lambda scope: plain(tell.appendix(scope.appendix)))
        lines = [
            tell.line("summary.taxa", listed=_listed(source, taxa, lambda scope: tell.known_taxon(scope.taxon))),
            tell.line("summary.appendices", listed=named, share=strictest),
            *(plain(told) for told in appendix_notes(source, appendices)),
            tell.line("summary.products", listed=_listed(source, terms, lambda scope: plain(tell.term(scope.term)))),
        ]
        seen, everything = source.figures.get("taxa_flagged"), source.figures.get("taxa_with_unseen")
        if everything is not None and everything.interval.value is not None:
            lines.append(tell.line("summary.richness", taxa=source.said(seen), all=source.said(everything)))
    short = joined([tell.known_taxon(each.scope.taxon) for each in taxa[:3]]) or plain(tell.say("summary.nothing"))
    return Answer(question=tell.say("summary.of_what"), short=short, lines=tuple(lines))


def _where(source: Source) -> Answer:
    tell = source.tell
    platforms = largest(source, lambda scope: scope.platform, 8)
    countries = [each for each in largest(source, lambda scope: scope.country, 8) if each.scope.country != "?"]
    lines = []
    if platforms:
        named = _listed(source, platforms, lambda scope: plain(scope.platform))
        lines.append(tell.line("summary.platforms", listed=named))
    if countries:
        named = _listed(source, countries, lambda scope: plain(tell.country(scope.country)))
        lines.append(tell.line("summary.countries", listed=named))
    abroad = source.figures.get("cross_border_share")
    if abroad is not None and abroad.interval.value is not None:
        lines.append(tell.line("summary.abroad", share=source.said(abroad)))
    return Answer(
        question=tell.say("summary.where"), short=_where_short(source, platforms, countries), lines=tuple(lines)
    )


def _where_short(source: Source, platforms: list[Estimate], countries: list[Estimate]) -> Line:
    """The largest channels, and the countries that most ads say they are sent from."""
    tell = source.tell
    told = ", ".join(each.scope.platform for each in platforms[:3]) or tell.say("summary.nowhere")
    if not countries:
        return plain(told)
    names = tell.listed([tell.country(each.scope.country) for each in countries[:3]])
    return tell.line("summary.where_short", platforms=told, countries=names)


def way_of(estimate: Estimate) -> str:
    """Growing or shrinking where the interval says so, else untold."""
    interval = estimate.interval
    if interval.low is None or interval.high is None:
        return "untold"
    return "growing" if interval.low > 0 else "shrinking" if interval.high < 0 else "untold"


def _growing(source: Source) -> Answer:
    tell = source.tell
    trend, least = source.figures.get("trend"), source.figures.get("trend_detectable")
    question = tell.say("summary.growing")
    if trend is None or trend.interval.value is None:
        why = tell.why(trend) if trend is not None else tell.say("why.untold")
        line = tell.line("summary.no_trend", why=why)
        return Answer(question=question, short=plain(tell.say("trend.untold")), lines=(line,))
    way = way_of(trend)
    lines = [tell.line("summary.trend", rate=source.said(trend, signed=True))]
    if way == "untold" and least is not None and least.interval.value is not None:
        lines.append(tell.line("summary.detectable", least=source.said(least)))
    if any("yearly wave" in note for note in trend.interval.notes):
        lines.append(plain(tell.say("summary.season")))
    return Answer(question=question, short=plain(tell.say(f"trend.{way}")), lines=tuple(lines))


def _how_sure(source: Source) -> Answer:
    tell, get = source.tell, source.figures.get
    precision, recall = get("precision"), get("recall")
    if precision is not None and precision.interval.value is not None:
        n = tell.number(precision.n_reviewed)
        lines = [tell.line("summary.precision", share=source.said(precision), n=n)]
        short = tell.line("summary.precise_short", share=source.said(precision))
    else:
        lines, short = [plain(tell.say("no_reviews"))], plain(tell.say("summary.unread_short"))
    if recall is not None and recall.interval.value is not None:
        lines.append(tell.line("summary.recall", share=source.said(recall)))
    lines += _weeks(source)
    return Answer(question=tell.say("summary.how_sure"), short=short, lines=tuple(lines))


def _weeks(source: Source) -> list[Line]:
    """Which channels missed weeks, the worst first; or that none did."""
    tell = source.tell
    known = [each for each in source.figures.of("share_weeks_missing") if each.interval.value is not None]
    missed = sorted((each for each in known if each.interval.value), key=lambda each: -(each.interval.value or 0.0))
    if known and not missed:
        return [tell.line("summary.all_weeks", n=tell.number(len(known)))]
    return [
        tell.line("summary.weeks", platform=each.scope.platform, told=tell.note(each.interval.notes[1]))
        for each in missed[:_MOST_CHANNELS]
    ]
