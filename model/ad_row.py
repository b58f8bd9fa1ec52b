"""What an assessment knows of an ad."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class AdRow:
    """One ad as it last stood.

    ``taxa`` are those of its flagged detections, ``image_sha256`` and ``phashes`` belong to pictures that were fetched,
    ``image_urls`` are the addresses its page gave.
    """

    platform: str
    external_id: str
    first_seen_at: datetime
    seller_key: str = ""
    title: str = ""
    text: str = ""
    language: str = ""
    price_amount: Decimal | None = None
    price_currency: str = ""
    place: str = ""
    taxa: tuple[str, ...] = ()
    image_urls: tuple[str, ...] = ()
    image_sha256: tuple[str, ...] = ()
    phashes: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Platform and id."""
        return self.platform, self.external_id
