"""The parts of a page that are about other ads than its own: what stands below a heading that says so."""

from __future__ import annotations

from functools import lru_cache

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.price_words import OTHERS_AHEAD
from spiders.pages.tree import root_of, tagged

_MOST = 200


@lru_cache(maxsize=4)
def others_on(response: TextResponse) -> frozenset[HtmlElement]:
    """What ``others_in`` a page; kept, since several readers ask."""
    return frozenset(others_in(root_of(response)))


def others_in(root: HtmlElement) -> list[HtmlElement]:
    """The elements beside and after a heading like "Similar ads", as far as its own part of the page goes."""
    return [
        after
        for heading in tagged(root, "h2", "h3", "h4", "h5")[:_MOST]
        if OTHERS_AHEAD.match("".join(heading.itertext())[:80])
        for after in heading.itersiblings()
    ]
