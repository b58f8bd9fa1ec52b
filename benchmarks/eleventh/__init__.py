"""An eleventh set of sites, by two hands that saw nothing of the reader: engines as they are, not made to trick."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.eleventh import (
    a_ads,
    a_apps,
    a_boards,
    a_shops_north,
    a_shops_south,
    b_australia,
    b_carts,
    b_china,
    b_india,
    b_lemmy,
    b_neighbours,
    b_taiwan,
)
from tests.spiders.shops.base import Made

_PARTS = (
    *(a_shops_north, a_shops_south, a_ads, a_apps, a_boards),
    *(b_carts, b_australia, b_taiwan, b_india, b_neighbours, b_lemmy, b_china),
)
SITES: dict[str, Callable[[], Made]] = {name: make for part in _PARTS for name, make in part.MAKES.items()}
