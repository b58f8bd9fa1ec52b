"""The fourth set: that what it calls true stands on its pages, and that no ad hides another. Nothing is read."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

import pytest

from benchmarks.fourth import SITES
from benchmarks.unseen_shops import SETS
from tests.spiders.shops.base import Item, Made


def _text(body: str | bytes) -> str:
    if isinstance(body, bytes):
        charset = re.search(rb"charset=([\w-]+)", body)
        assert charset, "an old page that does not tell its charset"
        body = body.decode(charset[1].decode())
    return body.replace("{base}", "/").replace("&amp;", "&").replace("\\/", "/")


def _page(made: Made, ad: Item) -> str:
    path, _, query = made.path(ad).partition("#")[0].partition("?")
    told = made.pages(path, dict(parse_qsl(query)))
    body = told[2] if isinstance(told, tuple) else told
    assert body, f"{made.name} has no page for {ad.title}"
    return _text(body)


@pytest.mark.parametrize("name", SITES)
def test_every_truth_stands_on_the_ads_own_page(name: str) -> None:
    made = SITES[name]()
    assert len({made.path(ad) for ad in made.items}) == len(made.items) >= 20
    for ad in made.items:
        page = _page(made, ad)
        told = {"title": ad.title, "images": made.image(ad).lstrip("/"), "seller": ad.seller, "place": ad.place}
        missing = [field for field in made.fields if field in told and (not told[field] or told[field] not in page)]
        assert not missing, f"{ad.title}: {missing}"
        if "posted" in made.fields:
            assert ad.posted, ad.title


def test_the_set_is_measured_whole() -> None:
    assert SETS["fourth"] is SITES
