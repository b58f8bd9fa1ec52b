"""A tenth set of sites, by two hands that saw nothing of the reader: engines as they are, not made to trick."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.tenth import (
    a_ads,
    a_boards,
    a_forums,
    a_shops,
    b_east,
    b_japan_china,
    b_korea_vietnam_thailand,
    b_south_seas,
)
from tests.spiders.shops.base import Made

_PARTS = (a_shops, a_forums, a_ads, a_boards, b_japan_china, b_korea_vietnam_thailand, b_south_seas, b_east)
SITES: dict[str, Callable[[], Made]] = {name: make for part in _PARTS for name, make in part.MAKES.items()}
