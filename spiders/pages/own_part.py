"""The part of a page that its address names, where several ads stand side by side and no heading is the page's own."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement, tostring  # type: ignore[import-untyped]
from scrapy.http import HtmlResponse, TextResponse

from spiders.pages.tree import Path, bare, tagged, written

_NAMED = re.compile(r"\d{3,}|[^\W_][\w-]{7,}")
_MARKED = Path("//body//*[@id or @data-id or @data-item-id or @data-ad-id or @data-post-id or @data-listing-id]")
_POSTS = Path("//body//*[@data-post or @data-post-id or @data-message-id or @data-entry or @data-id]")
_OF_CHANNEL = Path(
    "//meta[@name='description' or @property='og:description' or @property='og:image' or @name='twitter:image'"
    " or @name='twitter:description']"
)
_OF_A_POST = 2
_WRITTEN_MARK = re.compile(r"""id=["']?([\w-]{1,100})["'\s>]""")
_MARKS = ("id", "data-id", "data-item-id", "data-ad-id", "data-post-id", "data-listing-id")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_DIGITS = re.compile(r"\d+")
_MOST_MARKED = 2000
_MOST_BESIDE = 200


def own_part(response: TextResponse) -> TextResponse:
    """The page without the ads beside its own, which is the one that has the address's number or name for a mark."""
    post = _own_post(response)
    if post is not None:
        return _only(response, post)
    name = _name_in(response.url)
    # A pattern made of the name would be compiled anew for every page.
    if not name or not any(mark.endswith(name) for mark in _WRITTEN_MARK.findall(written(response))):
        return response
    for element in _MARKED(response)[:_MOST_MARKED]:
        mark = next((key for key in _MARKS if _is_of(element.get(key) or "", name)), "")
        others = _alike(element, mark) if mark and _is_headed(element) else []
        if others and not _is_headed_outside(response, [element, *others]):
            return _without(response, element, others)
    return response


def _own_post(response: TextResponse) -> HtmlElement | None:
    """The post of a channel's page that has the end of the page's address for a mark: data-post="ann/1842"."""
    steps = [step for step in urlsplit(response.url).path.split("/") if step]
    mark = "/".join(steps[-2:])
    if len(steps) < _OF_A_POST or not steps[-1].isdecimal() or f'="{mark}"' not in written(response):
        return None
    # An address is no mark: a link to the post stands in it.
    marked = (each for each in _POSTS(response)[:_MOST_MARKED] if mark in each.attrib.values())
    return next(marked, None)


def _name_in(url: str) -> str:
    parts = urlsplit(url)
    told = _NAMED.findall(f"{parts.path.rstrip('/').rpartition('/')[2].partition('.')[0]} {parts.query}")
    numbers = [each for each in told if each.isdecimal()]
    return str((numbers or told or [""])[-1])


def _is_of(mark: str, name: str) -> bool:
    """Whether a mark is the name, with a word before it at most: "4101", "item-4101", "p4101"."""
    before = mark.removesuffix(name)
    return mark.endswith(name) and (not before[-1:].isalnum() or (name.isdecimal() and before.isalpha()))


def _alike(element: HtmlElement, mark: str) -> list[HtmlElement]:
    """The elements beside one that have the same kind of mark, and a heading too."""
    parent = element.getparent()
    kind = _DIGITS.sub("#", element.get(mark))
    if parent is None or "#" not in kind:
        return []
    beside = [each for each in islice(parent, _MOST_BESIDE) if each is not element and each.tag == element.tag]
    named = [each for each in beside if _DIGITS.sub("#", each.get(mark) or "") == kind]
    return named if all(map(_is_headed, named)) else []


def _is_headed(element: HtmlElement) -> bool:
    return next(element.iter(*_HEADINGS), None) is not None


def _is_headed_outside(response: TextResponse, parts: list[HtmlElement]) -> bool:
    """Whether a main heading stands outside these parts: the page has an ad of its own, and they are beside it."""
    within = {each for part in parts for each in part.iter("h1")}
    return any(each not in within for each in tagged(response, "h1"))


def _only(response: TextResponse, post: HtmlElement) -> TextResponse:
    """The page with a post and nothing else, and without what its head says of the channel."""
    place = response.selector.root.getroottree().getpath(post)
    copy = response.replace().selector.root
    own = copy.getroottree().xpath(place)[0]
    body = next(own.iterancestors("body"))
    for each in list(body):
        body.remove(each)
    body.append(own)
    for each in _OF_CHANNEL(copy):
        each.getparent().remove(each)
    return _page_of(response, copy)


def _without(response: TextResponse, own: HtmlElement, others: list[HtmlElement]) -> TextResponse:
    """The page without these parts; the heading of its own is its main one."""
    tree = response.selector.root.getroottree()
    place, places = tree.getpath(own), [tree.getpath(each) for each in others]
    copy = response.replace().selector.root
    found = [each for other in places for each in copy.getroottree().xpath(other)]
    for heading in islice((each for part in copy.getroottree().xpath(place) for each in part.iter(*_HEADINGS)), 1):
        heading.tag = "h1"
    for each in found:
        if each.getparent() is not None:
            each.drop_tree()
    return _page_of(response, copy)


def _page_of(response: TextResponse, tree: HtmlElement) -> TextResponse:
    body = tostring(tree, encoding="utf-8")
    part = HtmlResponse(response.url, body=body, encoding="utf-8", request=response.request, status=response.status)
    return bare(part)
