"""Features that come together again and again, kept as one object each, and how features are called."""

from __future__ import annotations

from functools import lru_cache

import msgspec

Values = dict[str, float]
"""Features that apply, by name."""
KEPT = 20_000
"""How many parts of one sort are kept."""


class Part(msgspec.Struct, frozen=True, eq=False, gc=False):
    """Features that come together again and again: the same object each time, so that what they weigh can be kept."""

    values: Values


class Facts(dict[tuple[bool, ...], Part]):
    """The features whose fact holds, of several that are either there or not, by which of the facts hold."""

    def __init__(self, *names: str) -> None:
        self._names = names

    def __missing__(self, facts: tuple[bool, ...]) -> Part:
        found = self[facts] = Part({name: 1.0 for name, holds in zip(self._names, facts, strict=True) if holds})
        return found


@lru_cache(maxsize=KEPT)
def named(scope: str, kind: str, group: str = "") -> str:
    """Name of the feature of a kind of cue, perhaps for a group of taxa: the same string each time, quick to find."""
    return f"{scope}.{kind}:{group}" if group else f"{scope}.{kind}"


@lru_cache(maxsize=KEPT)
def kinds_part(scope: str, kinds: frozenset[str], group: str = "") -> Part:
    """The kinds of cues in one place, perhaps as they speak to a group of taxa."""
    return Part({named(scope, kind, group): 1.0 for kind in kinds})
