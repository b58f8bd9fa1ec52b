"""What a page calls its ad: the heading that its title repeats, or the title without the site's own name."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.headings import (
    SITE_PART,
    headings_of,
    main_headings,
    named_part,
    plain_heading,
    smaller_heading,
)
from spiders.pages.openings import opening_of
from spiders.pages.prices import priced
from spiders.pages.tree import Path, contents, line_of, tagged, titled

_SHORTEST = 4
_MOST_HEADINGS = 30
_LONGEST = 500
_SEPARATORS = " |–—·»:>｜_-"
# The number of a lot, where it leads its name: "1622841. ", "Lot 12: ".
_NUMBER_AHEAD = re.compile(r"^(?:[^\W\d_]{1,6}\.?\s?)?(?:#|№|n[o°º]\.?\s?)?\d+\s?[.:–—|)-]*\s+", re.IGNORECASE)
_MARKS = frozenset(["label", "prefix", "badge", "tag", "flair", "pill", "chip", "status", "topicprefix"])
_LEAD = re.compile(r"(?:\w[\w.&'’-]*\s){1,3}")
_WORD = re.compile(r"\w+")
_LOUD = Path(
    "//body//*[self::h2 or self::h3 or self::h4 or contains(@class,'title') or self::b or self::strong or self::font]"
    "[not(self::h1 or ancestor::h1 or ancestor::nav or ancestor::footer or ancestor::aside)]"
)


def title_of(response: TextResponse) -> str:
    """The heading that the page's title repeats, else the first, else the title without the site's name."""
    opening = opening_of(response)
    if opening is not None:
        return opening[1]
    title = titled(response)
    named = " ".join(headings_of(response)).casefold()
    headings = [text for each in main_headings(response)[:6] if (text := line_of(each))]
    site = next(iter(contents(response, property="og:site_name")), "").strip().casefold()
    headings = [text for text in headings if text.casefold() != site] or headings
    repeated = [text for text in headings if text.casefold() in title.casefold()]
    if len(headings) > 1 and repeated:
        return max(repeated, key=len)
    shared = next(iter(contents(response, property="og:title")), "").strip()
    if headings and _is_first_line(shared, response):
        return shared
    if headings:
        return _headed(response, title) or headings[0]
    for each in _LOUD(response)[:80]:
        text = line_of(each)
        if 4 <= len(text) <= 200 and text.casefold() in named and text.casefold() != site:
            return (named_part(each, [shared, title]) if len(each) and priced(text) else "") or text
    parted = (named_part(each, [shared, title]) for each in tagged(response, "h2", "h3")[:20])
    return next(filter(None, parted), "") or shared or _plain(response) or without_site(title, site, response.url)


def _headed(response: TextResponse, title: str) -> str:
    """The part of a main heading that names the ad, or the smaller heading that does; empty where it is all of it."""
    heading = main_headings(response)[0]
    smaller = smaller_heading(response, heading)
    return _without_mark(heading) or (smaller[1] if smaller else _named_part(response, title))


def _without_mark(heading: HtmlElement) -> str:
    """A heading without the mark of its kind that boards set before it: "For sale", "Sold"; empty where it has none."""
    first = next(iter(heading), None)
    if first is None or (heading.text or "").strip():
        return ""
    marked = not _MARKS.isdisjoint(_WORD.findall((first.get("class") or "").lower()))
    behind = "".join(each.tail or "" for each in (first, *first.itersiblings())).strip()
    rest = line_of(heading).removeprefix(line_of(first)).strip(" -–—|:[]")
    return rest if marked and behind and len(rest) >= _SHORTEST else ""


def _plain(response: TextResponse) -> str:
    plain = plain_heading(response)
    return "" if plain is None else line_of(plain)


def _is_first_line(shared: str, response: TextResponse) -> bool:
    """Whether the name that a page shares is the first of the lines of its heading, the rest being the ad's words."""
    heading = main_headings(response)[0]
    lines = " ".join((heading.text or "").split())
    return bool(shared) and lines == shared and next(heading.iterchildren("br"), None) is not None


