"""What a spider may ask about earlier visits; ``db.store.Store`` knows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from crawler.validators import KeptPages
from model.card import KeptCard
from model.effort import Visit
from model.listing import KnownAd


class Memory(KeptPages, Protocol):
    """Ads and pages met before."""

    def known_ads(self, platform: str, external_ids: Sequence[str]) -> dict[str, KnownAd]:
        """Those of a platform's ads that were met before, by id."""

    def keeps_cards(self, platform: str) -> bool:
        """Whether ``kept_cards`` may find anything of a platform."""

    def kept_cards(self, platform: str, external_ids: Sequence[str], at: datetime) -> dict[str, KeptCard]:
        """What the last cards seen by an instant told of ads that their pages left open, by id."""

    def past_visits(self, platform: str, query: str, max_pages: int, before: datetime) -> list[Visit]:
        """The latest good search visits of a query, walked to the same depth, the latest first."""
