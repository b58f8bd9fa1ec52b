"""Fields from structured data: JSON-LD, then microdata, RDFa and the head's tags; broken blocks are told."""

from __future__ import annotations

import re

from scrapy.http import TextResponse

from model.listing import ListingState
from spiders.pages.headings import headings_of
from spiders.pages.jsonld import READING_ERRORS, Node, each_of, json_ld, text_of
from spiders.pages.metas import IMAGE_OF_SITE, read_metas
from spiders.pages.nodes import Candidate, absolute, best_node, candidates, likeness
from spiders.pages.offers import first_text, is_priced, offer_of, read_price, variant_of
from spiders.pages.places import lines_of_place
from spiders.pages.rdfa import rdfa, unscoped
from spiders.pages.reading import PageFields, canonical_url
from spiders.pages.titles import without_suffix
from spiders.pages.tree import Path, lowered, root_of

_ADDRESS = ("address", "addressLocality", "addressRegion", "addressCountry")
_HOUR = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?")  # shown of a whole time that an attribute tells
_POSTED = ("datePosted", "datePublished", "dateCreated", "uploadDate", "validFrom", "availabilityStarts", "releaseDate")
_PAGES = frozenset(["webpage", "itempage"])
_AUTHORS = ("author", "creator", "provider")
_SOLD = re.compile(r"(?:sold_?out|out_?of_?stock|discontinued|\bsold)$", re.IGNORECASE)
_SCOPED = Path("boolean(//*[@itemscope])")
_NESTED = Path("boolean(//*[@itemscope][count(ancestor::*[@itemscope]) > 20])")


def read_structured(response: TextResponse, reading: PageFields) -> None:
    """Add what the page's structured data tells of the ad."""
    blocks = json_ld(response, reading.broken)
    found = list(candidates(blocks))
    node = best_node(found, response)
    if node is not None:
        _read_node(node, response, reading, "json-ld")
    try:
        node = best_node(list(candidates(nodes)), response) if (nodes := _microdata(response)) else None
        if node is not None:
            _read_node(node, response, reading, "microdata")
        loose = unscoped(response)
        if loose:
            name = text_of(loose.get("name"))
            # A name without a scope may be the seller's: an ad's is in what the page calls itself.
            own = name if likeness(name, headings_of(response)) else ""
            _read_node({**loose, "name": without_suffix(response, own)}, response, reading, "microdata")
    except READING_ERRORS as error:
        reading.broken.append(f"microdata: {type(error).__name__}")
    try:
        node = best_node(list(candidates(nodes)), response) if (nodes := rdfa(response)) else None
        if node is not None:
            _read_node(node, response, reading, "rdfa")
        read_metas(response, reading)
    except READING_ERRORS as error:
        reading.broken.append(f"OpenGraph: {type(error).__name__}")
    reading.add("category", _breadcrumb(found), "json-ld")
    reading.add("posted", _page_published(found, response), "json-ld")


def _page_published(found: list[Candidate], response: TextResponse) -> str:
    """When this page was put up, where only what describes the page tells it and not what describes the ad."""
    here = canonical_url(response.url)
    for candidate in (each for each in found if each.types & _PAGES):
        links = (text_of(candidate.node.get(key), "@id", "url") for key in ("url", "@id", "mainEntityOfPage"))
        if any(absolute(response, link) == here for link in links if link):
            return text_of(candidate.node.get("datePublished"))
    return ""


def _microdata(response: TextResponse) -> list[Node]:
    if "itemscope" not in lowered(response) or not _SCOPED(response):
        return []
    if _NESTED(response):
        raise ValueError("scopes within scopes without end")  # which their reader would walk for hours
    # Half the memory of a crawl, with its readers of formats that we read ourselves: only for a shop that needs it.
    from extruct.uniform import _umicrodata_microformat  # noqa: PLC0415
    from extruct.w3cmicrodata import MicrodataExtractor  # noqa: PLC0415

    found = MicrodataExtractor().extract_items(root_of(response), base_url=response.url)
    return list(_umicrodata_microformat(list(found), "http://schema.org"))


