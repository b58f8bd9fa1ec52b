"""Writing readings: which listings, versions, sightings and detections a batch adds, decided once, written in bulk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from db.inserts import insert_ignoring
from db.kept_cards import save_kept_cards
from db.known_listings import KnownListing, KnownVersion, key_of, load_known
from db.rows import field_names, row_of
from db.tables import detections, listing_versions, listings, offers, sightings
from model.codes import Appendix
from model.detection import Detection
from model.listing import Listing, ListingState, Observation
from model.reading import Reading

_VERSION_FIELDS = tuple(name for name in field_names(Listing) if name in listing_versions.c)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveResult:
    """What one reading added to the database."""

    new_listing: bool
    new_version: bool
    new_sighting: bool


@dataclass(slots=True, kw_only=True)
class _Plan:
    """What is to be written for one reading; ids are filled in as rows get them."""

    reading: Reading
    content: str
    known: KnownListing | None
    version: KnownVersion | None
    version_no: int
    new_version: bool
    new_sighting: bool
    listing_id: int = 0
    version_id: int = 0

    @property
    def observation(self) -> Observation:
        return self.reading.observation

    @property
    def replaces_current(self) -> bool:
        """Whether the listing's own row takes this observation's fields: not for one older than what stands there."""
        changes = self.new_version or self.new_sighting
        return self.known is not None and changes and self.observation.seen_at >= self.known.last_seen_at

    @property
    def result(self) -> SaveResult:
        return SaveResult(new_listing=self.known is None, new_version=self.new_version, new_sighting=self.new_sighting)


def save_readings(connection: Connection, readings: Sequence[Reading]) -> list[SaveResult]:
    """Write readings in one go; results in the same order. Writing the same reading again adds nothing.

    A version is added when the content differs from the version in force when the ad was seen. Within one visit a
    content the ad already had is no change, so that a visit taken up again after a kill ends as an undisturbed one.
    """
    results: list[SaveResult | None] = [None] * len(readings)
    for turn in _turns(readings):
        for index, result in zip(turn, _save_distinct(connection, [readings[i] for i in turn]), strict=True):
            results[index] = result
    return [result for result in results if result is not None]


def _turns(readings: Sequence[Reading]) -> Iterable[list[int]]:
    """Indices in turns, each listing at most once a turn, so that a second row sees what the first has written."""
    turns: list[list[int]] = []
    times: dict[tuple[str, str], int] = defaultdict(int)
    for index, reading in enumerate(readings):
        key = key_of(reading.observation)
        if times[key] == len(turns):
            turns.append([])
        turns[times[key]].append(index)
        times[key] += 1
    return turns


def _save_distinct(connection: Connection, readings: Sequence[Reading]) -> list[SaveResult]:
    known = load_known(connection, readings)
    plans = [_plan(reading, known.get(key_of(reading.observation))) for reading in readings]
    _write_listings(connection, plans)
    _write_versions(connection, plans)
    _write_sightings(connection, plans)
    save_kept_cards(connection, [(plan.listing_id, plan.observation) for plan in plans])
    _write_detections(connection, plans)
    return [plan.result for plan in plans]


def _plan(reading: Reading, known: KnownListing | None) -> _Plan:
    content = reading.observation.listing.content_sha256()
    if known is None:
        version, number, sighted = None, 1, False
    else:
        sighted = reading.observation.visit_key in known.sighted_in
        had = [version for version in known.versions if version.content_sha256 == content]
        in_force = known.in_force_at(reading.observation.seen_at)
        unchanged = in_force.content_sha256 == content
        version = in_force if unchanged else had[-1] if sighted and had else None
        number = 1 + max(v.version_no for v in known.versions) if version is None else version.version_no
    return _Plan(
        reading=reading,
        content=content,
        known=known,
        version=version,
        version_no=number,
        new_version=version is None,
        new_sighting=not sighted,
        listing_id=known.id if known else 0,
        version_id=version.id if version else 0,
    )


def _write_listings(connection: Connection, plans: Sequence[_Plan]) -> None:
    new = [plan for plan in plans if plan.known is None]
    if new:
        query = insert(listings).returning(listings.c.id, sort_by_parameter_order=True)
        rows = [_listing_row(plan) | {"first_seen_at": plan.observation.seen_at} for plan in new]
        for plan, listing_id in zip(new, connection.execute(query, rows).scalars(), strict=True):
            plan.listing_id = listing_id
    changed = [_listing_row(plan) | {"of_id": plan.listing_id} for plan in plans if plan.replaces_current]
    if changed:
        connection.execute(update(listings).where(listings.c.id == bindparam("of_id")), changed)
    _write_reading_times(connection, plans)


def _write_reading_times(connection: Connection, plans: Sequence[_Plan]) -> None:
    """When each ad's page was last read, and the card it was read with; a visit without cards leaves that as it is."""
    read = [
        plan
        for plan in plans
        if (plan.known is None or plan.replaces_current)
        and not plan.observation.basis.is_from_afar
        and plan.observation.listing.state is not ListingState.DISAPPEARED
    ]
    by_id = update(listings).where(listings.c.id == bindparam("of_id"))
    for has_card in (False, True):
        rows = [
            {"of_id": plan.listing_id, "read_at": plan.observation.seen_at}
            | ({"card_sha256": plan.observation.card_sha256} if has_card else {})
            for plan in read
            if bool(plan.observation.card_sha256) is has_card
        ]
        if rows:
            connection.execute(by_id, rows)


