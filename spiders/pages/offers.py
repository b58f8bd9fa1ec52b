"""Offers in structured data: the variant and the offer that a page is of, and what is asked."""

from __future__ import annotations

import re

from scrapy.http import TextResponse

from spiders.pages.jsonld import Node, each_of, text_of, types_of
from spiders.pages.nodes import absolute
from spiders.pages.reading import PageFields, canonical_url

_OLD_PRICE = re.compile(r"list|strike|msrp|srp|regular|suggested|minimumadvertised", re.IGNORECASE)


def variant_of(node: Node, response: TextResponse) -> Node:
    """The variant that the address names, else the first one with a price."""
    variants = [each for each in each_of(node.get("hasVariant")) + each_of(node.get("model")) if isinstance(each, dict)]
    here = canonical_url(response.url)
    for each in variants:
        links = (text_of(each.get("url")), text_of(offer_of(each, response).get("url")))
        if any(link and absolute(response, link) == here for link in links):
            return each
    return next((each for each in variants if "offers" in each or "price" in each), {})


def offer_of(node: Node, response: TextResponse) -> Node:
    """The offer that names the page's address, else the first with a price; the node itself where it has none."""
    offers = [each for each in each_of(node.get("offers")) if isinstance(each, dict)]
    for each in list(offers):
        if not is_priced(each):
            offers += [inner for inner in each_of(each.get("offers")) if isinstance(inner, dict)]
    here = canonical_url(response.url)
    exact = [each for each in offers if text_of(each.get("url")) and absolute(response, text_of(each["url"])) == here]
    priced = [each for each in (exact if len(exact) == 1 else offers) if is_priced(each)]
    return next(iter(priced or offers), node)


def is_priced(offer: Node) -> bool:
    """Whether an offer tells a price."""
    return any(text_of(offer.get(key)) for key in ("price", "lowPrice")) or bool(_specification(offer))


def _specification(offer: Node) -> Node:
    """The price of one piece today: no list price, no instalment, none per unit, with tax where both are told."""
    specs = [each for each in each_of(offer.get("priceSpecification")) if isinstance(each, dict)]
    specs = [each for each in specs if text_of(each.get("price")) or text_of(each.get("minPrice"))]

    def rank(spec: Node) -> tuple[bool, bool, bool, bool]:
        kind = f"{text_of(spec.get('priceType'), '@id')} {text_of(spec.get('name'))}"
        return (
            bool(_OLD_PRICE.search(kind)) or "validForMemberTier" in spec,
            bool(types_of(spec) & {"deliverychargespecification", "paymentchargespecification"}),
            any(key in spec for key in ("referenceQuantity", "billingIncrement", "billingDuration", "unitCode")),
            str(spec.get("valueAddedTaxIncluded")).lower() == "false",
        )

    return min(specs, key=rank) if specs else {}


def first_text(*values: object, names: tuple[str, ...] = ()) -> str:
    """The first value that has a text, or a text under one of ``names``."""
    for value in values:
        text = text_of(value, *names) if value is not None else ""
        if text.strip():
            return text
    return ""


def read_price(offer: Node, reading: PageFields, origin: str) -> None:
    """Add the price and currency that an offer tells."""
    spec = _specification(offer)
    price = first_text(
        offer.get("price"), offer.get("lowPrice"), spec.get("price"), spec.get("minPrice"), offer.get("highPrice")
    )
    if re.search(r"\d", price):
        reading.add("price", price, origin)
        reading.add("currency", first_text(offer.get("priceCurrency"), spec.get("priceCurrency")), origin)
