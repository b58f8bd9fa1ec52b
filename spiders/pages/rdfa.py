"""RDFa Lite (``typeof``, ``property``) and microdata whose maker forgot the scope around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.jsonld import Node, each_of
from spiders.pages.tree import Path, lowered, root_of

_UNSCOPED = Path(
    "//*[@itemprop][not(ancestor-or-self::*[@itemscope or @itemprop='itemListElement' or self::nav]"
    " or ancestor::*[contains(@class,'breadcrumb')])]"
)
_DEEPEST = 60
_MOST = 5000
_MOST_TOPS = 200
_BY_TAG = {
    "a": "href",
    "link": "href",
    "img": "src",
    "source": "src",
    "time": "datetime",
    "data": "value",
    "meta": "content",
}


def value_of(element: HtmlElement) -> str:
    """What an element with a property says: its content, its address, its machine value, else its text."""
    told = element.get("content")
    if told is None and element.tag in _BY_TAG:
        told = element.get(_BY_TAG[str(element.tag)])
    return told if told is not None else " ".join("".join(element.itertext()).split())


def rdfa(response: TextResponse) -> list[Node]:
    """The nodes marked by ``typeof``, outermost first, in the shape of JSON-LD."""
    return [_node(each, 0) for each in _tops(root_of(response))] if "typeof" in lowered(response) else []


def _tops(root: HtmlElement) -> list[HtmlElement]:
    """The outermost elements with ``typeof``: none is looked into, so that nesting costs nothing."""
    found: list[HtmlElement] = []
    stack = [root]
    while stack and len(found) < _MOST_TOPS:
        element = stack.pop()
        if element.get("typeof") is not None:
            found.append(element)
        else:
            stack += [inner for inner in reversed(element) if isinstance(inner, HtmlElement)]
    return found


def _node(element: HtmlElement, depth: int) -> Node:
    node: Node = {"@type": (element.get("typeof") or "").split()}
    if element.get("resource") or element.get("about"):
        node["@id"] = element.get("resource") or element.get("about")
    for child, names in _properties(element, depth):
        value: Any = _node(child, depth + 1) if child.get("typeof") is not None else value_of(child)
        for name in names:
            key = name.rpartition(":")[2].rpartition("/")[2]
            node[key] = [*each_of(node[key]), value] if key in node else value
    return node


def _properties(element: HtmlElement, depth: int) -> Iterator[tuple[HtmlElement, list[str]]]:
    if depth > _DEEPEST:
        return
    stack = [child for child in reversed(element) if isinstance(child, HtmlElement)]
    seen = 0
    while stack and seen < _MOST:
        child = stack.pop()
        seen += 1
        names = (child.get("property") or "").split()
        if names:
            yield child, names
        if child.get("typeof") is None:
            stack += [inner for inner in reversed(child) if isinstance(inner, HtmlElement)]


def unscoped(response: TextResponse) -> Node:
    """``itemprop`` outside of any ``itemscope``: a node without a type; empty where there is none."""
    node: Node = {}
    for each in _UNSCOPED(response)[:100] if "itemprop" in lowered(response) else ():
        for name in each.get("itemprop").split():
            node.setdefault(name, value_of(each))
    return node
