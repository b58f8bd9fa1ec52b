"""The ad in the state that a page brings for its scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrapy.http import TextResponse

from spiders.pages.accounts import is_name
from spiders.pages.headings import headings_of
from spiders.pages.homes import countries_in
from spiders.pages.jsonld import READING_ERRORS, Node, each_of, text_of
from spiders.pages.nodes import likeness
from spiders.pages.prices import read_price
from spiders.pages.reading import MACHINES, PageFields, canonical_url
from spiders.pages.seller_words import KIND_OF_SELLER
from spiders.pages.state_keys import (
    HANDLES,
    IMAGES,
    LINKS,
    PLACE_NAMES,
    PLACES,
    POSTED,
    SELLERS,
    TEXTS,
    VARIANTS,
    WITHIN_SELLER,
)
from spiders.pages.state_money import PRICE_KEYS, currency_in, price_in
from spiders.pages.stated_days import day_in
from spiders.pages.stated_places import as_shown
from spiders.pages.states import TITLES, states
from spiders.pages.tree import Path, language_tag

_SOURCES = Path("//img/@src | //img/@data-src")
_MOST_SOURCES = 400
_NOTHING = frozenset(["undefined", "null", "None", "NaN", "true", "false"])
# What a script writes for itself where a name might stand: "SHOW", "private".
_CONSTANT = re.compile(
    r"(?:show|hide|hidden|visible|public|enabled|disabled|none|yes|no|active|private|user|seller|guest|anonymous|default"
    r"|phone|email|chat|all)(?:[_-][a-z]+)*|(?-i:[A-Z]{2,}(?:_[A-Z]+)+)",
    re.IGNORECASE,
)
_TONGUE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2})?")
_MOST_TONGUES = 60
_MOST_NODES = 20_000
_DEEPEST = 14


@dataclass(frozen=True, slots=True)
class Stated:
    """One object of a page's state, and the currency that an object around it names."""

    node: Node
    currency: str


def _objects(value: object) -> Iterator[Stated]:
    stack: list[tuple[object, str, int]] = [(value, "", 0)]
    seen = 0
    while stack and seen < _MOST_NODES:
        current, currency, depth = stack.pop()
        if isinstance(current, dict):
            seen += 1
            currency = currency_in(current) or currency
            yield Stated(current, currency)
        inner = list(current.values()) if isinstance(current, dict) else current if isinstance(current, list) else []
        if depth < _DEEPEST:
            stack += [(each, currency, depth + 1) for each in reversed(inner) if isinstance(each, dict | list)]


def _get(node: Node, keys: tuple[str, ...], *names: str) -> str:
    return next((text for text in (_text(_by_language(node.get(key)), *names) for key in keys) if text), "")


def _text(value: object, *names: str) -> str:
    found = text_of(value, *names)
    return "" if found in _NOTHING else found


def best_state(response: TextResponse) -> Stated | None:
    """The object that is the page's own ad: named as the page is, or at its address, with what an ad has."""
    found = states(response)
    if not found:
        return None
    headings = headings_of(response)
    here = canonical_url(response.url)
    best: tuple[tuple[int, int], Stated] | None = None
    for value in found:
        for stated in _objects(value):
            node = _with_variant(stated.node)
            title = _titled(node, headings)
            told = sum(_told(node, keys) for keys in (TEXTS, PRICE_KEYS, IMAGES, SELLERS, PLACES, POSTED))
            if not title or told < 1:
                continue
            link = _text(node.get("url")) or _text(node.get("permalink")) or _text(node.get("link"))
            named = 2 * likeness(title, headings) + 3 * (bool(link) and _same(response, link, here))
            named += 2 * _in_address(node, response.url)
            if named and (best is None or (named, told) > best[0]):
                best = ((named, told), Stated(node, stated.currency))
    return best[1] if best else None


def _with_variant(node: Node) -> Node:
    """A product with what its own variant tells, where the price and the pictures hang on that."""
    variant = next((inner for key in VARIANTS if isinstance(inner := node.get(key), dict)), None)
    return node if variant is None else {**variant, **node}


def _titled(node: Node, headings: Sequence[str]) -> str:
    """What an object calls its ad: of several names the one that the page has too, for one may be the seller's."""
    told = (_by_language(node.get(key)) for key in TITLES)
    names = [each for each in told if isinstance(each, str) and each.strip()]
    return max(names, key=lambda name: likeness(name, headings), default="")


def _by_language(value: object) -> object:
    """The first text of ``{"de": "…", "fr": "…"}``; anything else as it is."""
    if not isinstance(value, dict) or not value or len(value) > _MOST_TONGUES:
        return value
    named = all(isinstance(key, str) and _TONGUE.fullmatch(key) for key in value)
    return next((each for each in value.values() if isinstance(each, str) and each.strip()), value) if named else value


def _told(node: Node, keys: tuple[str, ...]) -> bool:
    return any(node.get(key) not in (None, "", [], {}) for key in keys)


def _same(response: TextResponse, link: str, here: str) -> bool:
    try:
        return canonical_url(response.urljoin(link)) == here
    except ValueError:
        return False


