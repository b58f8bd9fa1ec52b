"""What a page calls itself, the element that names its ad, and the forms that hold that element."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.openings import opening_of
from spiders.pages.tree import Path, contents, line_of, lowered, tagged, titled

_LOUD = ("//body//h2 | //body//h3 | //body//*[contains(@class,'title')][not(self::h1)]", "//body//b | //body//strong")
# A feed's post has no heading at all: what the page shares as its title stands somewhere in it.
_PLAIN = Path("//body//*[self::a or self::span or self::p or self::div or self::td or self::font][not(*)]")
_UNLINKED = Path("//body//*[self::span or self::p or self::div or self::td or self::font][not(*)][not(ancestor::a)]")
# The front page, also a forum's that has a folder of its own.
_FRONT = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?|.*/(?:index|default|home)\.\w{3,5}", re.IGNORECASE)
_SITE_MARK = re.compile(r"logo|brand|(?:site|forum|blog)[-_]?(?:title|name)|home", re.IGNORECASE)
# Where no spaces are set between words, none are about a stroke: "陆龟_爬虫_商城".
_HAN = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u3011\uff09]"
SITE_PART = re.compile(rf"\s+[|–—·»:>]+\s+|\s+-\s+|\s*[|｜]\s*|(?<={_HAN})_|_(?={_HAN})|(?<={_HAN})-(?={_HAN})")
_JOINED = re.compile(r"\s+[|»›>]+\s+|\s*[｜]\s*")  # a dash stands within a name as well: "Ball python - male"
_BANNER = re.compile(
    r"\b(?:page|site|main|forum|board|top)?[-_]?(?:header|headerbar|banner|masthead|site-description)\b"
)
_SEPARATORS = " |–—·»:>｜_-"
_MOST_SMALLER = 20
_SIZE = re.compile(r"(\+?)([1-7])")
_LARGE = 4
_FEW = 2
_SEVERAL = 2
_MOST_PRINT = 200
_LONGEST_PRINT = 150
_SHORTEST = 4
_MOST_PARTS = 12


@lru_cache(maxsize=4)
def main_headings(response: TextResponse) -> tuple[HtmlElement, ...]:
    """The main headings in page order, without the site's own name: a heading that is but a link to the front page.

    Boards of old and new make head all their pages with it, and name the thread in a smaller heading.
    """
    found = [each for each in tagged(response, "h1") if not _is_site_name(response, each)]
    return tuple(each for each in found if not _heads_site(response, each))


def _heads_site(response: TextResponse, heading: HtmlElement) -> bool:
    """Whether a heading in the site's banner is its name in the page's title, and a smaller one the rest of that."""
    name = line_of(heading)
    title = titled(response)
    if len(name) < _SHORTEST or not (title.endswith(name) or title.startswith(name)) or title == name:
        return False
    banner = any(
        each.tag == "header" or each.get("role") == "banner" or _BANNER.search(f"{each.get('id')} {each.get('class')}")
        for each in heading.iterancestors("div", "header", "table", "td", "section")
    )
    rest = title.removesuffix(name).removeprefix(name).strip(_SEPARATORS).casefold()
    smaller = tagged(response, "h2", "h3")[:_MOST_SMALLER] if banner and len(rest) >= _SHORTEST else ()
    return any(line_of(each).casefold() == rest for each in smaller)


def _is_site_name(response: TextResponse, heading: HtmlElement) -> bool:
    link = next(chain(heading.iter("a"), heading.iterancestors("a")), None)
    if link is None or line_of(link) != line_of(heading):
        return False
    try:
        target = urlsplit(response.urljoin(link.get("href") or response.url))
    except ValueError:
        return False
    marks = f"{heading.get('class')} {heading.get('id')} {link.get('class')} {link.get('rel')}"
    front = _FRONT.fullmatch(target.path) or _SITE_MARK.search(marks)
    here = urlsplit(response.url)
    elsewhere = bool(here.query) or target.path.rstrip("/") != here.path.rstrip("/")
    return bool(front) and not target.query and elsewhere


def named_part(element: HtmlElement, titles: list[str]) -> str:
    """The part of a heading that a title of the page begins with, where the heading also holds a section, a price."""
    length = len(line_of(element))
    parts = list(islice(element.iterdescendants(), _MOST_PARTS))
    # What stands beside an element within: a page for those who hear it has a lead that others do not see.
    bare = (
        " ".join(text.split()) for text in (element.text, *(each.tail for each in element)) if text and len(element)
    )
    for text in (*map(line_of, parts), *bare):
        if (
            len(text) >= _SHORTEST
            and 4 * len(text) >= length
            and any(title.casefold().startswith(text.casefold()) for title in titles)
        ):
            return text
    return ""


def smaller_heading(response: TextResponse, heading: HtmlElement) -> tuple[HtmlElement, str] | None:
    """The smaller heading that says, whole or in a part of it, the first of the names that a main heading joins.

    "Ball python > For sale" heads a page for those who hear it; those who see it read "Ball python" further down.
    """
    parts = _JOINED.split(line_of(heading))
    name = parts[0].strip() if len(parts) > 1 else ""
    for each in tagged(response, "h2", "h3")[:20] if len(name) >= _SHORTEST else ():
        if line_of(each) == name or any(line_of(part) == name for part in islice(each.iterdescendants(), _MOST_PARTS)):
            return each, name
    return None


@lru_cache(maxsize=4)
def headings_of(response: TextResponse) -> tuple[str, ...]:
    """What the page calls itself: its main headings, its title and the one it shares."""
    opening = opening_of(response)
    if opening is not None:
        return (opening[1][:500],)
    found = [line_of(each) for each in main_headings(response)[:5]]
    found += contents(response, property="og:title", name="twitter:title")[:2]
    found.append(titled(response))
    return tuple(each[:500] for each in found if each.strip())


@lru_cache(maxsize=4)
def heading_of(response: TextResponse) -> HtmlElement | None:
    """The element that names the page's own ad; None where none does."""
    found = main_headings(response)
    opening = None if found else opening_of(response)
    if opening is not None:
        return opening[0]
    if not found:
        # A site of tables has its headings in bold.
        titles = [" ".join(each.split()).casefold() for each in headings_of(response)]
        for path in _LOUD:
            for each in response.xpath(path)[:60]:
                text = " ".join(each.xpath("string()").get("").split()).casefold()
                if len(text) >= 4 and any(text in title for title in titles):
                    return each.root
        parted = (each for each in tagged(response, "h2", "h3")[:20] if named_part(each, titles))
        if (heading := next(parted, None)) is not None:
            return heading
        return plain_heading(response)
    best = found[0]
    if len(found) > 1:
        title = titled(response).casefold()
        repeated = [
            each
            for each in found
            if (text := line_of(each).casefold())
            and text in title
            and next(each.iterancestors("header", "nav"), None) is None
        ]
        best = next(iter(repeated), best)
    smaller = smaller_heading(response, best)
    return smaller[0] if smaller else best


