"""Rails of other ads: cards alike, side by side, each with a picture and a link to a page of its own."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]

_CLIMBED = 4
_MOST_WITHIN = 60
_MOST_PICTURES = 3
_MOST_BESIDE = 12
_FRAMES = frozenset(["body", "html", "main"])
_NO_PAGE = re.compile(r"^(?:#|javascript:|mailto:|tel:)|\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)", re.IGNORECASE)


def stands_in_rail(picture: HtmlElement, heading: HtmlElement | None, url: str) -> bool:
    """Whether a picture is of a card that leads to another page of the site, beside cards like it.

    The link need not be around the picture: the name below it leads there. What holds the page's own heading is no
    such card, nor is a slide of a gallery, which leads nowhere or where all the others do.
    """
    if heading is None:
        return False
    own = {heading, *heading.iterancestors()}
    for card in islice(picture.iterancestors(), _CLIMBED):
        if card in own or card.tag in _FRAMES:
            return False
        link = _link_of(card, url)
        if link:
            return any(_is_like(each, card) and _link_of(each, url) not in ("", link) for each in _beside(card))
    return False


def _beside(card: HtmlElement) -> list[HtmlElement]:
    ahead, behind = card.itersiblings(), card.itersiblings(preceding=True)
    return [*islice(ahead, _MOST_BESIDE), *islice(behind, _MOST_BESIDE)]


def _is_like(one: HtmlElement, other: HtmlElement) -> bool:
    return isinstance(one.tag, str) and one.tag == other.tag and one.get("class") == other.get("class")


def _link_of(card: HtmlElement, url: str) -> str:
    """Where a card leads: the one other page of this site that it links to; empty for none and for what is no card."""
    elements = list(islice(card.iter(), _MOST_WITHIN + 1))
    pictures = sum(each.tag == "img" for each in elements)
    if len(elements) > _MOST_WITHIN or not 0 < pictures <= _MOST_PICTURES:
        return ""
    told = (each.get("href") or "" for each in elements if each.tag == "a")
    links = {link for each in told if each and not _NO_PAGE.search(each) and (link := _page(each, url))}
    return links.pop() if len(links) == 1 else ""


def _page(link: str, url: str) -> str:
    try:
        full = urljoin(url, link).partition("#")[0]
        alike = urlsplit(full).hostname == urlsplit(url).hostname
    except ValueError:
        return ""
    return full if alike and full != url.partition("#")[0] else ""
