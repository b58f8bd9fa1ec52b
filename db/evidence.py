"""What the database tells of the evidence: which records rows point to, heads, screenshots, and a listing's case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, RowMapping, Select, select, union

from db.engine import reading, writing
from db.inserts import insert_ignoring
from db.rows import field_names, record_of, row_of
from db.tables import (
    chain_heads,
    detections,
    listing_versions,
    listings,
    screenshots,
    sightings,
    snapshots,
    visits,
)
from model.detection import Detection
from model.effort import Visit
from model.errors import InputError
from model.evidence import ChainHead, ExpectedRecord, Screenshot
from model.listing import Listing, ListingState, Sighting, Snapshot

IMPORTED = "import:"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRows:
    """Everything stored about one listing: as it stands, what it names, when it was seen and what was kept."""

    listing: Listing
    detections: tuple[Detection, ...]
    sightings: tuple[Sighting, ...]
    visits: tuple[Visit, ...]
    snapshots: tuple[Snapshot, ...]
    screenshots: tuple[Screenshot, ...]
    heads: tuple[ChainHead, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlaggedPage:
    """The page that a flagged listing was last read from."""

    listing: Listing
    snapshot: Snapshot


class EvidenceBooks:
    """The rows that point into WARC files, for holding the files against them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def warc_files(self) -> list[str]:
        """Every WARC file of ours that rows point into."""
        files = union(*(select(table.c.warc_file) for table in (snapshots, screenshots, chain_heads)))
        with reading(self._engine) as connection:
            names = connection.execute(files).scalars().all()
        return sorted(name for name in names if not name.startswith(IMPORTED))

    def expected(self, warc_file: str) -> list[ExpectedRecord]:
        """The records that rows point to in one file, by place."""
        places = union(
            *(
                select(
                    table.c.warc_offset.label("offset"),
                    table.c.warc_length.label("length"),
                    table.c.sha256,
                    table.c.url,
                ).where(table.c.warc_file == warc_file)
                for table in (snapshots, screenshots)
            )
        )
        with reading(self._engine) as connection:
            rows = connection.execute(places.order_by("offset")).mappings().all()
        return [record_of(ExpectedRecord, row) for row in rows]

    def heads(self) -> list[ChainHead]:
        """The heads recorded when files were closed, by platform and line."""
        query = select(chain_heads).order_by(chain_heads.c.platform, chain_heads.c.line_no)
        with reading(self._engine) as connection:
            return [record_of(ChainHead, row) for row in connection.execute(query).mappings()]


def find_listing(engine: Engine, named: str) -> int | None:
    """The row id of a listing named PLATFORM/ID, by its URL, or by an id that only one platform has."""
    platform, _, external_id = named.partition("/")
    exact = select(listings.c.id).where(listings.c.platform == platform, listings.c.external_id == external_id)
    by_url = select(listings.c.id).where(listings.c.url == named, listings.c.url != "")
    by_id = select(listings.c.id).where(listings.c.external_id == named)
    with reading(engine) as connection:
        for query in (exact, by_url, by_id):
            found = connection.execute(query.limit(2)).scalars().all()
            if len(found) > 1:
                raise InputError(f"'{named}' names more than one listing: write PLATFORM/ID")
            if found:
                return int(found[0])
    return None


def case_rows(engine: Engine, listing_id: int) -> CaseRows:
    """Everything stored about a listing, each part in order of time."""
    seen = select(sightings.c.visit_key).where(sightings.c.listing_id == listing_id)
    shown = select(sightings.c.snapshot_sha256).where(sightings.c.listing_id == listing_id)
    l, v, d = listings.c, listing_versions.c, detections.c  # noqa: E741
    in_force = (
        select(detections)
        .join(listing_versions, v.id == d.version_id)
        .join(listings, (l.id == v.listing_id) & (l.version_no == v.version_no))
        .where(l.id == listing_id, d.matcher_version == v.matcher_version, d.list_version == v.list_version)
        .order_by(d.score.desc(), d.id)
    )
    with reading(engine) as connection:

        def records(record_type: type, query: Select[Any]) -> tuple[Any, ...]:
            return tuple(record_of(record_type, row) for row in connection.execute(query).mappings())

        listing = record_of(Listing, connection.execute(select(listings).where(l.id == listing_id)).mappings().one())
        named = (l.platform, l.external_id)
        kept = select(snapshots).where(snapshots.c.visit_key.in_(seen), snapshots.c.sha256.in_(shown))
        pictures = (
            select(*named, screenshots).join(listings, l.id == screenshots.c.listing_id).where(l.id == listing_id)
        )
        taken = select(screenshots.c.warc_file).where(screenshots.c.listing_id == listing_id)
        heads = select(chain_heads).where(chain_heads.c.visit_key.in_(seen) | chain_heads.c.warc_file.in_(taken))
        return CaseRows(
            listing=listing,
            detections=records(Detection, in_force),
            sightings=records(
                Sighting,
                select(*named, *(sightings.c[name] for name in field_names(Sighting) if name in sightings.c))
                .join(sightings, sightings.c.listing_id == l.id)
                .where(l.id == listing_id)
                .order_by(sightings.c.seen_at, sightings.c.id),
            ),
            visits=records(Visit, select(visits).where(visits.c.visit_key.in_(seen)).order_by(visits.c.started_at)),
            snapshots=records(Snapshot, kept.order_by(snapshots.c.fetched_at, snapshots.c.id)),
            screenshots=records(Screenshot, pictures.order_by(screenshots.c.taken_at, screenshots.c.id)),
            heads=records(ChainHead, heads.order_by(chain_heads.c.platform, chain_heads.c.line_no)),
        )


