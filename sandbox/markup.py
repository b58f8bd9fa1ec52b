"""Structured data of the shop's item pages: good, broken or absent, as shops really have it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from html import escape
from typing import TypedDict

from sandbox.ads import Ad
from sandbox.chance import share


class Properties(TypedDict):
    """Attributes to put on the visible elements; all empty unless the page carries microdata."""

    scope: str
    name: str
    description: str
    image: str
    offer: str
    offer_fields: Callable[[date], str]


def _number(amount: float) -> str:
    return f"{amount:.2f}".removesuffix(".00")


def _availability(ad: Ad, day: date) -> str:
    return f"https://schema.org/{'SoldOut' if ad.is_sold(day) else 'InStock'}"


def _json_ld(ad: Ad, day: date, base: str) -> str:
    offer: dict[str, object] = {
        "@type": "Offer",
        "availability": _availability(ad, day),
        "url": f"{base.rstrip('/')}{ad.path}",
    }
    amount = ad.price_on(day)
    if amount is not None:
        offer |= {"price": _number(amount), "priceCurrency": ad.currency}
    if share(f"{ad.ad_id}/ld-seller") < 0.8:
        offer["seller"] = {"@type": "Person", "name": ad.handle, "url": f"{base}seller/{ad.handle}"}
    product: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Product",
        "name": ad.title,
        "description": ad.text_on(day),
        "sku": ad.ad_id,
        "inLanguage": ad.seller.language,
        "offers": offer,
    }
    if ad.images:
        product["image"] = [f"{base}img/{name}" for name in ad.images]
    if share(f"{ad.ad_id}/ld-date") < 0.7:
        product["releaseDate"] = ad.posted_on.isoformat()
    return json.dumps(product, ensure_ascii=False).replace("<", "\\u003c")


def head_markup(ad: Ad, day: date, base: str) -> str:
    """Structured data for the page's head, as far as this ad's page has any there."""
    if ad.markup == "jsonld":
        return f'<script type="application/ld+json">{_json_ld(ad, day, base)}</script>'
    if ad.markup == "broken":
        text = _json_ld(ad, day, base)
        broken = text[:-1] + ",}" if share(f"{ad.ad_id}/broken") < 0.5 else text[: len(text) * 2 // 3]
        return f'<script type="application/ld+json">{broken}</script>'
    if ad.markup != "opengraph":
        return ""
    fields = {
        "og:type": "product",
        "og:title": ad.title,
        "og:description": ad.text_on(day),
        "og:url": f"{base.rstrip('/')}{ad.path}",
    }
    amount = ad.price_on(day)
    if amount is not None:
        fields |= {"product:price:amount": _number(amount), "product:price:currency": ad.currency}
    if ad.images:
        fields["og:image"] = f"{base}img/{ad.images[0]}"
    fields["product:availability"] = "oos" if ad.is_sold(day) else "in stock"
    return "".join(f'<meta property="{name}" content="{escape(value)}">' for name, value in fields.items())


def microdata(ad: Ad) -> Properties:
    """Attributes for the visible elements of the ad's page."""
    if ad.markup != "microdata":
        return Properties(scope="", name="", description="", image="", offer="", offer_fields=lambda _day: "")

    def offer_fields(day: date) -> str:
        return (
            f'<meta itemprop="price" content="{_number(ad.price_on(day) or 0)}">'
            f'<meta itemprop="priceCurrency" content="{ad.currency}">'
            f'<link itemprop="availability" href="{_availability(ad, day)}">'
        )

    return Properties(
        scope=' itemscope itemtype="https://schema.org/Product"',
        name=' itemprop="name"',
        description=' itemprop="description"',
        image=' itemprop="image"',
        offer=' itemprop="offers" itemscope itemtype="https://schema.org/Offer"',
        offer_fields=offer_fields,
    )
