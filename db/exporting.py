"""What the data package reads, in streams: every query of one export sees the same moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Select, and_, func, select

from db.assessed import PRESENT
from db.engine import reading
from db.lifetimes import lives
from db.tables import (
    cluster_members,
    detections,
    listing_versions,
    listings,
    offers,
    planned_queries,
    reviews,
    search_plans,
    sightings,
    visits,
)
from model.detection import Judgement
from model.lifetime import Lifetime
from model.search_plan import PlanPart

_l, _v, _d, _s, _e, _c = listings.c, listing_versions.c, detections.c, sightings.c, visits.c, cluster_members.c
_ROWS = 20_000
# A row of one of the queries here, read by the names of its columns.
Row = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Which part of a database is read: days, both included, and platforms (empty: all).

    ``every_ad`` reads ads in which nothing was found too.
    """

    first_day: date
    last_day: date
    platforms: tuple[str, ...] = ()
    every_ad: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """What there is: platforms, first and last day anything was seen on, and the instant after which nothing is."""

    platforms: tuple[str, ...]
    first_day: date | None
    last_day: date | None
    cut_off: datetime | None


@contextmanager
def one_moment(engine: Engine) -> Iterator[Connection]:
    """A read transaction in which no query sees what was written after the first."""
    # SQLite's readers do so anyway; PostgreSQL's default lets each statement see what was committed before it.
    steady = engine.execution_options(isolation_level="REPEATABLE READ") if engine.dialect.name != "sqlite" else engine
    with reading(steady) as connection:
        yield connection


def extent(connection: Connection) -> Extent:
    """What a database holds."""
    names = select(_l.platform).union(select(_e.platform))
    ends = [
        connection.execute(select(func.min(column), func.max(column))).one()
        for column in (_s.seen_at, _e.started_at, reviews.c.reviewed_at, _e.ended_at)
    ]
    starts = [first for first, _ in ends[:2] if first is not None]
    last = [latest for _, latest in ends[:2] if latest is not None]
    newest = [latest for _, latest in ends if latest is not None]
    return Extent(
        platforms=tuple(sorted(connection.execute(names).scalars())),
        first_day=min(starts).date() if starts else None,
        last_day=max(last).date() if last else None,
        cut_off=max(newest) if newest else None,
    )


