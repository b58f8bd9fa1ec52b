"""An eleventh set of sites, by hands that saw nothing of the reader: engines as they are, not made to trick."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.eleventh import a_ads, a_apps, a_boards, a_shops_north, a_shops_south
from tests.spiders.shops.base import Made

_PARTS = (a_shops_north, a_shops_south, a_ads, a_apps, a_boards)
SITES: dict[str, Callable[[], Made]] = {name: make for part in _PARTS for name, make in part.MAKES.items()}
