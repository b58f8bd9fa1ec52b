from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from scrapy.http import HtmlResponse

from crawler.platform import read_description
from spiders.engines.ebay import EbayEngine
from spiders.engines.engine import Answer, Ask, Engine
from spiders.engines.etsy import EtsyEngine
from spiders.engines.mercadolibre import MercadoLibreEngine
from spiders.probing.probe import probe
from tests.spiders.engines import test_magento, test_prestashop, test_shopify, test_woocommerce
from tests.spiders.engines.api import Api, Asked, Route, refuse, served
from tests.spiders.site import Answer as Served
from tests.spiders.site import as_json, html


class Unasked:
    """An asker that nobody may ask."""

    async def json(self, ask: Ask) -> Answer:
        raise AssertionError(ask.url)

    async def text(self, ask: Ask) -> Answer:
        raise AssertionError(ask.url)


Fill = Callable[[Api], dict[str, Route]]


def shopify(marked: bool) -> Fill:
    home = (
        '<html lang="en"><script>Shopify.currency = {"active":"AUD","rate":"1.0"};</script>' if marked else "<p>x</p>"
    )
    products = [test_shopify.product(n) for n in range(1, 4)]

    def fill(_: Api) -> dict[str, Route]:
        return {"/": lambda _: html(home), "/products.json": lambda _: as_json({"products": products})}

    return fill


def woocommerce(home: str) -> Fill:
    def fill(_: Api) -> dict[str, Route]:
        shop = test_woocommerce.Shop()
        return {"/": lambda _: html(home), test_woocommerce.ROUTE: shop.list, test_woocommerce.DATES: shop.dates}

    return fill


def magento(home: str) -> Fill:
    return lambda _: {"/": lambda _: html(home), "/graphql": test_magento.Shop().answer}


def saleor(_: Api) -> dict[str, Route]:
    gross = {"gross": {"amount": 12.5, "currency": "PLN"}}
    nodes = [
        {"id": f"P{n}", "name": f"Box {n}", "slug": f"box-{n}", "pricing": {"priceRange": {"start": gross}}}
        for n in range(1, 4)
    ]
    info = {"hasNextPage": False, "endCursor": "x"}
    products = {"totalCount": 3, "pageInfo": info, "edges": [{"node": node} for node in nodes]}
    return {"/": lambda _: as_json({"m": 1}, 404), "/graphql/": lambda _: as_json({"data": {"products": products}})}


def medusa(_: Api) -> dict[str, Route]:
    prices = [{"amount": 12.5, "currency_code": "dkk"}]
    every = [
        {"id": f"prod_{n}", "title": f"Box {n}", "handle": f"box-{n}", "variants": [{"prices": prices}]}
        for n in range(3)
    ]

    def products(asked: Asked) -> Served:
        start, size = asked.number("offset", 0), asked.number("limit", 50)
        return as_json({"products": every[start : start + size], "count": 3, "offset": start, "limit": size})

    return {"/": lambda _: as_json({"m": 1}, 404), "/store/products": products}


def prestashop(api: Api) -> dict[str, Route]:
    shop = test_prestashop.Shop()
    shop.fill(api.url)
    return {"/": lambda _: html(test_prestashop.HOME), "/index.php": shop.listing, "/*": shop.page}


@pytest.fixture
def api() -> Iterator[Api]:
    with served(Api()) as api:
        yield api


@pytest.mark.parametrize(
    ("fill", "kind", "currency", "title"),
    [
        (shopify(marked=True), "shopify", "AUD", "Carving 1 & box"),
        (shopify(marked=False), "shopify", None, "Carving 1 & box"),
        (woocommerce('<body class="woocommerce">'), "woocommerce", "EUR", "Turtle shell – no. 1"),
        (woocommerce("<p>nothing to see</p>"), "woocommerce", "EUR", "Turtle shell – no. 1"),
        (magento('<div data-mage-init="{}">'), "magento", "USD", "Box 1"),
        (magento("<p>a front end of its own</p>"), "magento", "USD", "Box 1"),
        (saleor, "graphql", None, "Box 1"),
        (medusa, "feed", None, "Box 0"),
        (prestashop, "prestashop", "EUR", "Perroquet 1"),
    ],
)
def test_a_shop_is_recognised_and_read(
    api: Api, tmp_path: Path, fill: Fill, kind: str, currency: str | None, title: str
) -> None:
    api.routes = fill(api)
    seen = probe(api.url)
    assert seen.shape == kind
    assert seen.why
    assert seen.fields["title"] == (title, "interface")
    assert seen.fields["price"][1] == "interface"
    assert len(seen.cards) >= 2
    draft = yaml.safe_load(seen.draft)
    assert (draft["kind"], draft["base_url"], draft.get("currency")) == (kind, api.url, currency)
    assert draft["lawful"]["terms_read_on"] == "unread"
    file = tmp_path / "draft.yml"
    file.write_text(seen.draft)
    assert read_description(file).kind.value == kind, "a draft is a valid description"


@pytest.mark.parametrize("home", ["<h1>A page</h1>", "woocommerce", "Shopify.shop", "data-mage-init", "var prestashop"])
def test_marks_alone_do_not_make_a_shop(api: Api, home: str) -> None:
    api.routes = {"/": lambda _: html(home), "*": lambda _: refuse(404)}
    assert probe(api.url).shape in ("unknown", "listing")
    assert len(api.asked) <= 16, "a few interfaces and sitemaps, each asked for once"


@pytest.mark.parametrize(
    ("url", "engine", "base_url", "parts"),
    [
        ("https://www.ebay.co.uk/itm/1", EbayEngine, "https://api.ebay.com/", {"country": "GB"}),
        ("https://www.etsy.com/listing/1", EtsyEngine, "https://openapi.etsy.com/", {}),
        (
            "https://articulo.mercadolibre.com.mx/MLM-1", MercadoLibreEngine, "https://api.mercadolibre.com/",
            {"country": "MX", "languages": ["es"]},
        ),
        (
            "https://www.mercadolivre.com.br/", MercadoLibreEngine, "https://api.mercadolibre.com/",
            {"country": "BR", "languages": ["pt"]},
        ),
    ],
)  # fmt: skip
def test_marketplaces_are_recognised_by_their_address(
    url: str, engine: type[Engine], base_url: str, parts: dict[str, Any]
) -> None:
    for address, expected in ((url, (base_url, parts)), (url.replace("://", "://x.example/"), None)):
        home = HtmlResponse(address, body=b"<p>x</p>", encoding="utf-8")
        loop = asyncio.new_event_loop()
        try:
            found = loop.run_until_complete(engine.recognise(home, Unasked()))
        finally:
            loop.close()
        assert (found and (found.base_url, found.parts)) == expected