class PartReader:
    """Streams of one part. Every row is read by the names of its columns; sightings come in columns."""

    def __init__(self, connection: Connection, part: Part) -> None:
        self._connection = connection
        self.part = part
        self._start = datetime.combine(part.first_day, time(), UTC)
        self._end = datetime.combine(part.last_day + timedelta(days=1), time(), UTC)

    def _stood(self) -> ColumnElement[bool]:
        stood = and_(_l.first_seen_at < self._end, _l.last_seen_at >= self._start)
        return and_(stood, _l.platform.in_(self.part.platforms)) if self.part.platforms else stood

    def _wanted(self) -> ColumnElement[bool]:
        """Ads of the part that leave: those in which something was found, or every one."""
        if self.part.every_ad:
            return self._stood()
        now = listing_versions.alias("now")
        read = (detections.c.matcher_version == now.c.matcher_version) & (_d.list_version == now.c.list_version)
        found = (
            select(_d.id)
            .join(now, _d.version_id == now.c.id)
            .where(now.c.listing_id == _l.id, now.c.version_no == _l.version_no, read)
            .correlate(listings)
            .exists()
        )
        return and_(self._stood(), found)

    def _stream(self, query: Select[Any]) -> Iterator[Row]:
        return iter(self._connection.execution_options(yield_per=_ROWS).execute(query))

    def ads(self) -> Iterator[Row]:
        """Ads as they last stood, with their cluster, in the order they were first recorded."""
        query = (
            select(_l.id, _l.platform, _l.external_id, _l.seller_key, _l.language, _l.category, _l.state)
            .add_columns(_l.price_amount, _l.price_currency, _l.posted_at, _l.first_seen_at, _l.last_seen_at)
            .add_columns(_l.version_no, _l.url, _c.cluster_key, _c.method)
            .outerjoin(cluster_members, _c.listing_id == _l.id)
            .where(self._wanted())
            .order_by(_l.id)
        )
        return self._stream(query)

    def claims(self) -> Iterator[Row]:
        """Who says what: ad, platform, seller, taxon and flag of each detection in force."""
        query = select(_l.id, _l.platform, _l.seller_key, _d.taxon, _d.flagged).select_from(PRESENT)
        return self._stream(query.where(self._stood()).order_by(_l.id, _d.id))

    def words(self) -> Iterator[Row]:
        """Title and text of every version of the ads."""
        query = select(_v.listing_id, _v.version_no, _v.title, _v.text).join(listings, _v.listing_id == _l.id)
        return self._stream(query.where(self._wanted(), _v.first_seen_at < self._end).order_by(_v.id))

    def versions(self) -> Iterator[Row]:
        """What the ads said over time, words apart."""
        query = (
            select(_v.listing_id, _v.version_no, _v.first_seen_at, _v.price_amount, _v.price_currency, _v.state)
            .add_columns(_v.content_sha256, _v.matcher_version, _v.list_version)
            .join(listings, _v.listing_id == _l.id)
            .where(self._wanted(), _v.first_seen_at < self._end)
            .order_by(_v.id)
        )
        return self._stream(query)

    def findings(self) -> Iterator[Row]:
        """Detections in force on the words the ads last stood with."""
        told = [column for column in detections.columns if column.name not in ("reasons", "version_id", "strictness")]
        query = select(_l.id.label("listing_id"), *told).select_from(PRESENT)
        return self._stream(query.where(self._stood()).order_by(_l.id, _d.id))

    def verdicts(self) -> dict[int, tuple[Judgement, datetime]]:
        """By number of a detection in force: the latest verdict not undone on the same words, taxon and term."""
        now, read = listing_versions.alias("now"), detections.alias("read")
        same_words = (now.c.listing_id == _v.listing_id) & (now.c.title == _v.title) & (now.c.text == _v.text)
        in_force = (read.c.matcher_version == now.c.matcher_version) & (read.c.list_version == now.c.list_version)
        same_claim = (read.c.version_id == now.c.id) & (read.c.taxon == _d.taxon) & (read.c.term == _d.term)
        query = (
            select(read.c.id, reviews.c.judgement, reviews.c.reviewed_at)
            .select_from(reviews)
            .join(detections, _d.id == reviews.c.detection_id)
            .join(listing_versions, _v.id == _d.version_id)
            .join(listings, _l.id == _v.listing_id)
            .join(now, same_words & (now.c.version_no == _l.version_no))
            .join(read, same_claim & in_force)
            .where(reviews.c.undone_at.is_(None), self._stood())
            .order_by(reviews.c.id)
        )
        return {row[0]: (Judgement(row[1]), row[2]) for row in self._stream(query)}

    def offers(self) -> Iterator[Row]:
        """What the ads last offered, as the reading in force has it."""
        o = offers.c
        in_force = (
            (o.version_id == _v.id) & (o.matcher_version == _v.matcher_version) & (o.list_version == _v.list_version)
        )
        told = [column for column in offers.columns if column.name not in ("id", "version_id", "morph", "spans")]
        joined = listings.join(listing_versions, (_v.listing_id == _l.id) & (_v.version_no == _l.version_no))
        query = select(_l.id.label("listing_id"), *told).select_from(joined.join(offers, in_force))
        return self._stream(query.where(self._wanted()).order_by(_l.id))

    def sightings(self) -> Iterator[Sequence[Sequence[Any]]]:
        """Columns of sightings of the part's days, some thousand at a time: ad, visit, instant, state.

        Of all ads: looking up each one's platform costs more than to leave aside what is not wanted.
        """
        query = select(_s.listing_id, _s.visit_key, _s.seen_at, _s.state).where(
            _s.seen_at >= self._start, _s.seen_at < self._end
        )
        result = self._connection.execution_options(yield_per=_ROWS).execute(query)
        for rows in result.partitions():
            yield list(zip(*rows, strict=True))

    def visits(self) -> Iterator[Row]:
        """Visits of the part's days, of every purpose and outcome, in the order they began; ``is_panel`` beside."""
        panel = (
            select(search_plans.c.crawl_key)
            .join(planned_queries, planned_queries.c.plan_key == search_plans.c.plan_key)
            .where(planned_queries.c.part == PlanPart.PANEL.value, search_plans.c.panel_on_time)
            .where(search_plans.c.crawl_key == _e.crawl_key, planned_queries.c.query == _e.query)
            .correlate(visits)
            .exists()
        )
        within = and_(_e.started_at >= self._start, _e.started_at < self._end)
        if self.part.platforms:
            within = and_(within, _e.platform.in_(self.part.platforms))
        query = select(visits, panel.label("is_panel")).where(within).order_by(_e.started_at, _e.visit_key)
        return self._stream(query)

    def read_with(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Versions of the matcher and of the list that the ads' detections in force were made with."""
        query = select(_d.matcher_version, _d.list_version).select_from(PRESENT).where(self._stood()).distinct()
        found = self._connection.execute(query).all()
        return tuple(sorted({row[0] for row in found})), tuple(sorted({row[1] for row in found}))

    def lives(self) -> Iterator[Lifetime]:
        """Bounds of the lives of the ads."""
        return lives(self._connection, select(_l.id).where(self._wanted()))
