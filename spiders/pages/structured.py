"""Fields from structured data: JSON-LD, then microdata, then OpenGraph; broken blocks are skipped and told."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from extruct.jsonld import JsonLdExtractor
from extruct.opengraph import OpenGraphExtractor
from extruct.uniform import _umicrodata_microformat, _uopengraph
from extruct.w3cmicrodata import MicrodataExtractor
from lxml.etree import LxmlError  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from model.listing import ListingState
from spiders.pages.reading import PageFields, canonical_url

Node = dict[str, Any]
# What extractors raise on hostile input: they index and join whatever shape the page gave them.
READING_ERRORS = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError, LxmlError)
_OFFERED = {"product", "individualproduct", "productmodel", "productgroup", "vehicle", "car", "offer", "aggregateoffer",
            "classifiedad", "demand", "socialmediaposting", "discussionforumposting", "article", "blogposting",
            "creativework", "animal", "pet"}  # fmt: skip
_FIRST = {"product", "individualproduct", "productmodel", "productgroup", "offer", "classifiedad"}
_ADDRESS = ("address", "addressLocality", "addressRegion", "addressCountry")
_POSTED = ("datePosted", "datePublished", "dateCreated", "uploadDate", "validFrom", "availabilityStarts", "releaseDate")
_SOLD = re.compile(r"(?:SoldOut|OutOfStock|Discontinued)$", re.IGNORECASE)
_DEEPEST = 12


def types_of(node: Node) -> set[str]:
    """The node's schema.org types, lower case, without their vocabulary's address."""
    kinds = node.get("@type") or ()
    return {str(kind).rstrip("/").rsplit("/", 1)[-1].rsplit("#", 1)[-1].lower() for kind in _each(kinds)}


def _each(value: object) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [] if value is None else [value]


def text_of(value: object, *names: str, depth: int = 0) -> str:
    """The text of a value that may be a string, a number, a node (read at ``names``) or a list of those (the first)."""
    for each in _each(value) if depth <= _DEEPEST else ():
        if isinstance(each, str | int | float) and not isinstance(each, bool):
            if str(each).strip():
                return html.unescape(str(each))
        elif isinstance(each, dict):
            for name in (*names, "name", "@value", "value"):
                found = text_of(each.get(name), *names, depth=depth + 1)
                if found:
                    return found
    return ""


def walk(value: object, depth: int = 0) -> Iterator[Node]:
    """All nodes within a value, outermost first."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for each in value if isinstance(value, list) else ():
        yield from walk(each, depth + 1)


def json_ld(response: TextResponse, broken: list[str] | None = None) -> list[Node]:
    """The page's JSON-LD blocks; one that cannot be parsed is mended if it can be, else named in ``broken``."""
    nodes: list[Node] = []
    for script in response.xpath('//script[contains(@type, "ld+json")]'):
        try:
            script.root.set("type", "application/ld+json")
            nodes += [node for node in JsonLdExtractor().extract_items(script.root) if isinstance(node, dict)]
        except READING_ERRORS as error:
            try:
                mended = json.loads(html.unescape(script.xpath("string()").get("")).strip().rstrip(";"), strict=False)
                nodes += [node for node in _each(mended) if isinstance(node, dict)]
            except READING_ERRORS:
                if broken is not None:
                    broken.append(f"JSON-LD: {type(error).__name__}")
    return nodes


def _microdata(response: TextResponse) -> list[Node]:
    found = MicrodataExtractor().extract_items(response.selector.root, base_url=response.url)
    return list(_umicrodata_microformat(list(found), "http://schema.org"))


def _best(nodes: list[Node], response: TextResponse) -> Node | None:
    offered = [node for top in nodes for node in walk(top) if types_of(node) & _OFFERED]
    if not offered:
        return None
    here = {canonical_url(response.url), canonical_url(response.request.url if response.request else response.url)}
    heading = " ".join(response.xpath("string(//h1)").get("").split()).casefold()

    def rank(node: Node) -> tuple[bool, bool, bool, bool]:
        links = [text_of(node.get(key), "@id", "url") for key in ("url", "@id", "mainEntityOfPage")]
        return (
            any(canonical_url(response.urljoin(link)) in here for link in links if link),
            bool(heading) and text_of(node.get("name")).casefold() == heading,
            bool(types_of(node) & _FIRST),
            "offers" in node or "price" in node,
        )

    return max(offered, key=rank)


def read_structured(response: TextResponse, reading: PageFields) -> None:
    """Add what the page's structured data tells of the ad."""
    node = _best(json_ld(response, reading.broken), response)
    if node is not None:
        _read_node(node, reading, "json-ld")
    try:
        node = _best(_microdata(response), response)
    except READING_ERRORS as error:
        node = None
        reading.broken.append(f"microdata: {type(error).__name__}")
    if node is not None:
        _read_node(node, reading, "microdata")
    try:
        _read_opengraph(response, reading)
    except READING_ERRORS as error:
        reading.broken.append(f"OpenGraph: {type(error).__name__}")


