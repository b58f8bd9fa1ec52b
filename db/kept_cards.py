"""What the cards of ads told that their pages left open: one row each time that has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from db.inserts import insert_ignoring
from db.rows import record_of, row_of
from db.tables import kept_cards as table
from db.tables import listings
from model.card import KeptCard
from model.listing import Observation

_k, _l = table.c, listings.c


def keeps_cards(connection: Connection, platform: str) -> bool:
    """Whether the card of any ad of a platform told something that its page left open."""
    query = select(_k.id).join(listings, _l.id == _k.listing_id).where(_l.platform == platform).limit(1)
    return connection.execute(query).first() is not None


def kept_cards(connection: Connection, platform: str, external_ids: Sequence[str], at: datetime) -> dict[str, KeptCard]:
    """What the last cards seen by an instant told, by the ad's id."""
    query = (
        select(_l.external_id, table)
        .join(table, _l.id == _k.listing_id)
        .where(_l.platform == platform, _l.external_id.in_(external_ids), _k.seen_at <= at)
        .order_by(_k.seen_at, _k.id)
    )
    return {row["external_id"]: record_of(KeptCard, row) for row in connection.execute(query).mappings()}


def save_kept_cards(connection: Connection, seen: Sequence[tuple[int, Observation]]) -> None:
    """Keep what the cards of the ads with these ids told, where it is not what stands already.

    Of an ad whose cards never told anything no row is written.
    """
    told = [(listing_id, each) for listing_id, each in seen if each.card is not None]
    if not told:
        return
    before = _rows_of(connection, [listing_id for listing_id, _ in told])
    insert_ignoring(connection, table, [_row(*each) for each in told if _is_news(each[1], before[each[0]])])


def _rows_of(connection: Connection, listing_ids: Sequence[int]) -> dict[int, list[RowMapping]]:
    query = select(table).where(_k.listing_id.in_(listing_ids)).order_by(_k.seen_at, _k.id)
    rows: dict[int, list[RowMapping]] = defaultdict(list)
    for row in connection.execute(query).mappings():
        rows[row["listing_id"]].append(row)
    return rows


def _is_news(seen: Observation, rows: Sequence[RowMapping]) -> bool:
    standing = [record_of(KeptCard, row) for row in rows if row["seen_at"] <= seen.seen_at]
    return seen.card != (standing[-1] if standing else KeptCard())


def _row(listing_id: int, seen: Observation) -> dict[str, Any]:
    return row_of(seen.card) | {"listing_id": listing_id, "visit_key": seen.visit_key, "seen_at": seen.seen_at}
