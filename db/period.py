"""What was searched and seen in a period: its bounds, its search visits, and the flagged ads that they saw standing."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from sys import intern
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from db.rows import record_of
from db.tables import (
    detections,
    listing_versions,
    listings,
    planned_queries,
    search_plans,
    sightings,
    visits,
)
from model.assessed import AssessedVisit
from model.effort import FieldFill, Purpose, VisitOutcome
from model.listing import ListingState
from model.search_plan import PlanPart

_l, _v, _d, _s, _e = listings.c, listing_versions.c, detections.c, sightings.c, visits.c
_ROWS = 20_000
# In no key of a visit.
_BETWEEN = "\n"
# A row of one of the queries here, read by the names of its columns.
_Row = Any
IN_FORCE = (_d.matcher_version == _v.matcher_version) & (_d.list_version == _v.list_version)


@dataclass(frozen=True, slots=True)
class Period:
    """Bounds of the period as instants, the later one excluded, and the platforms asked for (empty: all)."""

    start: datetime
    end: datetime
    platforms: tuple[str, ...]

    @classmethod
    def of_days(cls, first_day: date, last_day: date, platforms: tuple[str, ...] = ()) -> Period:
        """Both days included."""
        start = datetime.combine(first_day, time(), UTC)
        return cls(start, datetime.combine(last_day + timedelta(days=1), time(), UTC), platforms)

    def ads(self) -> ColumnElement[bool]:
        """That a listing stood in it."""
        # That an ad was seen gone in the period does not say that it stood in it.
        up = sightings.alias("up")
        since = and_(up.c.listing_id == _l.id, up.c.seen_at >= self.start, up.c.state != ListingState.DISAPPEARED.value)
        up_since = select(up.c.id).where(since).correlate(listings).exists()
        stood = or_(_l.state != ListingState.DISAPPEARED.value, up_since)
        seen = and_(_l.first_seen_at < self.end, _l.last_seen_at >= self.start, stood)
        return and_(seen, _l.platform.in_(self.platforms)) if self.platforms else seen

    def searches(self) -> ColumnElement[bool]:
        """That a visit began in it and was a search."""
        within = and_(_e.started_at >= self.start, _e.started_at < self.end, _e.purpose == Purpose.SEARCH.value)
        return and_(within, _e.platform.in_(self.platforms)) if self.platforms else within


def streamed(connection: Connection, query: Select[Any]) -> Iterator[_Row]:
    """The rows of a query, some thousand in memory at a time."""
    return iter(connection.execution_options(yield_per=_ROWS).execute(query))


def search_visits(connection: Connection, period: Period) -> tuple[dict[str, int], tuple[AssessedVisit, ...]]:
    """Place in the result by visit key, and the visits in the order they began."""
    panel = (
        select(search_plans.c.crawl_key, planned_queries.c.query)
        .join(planned_queries, planned_queries.c.plan_key == search_plans.c.plan_key)
        .where(planned_queries.c.part == PlanPart.PANEL.value, search_plans.c.panel_on_time)
    )
    in_panel = {(row[0], row[1]) for row in connection.execute(panel)}
    query = select(visits).where(period.searches()).order_by(_e.started_at, _e.visit_key)
    keys: dict[str, int] = {}
    told: list[AssessedVisit] = []
    for row in streamed(connection, query):
        keys[row.visit_key] = len(told)
        told.append(
            AssessedVisit(
                platform=intern(row.platform),
                query=intern(row.query),
                day=row.started_at.date(),
                outcome=VisitOutcome(row.outcome),
                n_pages=row.n_pages,
                n_listings=row.n_listings,
                n_read=row.n_read,
                filled=tuple(record_of(FieldFill, each) for each in row.filled or ()),
                is_panel=(row.crawl_key, row.query) in in_panel,
                from_crawl=bool(row.crawl_key),
            )
        )
    return keys, tuple(told)


def found_in(taxa: Sequence[str] = ()) -> Select[tuple[int]]:
    """Listings of which any version has a flagged detection in force, of the taxa if any are given.

    More than the flagged ads, whose present version has one; but the database needs no other table to tell them, and
    starts from the few detections, not from all listings.
    """
    query = select(_v.listing_id).join(detections, (_d.version_id == _v.id) & IN_FORCE).where(_d.flagged)
    return query.where(_d.taxon.in_(taxa)) if taxa else query


def sightings_of(
    connection: Connection, numbers: dict[int, int], keys: dict[str, int], taxa: Sequence[str] = ()
) -> tuple[array[int], array[int]]:
    """The ads in ``numbers``, flagged (for the taxa, if any are given), as search visits saw them standing."""
    seen_ad, seen_in = array("q"), array("q")
    # An ad a row: rows cost more than what is in them.
    query = (
        select(_s.listing_id, func.aggregate_strings(_s.visit_key, _BETWEEN))
        .where(_s.listing_id.in_(found_in(taxa)), _s.state != ListingState.DISAPPEARED.value)
        .group_by(_s.listing_id)
    )
    for listing_id, visit_keys in streamed(connection, query):
        ad = numbers.get(listing_id)
        if ad is not None:
            seen = [keys[key] for key in visit_keys.split(_BETWEEN) if key in keys]
            seen_in.extend(seen)
            seen_ad.extend([ad] * len(seen))
    return seen_ad, seen_in