def _offer(node: Node) -> Node:
    for offer in _each(node.get("offers")):
        if isinstance(offer, dict):
            nested = _each(offer.get("offers"))
            return nested[0] if nested and isinstance(nested[0], dict) and "price" not in offer else offer
    return node


def _read_node(node: Node, reading: PageFields, origin: str) -> None:
    offer = _offer(node)
    item = next((each for each in _each(node.get("itemOffered")) if isinstance(each, dict)), {})
    prices = [each for each in _each(offer.get("priceSpecification")) if isinstance(each, dict)]
    spec = prices[0] if prices else {}

    def first(*values: object, names: tuple[str, ...] = ()) -> str:
        return next((text for text in (text_of(value, *names) for value in values) if text), "")

    reading.add("id", first(node.get("sku"), node.get("productID"), node.get("identifier")), origin)
    reading.add("title", first(node.get("name"), node.get("headline"), item.get("name"), node.get("title")), origin)
    reading.add(
        "text",
        _plain(first(node.get("description"), node.get("articleBody"), node.get("text"), item.get("description"))),
        origin,
    )
    reading.add("category", first(node.get("category"), item.get("category"), node.get("articleSection")), origin)
    price = first(offer.get("price"), offer.get("lowPrice"), spec.get("price"), spec.get("minPrice"))
    if price:
        reading.add("price", price, origin)
        reading.add("currency", first(offer.get("priceCurrency"), spec.get("priceCurrency")), origin)
    reading.add(
        "seller",
        _handle(offer.get("seller") or node.get("seller") or offer.get("offeredBy") or node.get("author")),
        origin,
    )
    places = (offer.get("availableAtOrFrom"), offer.get("areaServed"), node.get("contentLocation"))
    reading.add("place", first(*places, node.get("location"), item.get("location"), names=_ADDRESS), origin)
    _read_shipping(offer.get("shippingDetails"), reading, origin)
    reading.add("posted", first(*(each.get(key) for key in _POSTED for each in (node, offer))), origin)
    reading.add(
        "images",
        [text_of(image, "url", "contentUrl", "@id") for image in _each(node.get("image") or item.get("image"))],
        origin,
    )
    reading.add("language", first(node.get("inLanguage"), names=("alternateName",)), origin)
    availability = first(offer.get("availability"), names=("@id",))
    if availability:
        state = ListingState.SOLD if _SOLD.search(availability) else ListingState.AVAILABLE
        reading.add("state", state.value, origin)


def _handle(seller: object) -> str:
    node = next((each for each in _each(seller) if isinstance(each, dict)), None)
    if node is None:
        return text_of(seller)
    link = text_of(node.get("url")) or text_of(node.get("@id"))
    # A link with a path names one account; a bare name may be anybody's, and a bare host is the shop itself.
    named = link if link.rstrip("/").count("/") >= 3 or link.startswith("/") else ""
    return text_of(node.get("identifier")) or named or text_of(node.get("alternateName")) or text_of(node.get("name"))


def _read_shipping(details: object, reading: PageFields, origin: str) -> None:
    for detail in _each(details):
        if isinstance(detail, dict):
            reading.add(
                "ships_to", text_of(detail.get("shippingDestination"), "addressCountry", "addressRegion"), origin
            )
            reading.add("shipping", text_of(detail.get("shippingLabel")) or text_of(detail.get("description")), origin)


def _plain(text: str) -> str:
    if "<" not in text or ">" not in text:
        return text
    from html_text import extract_text  # noqa: PLC0415  (rare: a description that is itself HTML)

    return str(extract_text(text))


def _read_opengraph(response: TextResponse, reading: PageFields) -> None:
    blocks = _uopengraph(
        list(OpenGraphExtractor().extract_items(response.selector.root, base_url=response.url)), with_og_array=True
    )
    for block in blocks:
        kind = text_of(block.get("@type")).lower()
        facts = {key: text_of(value) for key, value in block.items() if key != "og:image"}
        reading.add("price", facts.get("product:price:amount") or facts.get("og:price:amount"), "opengraph")
        reading.add("currency", facts.get("product:price:currency") or facts.get("og:price:currency"), "opengraph")
        reading.add("category", facts.get("product:category") or facts.get("article:section"), "opengraph")
        reading.add("posted", facts.get("article:published_time") or facts.get("og:published_time"), "opengraph")
        reading.add("images", [str(image) for image in _each(block.get("og:image"))], "opengraph")
        if "product" in kind or "price" in reading.fields:
            # A site's default OpenGraph block repeats the shop's name; only an ad's own is worth more than its <h1>.
            reading.add("title", facts.get("og:title"), "opengraph")
        if (
            _SOLD.search(facts.get("product:availability", "").replace(" ", ""))
            or facts.get("product:availability") == "oos"
        ):
            reading.add("state", ListingState.SOLD.value, "opengraph")