def snapshots_named(engine: Engine, name: str) -> list[Snapshot]:
    """What was kept in a visit, or under a SHA-256, in order of time."""
    named = (snapshots.c.visit_key == name) | (snapshots.c.sha256 == name.lower())
    query = select(snapshots).where(named).order_by(snapshots.c.fetched_at, snapshots.c.id)
    with reading(engine) as connection:
        return [record_of(Snapshot, row) for row in connection.execute(query).mappings()]


def pages_without_screenshot(engine: Engine, limit: int, platform: str = "") -> list[FlaggedPage]:
    """Flagged listings whose latest page has no screenshot yet, strictest appendix first."""
    l, v, d, s = listings.c, listing_versions.c, detections.c, sightings.c  # noqa: E741
    newest = (
        select(s.id)
        .where(s.listing_id == l.id, s.snapshot_sha256 != "", s.state != ListingState.DISAPPEARED.value)
        .order_by(s.seen_at.desc(), s.id.desc())
        .limit(1)
        .correlate(listings)
        .scalar_subquery()
    )
    strictness = (
        select(d.strictness)
        .join(listing_versions, v.id == d.version_id)
        .where(v.listing_id == l.id, v.version_no == l.version_no, d.flagged)
        .where(d.matcher_version == v.matcher_version, d.list_version == v.list_version)
        .order_by(d.strictness.desc())
        .limit(1)
        .correlate(listings)
        .scalar_subquery()
    )
    taken = select(screenshots.c.id).where(
        screenshots.c.listing_id == l.id, screenshots.c.page_sha256 == s.snapshot_sha256
    )
    columns = [column.label(f"l_{column.name}") for column in listings.c]
    query = (
        select(*columns, snapshots)
        .join(sightings, s.id == newest)
        .join(snapshots, (snapshots.c.visit_key == s.visit_key) & (snapshots.c.sha256 == s.snapshot_sha256))
        .where(strictness.is_not(None), ~taken.exists(), ~snapshots.c.warc_file.startswith(IMPORTED))
        .order_by(strictness.desc(), l.id, snapshots.c.id)
    )
    if platform:
        query = query.where(l.platform == platform)
    with reading(engine) as connection:
        rows = connection.execute(query.limit(limit * 2)).mappings().all()
    return list({_flagged(row).listing.external_id: _flagged(row) for row in reversed(rows)}.values())[::-1][:limit]


def _flagged(row: RowMapping) -> FlaggedPage:
    listing = record_of(Listing, {name: row[f"l_{name}"] for name in field_names(Listing)})
    return FlaggedPage(listing=listing, snapshot=record_of(Snapshot, row))


def save_screenshot(engine: Engine, taken: Screenshot) -> None:
    """Record a screenshot of a stored listing; the same picture of the same page is recorded once."""
    of = (listings.c.platform == taken.platform) & (listings.c.external_id == taken.external_id)
    with writing(engine) as connection:
        listing_id = connection.execute(select(listings.c.id).where(of)).scalar()
        if listing_id is None:
            raise InputError(f"{taken.warc_file}: shows {taken.platform}/{taken.external_id}, which is not stored")
        row = {name: value for name, value in row_of(taken).items() if name in screenshots.c}
        insert_ignoring(connection, screenshots, [row | {"listing_id": listing_id}])
