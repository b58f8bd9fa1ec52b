"""A place that a script's data tell in parts, as the page writes it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from scrapy.http import TextResponse

from spiders.pages.jsonld import Node
from spiders.pages.tree import Path

_SHOWN = Path("//body//text()[not(ancestor::script or ancestor::style)]")
_BETWEEN = re.compile(r"\s*[,–—·•|/()]\s*|\s+-\s+")
_MOST_TEXTS = 4000
_MOST_VALUES = 400
_LONGEST = 80
_DEEPEST = 3


def as_shown(response: TextResponse, place: str, node: Node) -> str:
    """The line of the page that has the place among other parts, all of which the ad's data tell; else the place."""
    if place not in response.text:
        return place
    told = {part.casefold() for value in _values(node, 0) for part in _parts(value)}
    for text in _SHOWN(response)[:_MOST_TEXTS]:
        if place not in text or len(text) > _LONGEST:
            continue
        line = " ".join(text.split()).strip(" ·•|-–—,")
        parts = _parts(line)
        if len(parts) > 1 and place in parts and all(part.casefold() in told for part in parts):
            return line
    return place


def _parts(text: str) -> list[str]:
    return [part for part in _BETWEEN.split(text.strip()) if part]


def _values(node: object, depth: int) -> Iterator[str]:
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for value in islice(inner, _MOST_VALUES):
        if isinstance(value, str) and len(value) <= _LONGEST:
            yield value
        elif depth < _DEEPEST:
            yield from _values(value, depth + 1)
