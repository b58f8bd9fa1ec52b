"""Retention: which kept bytes are old enough to go, and the rows that tell that they are gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Engine, bindparam, exists, func, or_, select, update

from db.engine import reading, writing
from db.evidence import IMPORTED
from db.rows import record_of
from db.tables import detections, image_copies, listing_versions, reviews, sightings, snapshots, visits
from model.effort import Purpose
from model.listing import Snapshot

_s, _v, _i, _g = snapshots.c, visits.c, image_copies.c, sightings.c
_BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Purgeable:
    """What retention would take: snapshots by WARC file, in the order of their offsets; ``n_kept`` old ones stay.

    Those that stay are evidence of ads that were ever flagged or reviewed.
    """

    by_file: dict[str, list[Snapshot]]
    n_kept: int

    @property
    def n_records(self) -> int:
        """Snapshots that would go."""
        return sum(map(len, self.by_file.values()))

    @property
    def n_bytes(self) -> int:
        """Bytes of their records."""
        return sum(snapshot.warc_length for of_file in self.by_file.values() for snapshot in of_file)


def old_pages(engine: Engine, before: datetime, *, with_flagged: bool) -> Purgeable:
    """Answers fetched before an instant in closed visits, pictures apart.

    Bytes that a later "not modified" still stands for stay, and so do archives of others, which are not ours to blank.
    """
    later = snapshots.alias("later")
    stood_for = exists().where(later.c.sha256 == _s.sha256, later.c.status == 304, later.c.fetched_at >= before)
    ours = ~_s.warc_file.startswith(IMPORTED)
    protected = exists().where(_g.snapshot_sha256 == _s.sha256, _concerns(_g.listing_id))
    condition = (_s.fetched_at < before) & (_v.purpose != Purpose.IMAGES.value) & ~stood_for & ours
    return _chosen(engine, condition, protected, with_flagged)


def old_images(engine: Engine, before: datetime, *, with_flagged: bool) -> Purgeable:
    """Pictures fetched before an instant. All were of flagged ads when fetched; some are no longer."""
    protected = exists().where(_i.sha256 == _s.sha256, _i.sha256 != "", _concerns(_i.listing_id))
    return _chosen(engine, (_s.fetched_at < before) & (_v.purpose == Purpose.IMAGES.value), protected, with_flagged)


def _concerns(listing_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether an ad is flagged by the reading in force of any of its versions, or was ever reviewed."""
    d, v = detections.c, listing_versions.c
    in_force = (d.matcher_version == v.matcher_version) & (d.list_version == v.list_version)
    reviewed = exists().where(reviews.c.detection_id == d.id)
    return exists().where(v.listing_id == listing_id, d.version_id == v.id, or_(d.flagged & in_force, reviewed))


def _chosen(
    engine: Engine, condition: ColumnElement[bool], protected: ColumnElement[bool], with_flagged: bool
) -> Purgeable:
    old = (
        select(snapshots)
        .join(visits, _s.visit_key == _v.visit_key)
        .where(condition, _s.purged_at.is_(None), _v.ended_at.is_not(None))
    )
    wanted = old if with_flagged else old.where(~protected)
    by_file: dict[str, list[Snapshot]] = defaultdict(list)
    with reading(engine) as connection:
        n_old = connection.execute(select(func.count()).select_from(old.subquery())).scalar_one()
        for row in connection.execute(wanted.order_by(_s.warc_file, _s.warc_offset)).mappings():
            by_file[row["warc_file"]].append(record_of(Snapshot, row))
    return Purgeable(by_file=dict(by_file), n_kept=n_old - sum(map(len, by_file.values())))


def mark_purged(engine: Engine, gone: Sequence[Snapshot], at: datetime) -> None:
    """Record that the bytes of these snapshots, all of one file, are gone; pictures of the same bytes with them.

    The address of a seller's page goes too: it names the seller.
    """
    with writing(engine) as connection:
        for batch in _batches(gone):
            connection.execute(
                update(snapshots)
                .where(_s.warc_file == bindparam("of_file"), _s.warc_offset == bindparam("of_offset"))
                .values(purged_at=at, etag="", last_modified=""),
                [{"of_file": each.warc_file, "of_offset": each.warc_offset} for each in batch],
            )
            _mark_images(connection, [each.sha256 for each in batch], {each.visit_key for each in batch}, at)
        sellers = select(_v.visit_key).where(_v.purpose == Purpose.SELLER.value)
        of_sellers = _s.purged_at.is_not(None) & _s.visit_key.in_(sellers)
        connection.execute(update(snapshots).where(of_sellers, _s.url != "").values(url=""))


def _mark_images(connection: Connection, digests: Sequence[str], visit_keys: set[str], at: datetime) -> None:
    connection.execute(
        update(image_copies)
        .where(_i.sha256.in_(digests), _i.visit_key.in_(visit_keys), _i.purged_at.is_(None))
        .values(purged_at=at)
    )


def _batches(gone: Sequence[Snapshot]) -> Iterable[Sequence[Snapshot]]:
    for start in range(0, len(gone), _BATCH):
        yield gone[start : start + _BATCH]