def plain_heading(response: TextResponse) -> HtmlElement | None:
    """The plain words that say what the page shares as its title, or what its title says before the site's name."""
    shared = set(contents(response, property="og:title"))
    found = next((each for each in _PLAIN(response)[:300] if line_of(each) in shared), None) if shared else None
    if found is not None:
        return found
    parts = SITE_PART.split(titled(response))
    if len(parts) >= _SEVERAL and len(parts[0]) >= _SHORTEST:
        # A link of these words leads to a page of that name: a section's, as a rule.
        found = next((each for each in _UNLINKED(response)[:300] if line_of(each) == parts[0]), None)
    return _large_print(response) if found is None else found


def _large_print(response: TextResponse) -> HtmlElement | None:
    """The words that a page without headings sets largest, where a few are set larger than all else."""
    if "<font" not in lowered(response):
        return None
    sized = [
        (int(size[2]) + 3 * bool(size[1]), each)
        for each in tagged(response, "font")[:_MOST_PRINT]
        if (size := _SIZE.fullmatch(each.get("size") or "")) and next(each.iterancestors("a"), None) is None
    ]
    title = titled(response).casefold()  # what is in it is the site's name, or was taken for the ad's before
    told = [
        (size, each)
        for size, each in sized
        if size >= _LARGE and _SHORTEST <= len(line := line_of(each)) <= _LONGEST_PRINT and line.casefold() not in title
    ]
    largest = max((size for size, _ in told), default=0)
    found = [each for size, each in told if size == largest]
    return found[0] if 0 < len(found) <= _FEW and any(map(str.isalpha, line_of(found[0]))) else None


@lru_cache(maxsize=4)
def framing_of(response: TextResponse) -> frozenset[HtmlElement]:
    """The element that names the page's ad and those around it: what these are called is said of the ad as well."""
    heading = heading_of(response)
    return frozenset() if heading is None else frozenset((heading, *heading.iterancestors()))


@lru_cache(maxsize=4)
def framing_parts(response: TextResponse) -> frozenset[HtmlElement]:
    """The forms and headers that hold the ad's own name: what they say is said of the ad, not of the site.

    ASP.NET puts a whole page into one form, and many shops what they tell of a product into the one that buys it. An
    ad has a header of its own, in which no menu is.
    """
    framing = framing_of(response)
    headers = (each for each in framing if each.tag == "header" and next(each.iter("nav", "form"), None) is None)
    return frozenset((*(each for each in framing if each.tag == "form"), *headers))
