"""How well the period was looked at: visits by outcome, yield, filled fields, weeks missing, agreement of reviewers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from assessment.counts import weeks_of
from assessment.matcher_error import agreement
from assessment.scale import member_of
from assessment.shares import share_of_ads
from assessment.stamp import Stamp, counted, unknown
from model.assessed import AssessedRows
from model.estimate import Estimate, Interval, Scope, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class EffortMonth:
    """Search visits of a platform in a calendar month. ``n_good`` are effort; the others are missing, never zero.

    ``n_sellers`` stand behind the ``n_flagged_seen`` sightings of flagged ads; these are None where they may not leave.
    """

    platform: str
    month: date
    n_visits: int
    n_good: int
    outcomes: dict[str, int]
    n_pages: int
    n_listings: int
    n_flagged_seen: int | None
    n_sellers: int
    filled: dict[str, float]

    @property
    def flagged_per_page(self) -> float | None:
        """Sightings of flagged ads per page read by good visits."""
        return self.n_flagged_seen / self.n_pages if self.n_pages and self.n_flagged_seen is not None else None


def effort_months(rows: AssessedRows) -> tuple[EffortMonth, ...]:
    """Effort by platform and month, imports left out."""
    seen = Counter(rows.seen_in)
    sellers: dict[int, set[int]] = defaultdict(set)
    for ad, place in zip(rows.seen_ad, rows.seen_in, strict=True):
        sellers[place].add(rows.ads[ad].seller)
    parts: dict[tuple[str, date], list[int]] = defaultdict(list)
    for place, visit in enumerate(rows.visits):
        if visit.from_crawl:
            parts[visit.platform, visit.day.replace(day=1)].append(place)
    found = []
    for (platform, month), places in sorted(parts.items()):
        visits = [rows.visits[place] for place in places]
        good = [visit for visit in visits if visit.is_effort]
        n_read = sum(visit.n_read for visit in good)
        filled: Counter[str] = Counter()
        for visit in good:
            filled.update({each.name: each.n_ads for each in visit.filled})
        found.append(
            EffortMonth(
                platform=platform,
                month=month,
                n_visits=len(visits),
                n_good=len(good),
                outcomes=dict(sorted(Counter(visit.outcome.value for visit in visits).items())),
                n_pages=sum(visit.n_pages for visit in good),
                n_listings=sum(visit.n_listings for visit in good),
                n_flagged_seen=sum(seen[place] for place in places if rows.visits[place].is_effort),
                n_sellers=len(set().union(*(sellers[place] for place in places if rows.visits[place].is_effort))),
                filled={name: n / n_read for name, n in sorted(filled.items())} if n_read else {},
            )
        )
    return tuple(found)


def quality(rows: AssessedRows, stamp: Stamp) -> Iterator[Estimate]:
    """Weeks missing and visits lost by platform, precision of flags and kappa of reviewers."""
    weeks = weeks_of(rows.first_day, rows.last_day)
    for platform in rows.platforms:
        scope = Scope(platform=platform)
        visits = [visit for visit in rows.visits if visit.platform == platform and visit.from_crawl]
        visited = {(visit.day - rows.first_day).days // 7 for visit in visits if visit.is_effort}
        missing = sum(week not in visited for week in range(len(weeks)))
        yield stamp.estimate("share_weeks_missing", Unit.SHARE, _share_missing(missing, len(weeks)), scope)
        lost = sum(not visit.is_effort for visit in visits)
        told = f"{lost:,} of {len(visits):,} search visits were blocked, failed or found the page changed"
        interval = counted(lost / len(visits), told) if visits else unknown("count", "no search visit in the period")
        yield stamp.estimate("share_visits_lost", Unit.SHARE, interval, scope)
    yield _precision(rows, stamp)
    pairs = rows.pairs
    kappa = (
        agreement([pair.first for pair in pairs], [pair.second for pair in pairs])
        if pairs
        else (unknown("Cohen's kappa", "no detection was judged by two reviewers"))
    )
    yield stamp.estimate("reviewer_kappa", Unit.SHARE, kappa, n_reviewed=len(pairs))


def _share_missing(missing: int, n_weeks: int) -> Interval:
    if not n_weeks:
        return unknown("count", "the period is shorter than a week")
    told = (
        f"{missing} of {n_weeks} weeks had no good search visit"
        if missing
        else f"a good search visit in all {n_weeks} weeks"
    )
    return counted(missing / n_weeks, told)


def _precision(rows: AssessedRows, stamp: Stamp) -> Estimate:

    members = [member_of(ad, ad.findings) for ad in rows.ads if ad.flagged]
    judged = [member for member in members if member.is_right is not None]
    right = np.array([bool(member.is_right) for member in judged], dtype=bool)
    sellers = np.array([member.ad.seller for member in judged], dtype=np.int64)
    interval = share_of_ads(right, sellers, what="reviewed flagged ads")
    n_sellers = len(set(sellers.tolist()))
    return stamp.estimate("precision", Unit.SHARE, interval, n_reviewed=len(judged), n_sellers=n_sellers)
