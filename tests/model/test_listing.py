from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.listing import Listing, ListingState


def test_a_listing_needs_a_platform_an_id_and_a_zone() -> None:
    with pytest.raises(ValueError, match="platform"):
        Listing(platform="", external_id="1")
    with pytest.raises(ValueError, match="external_id"):
        Listing(platform="shop", external_id="")
    with pytest.raises(ValueError, match="time zone"):
        Listing(platform="shop", external_id="1", posted_at=datetime(2026, 1, 1))  # noqa: DTZ001


# Sums of longer amounts are rounded before they reach a listing.
@given(st.text(), st.text(), st.decimals(-(10**20), 10**20, places=2))
def test_a_version_is_its_title_text_price_and_state(title: str, text: str, amount: Decimal) -> None:
    listing = Listing(platform="shop", external_id="1", title=title, text=text, price_amount=amount)
    same = Listing(platform="other", external_id="2", title=title, text=text, price_amount=amount + Decimal("0.000"))
    assert listing.content_sha256() == same.content_sha256()
    assert listing.with_state(ListingState.SOLD).content_sha256() != listing.content_sha256()
    dearer = Listing(platform="shop", external_id="1", title=title, text=text, price_amount=amount + 1)
    assert dearer.content_sha256() != listing.content_sha256()


def test_an_amount_counts_to_its_last_digit() -> None:
    amounts = [Decimal("8929127437742182495054588792.50"), Decimal("8929127437742182495054588792"), Decimal("1E+2")]
    digests = {Listing(platform="shop", external_id="1", price_amount=each).content_sha256() for each in amounts}
    assert len(digests) == len(amounts)
    assert Listing(platform="s", external_id="1", price_amount=Decimal("100.00")).content_sha256() in digests
