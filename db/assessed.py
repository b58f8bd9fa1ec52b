"""What an assessment reads of a period, in a few streams: ads with a detection, their sightings, effort, verdicts."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from sys import intern
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Select, and_, func, or_, select

from db.engine import reading
from db.lifetimes import lives_where
from db.rows import record_of
from db.tables import (
    cluster_members,
    detections,
    listing_versions,
    listings,
    offers,
    planned_queries,
    reviews,
    search_plans,
    sightings,
    visits,
)
from model.assessed import AdLife, AssessedAd, AssessedRows, AssessedVisit, Finding, Terms, VerdictPair
from model.detection import Judgement
from model.effort import FieldFill, Purpose, VisitOutcome
from model.listing import ListingState
from model.search_plan import PlanPart

_l, _v, _d, _s, _e = listings.c, listing_versions.c, detections.c, sightings.c, visits.c
_ROWS = 20_000
# In no key of a visit.
_BETWEEN = "\n"
# A row of one of the queries here, read by the names of its columns.
_Row = Any
# Title and text.
Words = tuple[str, str]
IN_FORCE = (_d.matcher_version == _v.matcher_version) & (_d.list_version == _v.list_version)
PRESENT = listings.join(listing_versions, (_v.listing_id == _l.id) & (_v.version_no == _l.version_no)).join(
    detections, (_d.version_id == _v.id) & IN_FORCE
)


@dataclass(slots=True)
class Codes:
    """Numbers in place of keys, in the order they come."""

    known: dict[str, int] = field(default_factory=dict)
    n: int = 0

    def of(self, key: str) -> int:
        """The key's number; an empty key gets one of its own each time."""
        if key and key in self.known:
            return self.known[key]
        self.n += 1
        if key:
            self.known[key] = self.n
        return self.n


@dataclass(frozen=True, slots=True)
class Period:
    """Bounds of the period as instants, the later one excluded, and the platforms asked for (empty: all)."""

    start: datetime
    end: datetime
    platforms: tuple[str, ...]

    @classmethod
    def of_days(cls, first_day: date, last_day: date, platforms: tuple[str, ...] = ()) -> Period:
        """Both days included."""
        start = datetime.combine(first_day, time(), UTC)
        return cls(start, datetime.combine(last_day + timedelta(days=1), time(), UTC), platforms)

    def ads(self) -> ColumnElement[bool]:
        """That a listing stood in it."""
        # That an ad was seen gone in the period does not say that it stood in it.
        up = sightings.alias("up")
        since = and_(up.c.listing_id == _l.id, up.c.seen_at >= self.start, up.c.state != ListingState.DISAPPEARED.value)
        up_since = select(up.c.id).where(since).correlate(listings).exists()
        stood = or_(_l.state != ListingState.DISAPPEARED.value, up_since)
        seen = and_(_l.first_seen_at < self.end, _l.last_seen_at >= self.start, stood)
        return and_(seen, _l.platform.in_(self.platforms)) if self.platforms else seen

    def searches(self) -> ColumnElement[bool]:
        """That a visit began in it and was a search."""
        within = and_(_e.started_at >= self.start, _e.started_at < self.end, _e.purpose == Purpose.SEARCH.value)
        return and_(within, _e.platform.in_(self.platforms)) if self.platforms else within


def assessed_rows(engine: Engine, first_day: date, last_day: date, platforms: tuple[str, ...] = ()) -> AssessedRows:
    """The rows of a period, both days included, read in one moment.

    Ads are those that were seen, or seen before and after, in the period; with no detection they are only counted.
    """
    period = Period.of_days(first_day, last_day, platforms)
    with reading(engine) as connection:
        verdicts = verdicts_by_words(connection)
        clusters = _clusters(connection)
        numbers, ads, n_clustered = _ads(connection, period, verdicts, clusters)
        keys, told_visits = search_visits(connection, period)
        seen_ad, seen_in = sightings_of(connection, numbers, keys)
        flagged = select(_l.id).select_from(PRESENT).where(period.ads(), _d.flagged)
        lives = tuple(AdLife(numbers[number], life) for number, life in lives_where(connection, _l.id.in_(flagged)))
        n_bare = _bare(connection, period, ads)
        matchers, lists = _versions(connection, period)
        pairs = _pairs(connection)
    named = {ad.platform for ad in ads} | {visit.platform for visit in told_visits} | set(n_bare)
    return AssessedRows(
        first_day=first_day,
        last_day=last_day,
        platforms=tuple(sorted(named)),
        ads=ads,
        visits=told_visits,
        seen_ad=seen_ad,
        seen_in=seen_in,
        n_bare=n_bare,
        n_clustered=n_clustered,
        pairs=pairs,
        lives=lives,
        matcher_versions=matchers,
        list_versions=lists,
    )


def known_platforms(engine: Engine) -> list[str]:
    """Names of the platforms of which anything is stored."""
    with reading(engine) as connection:
        return sorted(connection.execute(select(_l.platform).union(select(_e.platform))).scalars())


