"""The third blind set: that what it calls true stands on its pages, and that its halves never meet. Nothing is read."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest

from benchmarks.blind3 import SITES, page_ads, page_makes
from benchmarks.saved_pages import blind_pages
from benchmarks.unseen_shops import SETS
from tests.spiders.shops.base import Item, Made


def _page(made: Made, ad: Item) -> str:
    path, _, query = made.path(ad).partition("?")
    told = made.pages(path, dict(parse_qsl(query)))
    body = told[2] if isinstance(told, tuple) else told
    assert body, f"{made.name} has no page for {ad.title}"
    text = body.decode("euc_jp") if isinstance(body, bytes) else body
    return text.replace("{base}", "/").replace("&amp;", "&")


@pytest.mark.parametrize("name", SITES)
def test_every_truth_stands_on_the_ads_own_page(name: str) -> None:
    made = SITES[name]()
    assert len({made.path(ad) for ad in made.items}) == len(made.items) >= 20
    for ad in made.items:
        page = _page(made, ad)
        told = {"title": ad.title, "images": made.image(ad).lstrip("/"), "seller": ad.seller, "place": ad.place}
        missing = [field for field in made.fields if field in told and told[field] not in page]
        assert not missing, f"{ad.title}: {missing}"


def test_the_halves_share_no_make_and_leave_none_out() -> None:
    assert not SETS["third-mended"].keys() & SETS["third-kept"].keys()
    assert SETS["third-mended"].keys() | SETS["third-kept"].keys() == SITES.keys()
    made = {half: {page.make for page in blind_pages() if page.half == half} for half in ("third-mended", "third-kept")}
    assert not made["third-mended"] & made["third-kept"]
    assert made["third-mended"] | made["third-kept"] == page_makes.MAKES.keys()


def test_every_saved_page_shows_its_title_and_picture() -> None:
    assert len({ad.key for ad in page_ads.ADS}) == len(page_ads.ADS)
    for page in blind_pages():
        if page.half.startswith("third-"):
            assert page.ad.title in page.html, f"{page.make} {page.ad.locale}"
            assert f"{page.ad.key}-1." in page.html, f"{page.make} {page.ad.locale}"
