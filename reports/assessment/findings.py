"""Page one in plain sentences: how much, of what, where, growing or shrinking, how sure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assessment.joined import STRICTEST, parts_of
from model.estimate import Estimate, Scope
from reports import words
from reports.assessment.figures import Figures, amount, between, percent, told, unseen_untold
from reports.assessment.files import Leaving
from reports.suppression import is_suppressed
from reports.terms import term_words

# More than there are: Appendix I is never cut off.
_MOST_APPENDICES = 12
# What a fit to numbers that never change leaves behind.
_NOISE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A question of the reader and its answer, sentence by sentence; ``short`` is the answer in a few words."""

    question: str
    short: str
    sentences: tuple[str, ...]


_NOTHING_VISITED = Finding(
    question="How much?",
    short="nothing was looked at",
    sentences=(
        "No visit to a platform falls within this period.",
        "That is missing data, not an absence of ads: nothing can be said of what was offered then.",
        "'adwarden platforms health' tells which days were visited.",
    ),
)


def findings(report: Leaving) -> list[Finding]:
    """The answers, in the order a reader asks."""
    if not report.assessment.rows.platforms:
        return [_NOTHING_VISITED]
    figures = Figures(report.estimates)
    return [
        _how_much(report, figures),
        _of_what(figures),
        _where(figures),
        _growing(figures),
        _how_sure(report, figures),
    ]


def _shown(figures: Figures, measure: str, scope: Scope | None = None) -> str:
    estimate = figures.get(measure, scope)
    return told(estimate) if estimate is not None else "not known"


def _how_much(report: Leaving, figures: Figures) -> Finding:
    flagged, right = figures.get("ads_flagged"), figures.get("ads_corrected")
    visits = flagged.n_visits if flagged else 0
    n_platforms = len(report.assessment.rows.platforms)
    sentences = [
        (
            f"{_shown(figures, 'ads_flagged')} were flagged: their words offer a specimen of a CITES-listed species."
            f" They are {_shown(figures, 'clusters_flagged')} by {_shown(figures, 'sellers_flagged')}, and"
            f" {_shown(figures, 'specimens_flagged')} or more. These were seen in {visits:,} search"
            f" visit{'' if visits == 1 else 's'} to {n_platforms} platform{'' if n_platforms == 1 else 's'}."
        ),
    ]
    if right is not None and right.interval.value is not None:
        sentences.append(
            f"Corrected by people who read {right.n_reviewed:,} ads, among all ads seen {told(right)} offered one;"
            f" {_shown(figures, 'clusters_corrected')}; {_shown(figures, 'sellers_corrected')};"
            f" {_shown(figures, 'specimens_corrected')}."
        )
        short = told(right)
    else:
        reason = right.interval.notes[0] if right and right.interval.notes else "nobody has reviewed them"
        sentences.append(f"These counts are not corrected for what the matcher gets wrong: {reason}.")
        short = f"{_shown(figures, 'ads_flagged')} flagged, not corrected by reviews"
    missed = "; ".join(
        f"{estimate.scope.platform} {told(estimate)}"
        for estimate in figures.of("ads_with_unseen")
        if estimate.interval.value is not None
    )
    if missed:
        sentences.append(f"Flagged ads that stood in a week visited, those that visits missed among them: {missed}.")
    sentences += [
        f"Of flagged ads on {', '.join(names)} that no visit met nothing is known: {why}."
        for why, names in unseen_untold(figures).items()
    ]
    sentences.append("Ads that came and went between two visits are in no count.")
    sentences += _asked(figures)
    return Finding(question="How much?", short=short, sentences=tuple(sentences))


def _asked(figures: Figures) -> list[str]:
    """Sums of what flagged ads ask, each currency by itself, and what has no exchange rate."""
    values = [each for each in figures.of("value_flagged") if each.scope == Scope(detail=each.scope.detail)]
    known = [f"{told(each)} {each.scope.detail}" for each in values if each.interval.value is not None]
    sentences = [f"Flagged ads ask {', '.join(known)} in all: asked, not paid."] if known else []
    for each in values:
        left = [note for note in each.interval.notes if note.startswith("ads without an exchange rate")]
        bound = "a lower bound" if each.interval.value is not None else "not known"
        sentences += [f"The sum in {each.scope.detail} is {bound}: {note}." for note in left]
    return sentences


def _largest(figures: Figures, measure: str, which: Callable[[Scope], str], most: int) -> list[tuple[str, Estimate]]:
    named = [(which(each.scope), each) for each in figures.of(measure) if which(each.scope) and each.interval.value]
    return sorted(named, key=lambda pair: -(pair[1].interval.value or 0))[:most]


def _listed(pairs: list[tuple[str, Estimate]]) -> str:
    return ", ".join(f"{name} ({amount(each.interval.value or 0, each.unit)})" for name, each in pairs)


