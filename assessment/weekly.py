"""Flagged ads per visit by week and month, and by week of each taxon, Appendix, class or platform."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from math import exp, hypot, log

import numpy as np
from numpy.typing import NDArray

from assessment.counts import Counts, Effort, effort_of, weeks_of
from assessment.stamp import Stamp
from model.assessed import FlaggedAd, WeeklyRows
from model.detection import Judgement
from model.estimate import Estimate, Interval, Scope, Unit

_FEWEST_REVIEWS = 10
# Ads of fewer sellers tell little of the others, and too much of these.
_FEWEST_SELLERS = 5
Mask = NDArray[np.bool_]


class By(StrEnum):
    """What a weekly series is told apart by."""

    ALL = "all"
    TAXON = "taxon"
    APPENDIX = "appendix"
    GROUP = "group"
    PLATFORM = "platform"


def rates(
    measure: str,
    counts: Counts,
    wanted: Mask | None,
    scope: Scope,
    effort: Effort,
    stamp: Stamp,
    notes: tuple[str, ...] = (),
) -> Iterator[Estimate]:
    """An estimate for each period: flagged ads of a scope per unit of effort."""
    found = counts.rates(counts.series(wanted), scope.platform, (*notes, *effort.told))
    for period, (interval, n_sellers) in zip(counts.periods, found, strict=True):
        days = (period.first, period.last)
        yield stamp.estimate(measure, Unit.AD, interval, scope, n_sellers=n_sellers, days=days)


def weekly_series(
    rows: WeeklyRows, by: By, groups: Mapping[str, str] | None = None, taxa: Sequence[str] = ()
) -> Iterator[Estimate]:
    """Weeks of all flagged ads, then of each part, those with most ads first; corrected where reviews allow.

    ``groups`` gives the class of each taxon. Where ``rows`` hold the ads of some ``taxa`` only, there is a series of
    each of these, though it be nought, and none of all; so there is of each platform visited. Where ten flagged ads or
    more of five sellers of a part were reviewed, the series is given a second time for the ads that are what they are
    flagged for: the share of these among the ads reviewed, over the whole period, times the rate. Ads that flags missed
    are in neither.
    """
    effort = effort_of(rows.visits)
    stamp, counts = Stamp(rows, effort.visits), Counts(rows, effort, weeks_of(rows.first_day, rows.last_day))
    judged = np.array([any(finding.judgement for finding in ad.findings) for ad in rows.ads], dtype=bool)
    parts = {} if taxa else {Scope(): np.arange(len(rows.ads))}
    if by is not By.ALL:
        parts |= _parts(rows, by, groups or {})
    visited = sorted({rows.visits[place].platform for place in effort.visits}) if by is By.PLATFORM else ()
    for scope in (*(Scope(taxon=taxon) for taxon in taxa), *(Scope(platform=name) for name in visited)):
        parts.setdefault(scope, np.zeros(0, dtype=np.int64))
    for scope, places in parts.items():
        wanted = np.zeros(len(rows.ads), dtype=bool)
        wanted[places] = True
        share, n_reviewed = _right(rows, scope, places[judged[places]].tolist(), groups or {})
        wants = f"{_FEWEST_REVIEWS} of {_FEWEST_SELLERS} sellers are wanted for a correction"
        if len(places) and len({rows.ads[place].seller for place in places.tolist()}) < _FEWEST_SELLERS:
            # This note stands beside weeks of nought too, which are told: no count of few sellers' ads may.
            note = f"too few flagged ads were reviewed: {wants}"
        else:
            note = f"{n_reviewed:,} of {len(places):,} flagged ads were reviewed"
            note += f"; {wants}" if share is None else ""
        flagged = list(rates("weekly_ads_per_effort", counts, wanted, scope, effort, stamp, (note,)))
        yield from flagged
        if share is not None:
            for each in flagged:
                interval = product(each.interval, share)
                yield replace(each, measure="weekly_right_ads_per_effort", interval=interval, n_reviewed=n_reviewed)


def _parts(rows: WeeklyRows, by: By, groups: Mapping[str, str]) -> dict[Scope, NDArray[np.int64]]:
    """Places of the flagged ads of each part; an ad may be of several."""
    places: dict[Scope, list[int]] = defaultdict(list)
    for place, ad in enumerate(rows.ads):
        for scope in _scopes(ad, by, groups):
            places[scope].append(place)
    largest = sorted(places, key=lambda scope: (-len(places[scope]), *_name(scope)))
    return {scope: np.array(places[scope], dtype=np.int64) for scope in largest}


def _name(scope: Scope) -> tuple[str, ...]:
    return (scope.platform, scope.taxon, scope.appendix, scope.group)


def _scopes(ad: FlaggedAd, by: By, groups: Mapping[str, str]) -> set[Scope]:
    if by is By.PLATFORM:
        return {Scope(platform=ad.platform)}
    flagged = (finding for finding in ad.findings if finding.flagged)
    if by is By.TAXON:
        return {Scope(taxon=finding.taxon) for finding in flagged}
    if by is By.GROUP:
        return {Scope(group=groups.get(finding.taxon) or "unplaced") for finding in flagged}
    return {Scope(appendix=finding.told_under) for finding in flagged}


def _right(rows: WeeklyRows, scope: Scope, places: list[int], groups: Mapping[str, str]) -> tuple[Interval | None, int]:
    """Share right among the reviewed flagged ads of a scope, and how many were reviewed."""
    verdicts: list[tuple[bool, int]] = []
    for place in places:
        ad = rows.ads[place]
        said = _verdict(ad, scope, groups)
        if said is not None:
            verdicts.append((said, ad.seller))
    if len(verdicts) < _FEWEST_REVIEWS or len({seller for _, seller in verdicts}) < _FEWEST_SELLERS:
        return None, len(verdicts)
    from assessment.shares import share_of_ads  # noqa: PLC0415  (heavy: only where there are reviews)

    right = np.array([one for one, _ in verdicts], dtype=bool)
    sellers = np.array([one for _, one in verdicts], dtype=np.int64)
    return share_of_ads(right, sellers, what="reviewed flagged ads"), len(verdicts)


def _verdict(ad: FlaggedAd, scope: Scope, groups: Mapping[str, str]) -> bool | None:
    """What people made of the ad in the scope: one finding confirmed makes it right, all flagged rejected wrong."""
    findings = [
        finding
        for finding in ad.findings
        if (not scope.taxon or finding.taxon == scope.taxon)
        and (not scope.appendix or finding.told_under == scope.appendix)
        and (not scope.group or (groups.get(finding.taxon) or "unplaced") == scope.group)
    ]
    said = [finding.judgement for finding in findings]
    if Judgement.CONFIRMED in said:
        return True
    flagged = [finding.judgement for finding in findings if finding.flagged]
    return False if flagged and all(each is Judgement.REJECTED for each in flagged) else None


def product(rate: Interval, share: Interval) -> Interval:
    """A rate times a share that was told apart from it: distances on the log scale add as their squares (MOVER)."""
    method = f"{rate.method}, times the {share.method}"
    if rate.value is None or share.value is None:
        return replace(rate, method=method)
    low, high = rate.low or 0.0, rate.high or 0.0
    value = rate.value * share.value
    if value <= 0 or not share.low or low <= 0:
        return replace(rate, value=value, low=0.0, high=high * (share.high or 1.0), method=method)
    below = hypot(log(rate.value / low), log(share.value / share.low))
    above = hypot(log(high / rate.value), log((share.high or 1.0) / share.value))
    return replace(rate, value=value, low=value * exp(-below), high=value * exp(above), method=method)
