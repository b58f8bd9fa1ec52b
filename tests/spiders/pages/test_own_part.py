"""Pages where several ads stand side by side, and the address names one of them."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from scrapy.http import HtmlResponse, Request

from crawler.description import Platform
from model.listing import Listing
from spiders.pages.listing import read_listing

_URL = "https://a.example/item/4101"
_PLATFORM = Platform.model_validate({"name": "shop", "kind": "structured", "base_url": "https://a.example/"})


def _part(mark: str, n: int, title: str, price: str) -> str:
    return (
        f'<article {mark.format(n=n)}><h2>{title}</h2><img src="/p/{n}-1.jpg" alt=""><p class="price">{price}</p>'
        f"<p>{title}, told at length, with papers and a stand that goes with it.</p></article>"
    )


def _read(mark: str, before: str = "", title: str = "Bazar") -> Listing:
    parts = (
        _part(mark, 4076, "Horn cup", "€20.00")
        + _part(mark, 4101, "Carved box", "€1,250.00")
        + _part(mark, 4178, "Bone comb", "€30.00")
    )
    body = f'<html lang="en-IE"><head><title>{title}</title></head><body>{before}{parts}</body></html>'
    response = HtmlResponse(_URL, body=body.encode(), encoding="utf-8", request=Request(_URL))
    return read_listing(response, _PLATFORM, _URL, datetime(2026, 3, 1, tzinfo=UTC))


@pytest.mark.parametrize("mark", ['id="item-{n}"', 'data-id="{n}"', 'id="p{n}" class="post"'])
def test_the_part_that_the_address_names_is_the_ad(mark: str) -> None:
    listing = _read(mark)
    assert (listing.title, listing.price_amount) == ("Carved box", Decimal(1250))
    assert listing.images == ("https://a.example/p/4101-1.jpg",)


def test_a_page_with_a_main_heading_is_read_as_a_whole() -> None:
    whole = _read(
        'id="item-{n}"', before='<h1>Ivory chess set</h1><p class="price">€99.00</p>', title="Ivory chess set"
    )
    assert (whole.title, whole.price_amount) == ("Ivory chess set", Decimal(99))


def test_marks_of_another_kind_name_no_part() -> None:
    assert len(_read('class="item" id="x{n}y"').images) == 3
