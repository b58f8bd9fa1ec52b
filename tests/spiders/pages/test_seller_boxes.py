"""The seller in a box of several links: a map, a telephone, all their ads."""

from __future__ import annotations

import pytest
from scrapy.http import HtmlResponse

from spiders.pages.cues import by_cue

_BOX = '<div class="sellerBox"><div>Стоян</div>{}</div>'


def _seller(links: str) -> list[str]:
    html = f"<html><body><h1>Папагал</h1>{_BOX.format(links)}</body></html>"
    return by_cue(HtmlResponse("https://bazar.example/1", body=html.encode(), encoding="utf-8"))["seller"]


@pytest.mark.parametrize(
    ("links", "seller"),
    [
        ('<a href="/map/41">София</a><a href="/obiavi/user/77">Всички обяви</a>', "/obiavi/user/77"),
        ('<a href="/ads/41/report">!</a><a href="/korisnik/ivan">Svi oglasi</a>', "/korisnik/ivan"),
        ('<a href="tel:+359888">0888</a><a href="/stoyan">Всички обяви</a>', "/stoyan"),
        ('<a href="#">Телефон</a>', "Стоян"),
    ],
)
def test_of_a_sellers_links_the_one_to_the_profile_is_taken(links: str, seller: str) -> None:
    assert _seller(links) == [seller]
