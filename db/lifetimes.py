"""Reading how long ads stood out of sightings and effort."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from itertools import groupby, pairwise
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Select, select

from db.engine import reading
from db.tables import listings, sightings, visits
from model.effort import Purpose, VisitOutcome
from model.lifetime import Comeback, Lifetime, Relisting
from model.listing import ListingState, SightingBasis

_l, _s, _v = listings.c, sightings.c, visits.c
_ROWS = 10_000
# A row of one of the queries here, read by the names of its columns.
_Row = Any
_Effort = dict[tuple[str, str], list[datetime]]


def lifetimes(engine: Engine, platform: str = "", external_id: str = "") -> Iterator[Lifetime]:
    """The lives of ads in the order they were first recorded: all, a platform's, or one ad's."""
    wanted = [_l.platform == platform] if platform else []
    if external_id:
        wanted.append(_l.external_id == external_id)
    with reading(engine) as connection:
        for _, life in lives_where(connection, *wanted):
            yield life


def lives(connection: Connection, wanted: Select[tuple[int]]) -> Iterator[Lifetime]:
    """The lives of the ads whose rows are ``wanted``, in the order they were first recorded."""
    for _, life in lives_where(connection, _l.id.in_(wanted)):
        yield life


def lives_where(connection: Connection, *wanted: ColumnElement[bool]) -> Iterator[tuple[int, Lifetime]]:
    """The lives of the ads that meet the conditions, each with the ad's row, in the order they were recorded."""
    query = (
        select(_l.id, _l.platform, _l.external_id, _l.posted_at, _s.seen_at, _s.state, _s.basis, _v.query, _v.purpose)
        .join(sightings, _s.listing_id == _l.id)
        .join(visits, _s.visit_key == _v.visit_key)
        .where(*wanted)
        .order_by(_l.id, _s.seen_at, _s.id)
    )
    effort = _finished_searches(connection)
    rows = connection.execution_options(yield_per=_ROWS).execute(query)
    for number, seen in groupby(rows, key=lambda row: row.id):
        life = _life(list(seen), effort)
        if life is not None:
            yield number, life


def _finished_searches(connection: Connection) -> _Effort:
    """When each query of each platform was searched to its end, in order."""
    query = (
        select(_v.platform, _v.query, _v.started_at)
        .where(_v.purpose == Purpose.SEARCH.value, _v.outcome == VisitOutcome.COMPLETED.value)
        .order_by(_v.started_at)
    )
    effort: _Effort = defaultdict(list)
    for row in connection.execute(query):
        effort[(row.platform, row.query)].append(row.started_at)
    return effort


@dataclass(slots=True)
class _Spell:
    """What the sightings so far say."""

    last_up_at: datetime
    last_read_at: datetime | None = None
    sold_by: datetime | None = None
    gone_by: datetime | None = None
    gone_as: SightingBasis | None = None
    last_for_sale_at: datetime | None = None
    comebacks: list[Comeback] = field(default_factory=list)

    def take(self, row: _Row) -> None:
        if row.state == ListingState.DISAPPEARED.value:
            if self.gone_by is None or row.basis != SightingBasis.PAGE.value:
                # A later look may tell why it went; it went by the first.
                self.gone_as = SightingBasis(row.basis)
            self.gone_by = self.gone_by or row.seen_at
            return
        if self.gone_by is not None:
            self.comebacks.append(Comeback(gone_at=self.gone_by, back_at=row.seen_at))
            self.gone_by = self.sold_by = self.gone_as = None
        self.last_up_at = row.seen_at
        if row.basis != SightingBasis.CARD.value:
            self.last_read_at = row.seen_at
        if row.state == ListingState.SOLD.value:
            self.sold_by = self.sold_by or row.seen_at
        else:
            self.sold_by, self.last_for_sale_at = None, row.seen_at


def _life(seen: Sequence[_Row], effort: _Effort) -> Lifetime | None:
    """The life of one ad; None for one that was never seen up (a card that led to a page already gone)."""
    up = [row for row in seen if row.state != ListingState.DISAPPEARED.value]
    if not up:
        return None
    spell = _Spell(up[0].seen_at)
    for row in seen:
        spell.take(row)
    found = next((row for row in seen if row.purpose == Purpose.SEARCH.value), seen[0])
    searched = effort.get((found.platform, found.query), [])
    # The visit that found the ad began before it saw it, and is not one that missed it.
    before = bisect_right(searched, found.seen_at) - 1 if found is seen[0] else bisect_left(searched, seen[0].seen_at)
    missed_from = bisect_right(searched, spell.last_up_at)
    return Lifetime(
        platform=found.platform,
        external_id=found.external_id,
        posted_at=found.posted_at,
        born_after=searched[before - 1] if before > 0 else None,
        first_seen_at=seen[0].seen_at,
        last_up_at=spell.last_up_at,
        last_read_at=spell.last_read_at,
        sold_by=spell.sold_by,
        gone_by=spell.gone_by,
        n_sightings=len(seen),
        n_missed=len(searched) - missed_from,
        comebacks=tuple(spell.comebacks),
        missed_from=searched[missed_from] if missed_from < len(searched) else None,
        last_for_sale_at=spell.last_for_sale_at,
        gone_as=spell.gone_as,
        settled_at=searched[-2] if len(searched) > 1 else None,
    )


def relistings(engine: Engine, platform: str = "") -> list[Relisting]:
    """The same title and text by the same seller under a new id, each with the one before it."""
    query = (
        select(_l.id, _l.platform, _l.seller_key, _l.external_id, _l.title, _l.text, _l.first_seen_at)
        .where(_l.seller_key != "")
        .order_by(_l.platform, _l.seller_key, _l.first_seen_at, _l.id)
    )
    if platform:
        query = query.where(_l.platform == platform)
    found = []
    with reading(engine) as connection:
        rows = connection.execution_options(yield_per=_ROWS).execute(query)
        for _, ads in groupby(rows, key=lambda row: (row.platform, row.seller_key)):
            same: dict[bytes, list[_Row]] = defaultdict(list)
            for ad in ads:
                same[_words(ad.title, ad.text)].append(ad)
            found += [pair for group in same.values() for pair in pairwise(group)]
        last_up = _last_up(connection, [earlier.id for earlier, _ in found])
    return [
        Relisting(
            platform=earlier.platform,
            seller_key=earlier.seller_key,
            earlier_id=earlier.external_id,
            later_id=later.external_id,
            earlier_last_up_at=last_up.get(earlier.id, earlier.first_seen_at),
            first_seen_at=later.first_seen_at,
        )
        for earlier, later in found
    ]


def _words(title: str, text: str) -> bytes:
    return sha256(" ".join(f"{title}\n{text}".casefold().split()).encode("utf-8", "surrogatepass")).digest()


def _last_up(connection: Connection, ids: Sequence[int]) -> dict[int, datetime]:
    latest: dict[int, datetime] = {}
    for start in range(0, len(ids), _ROWS):
        query = (
            select(_s.listing_id, _s.seen_at)
            .where(_s.listing_id.in_(ids[start : start + _ROWS]), _s.state != ListingState.DISAPPEARED.value)
            .order_by(_s.seen_at)
        )
        latest.update((row.listing_id, row.seen_at) for row in connection.execute(query))
    return latest
