"""Rows of data with what they tell at one level, however an interface wraps it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_WRAPPERS = (
    "attributes",
    "node",
    "fields",
    "_source",
    "source",
    "document",
    "item",
    "listing",
    "ad",
    "product",
    "data",
)
_NAMES = ("name", "key", "code", "id")
_VALUES = ("value", "values", "val", "text")
_MOST = 200


def flattened(row: Mapping[Any, Any]) -> dict[str, Any]:
    """A row with what it wraps: ``{"id": 1, "attributes": {"title": …}}`` has a title.

    A list of named values is one mapping, ``[{"name": "PRICE", "values": ["5"]}]``. What the row itself tells stands.
    """
    told = {str(key): value for key, value in row.items()}
    for name in _WRAPPERS:
        inner = _mapped(told.get(name))
        if inner:
            told = {**inner, **told}
    return told


def _mapped(value: object) -> dict[str, Any]:
    if isinstance(value, Mapping):
        if len(value) == 1 and isinstance(only := next(iter(value.values())), list):
            return _named_values(only) or {str(key): inner for key, inner in value.items()}
        return {str(key): inner for key, inner in value.items()}
    return _named_values(value) if isinstance(value, list) else {}


def _named_values(pairs: list[Any]) -> dict[str, Any]:
    """What a list of names with values says; empty where it is another list."""
    told: dict[str, Any] = {}
    for each in pairs[:_MOST]:
        if not isinstance(each, Mapping):
            return {}
        name = next((each[key] for key in _NAMES if isinstance(each.get(key), str)), None)
        value = next((each[key] for key in _VALUES if key in each), None)
        if name is None or value is None:
            return {}
        told.setdefault(name, value[0] if isinstance(value, list) and len(value) == 1 else value)
    return told