def streamed(connection: Connection, query: Select[Any]) -> Iterator[_Row]:
    """The rows of a query, some thousand in memory at a time."""
    return iter(connection.execution_options(yield_per=_ROWS).execute(query))


def verdicts_by_words(connection: Connection) -> dict[tuple[int, str, str, str, str], str]:
    """The latest verdict not undone on a listing's words, taxon and term; as in ``db.queries.standing_review``."""
    query = (
        select(_v.listing_id, _v.title, _v.text, _d.taxon, _d.term, reviews.c.judgement)
        .select_from(reviews)
        .join(detections, _d.id == reviews.c.detection_id)
        .join(listing_versions, _v.id == _d.version_id)
        .where(reviews.c.undone_at.is_(None))
        .order_by(reviews.c.id)
    )
    return {(row[0], row[1], row[2], row[3], row[4]): row[5] for row in streamed(connection, query)}


def _clusters(connection: Connection) -> dict[int, str]:
    # Only ads that share a cluster: most stand alone, and a key of their own is what they get anyway.
    key = cluster_members.c.cluster_key
    several = select(key).group_by(key).having(func.count() > 1)
    query = select(cluster_members.c.listing_id, key).where(key.in_(several))
    return {row[0]: row[1] for row in streamed(connection, query)}


def _ads(
    connection: Connection,
    period: Period,
    verdicts: dict[tuple[int, str, str, str, str], str],
    clusters: dict[int, str],
) -> tuple[dict[int, int], tuple[AssessedAd, ...], int]:
    """Place in the result by listing id of flagged ads; the ads; and how many of them are clustered."""
    terms = _terms(connection, period)
    judged = {key[0] for key in verdicts}
    sellers, groups = Codes(), Codes()
    numbers: dict[int, int] = {}
    ads: list[AssessedAd] = []
    placed = _placed(connection, period)
    query = (
        select(_l.id, _l.platform, _l.seller_key, _l.first_seen_at, _l.last_seen_at, _l.price_amount, _l.price_currency)
        .add_columns(_d.taxon, _d.appendix, _d.term, _d.score, _d.flagged)
        .select_from(PRESENT)
        .where(period.ads())
        .order_by(_l.id, _d.id)
    )
    words = words_of(connection, judged)
    for number, rows in groupby(streamed(connection, query), key=lambda row: row[0]):
        found = list(rows)
        head = found[0]
        findings = tuple(finding_of(row[7:], number, verdicts, words) for row in found)
        ad = AssessedAd(
            platform=intern(head[1]),
            seller=sellers.of(f"{head[1]} {head[2]}" if head[2] else ""),
            cluster=groups.of(clusters.get(number, "")),
            has_seller=bool(head[2]),
            first_seen=head[3].date(),
            last_seen=head[4].date(),
            findings=findings,
            price_amount=head[5],
            price_currency=intern(head[6]),
            terms=terms.get(number, Terms()),
        )
        if ad.flagged:
            numbers[number] = len(ads)
        ads.append(ad)
    return numbers, tuple(ads), placed


def _placed(connection: Connection, period: Period) -> int:
    joined = PRESENT.join(cluster_members, cluster_members.c.listing_id == _l.id)
    query = select(func.count(_l.id.distinct())).select_from(joined).where(period.ads())
    return connection.execute(query).scalar_one()


def judged_listings() -> Select[tuple[int]]:
    """Listings of which any version was ever judged."""
    found = select(_v.listing_id).join(detections, _d.version_id == _v.id)
    return found.join(reviews, reviews.c.detection_id == _d.id)


def words_of(connection: Connection, judged: set[int]) -> dict[int, Words]:
    """Title and text, as they were read, of the ads that a verdict speaks of."""
    if not judged:
        return {}
    now = listing_versions.alias("now")
    query = select(_l.id, now.c.title, now.c.text).join(
        now, (now.c.listing_id == _l.id) & (now.c.version_no == _l.version_no)
    )
    return {row[0]: (row[1], row[2]) for row in streamed(connection, query.where(_l.id.in_(judged_listings())))}


def finding_of(
    told: Sequence[Any], listing_id: int, verdicts: dict[tuple[int, str, str, str, str], str], words: dict[int, Words]
) -> Finding:
    """A finding from taxon, Appendix, term, score and flag, and what was said of it on the listing's words."""
    taxon, appendix, term, score, flagged = told
    said = verdicts.get((listing_id, *words[listing_id], taxon, term)) if listing_id in words else None
    return Finding(
        taxon=intern(taxon),
        appendix=intern(appendix),
        term=intern(term),
        score=score,
        flagged=bool(flagged),
        judgement=Judgement(said) if said else None,
    )


