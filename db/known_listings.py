"""What the database holds already of the listings that a batch brings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, select

from db.tables import detections, listing_versions, listings, sightings
from model.listing import Observation
from model.reading import Reading


@dataclass(slots=True, kw_only=True)
class KnownVersion:
    """A version that the database holds; ``read_with`` are the matcher's and the list's versions it was read with."""

    id: int
    version_no: int
    content_sha256: str
    first_seen_at: datetime
    read_with: tuple[str, str]


@dataclass(slots=True, kw_only=True)
class KnownListing:
    """What the database holds of one listing when the batch begins."""

    id: int
    last_seen_at: datetime
    versions: list[KnownVersion] = field(default_factory=list)
    sighted_in: set[str] = field(default_factory=set)

    def in_force_at(self, instant: datetime) -> KnownVersion:
        """The version that was current at an instant; the first one for an instant before all."""
        before = [version for version in self.versions if version.first_seen_at <= instant]
        return before[-1] if before else self.versions[0]


def key_of(observation: Observation) -> tuple[str, str]:
    """Platform and id of the listing seen."""
    return observation.listing.platform, observation.listing.external_id


def load_known(connection: Connection, readings: Sequence[Reading]) -> dict[tuple[str, str], KnownListing]:
    """Those of the readings' listings that the database holds, by ``key_of``."""
    columns = (listings.c.id, listings.c.platform, listings.c.external_id, listings.c.last_seen_at)
    known: dict[tuple[str, str], KnownListing] = {}
    for platform, external_ids in _ids_by_platform(reading.observation for reading in readings).items():
        wanted = (listings.c.platform == platform) & listings.c.external_id.in_(external_ids)
        for row in connection.execute(select(*columns).where(wanted)):
            known[(row.platform, row.external_id)] = KnownListing(id=row.id, last_seen_at=row.last_seen_at)
    by_id = {listing.id: listing for listing in known.values()}
    _load_versions(connection, by_id)
    _load_sightings(connection, by_id, {reading.observation.visit_key for reading in readings})
    return known


def _load_versions(connection: Connection, by_id: dict[int, KnownListing]) -> None:
    v = listing_versions.c
    columns = (v.id, v.listing_id, v.version_no, v.content_sha256, v.first_seen_at, v.matcher_version, v.list_version)
    query = select(*columns).where(v.listing_id.in_(by_id)).order_by(v.first_seen_at, v.version_no)
    for row in connection.execute(query) if by_id else ():
        version = KnownVersion(
            id=row.id,
            version_no=row.version_no,
            content_sha256=row.content_sha256,
            first_seen_at=row.first_seen_at,
            read_with=(row.matcher_version, row.list_version),
        )
        by_id[row.listing_id].versions.append(version)


def _load_sightings(connection: Connection, by_id: dict[int, KnownListing], visit_keys: set[str]) -> None:
    s = sightings.c
    query = select(s.listing_id, s.visit_key).where(s.listing_id.in_(by_id) & s.visit_key.in_(visit_keys))
    for row in connection.execute(query) if by_id else ():
        by_id[row.listing_id].sighted_in.add(row.visit_key)


def read_already(
    connection: Connection, observations: Sequence[Observation], matcher_version: str, list_version: str
) -> dict[tuple[str, str, str], bool]:
    """Which of these contents are the present version and read with these versions: key and content to flagged."""
    v, d = listing_versions.c, detections.c
    flagged = (
        select(d.id)
        .where(d.version_id == v.id, d.flagged)
        .where(d.matcher_version == matcher_version, d.list_version == list_version)
        .exists()
    )
    query = (
        select(listings.c.platform, listings.c.external_id, v.content_sha256, flagged.label("flagged"))
        .join(listing_versions, (v.listing_id == listings.c.id) & (v.version_no == listings.c.version_no))
        .where(v.matcher_version == matcher_version, v.list_version == list_version)
    )
    found: dict[tuple[str, str, str], bool] = {}
    for platform, external_ids in _ids_by_platform(observations).items():
        of_these = (listings.c.platform == platform) & listings.c.external_id.in_(external_ids)
        for row in connection.execute(query.where(of_these)):
            found[(row.platform, row.external_id, row.content_sha256)] = row.flagged
    return found


def _ids_by_platform(observations: Iterable[Observation]) -> dict[str, list[str]]:
    # One query a platform: SQLite does not use its index for pairs of values in a list.
    ids: dict[str, list[str]] = defaultdict(list)
    for observation in observations:
        platform, external_id = key_of(observation)
        ids[platform].append(external_id)
    return ids
