"""Fields from structured data: JSON-LD, then microdata, RDFa and the head's tags; broken blocks are told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrapy.http import TextResponse

from model.listing import ListingState
from spiders.pages.headings import headings_of
from spiders.pages.jsonld import READING_ERRORS, Node, each_of, json_ld, text_of, types_of, walk
from spiders.pages.metas import read_metas
from spiders.pages.rdfa import rdfa, unscoped
from spiders.pages.reading import PageFields, canonical_url
from spiders.pages.remembered import remembered
from spiders.pages.tree import Path, lowered, root_of
from spiders.pages.words import words_of

PRODUCTS = words_of(
    "product individualproduct productmodel productgroup someproducts vehicle car motorcycle offer "
    "aggregateoffer offerforpurchase offerforlease classifiedad demand animal pet book visualartwork painting "
    "apartment house accommodation residence realestatelisting event"
)
POST_TYPES = words_of(
    "socialmediaposting discussionforumposting article newsarticle blogposting creativework imageobject "
    "photograph question comment"
)
_FIRST = PRODUCTS - {"offer", "aggregateoffer", "event", "accommodation", "residence"}
# What hangs below these is not the page's own ad.
_OTHERS = words_of(
    "isrelatedto issimilarto isaccessoryorsparepartfor isconsumablefor itemlistelement review reviews "
    "itemreviewed hasvariant isvariantof publisher brand manufacturer breadcrumb haspart comment "
    "suggestedanswer mentions hasoffercatalog makesoffer owns logo ispartof mainentityofpage image"
)
_ADDRESS = ("address", "addressLocality", "addressRegion", "addressCountry")
_HOUR = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?")  # shown of a whole time that an attribute tells
_POSTED = ("datePosted", "datePublished", "dateCreated", "uploadDate", "validFrom", "availabilityStarts", "releaseDate")
_AUTHORS = ("author", "creator", "provider")
_SOLD = re.compile(r"(?:sold_?out|out_?of_?stock|discontinued|\bsold)$", re.IGNORECASE)
_OLD_PRICE = re.compile(r"list|strike|msrp|srp|regular|suggested|minimumadvertised", re.IGNORECASE)
_SCOPES = Path("//@itemtype")
_SCOPED = Path("boolean(//*[@itemscope])")
_NESTED = Path("boolean(//*[@itemscope][count(ancestor::*[@itemscope]) > 20])")
_DEEPEST = 12
_MANY = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A node that may be the page's ad; ``aside``: it hangs below a list or a related product."""

    node: Node
    aside: bool


def _candidates(value: object, wanted: frozenset[str], *, aside: bool = False, depth: int = 0) -> Iterator[Candidate]:
    if depth > _DEEPEST:
        return
    for each in each_of(value):
        if not isinstance(each, dict):
            continue
        inner_aside = aside
        if types_of(each) & wanted:
            yield Candidate(each, aside)
        for key, inner in each.items():
            if isinstance(inner, dict | list):
                yield from _candidates(inner, wanted, aside=inner_aside or str(key).lower() in _OTHERS, depth=depth + 1)


@remembered
def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def likeness(name: str, headings: Sequence[str]) -> int:
    """How well a name fits the page's headings: 2 the same, 1 one holds the other, 0 not at all."""
    mine = _folded(name)
    if len(mine) < 2:
        return 0
    best = 0
    for each in map(_folded, headings):
        if each == mine:
            return 2
        if (len(mine) >= 4 and mine in each) or (len(each) >= 6 and each in mine):
            best = 1
    return best


def best_node(nodes: list[Node], response: TextResponse) -> Node | None:
    """The node of the page's own ad: by its address, its name, its place; None on a page of many ads."""
    for wanted in (PRODUCTS, POST_TYPES):
        found = list(_candidates(nodes, wanted))[:500]
        best = _choose(found, response) if found else None
        if best is not None:
            return best
    return None


def _choose(found: list[Candidate], response: TextResponse) -> Node | None:
    asked = response.request.url if response.request else response.url
    here = {canonical_url(response.url), canonical_url(asked)}
    headings = headings_of(response)

    def at_home(node: Node) -> bool:
        links = [text_of(node.get(key), "@id", "url") for key in ("url", "@id", "mainEntityOfPage")]
        return any(_absolute(response, link) in here for link in links if link)

    def rank(candidate: Candidate) -> tuple[bool, int, bool, bool, bool]:
        node = candidate.node
        name = text_of(node.get("name")) or text_of(node.get("headline"))
        return (
            at_home(node),
            likeness(name, headings),
            not candidate.aside,
            bool(types_of(node) & _FIRST),
            "offers" in node or "price" in node,
        )

    best = max(found, key=rank)
    sure = any(rank(best)[:2])
    tops = [each for each in found if not each.aside and types_of(each.node) & _FIRST]
    if not sure and (best.aside or len(tops) >= _MANY):
        return None
    return best.node


def _absolute(response: TextResponse, link: str) -> str:
    try:
        return canonical_url(response.urljoin(link))
    except ValueError:
        return ""


def types_on(response: TextResponse) -> set[str]:
    """The schema.org types of all nodes in the page's JSON-LD, and of its microdata's scopes."""
    kinds = {kind for top in json_ld(response) for node in walk(top) for kind in types_of(node)}
    scopes = _SCOPES(response)[:200] if "itemtype" in lowered(response) else ()
    return kinds | {scope.rstrip("/").rpartition("/")[2].lower() for scope in scopes}


