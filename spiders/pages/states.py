"""What a page brings for its scripts (``__NEXT_DATA__``, ``window.__STATE__``, dataLayer), parsed."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from itertools import islice
from typing import Any

import chompjs
from scrapy.http import TextResponse

from spiders.pages.jsonld import READING_ERRORS, Node
from spiders.pages.packed_states import in_attributes, in_script, unpacked
from spiders.pages.tree import Path, lowered, tagged, text_of, written

_STATE = re.compile(
    r"(?:window(?:\.|\[[\"'])[\w$.]{2,60}(?:[\"']\])?|self\.[\w$]{2,40}|var\s+[\w$]{2,40}|const\s+[\w$]{2,40}|"
    r"let\s+[\w$]{2,40}|\bdataLayer)"
    r"\s*=\s*(?:JSON\.parse\(\s*([\"']))?(?=[{\[\"'])"
    r"|(?:dataLayer|digitalData|_paq|utag_data)\.push\(\s*()(?=\{)"
)
_QUOTED = {mark: re.compile(rf"(?:[^\"'\\]|\\.|(?!{mark})[\"'])*") for mark in "\"'"}
_NEXT_FLIGHT = re.compile(r"self\.__next_f\.push\(\[1,(\"(?:[^\"\\]|\\.)*\")\]\)")
_ISLANDS = Path("//astro-island/@props")
_DATA_ATTRIBUTES = {name: Path(f"//@{name}") for name in (
    "data-product", "data-product-json", "data-item", "data-listing", "data-ad", "data-props", "data-page",
    "data-initial-state", "data-state", "data-react-props", "data-vue-props", "data-offer", "data-model", "data-json",
)}  # fmt: skip
TITLES = (
    "title",
    "name",
    "subject",
    "headline",
    "productName",
    "product_name",
    "item_name",
    "adTitle",
    "heading",
    "header",
    "ad_title",
    "listingTitle",
    "listing_title",
    "itemTitle",
    "itemName",
    "productTitle",
    "goodsName",
    "goods_name",
    "offerTitle",
    "postTitle",
    "topicTitle",
    "lotTitle",
    "caption",
)
_MOST_CHARS = 3_000_000
_MOST_NODES = 20_000
_MOST_BLOCKS = 40
_MOST_SCRIPTS = 200
_DEEPEST = 14


@lru_cache(maxsize=2)
def states(response: TextResponse) -> tuple[Any, ...]:
    """Everything on the page that parses as a script's data."""
    found: list[Any] = []
    scripts = [
        each
        for each in tagged(response, "script")
        if "src" not in each.attrib and "ld+json" not in each.get("type", "")
    ]
    for script in scripts[:_MOST_SCRIPTS]:
        text = text_of(script)
        if not 20 < len(text) < _MOST_CHARS or len(found) >= _MOST_BLOCKS:
            continue
        kind = script.get("type", "")
        if "json" in kind or text.lstrip()[:1] in "[{":
            found += _parsed(text)
        else:
            told = _assigned(text)
            found += told or islice(in_script(text), _MOST_BLOCKS)
    found += _flight(response)
    found += _islands(response)
    found += in_attributes(response)
    written = lowered(response)
    for name, path in _DATA_ATTRIBUTES.items() if "data-" in written else ():
        for text in path(response)[:20] if name in written else ():
            if text.lstrip()[:1] in ("{", "["):
                found += _parsed(text)
    return tuple(unpacked(_unflattened(each)) for each in found)


def _parsed(text: str) -> list[Any]:
    if "&q;" in text:  # as Angular writes its marks of quotation
        text = text.replace("&q;", '"').replace("&s;", "'").replace("&l;", "<").replace("&g;", ">").replace("&a;", "&")
    try:
        return [json.loads(text, strict=False)]
    except READING_ERRORS:
        pass
    try:
        return [chompjs.parse_js_object(text)]
    except READING_ERRORS:
        return []


def _assigned(text: str) -> list[Any]:
    found: list[Any] = []
    for match in list(_STATE.finditer(text))[:_MOST_BLOCKS]:
        rest = text[match.end() :]
        try:
            if match.group(1):  # JSON.parse("…")
                found += _parsed(_unquoted(rest, match.group(1)))
            elif rest[:1] in _QUOTED and rest[1:3].lstrip("\\")[:1] in (
                "{",
                "[",
            ):  # a text that its script parses later
                found += _parsed(_unquoted(rest[1:], rest[0]))
            elif rest[:1] in "{[":
                found.append(chompjs.parse_js_object(rest))
        except READING_ERRORS:
            continue
    return found


def _unquoted(rest: str, mark: str) -> str:
    """The text up to the closing ``mark`` that a script has between its marks."""
    quoted = _QUOTED[mark].match(rest)
    return str(json.loads('"' + (quoted.group() if quoted else "").replace("\\'", "'") + '"', strict=False))


def _flight(response: TextResponse) -> list[Any]:
    """React's server components: lines of ``id:json`` in pushed strings."""
    pushed = _NEXT_FLIGHT.findall(written(response)[:_MOST_CHARS]) if "__next_f" in written(response) else []
    if not pushed:
        return []
    try:
        lines = "".join(json.loads(each, strict=False) for each in pushed).split("\n")
    except READING_ERRORS:
        return []
    found = []
    for line in lines[:2000]:
        _, _, content = line.partition(":")
        if content[:1] in ("{", "["):
            found += _parsed(content)
    return found


def _islands(response: TextResponse) -> list[Any]:
    """Astro's islands: their properties, each beside the number of its kind."""
    if "<astro-island" not in lowered(response):
        return []
    return [_island_value([0, each]) for text in _ISLANDS(response)[:_MOST_BLOCKS] for each in _parsed(text)]


def _island_value(pair: object, depth: int = 0) -> Any:  # noqa: ANN401  (parsed JSON)
    if not isinstance(pair, list) or len(pair) != 2 or type(pair[0]) is not int or depth > _DEEPEST:
        return pair
    value = pair[1]
    if isinstance(value, dict):
        return {key: _island_value(each, depth + 1) for key, each in list(value.items())[:200]}
    if isinstance(value, list):
        return [_island_value(each, depth + 1) for each in value[:200]]
    return value


def _unflattened(value: Any) -> Any:  # noqa: ANN401  (parsed JSON)
    """Nuxt 3 writes one flat list whose objects hold indexes into it."""
    if not (
        isinstance(value, list) and len(value) > 3 and len(value) < _MOST_NODES and isinstance(value[0], dict | list)
    ):
        return value
    if not any(
        isinstance(each, dict) and each and all(type(inner) is int for inner in each.values()) for each in value
    ):
        return value

    def resolve(index: object, depth: int) -> Any:  # noqa: ANN401
        if type(index) is not int or not 0 <= index < len(value) or depth > _DEEPEST:
            return None
        inner = value[index]
        if isinstance(inner, dict):
            return {key: resolve(each, depth + 1) for key, each in list(inner.items())[:200]}
        if isinstance(inner, list):
            if len(inner) == 2 and isinstance(inner[0], str):  # ["Reactive", 5]
                return resolve(inner[1], depth + 1)
            return [resolve(each, depth + 1) for each in inner[:50]]
        return inner

    flat = [
        resolve(index, 0) for index, each in enumerate(value[:400]) if isinstance(each, dict) and _title(each, value)
    ]
    return flat or value


def _title(node: Node, value: list[Any]) -> bool:
    return any(type(node.get(key)) is int and 0 <= node[key] < len(value) and isinstance(value[node[key]], str)
               for key in TITLES)  # fmt: skip
