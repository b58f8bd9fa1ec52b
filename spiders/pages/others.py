"""The parts of a page that are about other ads than its own: what stands below a heading that says so."""

from __future__ import annotations

from functools import lru_cache

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.price_words import OTHERS_AHEAD
from spiders.pages.tree import root_of, tagged

# Of an element, in a path: that it does not stand in such a part by its tag or its name.
NOT_ELSEWHERE = (
    "not(ancestor::aside or ancestor::footer[not(ancestor::article)] or ancestor::nav"
    " or ancestor::*[contains(@class,'related') or contains(@class,'similar')])"
)
_MOST = 200
_PLAIN = ("div", "p", "th", "td", "b", "strong", "span", "font", "caption", "legend", "dt", "h6")
_NO_HEADINGS = frozenset(["a", "li", "button", "nav", "option", "label"])
_MOST_PLAIN = 4000
_LONGEST_PLAIN = 40


@lru_cache(maxsize=4)
def others_on(response: TextResponse) -> frozenset[HtmlElement]:
    """What ``others_in`` a page; kept, since several readers ask."""
    return frozenset(others_in(root_of(response)))


def others_in(root: HtmlElement) -> list[HtmlElement]:
    """The elements beside and after a heading like "Similar ads", as far as its own part of the page goes."""
    headings = [
        heading
        for heading in tagged(root, "h2", "h3", "h4", "h5")[:_MOST]
        if leads_to_others("".join(heading.itertext())[:80])
    ]
    headings += [
        heading
        for each in tagged(root, *_PLAIN)[:_MOST_PLAIN]
        if not len(each) and (heading := _plain_heading(each)) is not None
    ]
    return [after for heading in headings for after in heading.itersiblings()]


@lru_cache(maxsize=2048)
def leads_to_others(line: str) -> bool:
    """Whether a heading says that other ads stand below it."""
    # A site's pages say the same short things again and again.
    return OTHERS_AHEAD.match(line) is not None


def _plain_heading(element: HtmlElement) -> HtmlElement | None:
    """A short line like "Similar ads" that is no heading by its tag, with all that holds nothing else; None for others.
    The line has no elements within.

    What is a link, or stands in one or in a list, leads to other ads but does not stand above them.
    """
    opening = (element.text or "").strip()
    if not 0 < len(opening) <= _LONGEST_PLAIN or not leads_to_others(opening):
        return None
    heading = element
    for above in element.iterancestors():
        if above.tag in _NO_HEADINGS:
            return None
        if above.tag in ("body", "main") or "".join(above.itertext()).strip() != opening:
            break
        heading = above
    return heading if heading.getnext() is not None else None
