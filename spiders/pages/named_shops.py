"""The shop of a mall: page titles of malls name the ad, then the shop, and the page links to the shop by that name.

A link of that kind may lead to a section, a brand or a town as well: these stand in trails and menus, in the ad's own
name or in the table of towns. A shop's name in a menu is on its sign, a picture that says the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.gazetteer.lines import has_town
from spiders.pages.accounts import is_name
from spiders.pages.labels import field_of
from spiders.pages.links import is_furniture
from spiders.pages.lone import said_before
from spiders.pages.others import others_on
from spiders.pages.tree import contents, short_line_of, tagged, titled

_APART = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|\s*[|｜:：–—·»>/【】\[\]]\s*|\s+-\s+")
_TRAIL = re.compile(r"[>›»/→]\s*$")
_TRAIL_MARKS = re.compile(r"bread|crumb|\bbrumb|pathway|trail|brand|categor|tag", re.IGNORECASE)
# "shop.bazar.example/284410/": the host says that an account is shown.
_ACCOUNT_HOST = re.compile(
    r"(?:shops?|stores?|users?|sellers?|members?|profiles?|perfil|vendedor|tienda|loja|boutique)\.", re.IGNORECASE
)
_FRONT = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?", re.IGNORECASE)
_MOST_LINKS = 400
_LONGEST = 40


def shop_on_host(response: TextResponse, title: str) -> str:
    """The address of the shop that the page's title names, where its host is one for accounts."""
    names = _names_in_title(response, title)
    found = (link for link in _links(response) if names and _name_of(link) in names)
    return next((address for each in found if _ACCOUNT_HOST.match(urlsplit(address := _address(response, each)).netloc)
                 and _own_steps(address)), "")  # fmt: skip


def shop_in_title(response: TextResponse, title: str) -> str:
    """The shop that the page's title names behind the ad: its step in the page's address, else its name."""
    names = {name for name in _names_in_title(response, title) if is_name(name) and not has_town(name)}
    for link in _links(response) if names else ():
        name = _name_of(link)
        address = _address(response, link) if name in names else ""
        steps = _own_steps(address)
        if not steps or not _is_shops(link, name):
            continue
        here = [step for step in urlsplit(response.url).path.split("/") if step][:1]
        return here[0] if here and here[0] in steps else address if len(steps) == 1 else name
    return ""


def _names_in_title(response: TextResponse, title: str) -> set[str]:
    """What the page calls itself beside its ad, by parts; not what is a part of the ad's own name."""
    told = [titled(response), *contents(response, property="og:title")[:1]]
    parts = {part for text in told if title and title in text for part in _APART.split(text.replace(title, "|"))}
    return {part for part in parts if 1 < len(part) <= _LONGEST and part.casefold() not in title.casefold()}


def _links(response: TextResponse) -> Iterator[HtmlElement]:
    others = others_on(response)
    for link in tagged(response, "a")[:_MOST_LINKS]:
        if link.get("href") and others.isdisjoint((link, *link.iterancestors())):
            yield link


def _name_of(link: HtmlElement) -> str:
    """What a link is called: its text, else what its picture says."""
    text = short_line_of(link, _LONGEST)
    return text or next((alt for each in link.iter("img") if (alt := (each.get("alt") or "").strip())), "")


def _address(response: TextResponse, link: HtmlElement) -> str:
    try:
        return str(response.urljoin(link.get("href").strip()))
    except ValueError:
        return ""


def _own_steps(address: str) -> list[str]:
    """The steps of an address that is not a front page's."""
    path = urlsplit(address).path
    return [] if _FRONT.fullmatch(path) else [step for step in path.split("/") if step]


def _is_shops(link: HtmlElement, name: str) -> bool:
    """Whether a link by a shop's name stands where a shop is told: on its sign, or in the page's own part."""
    if not short_line_of(link, _LONGEST):
        return True
    before = link.getprevious()
    lead = ((before.tail or "") if before is not None else "").strip() or said_before(link)[0]
    behind = (link.tail or "").strip()
    marks = " ".join(f"{each.get('class')} {each.get('id')} {each.get('rel')}" for each in (link, *_above(link)))
    trail = _TRAIL.search(lead) or behind[:1] in (">", "›", "»", "/", "→") or _TRAIL_MARKS.search(marks)
    called = field_of(lead.strip(" :：")) not in ("", "seller", "name")
    return not (trail or called or is_furniture(link)) and name not in lead


def _above(link: HtmlElement) -> list[HtmlElement]:
    return [each for each, _ in zip(link.iterancestors(), range(3), strict=False)]
