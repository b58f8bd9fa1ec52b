"""A seventh set of sites, written on 28 November 2026 without a look at the reader; its kept half shows only totals."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.seventh import asian, boards, carts, homes, houses, nurseries, southern
from tests.spiders.shops.base import Made

_PARTS = (boards, asian, southern, carts, nurseries, homes, houses)
SITES: dict[str, Callable[[], Made]] = {name: make for part in _PARTS for name, make in part.MAKES.items()}
