"""A ninth set of sites, by two hands that saw nothing of the reader: engines as they are, not made to trick."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.ninth import asian_shops, boards, cart_shops, classifieds, forums, list_sites, markets, own_shops
from tests.spiders.shops.base import Made

_PARTS = (cart_shops, own_shops, forums, classifieds, asian_shops, list_sites, boards, markets)
SITES: dict[str, Callable[[], Made]] = {name: make for part in _PARTS for name, make in part.MAKES.items()}
