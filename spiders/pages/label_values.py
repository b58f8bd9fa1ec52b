"""What of a label's value is the value: of a place neither its region on a line below nor a link to a map."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from spiders.pages.words import words_of

_BOXES = words_of("div p li td th dt dd")
_MAP_LINK = re.compile(r"/maps?[/?.]|//(?:www\.)?maps?\.|[?&]q=-?\d", re.IGNORECASE)
_MOST_LINKS = 4


def text_of_place(value: HtmlElement) -> str:
    """What an element says of a place: the first of several blocks, the town before its region; no link to a map."""
    blocks = [each for each in islice(value, _MOST_LINKS) if each.tag in _BOXES and _text(each)]
    if len(blocks) > 1 and not (value.text or "").strip() and any(map(str.isalpha, _text(blocks[0]))):
        return _text(blocks[0])
    text = _text(value)
    link = next(islice(value.iter("a"), 1), None)
    if link is not None and _MAP_LINK.search(link.get("href") or "") and not any(map(str.isalpha, _text(link))):
        return text.removeprefix(_text(link)).strip() or text
    return text


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())