def _breadcrumb(found: list[Candidate]) -> str:
    """The last step above the ad itself."""
    for candidate in (each for each in found if "breadcrumblist" in each.types):
        steps = [text_of(each.get("name")) or text_of(each.get("item"), "name")
                 for each in each_of(candidate.node.get("itemListElement")) if isinstance(each, dict)]  # fmt: skip
        if len(steps) >= 2:
            return steps[-2] if len(steps) > 2 else steps[0]
    return ""


def _read_node(node: Node, response: TextResponse, reading: PageFields, origin: str) -> None:
    offer = offer_of(node, response)
    variant = variant_of(node, response) if not is_priced(offer) else {}
    offer = offer_of(variant, response) if variant else offer
    item = next((each for each in each_of(node.get("itemOffered")) if isinstance(each, dict)), {})
    reading.add("id", first_text(node.get("sku"), node.get("productID"), node.get("identifier")), origin)
    reading.add(
        "title", first_text(node.get("name"), node.get("headline"), item.get("name"), node.get("title")), origin
    )
    words = first_text(node.get("description"), node.get("articleBody"), node.get("text"), item.get("description"),
                       variant.get("description"), node.get("caption"))  # fmt: skip
    reading.add("text", _plain(words), origin)
    reading.add(
        "category",
        _category(first_text(node.get("category"), item.get("category"), node.get("articleSection"))),
        origin,
    )
    read_price(offer, reading, origin)
    inner = next((each for each in each_of(offer.get("offers")) if isinstance(each, dict)), {})
    sellers = (offer.get("seller"), node.get("seller"), offer.get("offeredBy"), inner.get("seller"))
    authors = map(node.get, _AUTHORS)
    reading.add("seller", _handle(next(filter(None, (*sellers, *authors)), None)), origin)
    places = (
        offer.get("availableAtOrFrom"),
        offer.get("areaServed"),
        node.get("contentLocation"),
        node.get("location"),
    )
    place = first_text(*places, item.get("location"), node.get("address"), names=_ADDRESS)
    reading.add("place", lines_of_place(place), origin)
    _read_shipping(offer.get("shippingDetails"), reading, origin)
    days = (each.get(key) for key in _POSTED for each in (node, offer))
    reading.add("posted", first_text(*(day for day in days if not _HOUR.fullmatch(text_of(day)))), origin)
    pictures = (
        node.get("image") or item.get("image") or variant.get("image") or node.get("photo") or node.get("contentUrl")
    )
    links = [text_of(image, "contentUrl", "url", "@id") for image in each_of(pictures)]
    reading.add("images", [link for link in links if not IMAGE_OF_SITE.search(link)], origin)
    reading.add("language", first_text(node.get("inLanguage"), names=("alternateName",)), origin)
    availability = first_text(offer.get("availability"), names=("@id",))
    if availability:
        sold = _SOLD.search(availability.strip().rstrip("/").replace(" ", ""))
        reading.add("state", (ListingState.SOLD if sold else ListingState.AVAILABLE).value, origin)


def _category(text: str) -> str:
    # "Animals > Reptiles > Snakes": the nearest.
    return re.split(r"\s[>›»/|]\s", text)[-1]


def _handle(seller: object) -> str:
    node = next((each for each in each_of(seller) if isinstance(each, dict)), None)
    if node is None:
        return text_of(seller)
    link = text_of(node.get("url")) or text_of(node.get("@id"))
    # A link with a path names one account; a bare name may be anybody's, and a bare host is the shop itself.
    named = link if link.rstrip("/").count("/") >= 3 or link.startswith("/") else ""
    named = "" if "#" in named else named
    return text_of(node.get("identifier")) or named or text_of(node.get("alternateName")) or text_of(node.get("name"))


def _read_shipping(details: object, reading: PageFields, origin: str) -> None:
    for detail in each_of(details):
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