def _of_what(figures: Figures) -> Finding:
    taxa = _largest(figures, "ads_flagged", lambda scope: words.taxon(scope.taxon) if scope.taxon else "", 5)
    appendices = _largest(figures, "ads_flagged", lambda scope: words.appendix(scope.appendix), _MOST_APPENDICES)
    terms = _largest(figures, "ads_flagged", lambda scope: words.term(scope.term) if scope.term else "", 5)
    n_taxa, all_taxa = figures.get("taxa_flagged"), figures.get("taxa_with_unseen")
    sentences = []
    if taxa:
        sentences.append(f"The most flagged taxa: {_listed(taxa)}.")
        sentences.append(f"By Appendix: {_listed(appendices)}. By CITES term: {_listed(terms)}.")
        sentences += appendix_notes(figures)
    if n_taxa is not None and all_taxa is not None and n_taxa.interval.value:
        more = f"with those not met yet {told(all_taxa)}"
        if all_taxa.interval.value is None:
            more = f"of those not met yet nothing is known ({told(all_taxa).removeprefix('not known: ')})"
        sentences.append(
            f"{told(n_taxa)} were seen; {more}. The taxa seen make up {_shown(figures, 'taxa_coverage')} of the offers."
        )
    # "unknown" is no answer to the question; it stands in the sentence with its number.
    mostly = next((name for name, each in terms if each.scope.term in term_words()), "")
    most = [f"mostly {mostly}", *(name for name, _ in taxa[:3])] if mostly else [name for name, _ in taxa[:3]]
    short = ", ".join(most) if taxa else "nothing was flagged"
    return Finding(question="Of what?", short=short, sentences=tuple(sentences) or ("Nothing was flagged.",))


def appendix_notes(figures: Figures) -> list[str]:
    """What must be known to read the Appendices: split-listings, those told together, Appendix I not told."""
    counts = [each for each in figures.of("ads_flagged") if each.scope.appendix]
    shown = [parts_of(each.scope.appendix) for each in counts if each.interval.value is not None]
    notes = [
        f"Appendix I is not told: {each.interval.notes[0]}."
        for each in counts
        if each.scope.appendix == STRICTEST and is_suppressed(each)
    ]
    if any("/" in part for parts in shown for part in parts):
        notes.append(
            "I or II: taxa listed in both Appendices by population or annotation (split-listing), where the ad does not"
            " tell which applies; so with other Appendices joined by 'or'."
        )
    if any(len(parts) > 1 for parts in shown):
        notes.append("Appendices told together: fewer than five sellers stand behind one of them alone.")
    return notes


def _where(figures: Figures) -> Finding:
    platforms = _largest(figures, "ads_flagged", lambda scope: scope.platform, 8)
    countries = [
        (words.country(code), each)
        for code, each in _largest(figures, "ads_flagged", lambda scope: scope.country, 7)
        if code != "?"
    ]
    abroad, routes = figures.get("cross_border_share"), figures.get("share_telling_route")
    sentences = []
    if platforms:
        sentences.append(f"By platform: {_listed(platforms)}.")
    if countries:
        sentences.append(f"Sent from, as ads tell it: {_listed(countries)}.")
    if routes is not None and routes.interval.value is not None and abroad is not None:
        sentences.append(
            f"{told(routes)} of the flagged ads tell where they send from or to; of those that tell both, the share"
            f" that sends abroad is {told(abroad)}."
        )
    change = figures.get("route_change_p")
    if change is not None and change.interval.value is not None:
        differ = "differ more than chance allows" if change.interval.value < 0.05 else "do not differ beyond chance"
        first = change.interval.notes[0]
        sentences.append(f"The routes of {first} {differ} (p = {change.interval.value:.3f}).")
        if change.interval.value < 0.05:
            sentences += _routes_gained(figures)
    short = ", ".join(name for name, _ in platforms[:3]) or "nowhere"
    if countries:
        short += f"; sent most from {', '.join(name for name, _ in countries[:3])}"
    return Finding(question="Where?", short=short, sentences=tuple(sentences) or ("No platform has flagged ads.",))


def _routes_gained(figures: Figures) -> list[str]:
    """The rises that can be told, and which of them are new."""
    fresh = {each.scope.detail for each in figures.of("route_new") if each.interval.value is not None}
    gained = [each for each in figures.of("route_gain") if each.interval.value is not None]
    named = [
        f"{words.route(each.scope.detail)} (up {percent(each.interval.value or 0.0)} of ads"
        f"{', told by none before' if each.scope.detail in fresh else ''})"
        for each in gained
    ]
    return [f"What rose most: {'; '.join(named)}."] if named else []


def verdict(estimate: Estimate) -> str:
    """Growing or shrinking where the interval says so, else that it cannot be told."""
    interval = estimate.interval
    if interval.value is None or interval.low is None or interval.high is None:
        return "cannot be told"
    return "growing" if interval.low > _NOISE else "shrinking" if interval.high < -_NOISE else "cannot be told"


