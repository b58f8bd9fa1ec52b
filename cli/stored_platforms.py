"""Platforms of which something is stored: a mistyped name is told, never taken for one that holds nothing."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from model.errors import InputError

if TYPE_CHECKING:
    from sqlalchemy import Engine


def refuse_unknown(engine: Engine, platforms: Sequence[str], label: str = "--platform") -> None:
    """Raises InputError for the first platform of which nothing is stored, naming those of which something is."""
    from db.assessed import known_platforms  # noqa: PLC0415  (SQLAlchemy: only where there is a name to look up)

    asked = sorted(set(platforms) - {""})
    if not asked:
        return
    known = known_platforms(engine)
    for name in asked:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            told = f"did you mean '{near[0]}'?" if near else f"known: {', '.join(known) or 'none'}"
            raise InputError(f"{label} {name}: nothing of it is stored; {told}")
