"""What a later visit needs to know of earlier ones: ads met before, pages kept before, and ads due to be seen again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Engine, and_, case, func, or_, select

from db.engine import reading
from db.images import is_flagged
from db.rows import record_of
from db.tables import listings, sightings, snapshots, visits
from model.effort import Purpose
from model.listing import KnownAd, ListingState, Snapshot

_l, _s = listings.c, snapshots.c
_KNOWN = (_l.external_id, _l.url, _l.title, _l.state, _l.first_seen_at, _l.last_seen_at, _l.card_sha256, _l.read_at)
# Up to which age (days since first seen) an ad is looked at again after how many days: most ads end young.
_SCHEDULE = ((7, 1.0), (30, 3.0), (90, 7.0), (None, 14.0))
# An ad that disappeared may come back: it is looked at now and then, for half a year from when it was first seen.
_GONE_EVERY_DAYS, _GONE_UP_TO_DAYS = 14.0, 180
_SLACK = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Which ads of a platform are to be seen again.

    ``older_than_days`` replaces the schedule by one bound for all. Ads that ``visit_key`` has seen already come first,
    so that a visit taken up again after a kill asks the same, and is answered from its log.
    """

    platform: str
    visit_key: str
    now: datetime
    limit: int
    older_than_days: float | None = None


def known_ads(connection: Connection, platform: str, external_ids: Sequence[str]) -> dict[str, KnownAd]:
    """Those of the ads that were met before, by id."""
    query = select(*_KNOWN).where(_l.platform == platform, _l.external_id.in_(external_ids))
    found = (record_of(KnownAd, row) for row in connection.execute(query).mappings())
    return {ad.external_id: ad for ad in found}


def n_revisits(engine: Engine, platform: str) -> int:
    """How many visits of a platform opened known ads again, whatever came of them."""
    wanted = (visits.c.platform == platform, visits.c.purpose == Purpose.REVISIT.value)
    with reading(engine) as connection:
        return connection.execute(select(func.count()).select_from(visits).where(*wanted)).scalar_one()


def kept_page(connection: Connection, request_key: str) -> Snapshot | None:
    """The latest good answer to a request, if the site sent validators with it and its bytes were not purged."""
    query = (
        select(snapshots)
        .where(_s.request_key == request_key, _s.status == 200)
        .order_by(_s.fetched_at.desc(), _s.id.desc())
        .limit(1)
    )
    row = connection.execute(query).mappings().first()
    if row is None or row["purged_at"] is not None or not (row["etag"] or row["last_modified"]):
        return None
    return record_of(Snapshot, row)


def keeps_pages(connection: Connection, platform: str) -> bool:
    """Whether any page of a platform was kept with validators."""
    of_platform = select(visits.c.visit_key).where(visits.c.platform == platform)
    found = (
        select(_s.id)
        .where(_s.visit_key.in_(of_platform), _s.status == 200, or_(_s.etag != "", _s.last_modified != ""))
        .limit(1)
    )
    return connection.execute(found).first() is not None


def due_ads(connection: Connection, due: Due) -> list[KnownAd]:
    """The ads due, flagged ones first, then those not seen for longest; ads without an address cannot be asked for."""
    seen_here = select(sightings.c.listing_id).where(sightings.c.visit_key == due.visit_key)
    query = (
        select(*_KNOWN)
        .where(_l.platform == due.platform, _l.url != "", or_(_l.id.in_(seen_here), _is_due(due)))
        .order_by(case((_l.id.in_(seen_here), 0), else_=1), case((is_flagged(), 0), else_=1), _l.last_seen_at, _l.id)
        .limit(due.limit)
    )
    return [record_of(KnownAd, row) for row in connection.execute(query).mappings()]


def _is_due(due: Due) -> ColumnElement[bool]:
    if due.older_than_days is not None:
        return _l.last_seen_at <= due.now - timedelta(days=due.older_than_days)
    gone = _l.state == ListingState.DISAPPEARED.value
    tiers = []
    youngest = due.now + timedelta(days=1)
    for up_to_days, every in _SCHEDULE:
        unseen = _l.last_seen_at <= due.now - timedelta(days=every) + _SLACK
        tier = [~gone, unseen, _l.first_seen_at <= youngest]
        if up_to_days is not None:
            youngest = due.now - timedelta(days=up_to_days)
            tier.append(_l.first_seen_at > youngest)
        tiers.append(and_(*tier))
    tiers.append(
        and_(
            gone,
            _l.last_seen_at <= due.now - timedelta(days=_GONE_EVERY_DAYS) + _SLACK,
            _l.first_seen_at > due.now - timedelta(days=_GONE_UP_TO_DAYS),
        )
    )
    return or_(*tiers)


def sellers_of_concern(connection: Connection, platform: str, limit: int) -> list[str]:
    """Keys of the sellers with flagged ads that stand, those with most first."""
    n_ads = func.count()
    query = (
        select(_l.seller_key)
        .where(_l.platform == platform, _l.seller_key != "", _l.state != ListingState.DISAPPEARED.value, is_flagged())
        .group_by(_l.seller_key)
        .order_by(n_ads.desc(), _l.seller_key)
        .limit(limit)
    )
    return list(connection.execute(query).scalars())


def ads_of_seller(connection: Connection, platform: str, seller_key: str, limit: int) -> list[KnownAd]:
    """A seller's standing ads, the latest seen first."""
    query = (
        select(*_KNOWN)
        .where(_l.platform == platform, _l.seller_key == seller_key, _l.url != "")
        .where(_l.state != ListingState.DISAPPEARED.value)
        .order_by(_l.last_seen_at.desc(), _l.id)
        .limit(limit)
    )
    return [record_of(KnownAd, row) for row in connection.execute(query).mappings()]
