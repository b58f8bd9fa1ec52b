"""Dataclass to row to dataclass loses nothing, in memory and through either database."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select
from sqlalchemy.exc import StatementError

from db import tables
from db.engine import reading, writing
from db.rows import record_of, row_of
from db.store import Store
from model.detection import Detection, NameMatch, Review
from model.effort import Crawl, Visit
from model.issue import Issue
from model.listing import Listing, Snapshot
from model.offer import UNITS, Offer, OfferSpan
from tests.factories import a_listing, a_visit

# What no database holds is taken out by pipelines.checks: NUL and halves of characters.
TEXT = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=40)
FIRST, LAST = datetime.fromisoformat("1900-01-02"), datetime.fromisoformat("2999-12-30")
INSTANTS = st.datetimes(FIRST, LAST, timezones=st.timezones()).map(lambda instant: instant.astimezone(UTC))
AMOUNTS = st.decimals(min_value=0, max_value=10**12, allow_nan=False, places=4)


def records(record_type: type) -> st.SearchStrategy[Any]:
    hints = get_type_hints(record_type)
    return st.builds(
        record_type, **{field.name: values(field.name, hints[field.name]) for field in fields(record_type)}
    )


def values(name: str, hint: Any) -> st.SearchStrategy[Any]:
    if isinstance(hint, UnionType):
        return st.none() | values(name, get_args(hint)[0])
    if name in ("platform", "external_id"):
        return TEXT.filter(bool)
    if name in ("unit", "unit_price_per"):
        return st.sampled_from(["", *sorted(UNITS)])
    if name == "score":
        return st.floats(0, 1)
    if name == "matches":
        return st.lists(records(NameMatch), min_size=1, max_size=3).map(tuple)
    if name == "spans":
        return st.lists(records(OfferSpan), max_size=3).map(tuple)
    if get_origin(hint) is tuple and isinstance(get_args(hint)[0], type) and issubclass(get_args(hint)[0], Enum):
        return st.lists(st.sampled_from(get_args(hint)[0]), max_size=3).map(tuple)
    known = {
        str: TEXT,
        int: st.integers(0, 2**31 - 1),
        float: st.floats(allow_nan=False, allow_infinity=False, min_value=-1e9, max_value=1e9),
        bool: st.booleans(),
        datetime: INSTANTS,
        Decimal: AMOUNTS,
        tuple[str, ...]: st.lists(TEXT, max_size=3).map(tuple),
    }
    return known[hint] if hint in known else st.from_type(hint)


@pytest.mark.parametrize(
    "record_type", [Listing, Visit, Crawl, Snapshot, Issue, Review, Detection, NameMatch, Offer, OfferSpan]
)
@given(data=st.data())
def test_a_row_gives_its_record_back(record_type: type, data: st.DataObject) -> None:
    record = data.draw(records(record_type))
    assert record_of(record_type, row_of(record)) == record


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_database_gives_its_record_back(store: Store, data: st.DataObject) -> None:
    present = {"version_no": 1, "content_sha256": "x", "first_seen_at": NOW, "last_seen_at": NOW}
    for table, record_type, extra in (
        (tables.listings, Listing, present),
        (tables.crawls, Crawl, {"crawl_key": "c"}),
        (tables.issues, Issue, {"issue_key": "i"}),
    ):
        record = data.draw(records(record_type))
        row = row_of(record) | extra
        with writing(store.engine) as connection:
            connection.execute(insert(table).values(**row))
        with reading(store.engine) as connection:
            stored = connection.execute(select(table)).mappings().one()
        assert (
            record_of(record_type, dict(stored) | {k: getattr(record, k) for k in extra if hasattr(record, k)})
            == record
        )
        with writing(store.engine) as connection:
            connection.execute(delete(table))


NOW = datetime(2026, 3, 1, tzinfo=UTC)


def test_an_instant_of_another_zone_comes_back_as_the_same_instant_in_utc(store: Store) -> None:
    bangkok = datetime(2026, 3, 1, 5, 30, tzinfo=timezone(timedelta(hours=7)))
    (visit,) = [store.open_visit(a_visit("zone", started_at=bangkok))]
    assert visit.started_at == bangkok
    assert visit.started_at.tzinfo is UTC


def test_instants_sort_as_time_does(store: Store) -> None:
    whole, later = NOW, NOW + timedelta(microseconds=1)
    store.open_visit(a_visit("b", crawl_key="sorted", started_at=later))
    store.open_visit(a_visit("a", crawl_key="sorted", started_at=whole))
    assert [visit.visit_key for visit in store.visits_of("sorted")] == ["a", "b"]


@pytest.mark.parametrize("amount", [Decimal("NaN"), Decimal("Infinity")])
def test_an_amount_that_is_no_number_is_refused(store: Store, amount: Decimal) -> None:
    row = row_of(a_listing(price_amount=amount)) | {
        "version_no": 1,
        "content_sha256": "x",
        "first_seen_at": NOW,
        "last_seen_at": NOW,
    }
    with pytest.raises(StatementError, match="finite"), writing(store.engine) as connection:
        connection.execute(insert(tables.listings).values(**row))


def test_a_naive_instant_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="time zone"):
        store.open_visit(a_visit("naive", started_at=datetime(2026, 3, 1)))  # noqa: DTZ001
