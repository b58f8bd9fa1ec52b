"""A fourth set of sites, written on 27 November 2026 without a look at the reader. All of it is for development."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.fourth import far_markets, further_nationals, hobbies, nationals
from tests.spiders.shops.base import Made

SITES: dict[str, Callable[[], Made]] = {
    name: make for part in (nationals, further_nationals, far_markets, hobbies) for name, make in part.MAKES.items()
}
