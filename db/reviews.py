"""Verdicts: added, taken back, never overwritten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, insert, select, update

from db.engine import lock_writers, reading, writing
from db.queries import standing_review
from db.rows import record_of, row_of
from db.tables import detections, listing_versions, listings, reviews
from model.detection import Judgement, Review
from model.errors import InputError
from model.listing import Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingVerdict:
    """A verdict that stands, and the words of the listing as they stood when it was given."""

    listing: Listing
    taxon: str
    judgement: Judgement
    reviewed_at: datetime


def add_review(engine: Engine, review: Review) -> None:
    """Record a verdict; it stands from now on, the ones before are kept. InputError if there is no such detection."""
    with writing(engine) as connection:
        lock_writers(connection, f"review {review.detection_id}")
        _require_detection(connection, review.detection_id)
        connection.execute(insert(reviews).values(**row_of(review)))


def undo_review(engine: Engine, detection_id: int, undone_at: datetime) -> tuple[Review, Review | None]:
    """Take back the verdict that stands; (what was taken back, what stands now). InputError if none stands."""
    with writing(engine) as connection:
        lock_writers(connection, f"review {detection_id}")
        _require_detection(connection, detection_id)
        undone = _standing(connection, detection_id)
        if undone is None:
            raise InputError(f"no verdict stands on detection {detection_id}: there is nothing to undo")
        review_id, review = undone
        connection.execute(update(reviews).where(reviews.c.id == review_id).values(undone_at=undone_at))
        now = _standing(connection, detection_id)
        return review, now[1] if now else None


def reviews_of(engine: Engine, detection_id: int) -> list[Review]:
    """Every verdict ever given on a detection, the undone ones too, oldest first."""
    query = select(reviews).where(reviews.c.detection_id == detection_id).order_by(reviews.c.id)
    with reading(engine) as connection:
        return [record_of(Review, row) for row in connection.execute(query).mappings()]


def standing_verdicts(engine: Engine) -> list[StandingVerdict]:
    """The latest verdict not undone on each listing's words, taxon and term, in order of listing and verdict."""
    v = listing_versions.c
    read = [v.title, v.text, v.language, v.category, v.listing_id, detections.c.taxon, detections.c.term]
    query = (
        select(*read, listings.c.platform, listings.c.external_id, listings.c.posted_at)
        .add_columns(reviews.c.judgement, reviews.c.reviewed_at)
        .select_from(reviews)
        .join(detections, detections.c.id == reviews.c.detection_id)
        .join(listing_versions, v.id == detections.c.version_id)
        .join(listings, listings.c.id == v.listing_id)
        .where(reviews.c.undone_at.is_(None))
        .order_by(v.listing_id, reviews.c.id)
    )
    latest: dict[tuple[object, ...], StandingVerdict] = {}
    with reading(engine) as connection:
        for row in connection.execute(query).mappings():
            words = {name: row[name] for name in ("title", "text", "language", "category")}
            key = (row["listing_id"], row["title"], row["text"], row["taxon"], row["term"])
            latest[key] = StandingVerdict(
                listing=Listing(
                    platform=row["platform"], external_id=row["external_id"], posted_at=row["posted_at"], **words
                ),
                taxon=row["taxon"],
                judgement=Judgement(row["judgement"]),
                reviewed_at=row["reviewed_at"],
            )
    return list(latest.values())


def _require_detection(connection: Connection, detection_id: int) -> None:
    # A number past 64 bits is none of ours, and no database would take it.
    query = select(detections.c.id).where(detections.c.id == detection_id)
    if not 0 < detection_id < 2**63 or connection.execute(query).first() is None:
        raise InputError(f"there is no detection {detection_id}: 'adwarden review list' shows their numbers")


def _standing(connection: Connection, detection_id: int) -> tuple[int, Review] | None:
    joined = detections.join(listing_versions, detections.c.version_id == listing_versions.c.id)
    number = select(standing_review()).select_from(joined).where(detections.c.id == detection_id)
    row = connection.execute(select(reviews).where(reviews.c.id == number.scalar_subquery())).mappings().first()
    return None if row is None else (row["id"], record_of(Review, row))
