"""What the database tells: the review queue, and counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Engine, RowMapping, Select, Table, func, literal, or_, select

from db.engine import reading
from db.rows import field_names, record_of
from db.tables import detections, issues, listing_versions, listings, metadata, offers, reviews, sightings, visits
from model.detection import Detection, Review
from model.listing import Listing
from model.offer import Offer


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """Which detections to show; empty fields filter nothing. ``everything`` adds the reviewed and the unflagged.

    ``taxon`` is a name (its lower taxa too); ``appendix`` one level, ``I``, ``II`` or ``III``.
    """

    platform: str = ""
    taxon: str = ""
    appendix: str = ""
    min_score: float = 0.0
    everything: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueItem:
    """A detection on the present version of a listing, with what it offers and the verdict that stands, if any."""

    detection_id: int
    detection: Detection
    listing: Listing
    first_seen_at: datetime
    last_seen_at: datetime
    review: Review | None
    offer: Offer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformCounts:
    """Rows of one platform. ``n_flagged`` counts ads with a flagged detection; ``n_to_review`` open detections."""

    platform: str
    n_visits: int
    n_listings: int
    n_versions: int
    n_sightings: int
    n_flagged: int
    n_to_review: int
    n_issues: int


_v, _d, _l = listing_versions.c, detections.c, listings.c
_PRESENT = (
    detections.join(listing_versions, _d.version_id == _v.id)
    # Detections of the reading in force only: those of an earlier matcher or list are kept as history.
    .join(listings, (_v.listing_id == _l.id) & (_v.version_no == _l.version_no))
)
_IN_FORCE = (_d.matcher_version == _v.matcher_version) & (_d.list_version == _v.list_version)
_OFFER_IN_FORCE = (
    (offers.c.version_id == _v.id)
    & (offers.c.matcher_version == _d.matcher_version)
    & (offers.c.list_version == _d.list_version)
)


def standing_review() -> ColumnElement[int]:
    """Id of the verdict that stands for a detection: the latest not undone on the same words, taxon and term.

    So a verdict outlives a change of price and a new matcher, but not a change of the words it was given on.
    """
    judged, version = detections.alias("judged"), listing_versions.alias("judged_version")
    return (
        select(reviews.c.id)
        .join(judged, judged.c.id == reviews.c.detection_id)
        .join(version, version.c.id == judged.c.version_id)
        .where(reviews.c.undone_at.is_(None), version.c.listing_id == _v.listing_id)
        .where(version.c.title == _v.title, version.c.text == _v.text)
        .where(judged.c.taxon == _d.taxon, judged.c.term == _d.term)
        .order_by(reviews.c.id.desc())
        .limit(1)
        .correlate(detections, listing_versions)
        .scalar_subquery()
    )


def review_queue(engine: Engine, wanted: QueueFilter, *, limit: int, offset: int = 0) -> list[QueueItem]:
    """A page of the queue: strictest appendix first, then score, then newest."""
    review_id = standing_review().label("review_id")
    joined = ((detections, "d_"), (listing_versions, "v_"), (listings, "l_"), (reviews, "r_"), (offers, "o_"))
    columns = [column for table, prefix in joined for column in _prefixed(table, prefix)]
    numbered = select(_d.id.label("detection_id"), review_id).select_from(_PRESENT).where(*_conditions(wanted))
    inner = numbered.subquery()
    query = (
        select(*columns)
        .select_from(inner)
        .join(detections, _d.id == inner.c.detection_id)
        .join(listing_versions, _d.version_id == _v.id)
        .join(listings, _v.listing_id == _l.id)
        .outerjoin(reviews, reviews.c.id == inner.c.review_id)
        .outerjoin(offers, _OFFER_IN_FORCE)
        .order_by(_d.strictness.desc(), _d.score.desc(), _l.first_seen_at.desc(), _d.id)
        .limit(limit)
        .offset(offset)
    )
    query = _open_only(query, inner.c.review_id, wanted)
    with reading(engine) as connection:
        return [_queue_item(row) for row in connection.execute(query).mappings()]


def queue_length(engine: Engine, wanted: QueueFilter) -> int:
    """How many detections the filter lets through."""
    with reading(engine) as connection:
        return connection.execute(_queue_count(wanted)).scalar_one()


def platform_counts(engine: Engine) -> list[PlatformCounts]:
    """One record a platform, by name."""
    with reading(engine) as connection:
        names = set(connection.execute(select(_l.platform).union(select(visits.c.platform))).scalars())
        return [
            PlatformCounts(
                platform=name,
                n_visits=connection.execute(_count(visits, visits.c.platform == name)).scalar_one(),
                n_listings=connection.execute(_count(listings, _l.platform == name)).scalar_one(),
                n_versions=connection.execute(_count_of_listing(listing_versions, name)).scalar_one(),
                n_sightings=connection.execute(_count_of_listing(sightings, name)).scalar_one(),
                n_flagged=connection.execute(_flagged_ads(name)).scalar_one(),
                n_to_review=connection.execute(_queue_count(QueueFilter(platform=name))).scalar_one(),
                n_issues=connection.execute(_count(issues, issues.c.platform == name)).scalar_one(),
            )
            for name in sorted(names)
        ]


def row_counts(engine: Engine) -> dict[str, int]:
    """Table name to number of rows."""
    with reading(engine) as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }


def _conditions(wanted: QueueFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [_IN_FORCE]
    if not wanted.everything:
        conditions.append(_d.flagged)
    if wanted.platform:
        conditions.append(_l.platform == wanted.platform)
    if wanted.taxon:
        name = wanted.taxon.lower()
        below = func.lower(_d.taxon).startswith(f"{name} ", autoescape=True)
        conditions.append(or_(func.lower(_d.taxon) == name, func.lower(_d.listed_as) == name, below))
    if wanted.appendix:
        conditions.append((literal("/") + _d.appendix + "/").contains(f"/{wanted.appendix}/", autoescape=True))
    if wanted.min_score:
        conditions.append(_d.score >= wanted.min_score)
    return conditions


def _open_only(query: Select[Any], review_id: ColumnElement[int], wanted: QueueFilter) -> Select[Any]:
    return query if wanted.everything else query.where(review_id.is_(None))


def _queue_count(wanted: QueueFilter) -> Select[int]:
    query = select(func.count()).select_from(_PRESENT).where(*_conditions(wanted))
    return query if wanted.everything else query.where(~standing_review().is_not(None))


def _count(table: Table, condition: ColumnElement[bool]) -> Select[int]:
    return select(func.count()).select_from(table).where(condition)


def _count_of_listing(table: Table, platform: str) -> Select[int]:
    joined = table.join(listings, table.c.listing_id == _l.id)
    return select(func.count()).select_from(joined).where(_l.platform == platform)


def _flagged_ads(platform: str) -> Select[int]:
    conditions = _conditions(QueueFilter(platform=platform))
    return select(func.count(_l.id.distinct())).select_from(_PRESENT).where(*conditions)


def _prefixed(table: Table, prefix: str) -> Sequence[ColumnElement[Any]]:
    return [column.label(prefix + column.name) for column in table.c]


def _queue_item(row: RowMapping) -> QueueItem:
    # Words as they stood when they were read, so that the spans of the matches fit.
    read = {name: row[f"v_{name}"] for name in field_names(Listing) if name in _v}
    return QueueItem(
        detection_id=row["d_id"],
        detection=record_of(Detection, _unprefixed(row, "d_", Detection)),
        listing=record_of(Listing, _unprefixed(row, "l_", Listing) | read),
        first_seen_at=row["l_first_seen_at"],
        last_seen_at=row["l_last_seen_at"],
        review=None if row["r_id"] is None else record_of(Review, _unprefixed(row, "r_", Review)),
        offer=None if row["o_id"] is None else record_of(Offer, _unprefixed(row, "o_", Offer)),
    )


def _unprefixed(row: RowMapping, prefix: str, record_type: type) -> dict[str, Any]:
    return {name: row[prefix + name] for name in field_names(record_type)}
