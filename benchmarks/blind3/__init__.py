"""A third blind set of sites and pages, written on 27 November 2026 without a look at the reader.

The halves go by the first byte of the SHA-256 of each make's name, as in the sets before. The reader may be mended on
``third-mended``. Of ``third-kept`` nothing but totals was looked at until it was opened, sites and pages, on
28 November 2026; it is a set to develop on since.

Corrected after the first run, where the set and not the reader was wrong: four sites whose links carry a tail of counts
lacked the canonical address that the real ones tell (two in each half), the picture of one is the full one that its
page links, the accounts of three makes' sellers are named as their links name them, and a board's posts say "posted on"
before the date.
"""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind3 import carts, circles, far_carts, markets, nationals
from tests.spiders.shops.base import Made

# All sites of the set, before they are halved.
SITES: dict[str, Callable[[], Made]] = {
    name: make for part in (nationals, markets, carts, far_carts, circles) for name, make in part.MAKES.items()
}