def _terms(connection: Connection, period: Period) -> dict[int, Terms]:
    o = offers.c
    in_force = (o.version_id == _v.id) & (o.matcher_version == _v.matcher_version) & (o.list_version == _v.list_version)
    joined = listings.join(listing_versions, (_v.listing_id == _l.id) & (_v.version_no == _l.version_no))
    query = (
        select(_l.id, o.n_specimens, o.ship_from, o.ship_to, o.methods, o.carriers, o.payments)
        .add_columns(o.unit_price_amount, o.unit_price_currency, o.unit_price_per, o.papers)
        .select_from(joined.join(offers, in_force))
        .where(period.ads())
    )
    return {
        row[0]: Terms(
            n_specimens=row[1],
            ship_from=_words_of(row[2]),
            ship_to=_words_of(row[3]),
            methods=_words_of(row[4]),
            carriers=_words_of(row[5]),
            payments=_words_of(row[6]),
            papers=_words_of(row[10]),
            unit_price=row[7] if row[9] == "no." else None,
            unit_price_currency=intern(row[8]) if row[9] == "no." else "",
        )
        for row in streamed(connection, query)
    }


def _words_of(told: list[str]) -> tuple[str, ...]:
    return tuple(intern(word) for word in told)


def search_visits(connection: Connection, period: Period) -> tuple[dict[str, int], tuple[AssessedVisit, ...]]:
    """Place in the result by visit key, and the visits in the order they began."""
    panel = (
        select(search_plans.c.crawl_key, planned_queries.c.query)
        .join(planned_queries, planned_queries.c.plan_key == search_plans.c.plan_key)
        .where(planned_queries.c.part == PlanPart.PANEL.value, search_plans.c.panel_on_time)
    )
    in_panel = {(row[0], row[1]) for row in connection.execute(panel)}
    query = select(visits).where(period.searches()).order_by(_e.started_at, _e.visit_key)
    keys: dict[str, int] = {}
    told: list[AssessedVisit] = []
    for row in streamed(connection, query):
        keys[row.visit_key] = len(told)
        told.append(
            AssessedVisit(
                platform=intern(row.platform),
                query=intern(row.query),
                day=row.started_at.date(),
                outcome=VisitOutcome(row.outcome),
                n_pages=row.n_pages,
                n_listings=row.n_listings,
                n_read=row.n_read,
                filled=tuple(record_of(FieldFill, each) for each in row.filled or ()),
                is_panel=(row.crawl_key, row.query) in in_panel,
                from_crawl=bool(row.crawl_key),
            )
        )
    return keys, tuple(told)


def found_in(taxa: Sequence[str] = ()) -> Select[tuple[int]]:
    """Listings of which any version has a flagged detection in force, of the taxa if any are given.

    More than the flagged ads, whose present version has one; but the database needs no other table to tell them, and
    starts from the few detections, not from all listings.
    """
    query = select(_v.listing_id).join(detections, (_d.version_id == _v.id) & IN_FORCE).where(_d.flagged)
    return query.where(_d.taxon.in_(taxa)) if taxa else query


def sightings_of(
    connection: Connection, numbers: dict[int, int], keys: dict[str, int], taxa: Sequence[str] = ()
) -> tuple[array[int], array[int]]:
    """The ads in ``numbers``, flagged (for the taxa, if any are given), as search visits saw them standing."""
    seen_ad, seen_in = array("q"), array("q")
    # An ad a row: rows cost more than what is in them.
    query = (
        select(_s.listing_id, func.aggregate_strings(_s.visit_key, _BETWEEN))
        .where(_s.listing_id.in_(found_in(taxa)), _s.state != ListingState.DISAPPEARED.value)
        .group_by(_s.listing_id)
    )
    for listing_id, visit_keys in streamed(connection, query):
        ad = numbers.get(listing_id)
        if ad is not None:
            seen = [keys[key] for key in visit_keys.split(_BETWEEN) if key in keys]
            seen_in.extend(seen)
            seen_ad.extend([ad] * len(seen))
    return seen_ad, seen_in


def _bare(connection: Connection, period: Period, ads: tuple[AssessedAd, ...]) -> dict[str, int]:
    query = select(_l.platform, func.count()).where(period.ads()).group_by(_l.platform)
    n_read: dict[str, int] = defaultdict(int)
    for ad in ads:
        n_read[ad.platform] += 1
    return {row[0]: row[1] - n_read[row[0]] for row in connection.execute(query)}


def _versions(connection: Connection, period: Period) -> tuple[tuple[str, ...], tuple[str, ...]]:
    query = select(_d.matcher_version, _d.list_version).select_from(PRESENT).where(period.ads()).distinct()
    found = connection.execute(query).all()
    return tuple(sorted({row[0] for row in found})), tuple(sorted({row[1] for row in found}))


def _pairs(connection: Connection) -> tuple[VerdictPair, ...]:
    """Detections that two reviewers judged, the first two by name; unsure is no verdict."""
    query = (
        select(reviews.c.detection_id, reviews.c.reviewer, reviews.c.judgement)
        .where(reviews.c.undone_at.is_(None), reviews.c.judgement != Judgement.UNSURE.value)
        .order_by(reviews.c.detection_id, reviews.c.id)
    )
    by_detection: dict[int, dict[str, bool]] = defaultdict(dict)
    for detection_id, reviewer, judgement in connection.execute(query):
        by_detection[detection_id][reviewer] = judgement == Judgement.CONFIRMED.value
    several = [sorted(said.items()) for said in by_detection.values() if len(said) > 1]
    return tuple(VerdictPair(first=said[0][1], second=said[1][1]) for said in several)
