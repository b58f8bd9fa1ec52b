"""How visits went: the past that expectations are learned from, and each platform's days."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, Engine, select

from db.engine import reading
from db.rows import field_names, record_of
from db.tables import crawls, visits
from model.effort import Purpose, Visit, VisitOutcome
from model.expectation import Expectation, learned

_v, _k = visits.c, crawls.c
GOOD = (VisitOutcome.COMPLETED, VisitOutcome.BUDGET)
_PAST_VISITS = 20
_LEARNING_DAYS = 120
# A day on which so large a share of the ads asked for could not be read needs a look, whatever its visits say.
_MOST_ERRORS = 0.2


def past_visits(connection: Connection, platform: str, query: str, max_pages: int, before: datetime) -> list[Visit]:
    """The latest good search visits of a query, walked to the same depth, the latest first."""
    chosen = (
        select(visits)
        .join(crawls, _v.crawl_key == _k.crawl_key)
        .where(_v.platform == platform, _v.query == query, _v.purpose == Purpose.SEARCH.value)
        .where(_v.outcome.in_([outcome.value for outcome in GOOD]), _k.max_pages == max_pages, _v.started_at < before)
        .order_by(_v.started_at.desc(), _v.visit_key)
        .limit(_PAST_VISITS)
    )
    return [record_of(Visit, row) for row in connection.execute(chosen).mappings()]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformDay:
    """One platform's search visits of one UTC day. ``n_usual`` sums what was usual for them; None: not known yet."""

    platform: str
    day: date
    n_visits: int
    outcomes: dict[str, int]
    n_pages: int
    n_listings: int
    n_usual: float | None
    n_errors: int
    filled: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformHealth:
    """One platform: its days, when a search last went well, and what needs a person, one line each."""

    platform: str
    days: tuple[PlatformDay, ...]
    last_good_at: datetime | None
    problems: tuple[str, ...]


@dataclass(slots=True)
class _Walked:
    """A visit with the depth of its crawl and what was expected of it."""

    visit: Visit
    expected: Expectation = field(default_factory=Expectation)


def platform_health(engine: Engine, since: datetime, platform: str = "") -> list[PlatformHealth]:
    """The health of each platform visited since an instant, by name."""
    chosen = (
        select(visits, _k.max_pages.label("depth"))
        .outerjoin(crawls, _v.crawl_key == _k.crawl_key)
        .where(_v.purpose == Purpose.SEARCH.value, _v.crawl_key != "")
        .where(_v.started_at >= since - timedelta(days=_LEARNING_DAYS))
        .order_by(_v.platform, _v.started_at, _v.visit_key)
    )
    if platform:
        chosen = chosen.where(_v.platform == platform)
    by_platform: dict[str, list[_Walked]] = defaultdict(list)
    good: dict[tuple[str, str, int], list[Visit]] = defaultdict(list)
    with reading(engine) as connection:
        for row in connection.execute(chosen).mappings():
            visit = record_of(Visit, {name: row[name] for name in field_names(Visit)})
            before = good[(visit.platform, visit.query, row["depth"] or 0)]
            by_platform[visit.platform].append(_Walked(visit, learned(before[-_PAST_VISITS:])))
            if visit.outcome in GOOD:
                before.append(visit)
    found = (_health(name, walked, since) for name, walked in by_platform.items())
    return [health for health in found if health.days]


def _health(platform: str, walked: Sequence[_Walked], since: datetime) -> PlatformHealth:
    by_day: dict[date, list[_Walked]] = defaultdict(list)
    for each in walked:
        if each.visit.started_at >= since:
            by_day[each.visit.started_at.date()].append(each)
    days = tuple(_day(platform, day, of_day) for day, of_day in sorted(by_day.items()))
    last_good = [each.visit.started_at for each in walked if each.visit.outcome in GOOD]
    return PlatformHealth(
        platform=platform,
        days=days,
        last_good_at=max(last_good, default=None),
        problems=tuple(_problems(walked, days, since)),
    )


def _day(platform: str, day: date, walked: Sequence[_Walked]) -> PlatformDay:
    usual = [each.expected.listings[0] for each in walked if each.expected.listings is not None]
    n_read = sum(each.visit.n_read for each in walked)
    filled: Counter[str] = Counter()
    for each in walked:
        filled.update({of_field.name: of_field.n_ads for of_field in each.visit.filled})
    return PlatformDay(
        platform=platform,
        day=day,
        n_visits=len(walked),
        outcomes=dict(Counter(each.visit.outcome.value for each in walked)),
        n_pages=sum(each.visit.n_pages for each in walked),
        n_listings=sum(each.visit.n_listings for each in walked),
        n_usual=sum(usual) if len(usual) == len(walked) else None,
        n_errors=sum(each.visit.n_errors for each in walked),
        filled={name: count / n_read for name, count in sorted(filled.items())} if n_read else {},
    )


def _problems(walked: Sequence[_Walked], days: Sequence[PlatformDay], since: datetime) -> Iterable[str]:
    """The last visit of each query, where it went wrong, and a last day on which many ads could not be read."""
    last: dict[str, Visit] = {}
    for each in walked:
        if each.visit.outcome is not VisitOutcome.OPEN:
            last[each.visit.query] = each.visit
    for query, visit in sorted(last.items()):
        if visit.outcome not in GOOD and visit.started_at >= since:
            yield f"query '{query}': {visit.outcome.value.replace('_', ' ')}: {visit.reason}"
    if days:
        asked = days[-1].n_errors + days[-1].n_listings
        if days[-1].n_errors > _MOST_ERRORS * asked and days[-1].n_errors >= 5:
            yield f"{days[-1].n_errors:,} of {asked:,} ads could not be read on {days[-1].day}"
