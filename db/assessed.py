"""What an assessment reads of a period, in a few streams: ads with a detection, their sightings, effort, verdicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from sys import intern
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, select

from db.engine import reading
from db.lifetimes import lives_where
from db.period import IN_FORCE, Period, search_visits, sightings_of, streamed
from db.tables import (
    cluster_members,
    detections,
    listing_versions,
    listings,
    offers,
    reviews,
    visits,
)
from model.assessed import AdLife, AssessedAd, AssessedRows, Finding, Terms, VerdictPair
from model.detection import Judgement

_l, _v, _d = listings.c, listing_versions.c, detections.c
# Title and text.
Words = tuple[str, str]
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
        return sorted(connection.execute(select(_l.platform).union(select(visits.c.platform))).scalars())


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
