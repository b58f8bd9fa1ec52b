"""An eighth set of sites, by two hands that saw nothing of the reader; its kept half shows only totals."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.eighth import (
    eastern_markets,
    eastern_talk,
    eastern_trade,
    western_boards,
    western_rooms,
    western_shops,
)
from tests.spiders.shops.base import Made

_PARTS = (western_shops, western_boards, western_rooms, eastern_markets, eastern_talk, eastern_trade)
SITES: dict[str, Callable[[], Made]] = {name: make for part in _PARTS for name, make in part.MAKES.items()}
