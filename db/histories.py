"""One ad's whole history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Engine, select

from db.clusters import cluster_of
from db.engine import reading
from db.images import images_of
from db.lifetimes import lifetimes
from db.rows import record_of
from db.tables import listing_versions, listings, sightings
from model.cluster import ClusterMember
from model.image import ImageCopy
from model.lifetime import Lifetime
from model.listing import Listing, ListingState, Sighting


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """How an ad stood from one visit on."""

    version_no: int
    first_seen_at: datetime
    title: str
    text: str
    price_amount: Decimal | None
    price_currency: str
    state: ListingState


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """An ad as it stands, and all that was seen of it in the order it was seen."""

    listing: Listing
    versions: tuple[Version, ...]
    sightings: tuple[Sighting, ...]
    images: tuple[ImageCopy, ...]
    cluster: tuple[ClusterMember, ...]
    lifetime: Lifetime | None


def history_of(engine: Engine, platform: str, external_id: str) -> History | None:
    """The history of an ad; None where there is no such ad."""
    own = (listings.c.platform == platform) & (listings.c.external_id == external_id)
    with reading(engine) as connection:
        row = connection.execute(select(listings).where(own)).mappings().first()
        if row is None:
            return None
        versions = connection.execute(
            select(listing_versions)
            .where(listing_versions.c.listing_id == row["id"])
            .order_by(listing_versions.c.version_no)
        ).mappings()
        seen = connection.execute(
            select(listings.c.platform, listings.c.external_id, sightings)
            .join(listings, sightings.c.listing_id == listings.c.id)
            .where(sightings.c.listing_id == row["id"])
            .order_by(sightings.c.seen_at, sightings.c.id)
        ).mappings()
        found = (
            record_of(Listing, row),
            tuple(record_of(Version, each) for each in versions),
            tuple(record_of(Sighting, each) for each in seen),
            tuple(images_of(connection, row["id"])),
        )
    listing, its_versions, its_sightings, its_images = found
    return History(
        listing=listing,
        versions=its_versions,
        sightings=its_sightings,
        images=its_images,
        cluster=tuple(cluster_of(engine, platform, external_id)),
        lifetime=next(lifetimes(engine, platform, external_id), None),
    )
