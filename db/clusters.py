"""What clustering reads of ads, and the clusters it found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, bindparam, delete, insert, select, update

from db.engine import lock_writers, reading, writing
from db.rows import record_of
from db.tables import cluster_members, detections, image_copies, listing_versions, listings
from model.ad_row import AdRow
from model.cluster import ClusterMember

_l, _v, _d, _i, _c = listings.c, listing_versions.c, detections.c, image_copies.c, cluster_members.c
_ROWS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterChange:
    """What storing a clustering changed: ads placed for the first time, placed anew, and no longer placed."""

    n_new: int
    n_moved: int
    n_dropped: int


def ad_rows(engine: Engine, as_of: datetime | None = None) -> list[AdRow]:
    """Every ad first seen up to an instant, as it last stood, with the taxa and pictures found on it."""
    query = select(
        *(_l.id, _l.platform, _l.external_id, _l.first_seen_at, _l.seller_key, _l.title, _l.text, _l.language),
        *(_l.price_amount, _l.price_currency, _l.place, _l.images),
    ).order_by(_l.id)
    if as_of is not None:
        query = query.where(_l.first_seen_at <= as_of)
    with reading(engine) as connection:
        taxa, pictures = _taxa(connection), _pictures(connection)
        rows = []
        for row in connection.execution_options(yield_per=_ROWS).execute(query):
            of_ad = pictures.get(row.id, [])
            rows.append(
                AdRow(
                    platform=row.platform,
                    external_id=row.external_id,
                    first_seen_at=row.first_seen_at,
                    seller_key=row.seller_key,
                    title=row.title,
                    text=row.text,
                    language=row.language,
                    price_amount=row.price_amount,
                    price_currency=row.price_currency,
                    place=row.place,
                    taxa=tuple(sorted(taxa.get(row.id, ()))),
                    image_urls=tuple(row.images),
                    image_sha256=tuple(sha256 for sha256, _ in of_ad),
                    phashes=tuple(phash for _, phash in of_ad if phash),
                )
            )
    return rows


def _taxa(connection: Connection) -> dict[int, set[str]]:
    query = (
        select(_l.id, _d.taxon)
        .join(listing_versions, (_v.listing_id == _l.id) & (_v.version_no == _l.version_no))
        .join(detections, _d.version_id == _v.id)
        .where(_d.flagged, _d.matcher_version == _v.matcher_version, _d.list_version == _v.list_version)
    )
    found: dict[int, set[str]] = defaultdict(set)
    for row in connection.execute(query):
        found[row.id].add(row.taxon)
    return found


def _pictures(connection: Connection) -> dict[int, list[tuple[str, str]]]:
    query = select(_i.listing_id, _i.sha256, _i.phash).where(_i.sha256 != "").order_by(_i.id)
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.listing_id].append((row.sha256, row.phash))
    return found


def save_clusters(engine: Engine, members: Sequence[ClusterMember]) -> ClusterChange:
    """Make the stored clusters these; rows that stand so already are left alone: saving again writes nothing."""
    with writing(engine) as connection:
        lock_writers(connection, "adwarden clusters")
        ids = {
            (row.platform, row.external_id): row.id
            for row in connection.execute(select(_l.id, _l.platform, _l.external_id))
        }
        stood = {row.listing_id: (row.cluster_key, row.method) for row in connection.execute(select(cluster_members))}
        wanted = {ids[(each.platform, each.external_id)]: each for each in members}
        new = [_row(number, each) for number, each in wanted.items() if number not in stood]
        moved = [
            {"of_id": number} | _row(number, each)
            for number, each in wanted.items()
            if number in stood and stood[number] != (each.cluster_key, each.method)
        ]
        dropped = [{"of_id": number} for number in stood if number not in wanted]
        if new:
            connection.execute(insert(cluster_members), new)
        if moved:
            connection.execute(update(cluster_members).where(_c.listing_id == bindparam("of_id")), moved)
        if dropped:
            connection.execute(delete(cluster_members).where(_c.listing_id == bindparam("of_id")), dropped)
    return ClusterChange(n_new=len(new), n_moved=len(moved), n_dropped=len(dropped))


def _row(listing_id: int, member: ClusterMember) -> dict[str, object]:
    return {
        "listing_id": listing_id,
        "cluster_key": member.cluster_key,
        "method": member.method,
        "clustered_at": member.clustered_at,
    }


def cluster_of(engine: Engine, platform: str, external_id: str) -> list[ClusterMember]:
    """The members of the cluster an ad stands in, itself among them, by first sight; none before a clustering."""
    own = (
        select(_c.cluster_key)
        .join(listings, _c.listing_id == _l.id)
        .where(_l.platform == platform, _l.external_id == external_id)
    )
    query = (
        select(_l.platform, _l.external_id, _c.cluster_key, _c.method, _c.clustered_at)
        .join(listings, _c.listing_id == _l.id)
        .where(_c.cluster_key.in_(own))
        .order_by(_l.first_seen_at, _l.platform, _l.external_id)
    )
    with reading(engine) as connection:
        return [record_of(ClusterMember, row) for row in connection.execute(query).mappings()]
