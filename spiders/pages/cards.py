"""What a result card shows of its ad, digested, so that an ad that shows the same is not fetched for nothing."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import urlsplit

from parsel import Selector

from model.listing import KnownAd, ListingState
from spiders.pages.prices import read_price
from spiders.pages.tree import Path

_TEXTS = Path(".//text()[normalize-space()]")
_SOURCES = Path(".//img/@src | .//img/@data-src")
_DIGIT = re.compile(r"\d")
# A date, a time of day, a count with its word ("3 days ago", "12 views"): these change though the ad does not.
_DATE = re.compile(r"\d{1,4}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{1,4}|\d{1,2}:\d{2}|\d\s*年|\d\s*月")
_LETTER = re.compile(r"[^\W\d_]")
_MOST_TEXTS = 60
_LETTERS_OF_CURRENCY = 3


def card_digest(card: Selector, title: str) -> str:
    """Digest of a card's title, pictures, prices and marks; empty where a card shows too little to know an ad by.

    Left out is what changes by itself: dates, ages, counts.
    """
    texts = [" ".join(text.split()) for text in _TEXTS(card.root)[:_MOST_TEXTS]]
    # The title is a part of it anyway: whether that tells a price need not be asked.
    prices = [text for text in texts if _DIGIT.search(text) and text != title and _is_price(text)]
    marks = [text for text in texts if not _DIGIT.search(text)]
    pictures = [urlsplit(source).path for source in _SOURCES(card.root)[:5]]
    if not title or not (prices or pictures):
        return ""
    shown = "\x1e".join("\x1f".join(part) for part in ([title], pictures, prices, marks))
    return sha256(shown.encode("utf-8", "surrogatepass")).hexdigest()


def _is_price(text: str) -> bool:
    if _DATE.search(text):
        return False
    if len(_LETTER.findall(text)) <= _LETTERS_OF_CURRENCY:
        return True
    amount, currency = read_price(text)
    return amount is not None and bool(currency)


def is_as_read(card_sha256: str, ad: KnownAd, visit_began: datetime, within: timedelta) -> bool:
    """Whether a card shows what it showed when the ad's own page was last read, not longer than ``within`` ago.

    What this visit itself has read does not count: taken up again after a kill, it must do as it did before.
    """
    if not card_sha256 or card_sha256 != ad.card_sha256 or ad.read_at is None:
        return False
    return ad.state is not ListingState.DISAPPEARED and timedelta(0) < visit_began - ad.read_at < within
