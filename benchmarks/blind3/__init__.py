"""A third blind set of sites and pages, written on 27 November 2026 without a look at the reader.

The halves go by the first byte of the SHA-256 of each make's name, as in the sets before. The reader may be mended on
``third-mended``; ``third-kept`` must never be opened by whoever mends: of it only totals are looked at.
"""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind3 import carts, circles, far_carts, markets, nationals
from tests.spiders.shops.base import Made

# All sites of the set, before they are halved.
SITES: dict[str, Callable[[], Made]] = {
    name: make for part in (nationals, markets, carts, far_carts, circles) for name, make in part.MAKES.items()
}