def _in_address(node: Node, url: str) -> bool:
    names = (_text(node.get(key)) for key in ("id", "slug", "handle", "sku", "adId", "listingId", "itemId"))
    return any(len(name) >= 3 and re.search(rf"(?<![\w]){re.escape(name[:100])}(?![\w])", url) for name in names)


def read_hydration(response: TextResponse, reading: PageFields) -> None:
    """Add what the page's own state tells of the ad. Not the price where the page shows one: states count in cents."""
    try:
        stated = best_state(response)
        if stated is not None:
            _read(response, stated, reading)
        if "posted" not in reading.fields and reading.origin("price") in MACHINES:
            reading.add("posted", _day_of_priced(response, reading.get("price")), "state")
    except READING_ERRORS as error:
        reading.broken.append(f"state: {type(error).__name__}")


def _day_of_priced(response: TextResponse, price: str) -> str:
    """The day in the one object without a name that has the ad's price: shops keep so what their scripts ask for."""
    told = tuple(states(response))
    amount = read_price(price, machine=True)[0] if told else None
    days = {
        day
        for value in told
        for stated in _objects(value)
        if not _titled(stated.node, ()) and (day := day_in(stated.node, depth=1))
        and amount is not None and read_price(price_in(stated.node)[0], machine=True)[0] == amount
    }  # fmt: skip
    return days.pop() if len(days) == 1 else ""


def _shown_in_full(response: TextResponse, links: list[str]) -> list[str]:
    """A state's bare paths ("adim1/4101.jpg") as the page's own pictures write them, where one ends so."""
    if all("//" in link or link.startswith("/") for link in links):
        return links
    sources = [source for source in _SOURCES(response)[:_MOST_SOURCES] if not source.startswith("data:")]
    return [
        link
        if "//" in link or link.startswith("/")
        else next((each for each in sources if each.partition("?")[0].endswith("/" + link)), link)
        for link in links
    ]


def _read(response: TextResponse, stated: Stated, reading: PageFields) -> None:
    node = stated.node
    title = _titled(node, headings_of(response))
    reading.add("title", title, "state")
    text = _get(node, TEXTS, "html", "text", "plain")
    if "<" in text:
        from html_text import extract_text  # noqa: PLC0415

        text = str(extract_text(text))
    reading.add("text", text, "state")
    price, currency = price_in(node)
    if price:
        reading.add("price", price, "state")
        reading.add("currency", currency or stated.currency, "state")
    name = _text(node.get("name"))
    reading.add(
        "seller",
        _seller(node) or _inner_seller(node) or (name if name != title and is_name(name) else ""),
        "state",
    )
    place = _place(node, _language(response))
    reading.add("place", as_shown(response, place, node, _language(response)) if place else "", "state")
    reading.add("posted", _get(node, POSTED, "iso", "date", "value") or day_in(node), "state")
    reading.add("category", _get(node, ("category", "categoryName", "productType", "type"), "label", "title"), "state")
    reading.add("language", _get(node, ("language", "lang", "locale"), "code"), "state")
    for key in IMAGES:
        links = [_text(each, *LINKS) for each in each_of(_nodes(node.get(key)))]
        links = [link for link in links if "/" in link or re.search(r"\.(?:jpe?g|png|webp|gif|avif)", link)]
        if links:
            reading.add("images", _shown_in_full(response, links), "state")
            break
    if any(node.get(key) is True for key in ("sold", "isSold", "is_sold", "soldOut")) or re.fullmatch(
        r"(?i)sold(?:_?out)?|out_?of_?stock", _text(node.get("status")) or _text(node.get("availability"))
    ):
        reading.add("state", "sold", "state")


def _language(response: TextResponse) -> str:
    return language_tag(response)[:2].lower()


def _place(node: Node, language: str) -> str:
    """Where the ad is: of a list of places that are within each other the last; a country is no place of an ad's."""
    for key in PLACES:
        value = _by_language(node.get(key))
        if isinstance(value, list) and all(isinstance(each, dict) and "level" in each for each in value):
            value = value[::-1]
        found = _text(value, *PLACE_NAMES)
        if found and found.casefold() not in countries_in(language):
            return found
    return ""


def _seller(node: Node) -> str:
    """Who an object says that sells: no setting ("contactInfo": "SHOW") and no kind of seller ("seller": "PRIVATE")."""
    told = (_text(_by_language(node.get(key)), *HANDLES) for key in SELLERS)
    return next((text for text in told if text and not _is_setting(text)), "")


def _is_setting(text: str) -> bool:
    return bool(_CONSTANT.fullmatch(text) or KIND_OF_SELLER.fullmatch(text))


def _inner_seller(node: Node) -> str:
    """A seller told one object further in: "owner": {"profile": {"nick": …}}."""
    sellers = (value for key in SELLERS if isinstance(value := node.get(key), dict))
    return next((found for each in sellers if (found := _get(each, WITHIN_SELLER, *HANDLES))), "")


def _nodes(value: object) -> object:
    """GraphQL's ``{edges: [{node: …}]}`` and ``{nodes: […]}`` as the list they mean."""
    if isinstance(value, dict):
        edges = value.get("edges") or value.get("nodes")
        if isinstance(edges, list):
            return [each.get("node", each) if isinstance(each, dict) else each for each in edges]
    return value
