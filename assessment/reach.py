"""What was not seen: ads and sellers that no visit met, platforms that may trade a taxon."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from assessment.occupancy import occupancy
from assessment.stamp import Stamp, unknown
from assessment.turnover import open_total
from assessment.unseen import Histories, chao2, chapman, closure_test
from model.assessed import AssessedRows
from model.estimate import Estimate, Interval, Scope, Unit

_MOST_OCCASIONS = 16
_FEWEST_PLATFORMS = 5
_MOST_TAXA = 20


def unseen(rows: AssessedRows, stamp: Stamp) -> Iterator[Estimate]:
    """Flagged ads and sellers by platform, those that no visit met included.

    Occasions are the weeks with good search visits, neighbours joined where they are many. Closure is tested first:
    where ads come and go the open total holds, else Chapman's (two occasions) or Chao2 (more), a lower bound.
    """
    for platform in rows.platforms:
        scope = Scope(platform=platform)
        codes = np.array([ad.seller if ad.has_seller else -1 for ad in rows.ads], dtype=np.int64)
        histories, sellers, n_weeks = _histories(rows, platform, codes)
        n_sellers = len(sellers)
        yield stamp.estimate("ads_with_unseen", Unit.AD, _total(histories, n_weeks), scope, n_sellers=n_sellers)
        made = unknown("Chao2", *_too_few(n_weeks))
        if sellers.shape[1] >= 2 and n_sellers:
            made = _told_apart(chao2(sellers), *sellers.shape)
        yield stamp.estimate("sellers_with_unseen", Unit.SELLER, made, scope, n_sellers=n_sellers)


def _too_few(n_weeks: int) -> tuple[str, ...]:
    return (f"{n_weeks} week{'s' if n_weeks != 1 else ''} with a good search visit: two or more are wanted",)


def _histories(rows: AssessedRows, platform: str, seller_of: NDArray[np.int64]) -> tuple[Histories, Histories, int]:
    """Histories of flagged ads and of their sellers over the occasions, and the number of weeks these are made of."""
    weeks = sorted(
        {_week(rows.first_day, visit.day) for visit in rows.visits if visit.is_effort and visit.platform == platform}
    )
    occasions = np.array_split(np.array(weeks, dtype=np.int64), min(_MOST_OCCASIONS, len(weeks))) if weeks else []
    occasion_of = {int(week): place for place, group in enumerate(occasions) for week in group}
    visit_occasion = np.array(
        [
            occasion_of[_week(rows.first_day, visit.day)] if visit.is_effort and visit.platform == platform else -1
            for visit in rows.visits
        ],
        dtype=np.int64,
    )
    ads, visits = np.asarray(rows.seen_ad, dtype=np.int64), np.asarray(rows.seen_in, dtype=np.int64)
    when = visit_occasion[visits] if len(visits) else visits
    ads, when = ads[when >= 0], when[when >= 0]
    sellers = seller_of[ads] if len(ads) else ads
    known = sellers >= 0
    return (
        _matrix(ads, when, len(occasions)),
        _matrix(sellers[known], when[known], len(occasions)),
        len(weeks),
    )


def _week(first: date, day: date) -> int:
    return (day - first).days // 7


def _matrix(rows: NDArray[np.int64], columns: NDArray[np.int64], n_columns: int) -> Histories:
    names, place = np.unique(rows, return_inverse=True)
    found = np.zeros((len(names), n_columns), dtype=bool)
    found[place, columns] = True
    return found


def _total(histories: Histories, n_weeks: int) -> Interval:
    n_occasions = histories.shape[1]
    if n_occasions < 2 or not len(histories):
        return unknown("capture-recapture", *_too_few(n_weeks))
    if n_occasions == 2:
        first, second = histories[:, 0], histories[:, 1]
        made = _told_apart(chapman(int(first.sum()), int(second.sum()), int((first & second).sum())), *histories.shape)
        return replace(made, notes=(*made.notes, "with two occasions closure cannot be tested"))
    p_value, words = closure_test(histories)
    told = f"closure: {words} (p = {p_value:.3f})"
    if p_value < 0.05:
        made = open_total(histories).total
        if made.value is not None:
            counts = "ads that stood in at least one of the weeks visited, seen or not"
            made = _told_apart(made, *histories.shape)
            return replace(made, notes=(*made.notes, told, counts))
    made = _told_apart(chao2(histories), *histories.shape)
    return replace(made, notes=(*made.notes, told))


def _told_apart(made: Interval, seen: int, n_occasions: int) -> Interval:
    """The total, or why it tells nothing of what no visit met: ends that are the same number are no sure knowledge.

    What was met once only tells how much is missed; where hardly any was, nothing tells it.
    """
    if made.value is None or made.low is None or made.high is None or round(made.low) < round(made.high):
        return made
    many = f"{seen:,} seen, nearly all of them time and again: nothing can be told of any that no visit met"
    few = f"{seen:,} seen, in two weeks only: too few sightings to tell of any that no visit met"
    return unknown(made.method, few if n_occasions == 2 else many, *made.notes)


def platforms_of_taxa(rows: AssessedRows, stamp: Stamp) -> Iterator[Estimate]:
    """On which share of the platforms the most flagged taxa are traded, when a visit may miss them."""
    n_visits = Counter(visit.platform for visit in rows.visits if visit.is_effort)
    if len(n_visits) < _FEWEST_PLATFORMS:
        told = f"{len(n_visits)} platforms visited: {_FEWEST_PLATFORMS} or more are wanted"
        yield stamp.estimate("platforms_with_taxon", Unit.SHARE, unknown("occupancy (MacKenzie et al.)", told))
        return
    names = sorted(n_visits)
    seen_in: dict[str, set[int]] = defaultdict(set)
    sellers: dict[str, set[int]] = defaultdict(set)
    for ad_place, visit_place in zip(rows.seen_ad, rows.seen_in, strict=True):
        if rows.visits[visit_place].is_effort:
            for finding in rows.ads[ad_place].findings:
                if finding.flagged:
                    seen_in[finding.taxon].add(visit_place)
                    sellers[finding.taxon].add(rows.ads[ad_place].seller)
    for taxon in sorted(seen_in, key=lambda taxon: (-len(seen_in[taxon]), taxon))[:_MOST_TAXA]:
        n_seen = Counter(rows.visits[place].platform for place in seen_in[taxon])
        found = occupancy(
            np.array([n_seen[name] for name in names], dtype=np.int64),
            np.array([n_visits[name] for name in names], dtype=np.int64),
        )
        notes = (*found.share.notes, f"seen on {found.naive:.0%} of {len(names)} platforms")
        interval = replace(found.share, notes=notes)
        scope = Scope(taxon=taxon)
        yield stamp.estimate("platforms_with_taxon", Unit.SHARE, interval, scope, n_sellers=len(sellers[taxon]))