def _listing_row(plan: _Plan) -> dict[str, Any]:
    present = {"version_no": plan.version_no, "content_sha256": plan.content, "last_seen_at": plan.observation.seen_at}
    return row_of(plan.observation.listing) | present


def _write_versions(connection: Connection, plans: Sequence[_Plan]) -> None:
    new = [plan for plan in plans if plan.new_version]
    if not new:
        return
    query = insert(listing_versions).returning(listing_versions.c.id, sort_by_parameter_order=True)
    ids = connection.execute(query, [_version_row(plan) for plan in new]).scalars()
    for plan, version_id in zip(new, ids, strict=True):
        plan.version_id = version_id


def _version_row(plan: _Plan) -> dict[str, Any]:
    listing = row_of(plan.observation.listing)
    matcher_version, list_version = ("", "") if plan.reading.detections is None else _read_with(plan.reading)
    return {name: listing[name] for name in _VERSION_FIELDS} | {
        "listing_id": plan.listing_id,
        "version_no": plan.version_no,
        "content_sha256": plan.content,
        "first_seen_at": plan.observation.seen_at,
        "visit_key": plan.observation.visit_key,
        "matcher_version": matcher_version,
        "list_version": list_version,
    }


def _write_sightings(connection: Connection, plans: Sequence[_Plan]) -> None:
    new = [_sighting_row(plan) for plan in plans if plan.new_sighting]
    insert_ignoring(connection, sightings, new)
    again = [plan for plan in plans if plan.new_version and not plan.new_sighting]
    if again:
        # The ad showed another content later in the same visit: its one sighting tells the last.
        where = (sightings.c.listing_id == bindparam("of_listing")) & (sightings.c.visit_key == bindparam("of_visit"))
        values = [
            {
                "of_listing": plan.listing_id,
                "of_visit": plan.observation.visit_key,
                "state": plan.observation.listing.state.value,
                "content_sha256": plan.content,
                "snapshot_sha256": plan.observation.snapshot_sha256,
                "basis": plan.observation.basis.value,
            }
            for plan in again
        ]
        connection.execute(update(sightings).where(where), values)


def _sighting_row(plan: _Plan) -> dict[str, Any]:
    return {
        "listing_id": plan.listing_id,
        "visit_key": plan.observation.visit_key,
        "seen_at": plan.observation.seen_at,
        "state": plan.observation.listing.state.value,
        "content_sha256": plan.content,
        "snapshot_sha256": plan.observation.snapshot_sha256,
        "basis": plan.observation.basis.value,
    }


def _write_detections(connection: Connection, plans: Sequence[_Plan]) -> None:
    read = [
        plan
        for plan in plans
        if plan.reading.detections is not None
        and (plan.version is None or plan.version.read_with != _read_with(plan.reading))
    ]
    rows = [_detection_row(plan.version_id, detection) for plan in read for detection in plan.reading.detections or ()]
    insert_ignoring(connection, detections, rows)
    insert_ignoring(connection, offers, [_offer_row(plan) for plan in read if plan.reading.offer is not None])
    read_anew = [
        {
            "of_id": plan.version_id,
            "matcher_version": plan.reading.matcher_version,
            "list_version": plan.reading.list_version,
        }
        for plan in read
        if plan.version is not None
    ]
    if read_anew:
        connection.execute(update(listing_versions).where(listing_versions.c.id == bindparam("of_id")), read_anew)


def _offer_row(plan: _Plan) -> dict[str, Any]:
    matcher_version, list_version = _read_with(plan.reading)
    read_with = {"matcher_version": matcher_version, "list_version": list_version}
    return row_of(plan.reading.offer) | {"version_id": plan.version_id} | read_with


def _read_with(reading: Reading) -> tuple[str, str]:
    return reading.matcher_version, reading.list_version


def _detection_row(version_id: int, detection: Detection) -> dict[str, Any]:
    strictness = max((Appendix(level).strictness for level in detection.appendix.split("/") if level), default=0)
    return row_of(detection) | {"version_id": version_id, "strictness": strictness}
