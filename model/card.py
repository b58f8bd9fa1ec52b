"""What the card of an ad in a list told of it, kept for when the ad is read without its list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCard:
    """The fields of a listing that its card decided or filled in, each empty where the page told it.

    ``says_no_price``: no price is asked, though the page seems to show one. ``page_price_amount`` and
    ``page_price_currency`` are what the page alone was read to ask where the card decided otherwise.
    """

    title: str = ""
    price_amount: Decimal | None = None
    price_currency: str = ""
    says_no_price: bool = False
    page_price_amount: Decimal | None = None
    page_price_currency: str = ""
    posted_at: datetime | None = None
    image: str = ""

    @property
    def decides_price(self) -> bool:
        """Whether the card, and not the page, told what is asked."""
        return self.says_no_price or self.price_amount is not None
