"""The parts of a page that are about other ads than its own: what stands below a heading that says so."""

from __future__ import annotations

from functools import lru_cache

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.price_words import OTHERS_AHEAD
from spiders.pages.tree import Path

_HEADINGS = Path("//h2 | //h3 | //h4 | //h5")
_MOST = 200


@lru_cache(maxsize=4)
def others_on(response: TextResponse) -> frozenset[HtmlElement]:
    """The elements beside and after a heading like "Similar ads", as far as its own part of the page goes."""
    return frozenset(
        after
        for heading in _HEADINGS(response)[:_MOST]
        if OTHERS_AHEAD.match("".join(heading.itertext())[:80])
        for after in heading.itersiblings()
    )
