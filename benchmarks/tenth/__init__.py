"""A tenth set of sites, by two hands that saw nothing of the reader: engines as they are, not made to trick."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.tenth import a_ads, a_boards, a_forums, a_shops
from tests.spiders.shops.base import Made

_PARTS = (a_shops, a_forums, a_ads, a_boards)
SITES: dict[str, Callable[[], Made]] = {name: make for part in _PARTS for name, make in part.MAKES.items()}
