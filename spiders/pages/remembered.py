"""Answers kept for what a site's pages say again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_T = TypeVar("_T")
_LONGEST = 500
_MOST = 1024


def remembered(function: Callable[[str], _T]) -> Callable[[str], _T]:
    """The function, its answers kept for the latest short texts; a stranger's long one is worked out each time."""
    kept = lru_cache(maxsize=_MOST)(function)

    @wraps(function)
    def answer(text: str) -> _T:
        return kept(text) if len(text) <= _LONGEST else function(text)

    return answer
