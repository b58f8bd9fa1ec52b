"""A page's JSON-LD blocks, mended where their makers broke them, with references between nodes followed."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import chompjs
from lxml.etree import LxmlError  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.remembered import remembered
from spiders.pages.tree import tagged
from spiders.pages.tree import text_of as text_in

Node = dict[str, Any]
# What extractors raise on hostile input: they index and join whatever shape the page gave them.
READING_ERRORS = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError, LxmlError)
# Kept: a union of types written where it is asked for is made anew each time.
_SEVERAL = (list, tuple)
_PLAIN = (str, int, float)
_DEEPEST = 12
_MOST_CHARS = 2_000_000
_MOST_BLOCKS = 50
_MOST_NODES = 5000
_CDATA = re.compile(r"/\*\s*<!\[CDATA\[\s*\*/|/\*\s*\]\]>\s*\*/|//\s*<!\[CDATA\[|//\s*\]\]>|<!\[CDATA\[|\]\]>|<!--|-->")
_CONTROL = re.compile("[\x00-\x1f]+")
# A block that no reader can mend (a bare quote within a text) still tells these in order.
_PIECE = re.compile(
    r'"(name|price|lowPrice|priceCurrency|availability|image|sku|datePosted|datePublished|description)"'
    r'\s*:\s*(?:"((?:[^"\\]|\\.){1,2000})"\s*[,}\]\n]|(\d+(?:\.\d+)?))'
)


def each_of(value: object) -> list[Any]:
    """The value as a list: itself, what it holds, or nothing."""
    return list(value) if isinstance(value, _SEVERAL) else [] if value is None else [value]


def types_of(node: Node) -> set[str]:
    """The node's schema.org types, lower case, without their vocabulary's address or prefix."""
    kinds = node.get("@type") or ()
    if isinstance(kinds, str):
        return {_type_name(kinds)}
    return {_type_name(str(kind)) for kind in each_of(kinds)}


@remembered
def _type_name(kind: str) -> str:
    return re.split(r"[/#]", kind.rstrip("/"))[-1].rpartition(":")[2].lower()


def text_of(value: object, *names: str, depth: int = 0) -> str:
    """The text of a value that may be a string, a number, a node (read at ``names``) or a list of those (the first)."""
    if value is None or depth > _DEEPEST:
        return ""
    if isinstance(value, str):
        return html.unescape(value) if value.strip() else ""
    for each in each_of(value):
        if isinstance(each, _PLAIN) and not isinstance(each, bool):
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
    scripts = [each for each in tagged(response, "script") if "ld+json" in each.get("type", "").lower()]
    for script in scripts[:_MOST_BLOCKS]:
        text = text_in(script)
        found = _block(script, text)
        if found:
            nodes += found
        elif broken is not None and text.strip():
            broken.append("JSON-LD: ValueError")
    _link(nodes)
    return nodes


def _block(script: HtmlElement, text: str) -> list[Node]:
    if len(text) > _MOST_CHARS:
        return []
    readers: tuple[Callable[[], object], ...] = (
        lambda: json.loads(text, strict=False),
        lambda: _extracted(script),
        lambda: json.loads(html.unescape(_CDATA.sub("", text)).strip().rstrip(";"), strict=False),
        lambda: chompjs.parse_js_object(_CDATA.sub("", text)),
        lambda: chompjs.parse_js_object(html.unescape(_CONTROL.sub(" ", _CDATA.sub("", text)))),
        lambda: _pieces(text),
    )
    for reader in readers:
        try:
            nodes = [node for node in each_of(reader()) if isinstance(node, dict) and node]
        except READING_ERRORS:
            continue
        if nodes:
            return nodes
    return []


def _extracted(script: HtmlElement) -> list[Node]:
    # With its readers of other formats it is large, and wanted only for a block with comments in it.
    from extruct.jsonld import JsonLdExtractor  # noqa: PLC0415

    script.set("type", "application/ld+json")
    return list(JsonLdExtractor().extract_items(script))


def _pieces(text: str) -> Node:
    """What can be told of a Product whose block is beyond mending."""
    if not re.search(r'"@type"\s*:\s*\[?\s*"(?:Product|Vehicle|Car|IndividualProduct|Offer)', text[:_MOST_CHARS]):
        return {}
    found: Node = {}
    for match in _PIECE.finditer(text[:100_000]):
        found.setdefault(match.group(1), match.group(2) or match.group(3))
    return {"@type": "Product", **found} if {"price", "lowPrice"} & found.keys() else {}


def _write_small(node: Node) -> None:
    """Let a node have its keys as the vocabulary writes them, where a maker wrote them large: "Offers"."""
    for key in [key for key in node if key[:1].isupper()]:
        node.setdefault(key[:1].lower() + key[1:], node[key])


def _link(nodes: list[Node]) -> None:
    """Put what ``{"@id": …}`` refers to in its place, one step deep, so that no circle can be followed for ever."""
    known: dict[str, Node] = {}
    everything = [
        node for _, node in zip(range(_MOST_NODES), (each for top in nodes for each in walk(top)), strict=False)
    ]
    for node in everything:
        _write_small(node)
        name = node.get("@id")
        if isinstance(name, str) and len(node) > 2:
            known.setdefault(name, node)
    for node in everything:
        for key in ("offers", "mainEntity", "seller", "itemOffered", "about", "author", "hasVariant", "address"):
            value = node.get(key)
            if isinstance(value, dict) and set(value) <= {"@id", "@type"}:
                target = known.get(str(value.get("@id")))
                if target is not None and target is not node:
                    node[key] = {name: inner for name, inner in target.items() if name not in ("mainEntity", "about")}
