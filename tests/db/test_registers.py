"""Entries of registers: revisions kept, withdrawn not deleted, told as they stood on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import StatementError

from db.engine import open_engine, reading
from db.registers import amend, append, entries, revisions
from db.schema import upgrade
from model.register import Attachment, RegisterEntry

MARCH = datetime(2026, 3, 1, 23, 59, 59, tzinfo=UTC)
APRIL = datetime(2026, 4, 1, tzinfo=UTC)


def an_entry(entry_id: str = "", **changes: Any) -> RegisterEntry:
    draft = RegisterEntry(
        register="measures",
        entry_id=entry_id,
        revision=0,
        fields={"title": "Ley № 1\n=cmd()"},
        recorded_at=MARCH,
        recorded_by="ana",
    )
    return replace(draft, **changes)


@pytest.fixture
def engine(db_url: str) -> Iterator[Engine]:
    opened = open_engine(db_url)
    upgrade(opened)
    yield opened
    opened.dispose()


def test_an_entry_comes_back_as_it_was_kept(engine: Engine) -> None:
    paper = Attachment(sha256="a" * 64, name="ley.pdf", media_type="application/pdf", n_bytes=12)
    (kept,) = append(engine, [an_entry(attachments=(paper,), shareable=True, share_until=date(2027, 1, 1))])
    assert (kept.entry_id, kept.revision) == ("measures-1", 1)
    assert entries(engine, "measures") == [kept]
    assert entries(engine, "codes") == []


def test_numbers_follow_the_register_and_not_names_given(engine: Engine) -> None:
    kept = append(engine, [an_entry("FR-2020-77"), an_entry(), an_entry("measures-9"), an_entry()])
    assert [each.entry_id for each in kept] == ["FR-2020-77", "measures-1", "measures-9", "measures-10"]


def test_every_revision_stays_and_the_last_one_counts(engine: Engine) -> None:
    append(engine, [an_entry(), an_entry()])
    changed = amend(engine, "measures", "measures-1", lambda old: replace(old, fields={"title": "B"}, reason="typo"))
    assert changed is not None
    assert changed.revision == 2
    assert [each.fields["title"] for each in entries(engine, "measures")] == ["B", "Ley № 1\n=cmd()"]
    assert [each.revision for each in revisions(engine, "measures", "measures-1")] == [1, 2]
    assert amend(engine, "measures", "measures-7", lambda old: old) is None


def test_entries_are_told_as_they_stood_on_a_day(engine: Engine) -> None:
    append(engine, [an_entry()])
    amend(engine, "measures", "measures-1", lambda old: replace(old, withdrawn=True, recorded_at=APRIL))
    assert entries(engine, "measures", as_of=date(2026, 2, 28)) == []
    assert [each.revision for each in entries(engine, "measures", as_of=date(2026, 3, 1))] == [1]
    assert [each.revision for each in entries(engine, "measures", as_of=date(2026, 3, 31))] == [1]
    assert entries(engine, "measures", as_of=date(2026, 4, 1)) == entries(engine, "measures") == []
    assert [each.revision for each in entries(engine, "measures", withdrawn=True)] == [2]


def test_entries_are_read_within_a_transaction_too(engine: Engine) -> None:
    append(engine, [an_entry()])
    with reading(engine) as connection:
        assert len(entries(connection, "measures")) == 1


def test_of_entries_kept_together_all_are_kept_or_none(engine: Engine) -> None:
    with pytest.raises(StatementError, match="time zone"):
        append(engine, [an_entry(), an_entry(recorded_at=datetime(2026, 1, 1))])  # noqa: DTZ001
    assert entries(engine, "measures") == []


@pytest.mark.parametrize(
    ("changes", "day", "may"),
    [
        ({}, date(2026, 5, 1), False),
        ({"shareable": True}, date(2026, 5, 1), True),
        ({"shareable": True, "withdrawn": True}, date(2026, 5, 1), False),
        ({"shareable": True, "share_until": date(2026, 5, 1)}, date(2026, 5, 1), True),
        ({"shareable": True, "share_until": date(2026, 5, 1)}, date(2026, 5, 2), False),
    ],
)
def test_only_what_somebody_said_may_be_shared_is(changes: dict[str, Any], day: date, may: bool) -> None:
    assert replace(an_entry(), **changes).may_be_shared(day) is may
