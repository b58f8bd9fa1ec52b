"""Values out of a stranger's JSON: texts whatever their type, lists and objects where they should stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from spiders.pages.reading import PageFields

_NOTHING: Mapping[str, Any] = {}


def text_in(value: object) -> str:
    """A string or a number as text; empty for all else."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def first(content: Mapping[str, Any], *keys: str) -> str:
    """The text at the first key that has one; a key may be a path (``author.name``)."""
    for key in keys:
        found: object = content
        for step in key.split("."):
            found = found.get(step) if isinstance(found, Mapping) else None
        text = text_in(found)
        if text:
            return text
    return ""


def mapping(value: object) -> Mapping[str, Any]:
    """The object, or an empty one."""
    return value if isinstance(value, Mapping) else _NOTHING


def each(value: object) -> list[Any]:
    """The list, or an empty one."""
    return value if isinstance(value, list) else []


def words_hold(reading: PageFields, query: str) -> bool:
    """Whether every word of a query occurs in an ad's words, whatever the case; for interfaces that cannot search."""
    held = " ".join(reading.get(name) for name in ("title", "text", "category", "seller")).casefold()
    return all(word in held for word in query.casefold().split())
