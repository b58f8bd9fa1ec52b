"""Ads without a name: what their page is called names its account or its section, and their first line says the rest.

So are posts of channels, and ads of boards that ask for no title. Nothing is taken for a first line but what the page
describes itself by, or what stands where a post's words do.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.tree import Path, broken_lines, contents, line_of, tagged, titled

_WORDS_OF_POSTS = Path(
    "//body//*[contains(@class,'message_text') or contains(@class,'message-text') or contains(@class,'post_text')"
    " or contains(@class,'post-text') or contains(@class,'post__text') or contains(@class,'message__text')]"
)
_BLOCKS = Path("//body//*[self::div or self::p or self::td or self::span or self::dd][normalize-space(text()[1])]")
_DOMAIN = re.compile(r"\b[\w-]+\.[a-z]{2,6}\b", re.IGNORECASE)
# What people draw before and behind the first line of a post.
_SIGNS = re.compile(
    r"^[\U0001f000-\U0001faff\u2190-\u2bff\u3030\ufe0f\u200d\s]+|[\U0001f000-\U0001faff\u2190-\u2bff\u3030\ufe0f\u200d\s]+$"
)
_SENTENCE = re.compile(r"[.!?…]\s+")
# "Ann 🌿 (@ann@pets.example)", "Ann (@ann) on X": what networks call the page of a post.
_OF_ACCOUNT = re.compile(r"[^(]{1,80}\(@[\w.-]{2,40}(?:@[\w.-]{3,60})?\)")
_QUOTED = re.compile(r"[:：]\s*[\"“„«「]([^\"”“»」…]{8,200})")
_MOST_LINKS = 300
_MOST_BLOCKS = 2000
_SHORTEST_NAME = 3
_LONGEST_NAME = 100
_SHORTEST_QUOTE = 20
_LONGEST_QUOTE = 50
_LONGEST = 200


@lru_cache(maxsize=4)
def opening_of(response: TextResponse) -> tuple[HtmlElement, str] | None:
    """The element and the words of the first line of an ad whose page names but its account or section."""
    if tagged(response, "h1") or not _is_nameless(response):
        return None
    for element in (*_described(response), *_WORDS_OF_POSTS(response)[:1]):
        line = _SIGNS.sub("", next(iter(broken_lines(element)), ""))
        if _SHORTEST_NAME <= len(line) <= _LONGEST:
            return _innermost(element, line), line
    return None


def _is_nameless(response: TextResponse) -> bool:
    """Whether nothing is left of what a page is called without what its links lead to, and without the site's name."""
    called = [titled(response), *contents(response, property="og:title")[:1]]
    if any(map(_OF_ACCOUNT.match, called)):
        return True
    site = contents(response, property="og:site_name")
    names = sorted({*_names_of_links(response), *(each.strip().casefold() for each in site)}, key=len, reverse=True)
    for text in called:
        rest = _DOMAIN.sub("", text.casefold())
        for name in names:
            rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", rest) if name in rest else rest
        if any(map(str.isalnum, rest)):
            return False
    return any(called)


def _names_of_links(response: TextResponse) -> set[str]:
    """What the links to other pages are called, in small letters."""
    here = urlsplit(response.url).path.rstrip("/")
    found: set[str] = set()
    for link in tagged(response, "a")[:_MOST_LINKS]:
        href = (link.get("href") or "#").strip()
        try:
            path = urlsplit(response.urljoin(href)).path.rstrip("/")
        except ValueError:
            continue
        if href.startswith(("#", "javascript:")) or path == here:
            continue
        told = (
            line_of(link),
            link.get("title") or "",
            *(each.get("alt") or "" for each in islice(link.iter("img"), 2)),
        )
        found |= {name.strip().casefold() for name in told if _SHORTEST_NAME <= len(name.strip()) <= _LONGEST_NAME}
    return found


def _described(response: TextResponse) -> list[HtmlElement]:
    """The first block that begins with a sentence of what the page says of itself to search engines."""
    told = " ".join(next(iter(contents(response, name="description", property="og:description")), "").split())
    quotes = [part[:_LONGEST_QUOTE] for part in _SENTENCE.split(told)[:4] if len(part) >= _SHORTEST_QUOTE]
    quoted = _QUOTED.search(titled(response))
    quotes += [quoted[1][:_LONGEST_QUOTE]] if quoted else []
    for each in _BLOCKS(response)[:_MOST_BLOCKS] if quotes else ():
        words = _SIGNS.sub("", " ".join((each.text or "").split()))
        if any(words.startswith(quote.rstrip(".… ")) for quote in quotes):
            return [each]
    return []


def _innermost(element: HtmlElement, line: str) -> HtmlElement:
    """The element within that says the line and nothing else; the whole where none does."""
    return next((each for each in islice(element.iterdescendants(), 20) if line_of(each) == line), element)
