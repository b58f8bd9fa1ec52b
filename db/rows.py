"""One generic converter between the dataclasses of model/ and rows of the tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

_R = TypeVar("_R")
# Resolving annotations is slow, and they never change.
_HINTS: dict[type, dict[str, Any]] = {}


def field_names(record_type: type) -> tuple[str, ...]:
    """The field names of a dataclass, in its order."""
    return tuple(field.name for field in fields(record_type))


def row_of(record: Any) -> dict[str, Any]:  # noqa: ANN401
    """A dataclass as a row: enums by value, tuples as lists, dataclasses within as dicts."""
    return {name: _plain(getattr(record, name)) for name in field_names(type(record))}


def record_of(record_type: type[_R], row: Mapping[Any, Any]) -> _R:
    """The dataclass that ``row_of`` made the row of; columns that are no field of it are left aside."""
    hints = _hints(record_type)
    return record_type(**{name: _typed(hints[name], row[name]) for name in field_names(record_type)})


def _hints(record_type: type) -> dict[str, Any]:
    if record_type not in _HINTS:
        _HINTS[record_type] = get_type_hints(record_type)
    return _HINTS[record_type]


def _plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return row_of(value)
    return value


def _typed(hint: Any, value: Any) -> Any:  # noqa: ANN401
    if value is None:
        return None
    if get_origin(hint) in (UnionType, Union):
        (hint,) = (arm for arm in get_args(hint) if arm is not type(None))
    if get_origin(hint) is tuple:
        return tuple(_typed(get_args(hint)[0], item) for item in value)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    if isinstance(hint, type) and is_dataclass(hint):
        return record_of(hint, value)
    return value