def read_structured(response: TextResponse, reading: PageFields) -> None:
    """Add what the page's structured data tells of the ad."""
    blocks = json_ld(response, reading.broken)
    node = best_node(blocks, response)
    if node is not None:
        _read_node(node, response, reading, "json-ld")
    try:
        node = best_node(_microdata(response), response)
        if node is not None:
            _read_node(node, response, reading, "microdata")
        loose = unscoped(response)
        if loose:
            _read_node(loose, response, reading, "microdata")
    except READING_ERRORS as error:
        reading.broken.append(f"microdata: {type(error).__name__}")
    try:
        node = best_node(rdfa(response), response)
        if node is not None:
            _read_node(node, response, reading, "rdfa")
        read_metas(response, reading)
    except READING_ERRORS as error:
        reading.broken.append(f"OpenGraph: {type(error).__name__}")
    reading.add("category", _breadcrumb(blocks), "json-ld")


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


def _breadcrumb(nodes: list[Node]) -> str:
    """The last step above the ad itself."""
    for candidate in _candidates(nodes, frozenset(["breadcrumblist"])):
        steps = [text_of(each.get("name")) or text_of(each.get("item"), "name")
                 for each in each_of(candidate.node.get("itemListElement")) if isinstance(each, dict)]  # fmt: skip
        if len(steps) >= 2:
            return steps[-2] if len(steps) > 2 else steps[0]
    return ""


def _variant(node: Node, response: TextResponse) -> Node:
    """The variant that the address names, else the first one with a price."""
    variants = [each for each in each_of(node.get("hasVariant")) + each_of(node.get("model")) if isinstance(each, dict)]
    here = canonical_url(response.url)
    for each in variants:
        links = (text_of(each.get("url")), text_of(_offer(each, response).get("url")))
        if any(link and _absolute(response, link) == here for link in links):
            return each
    return next((each for each in variants if "offers" in each or "price" in each), {})


def _offer(node: Node, response: TextResponse) -> Node:
    offers = [each for each in each_of(node.get("offers")) if isinstance(each, dict)]
    for each in list(offers):
        if not _priced(each):
            offers += [inner for inner in each_of(each.get("offers")) if isinstance(inner, dict)]
    here = canonical_url(response.url)
    exact = [each for each in offers if text_of(each.get("url")) and _absolute(response, text_of(each["url"])) == here]
    priced = [each for each in (exact if len(exact) == 1 else offers) if _priced(each)]
    return next(iter(priced or offers), node)


def _priced(offer: Node) -> bool:
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


def _first(*values: object, names: tuple[str, ...] = ()) -> str:
    for value in values:
        text = text_of(value, *names) if value is not None else ""
        if text.strip():
            return text
    return ""


def _read_node(node: Node, response: TextResponse, reading: PageFields, origin: str) -> None:
    variant = _variant(node, response) if not _priced(_offer(node, response)) else {}
    offer = _offer(variant or node, response)
    item = next((each for each in each_of(node.get("itemOffered")) if isinstance(each, dict)), {})
    reading.add("id", _first(node.get("sku"), node.get("productID"), node.get("identifier")), origin)
    reading.add("title", _first(node.get("name"), node.get("headline"), item.get("name"), node.get("title")), origin)
    words = _first(node.get("description"), node.get("articleBody"), node.get("text"), item.get("description"),
                   variant.get("description"), node.get("caption"))  # fmt: skip
    reading.add("text", _plain(words), origin)
    reading.add(
        "category", _category(_first(node.get("category"), item.get("category"), node.get("articleSection"))), origin
    )
    _read_price(offer, reading, origin)
    sellers = (offer.get("seller"), node.get("seller"), offer.get("offeredBy"), *map(node.get, _AUTHORS))
    reading.add("seller", _handle(next(filter(None, sellers), None)), origin)
    places = (
        offer.get("availableAtOrFrom"),
        offer.get("areaServed"),
        node.get("contentLocation"),
        node.get("location"),
    )
    reading.add("place", _first(*places, item.get("location"), node.get("address"), names=_ADDRESS), origin)
    _read_shipping(offer.get("shippingDetails"), reading, origin)
    days = (each.get(key) for key in _POSTED for each in (node, offer))
    reading.add("posted", _first(*(day for day in days if not _HOUR.fullmatch(text_of(day)))), origin)
    pictures = (
        node.get("image") or item.get("image") or variant.get("image") or node.get("photo") or node.get("contentUrl")
    )
    reading.add("images", [text_of(image, "contentUrl", "url", "@id") for image in each_of(pictures)], origin)
    reading.add("language", _first(node.get("inLanguage"), names=("alternateName",)), origin)
    availability = _first(offer.get("availability"), names=("@id",))
    if availability:
        sold = _SOLD.search(availability.strip().rstrip("/").replace(" ", ""))
        reading.add("state", (ListingState.SOLD if sold else ListingState.AVAILABLE).value, origin)


def _read_price(offer: Node, reading: PageFields, origin: str) -> None:
    spec = _specification(offer)
    price = _first(
        offer.get("price"), offer.get("lowPrice"), spec.get("price"), spec.get("minPrice"), offer.get("highPrice")
    )
    if re.search(r"\d", price):
        reading.add("price", price, origin)
        reading.add("currency", _first(offer.get("priceCurrency"), spec.get("priceCurrency")), origin)


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