def names_on(response: TextResponse) -> list[str]:
    """What a page may call its ad: its headings, the name it shares, its title and the parts of that.

    What is written large or bold heads a page that has no headings.
    """
    title = titled(response)
    heads = main_headings(response)[:6]
    found = [line_of(each) for each in (*heads, *_any_headings(response), *(() if heads else _LOUD(response)[:40]))]
    found += [*contents(response, property="og:title")[:1], title, *SITE_PART.split(title)]
    return [name for name in dict.fromkeys(map(str.strip, found)) if _SHORTEST <= len(name) <= _LONGEST]


def _any_headings(response: TextResponse) -> list[HtmlElement]:
    """The first headings of the page's body, large and small, that are not in a menu or aside."""
    found = (each for each in tagged(response, "h1", "h2", "h3", "h4") if _is_of_page(each))
    return list(islice(found, _MOST_HEADINGS))


def _is_of_page(heading: HtmlElement) -> bool:
    above = {each.tag for each in heading.iterancestors("body", "nav", "aside")}
    return above == {"body"}


def has_heading(response: TextResponse) -> bool:
    """Whether the page has a main heading."""
    return bool(main_headings(response))


def without_suffix(response: TextResponse, title: str) -> str:
    """A shared title without the site's name after it, where a heading of the page is just the rest of it."""
    own = next((text for each in main_headings(response)[:2] if len(text := line_of(each)) >= _SHORTEST), "")
    if own and own in title and own != title and _is_apart(title, own) and 3 * len(own) >= len(title):
        return own  # "Grey parrot buy in Minsk", "Sale: Grey parrot | Pets" below the heading "Grey parrot"
    if own and _NUMBER_AHEAD.sub("", title, count=1) == own:
        return own  # "4101. Grey parrot" below the same
    parts = [part for part in SITE_PART.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    rest = title[: title.rindex(parts[-1])].rstrip(_SEPARATORS)
    return rest if any(line_of(each) == rest for each in _any_headings(response)) else title


def as_headed(response: TextResponse, title: str) -> str:
    """A stated title as the page writes it in its heading, where that has the same words: data know other dashes.

    Some shops put a brand before it in their data alone.

    A heading may have a lead that nobody sees, and hand it on to the data that are made of it.
    """
    words = _WORD.findall(title.casefold())
    for each in main_headings(response)[:2]:
        line = line_of(each)
        lead = title.removesuffix(line)
        if lead != title and _LEAD.fullmatch(lead) and titled(response).startswith(line):
            return line
        if words and (line == title or _WORD.findall(line.casefold()) == words):
            return _named_part(response, titled(response)) or line
    return title


def _is_apart(title: str, name: str) -> bool:
    """Whether a name stands in a title with no word running on into it; what ends a title may be the site's name."""
    before, _, after = title.partition(name)
    return bool(after) and not (before[-1:].isalnum() or after[:1].isalnum())


def _named_part(response: TextResponse, title: str) -> str:
    """The part of a heading that the page's title repeats, where the heading also holds price or place."""
    headings = main_headings(response)
    if not title or line_of(headings[0]).casefold() in title.casefold():
        return ""
    return next(filter(None, (named_part(each, [title]) for each in headings[:_MOST_HEADINGS])), "")


def without_site(title: str, site: str, url: str) -> str:
    """A page's title without the site's own name at its end or beginning."""
    parts = [part for part in SITE_PART.split(title) if part]
    host = (urlsplit(url).hostname or "").removeprefix("www.").split(".")[0].replace("-", "")
    kept = [part for part in parts if part.casefold() != site and _bare(part) not in (host, _bare(site))]
    if len(kept) == len(parts) > 1:
        kept = parts[:-1]
    for part in parts[:1] + parts[-1:]:
        title = (
            title
            if part in kept
            else re.sub(
                rf"(?:\s*[|–—·»:｜_-]+\s*)?{re.escape(part)}\s*$|^{re.escape(part)}\s*[|–—·»:｜_-]+\s*", "", title
            )
        )
    return title.strip() or " - ".join(parts)


def _bare(text: str) -> str:
    return re.sub(r"\W|\.\w+$", "", text.casefold())
