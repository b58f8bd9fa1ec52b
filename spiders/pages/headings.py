"""What a page calls itself, the element that names its ad, and the forms that hold that element."""

from __future__ import annotations

from functools import lru_cache

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.tree import Path, contents, line_of, tagged

_TITLE = Path("string(//title)")
_LOUD = ("//body//h2 | //body//h3 | //body//*[contains(@class,'title')]", "//body//b | //body//strong")
# A feed's post has no heading at all: what the page shares as its title stands somewhere in it.
_PLAIN = Path("//body//*[self::a or self::span or self::p or self::div or self::td or self::font][not(*)]")


@lru_cache(maxsize=4)
def headings_of(response: TextResponse) -> tuple[str, ...]:
    """What the page calls itself: its main headings, its title and the one it shares."""
    found = [line_of(each) for each in tagged(response, "h1")[:5]]
    found += contents(response, property="og:title", name="twitter:title")[:2]
    found.append(" ".join(_TITLE(response).split()))
    return tuple(each[:500] for each in found if each.strip())


@lru_cache(maxsize=4)
def heading_of(response: TextResponse) -> HtmlElement | None:
    """The element that names the page's own ad; None where none does."""
    found = tagged(response, "h1")
    if not found:
        # A site of tables has its headings in bold.
        titles = [" ".join(each.split()).casefold() for each in headings_of(response)]
        for path in _LOUD:
            for each in response.xpath(path)[:60]:
                text = " ".join(each.xpath("string()").get("").split()).casefold()
                if len(text) >= 4 and any(text in title for title in titles):
                    return each.root
        shared = set(contents(response, property="og:title"))
        return next((each for each in _PLAIN(response)[:300] if line_of(each) in shared), None) if shared else None
    best = found[0]
    if len(found) > 1:
        title = _TITLE(response).casefold()
        repeated = [
            each
            for each in found
            if (text := line_of(each).casefold())
            and text in title
            and next(each.iterancestors("header", "nav"), None) is None
        ]
        best = next(iter(repeated), best)
    return best


@lru_cache(maxsize=4)
def framing_forms(response: TextResponse) -> frozenset[HtmlElement]:
    """The forms that hold the ad's own name: what they say is said of the ad, not asked of a visitor.

    ASP.NET puts a whole page into one form, and many shops what they tell of a product into the one that buys it.
    """
    heading = heading_of(response)
    return frozenset() if heading is None else frozenset(heading.iterancestors("form"))
