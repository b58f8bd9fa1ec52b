"""Column types that keep instants aware, amounts exact and lists ordered on SQLite and PostgreSQL alike."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Numeric, Text, TypeDecorator
from sqlalchemy.types import TypeEngine


class JsonList(TypeDecorator[list[Any]]):
    """A list as JSON."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """JSONB on PostgreSQL, JSON elsewhere."""
        if dialect.name != "postgresql":
            return dialect.type_descriptor(JSON())
        # Three megabytes, and a tenth of a second, that SQLite has no use for.
        from sqlalchemy.dialects.postgresql import JSONB  # noqa: PLC0415

        return dialect.type_descriptor(JSONB())


class Instant(TypeDecorator[datetime]):
    """An aware UTC instant; SQLite, which has no such type, holds ISO 8601 text that sorts as time does."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """TIMESTAMP WITH TIME ZONE on PostgreSQL, text elsewhere."""
        wanted: TypeEngine[Any] = DateTime(timezone=True) if dialect.name == "postgresql" else Text()
        return dialect.type_descriptor(wanted)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ANN401
        """Refuse naive instants; the rest go in as UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"instant without a time zone: {value!r}")
        utc = value.astimezone(UTC)
        # Microseconds always written: without them "…:00+00:00" would sort after "…:00.5+00:00".
        return utc if dialect.name == "postgresql" else utc.isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401, ARG002
        """UTC, whatever the session's time zone."""
        if value is None:
            return None
        instant = value if isinstance(value, datetime) else datetime.fromisoformat(value)
        return instant.astimezone(UTC)


class Amount(TypeDecorator[Decimal]):
    """An exact decimal; text on SQLite, whose own numbers would round it."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """NUMERIC without bounds on PostgreSQL, text elsewhere."""
        wanted: TypeEngine[Any] = Numeric() if dialect.name == "postgresql" else Text()
        return dialect.type_descriptor(wanted)

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:  # noqa: ANN401
        """Refuse what is not a number; the rest go in digit by digit."""
        if value is None:
            return None
        if not value.is_finite():
            raise ValueError(f"amount is not a finite number: {value!r}")
        return value if dialect.name == "postgresql" else format(value, "f")

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:  # noqa: ANN401, ARG002
        """The decimal that went in."""
        return None if value is None else Decimal(value)
