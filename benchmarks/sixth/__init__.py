"""A sixth set of sites, written on 28 November 2026 without a look at the reader; of its kept half only totals show."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.sixth import boards, carts, dealers, northern, pacific, tropical
from tests.spiders.shops.base import Made

_PARTS = (boards, northern, tropical, pacific, carts, dealers)
SITES: dict[str, Callable[[], Made]] = {name: make for part in _PARTS for name, make in part.MAKES.items()}