def _growing(figures: Figures) -> Finding:
    trend, least = figures.get("trend"), figures.get("trend_detectable")
    if trend is None or trend.interval.value is None:
        why = trend.interval.notes[0] if trend and trend.interval.notes else "there is no series"
        return Finding(question="Growing or shrinking?", short="cannot be told", sentences=(f"{why}.",))
    word = verdict(trend)
    way, rate = "rose" if trend.interval.value >= 0 else "fell", percent(abs(trend.interval.value))
    sentences = [f"Flagged ads per visit {way} by {rate} a month ({between(trend.interval, trend.unit)})."]
    if word == "cannot be told":
        sentences.append("The interval holds both growth and decline.")
    if least is not None and least.interval.value is not None:
        sentences.append(
            f"With this effort a change of less than about {percent(least.interval.value)} a month would be found in"
            " fewer than four of five cases."
        )
    clear = [each for each in figures.of("trend") if each.scope.group and verdict(each) != "cannot be told"]
    sure = [each for each in clear if _q(each) <= 0.05]
    if sure:
        named = "; ".join(
            f"{words.group(each.scope.group)} {verdict(each)}, {percent(each.interval.value or 0)} a month"
            f" ({between(each.interval, each.unit)})"
            for each in sure
        )
        sentences.append(f"Among groups of taxa, with chance allowed for: {named}.")
    elif any(each.scope.group for each in figures.of("trend")):
        sentences.append("No group of taxa changes by more than chance allows, many being tested at once.")
    if any(note.startswith("under two years") for note in trend.interval.notes):
        sentences.append("Under two years of data, so that a season cannot be told from a trend.")
    sentences += [*_changed(figures), *_lived(figures)]
    short = word if word == "cannot be told" else f"{word} by {rate} a month"
    return Finding(question="Growing or shrinking?", short=short, sentences=tuple(sentences))


def _changed(figures: Figures) -> list[str]:
    """What came with each event, and the breaks that were found, of all ads together."""
    sentences = []
    for each in figures.of("event_level_change"):
        if each.scope != Scope(detail=each.scope.detail):
            continue
        slope = figures.get("event_slope_change", each.scope)
        if each.interval.value is None or slope is None or slope.interval.value is None:
            sentences.append(f"{each.scope.detail}: {each.interval.notes[0]}.")
            continue
        sentences.append(
            f"{each.scope.detail}: the level changed by {percent(each.interval.value)}"
            f" ({between(each.interval, each.unit)}) and growth by {percent(slope.interval.value)} a month"
            f" ({between(slope.interval, slope.unit)}); what changed then, not what caused it."
        )
    found = [each for each in figures.of("break_level_change") if each.scope == Scope(detail=each.scope.detail)]
    if found:
        weeks = " and ".join(
            f"{each.scope.detail} (p = {p.interval.value:.3f})"
            for each in found
            if (p := figures.get("break_p", each.scope)) is not None and p.interval.value is not None
        )
        sentences.append(
            f"Looked for without a date, the series breaks in the week of {weeks}; chance alone makes such a break in"
            " one of twenty series."
        )
    return sentences


def _lived(figures: Figures) -> list[str]:
    median, month = figures.get("lifetime_median"), figures.get("gone_within_month")
    if median is None or median.interval.value is None or month is None:
        return []
    removed = figures.get("gone_within_month", Scope(detail="removed"))
    sentence = f"Half of the flagged ads stood for {told(median)} or less; {told(month)} were gone within 30 days"
    if removed is None or removed.interval.value is None:
        return [f"{sentence}. No removal by a platform was told by it."]
    return [f"{sentence}, {told(removed)} because the platform, as it says, removed them."]


def _q(estimate: Estimate) -> float:
    for note in estimate.interval.notes:
        if note.startswith("q = "):
            return float(note.split()[2])
    return 0.0


def _how_sure(report: Leaving, figures: Figures) -> Finding:
    precision = figures.get("precision")
    sentences = []
    if precision is not None and precision.interval.value is not None:
        sentences.append(
            f"Of the flagged ads that people read, {told(precision)} did offer what they were flagged for"
            f" ({precision.n_reviewed:,} ads)."
        )
    else:
        sentences.append("Nobody has reviewed flagged ads of this period: how often flags are wrong here is not known.")
    sentences += [
        f"{missing.scope.platform}: {missing.interval.notes[1]}."
        for missing in figures.of("share_weeks_missing")
        if missing.interval.value is not None
    ]
    sentences += report.assessment.notes[3:]
    short = (
        f"flags are right in {told(precision)} of cases"
        if precision is not None and precision.interval.value is not None
        else "not reviewed"
    )
    return Finding(question="How sure?", short=short, sentences=tuple(sentences))
