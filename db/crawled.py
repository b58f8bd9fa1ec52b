"""What a crawl saw: each ad once, with the detections in force on its present words."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Engine, select

from db.engine import reading
from db.rows import record_of
from db.tables import detections, listing_versions, listings, sightings, visits
from model.detection import Detection
from model.listing import Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenAd:
    """An ad as it now stands and what its words name, flagged or not, highest score first."""

    listing: Listing
    detections: tuple[Detection, ...]

    @property
    def flagged(self) -> tuple[Detection, ...]:
        """The flagged ones."""
        return tuple(detection for detection in self.detections if detection.flagged)


def ads_seen(engine: Engine, crawl_keys: Collection[str]) -> list[SeenAd]:
    """The ads sighted in these crawls, by platform and id."""
    seen = (
        select(sightings.c.listing_id)
        .join(visits, visits.c.visit_key == sightings.c.visit_key)
        .where(visits.c.crawl_key.in_(crawl_keys))
    )
    chosen = select(listings).where(listings.c.id.in_(seen)).order_by(listings.c.platform, listings.c.external_id)
    in_force = (
        select(listing_versions.c.listing_id, detections)
        .join(detections, detections.c.version_id == listing_versions.c.id)
        .join(listings, listings.c.id == listing_versions.c.listing_id)
        .where(listing_versions.c.version_no == listings.c.version_no, listings.c.id.in_(seen))
        .where(detections.c.matcher_version == listing_versions.c.matcher_version)
        .where(detections.c.list_version == listing_versions.c.list_version)
        .order_by(detections.c.score.desc(), detections.c.id)
    )
    with reading(engine) as connection:
        found: dict[int, list[Detection]] = {}
        for row in connection.execute(in_force).mappings():
            found.setdefault(row["listing_id"], []).append(record_of(Detection, row))
        return [
            SeenAd(listing=record_of(Listing, row), detections=tuple(found.get(row["id"], ())))
            for row in connection.execute(chosen).mappings()
        ]
