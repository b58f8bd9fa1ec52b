"""A fourth set of sites, written on 27 November 2026 without a look at the reader. All of it is for development."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.fourth import carts, far_markets, further_nationals, hobbies, homely, nationals
from tests.spiders.shops.base import Made

_PARTS = (nationals, further_nationals, far_markets, hobbies, homely, carts)
SITES: dict[str, Callable[[], Made]] = {name: make for part in _PARTS for name, make in part.MAKES.items()}
