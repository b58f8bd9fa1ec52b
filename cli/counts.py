"""How many of what, as people read it."""

from __future__ import annotations


def count(number: int, noun: str) -> str:
    """The number with its noun: "1 file", "2,000 files"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
