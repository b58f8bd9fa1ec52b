"""What a page is: one ad, or a page of something else. Told from what it says, and from what led to it."""

from __future__ import annotations

import re
from enum import StrEnum

from scrapy.http import TextResponse

from crawler.description import Platform
from spiders.pages.addresses import shape_of
from spiders.pages.asking import asked_prices
from spiders.pages.groups import Group, card_groups
from spiders.pages.headings import heading_of, headings_of
from spiders.pages.links import links_of
from spiders.pages.nodes import POST_TYPES, likeness, types_on
from spiders.pages.paging import next_link
from spiders.pages.reading import PageFields, canonical_url
from spiders.pages.tree import tagged
from spiders.pages.wanted import is_wanted

_DATA = frozenset(["json-ld", "microdata", "rdfa", "opengraph", "state"])
_DESCRIBED = frozenset(["json-ld", "microdata", "rdfa"])
_SURE = 4.0
_VERY_SURE = 6.0
_MANY = 3
_STEPS = 4


# "index12.html" is a page of a list.
_NUMBERED_INDEX = re.compile(r"/index[-_]?\d{1,6}\.[sx]?html?$", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_](?:\s?[-–]\s?[^\W\d_])?")


class Nature(StrEnum):
    """``PERHAPS``: an ad if the pages like it are; what the site's other pages tell decides."""

    AD = "ad"
    PERHAPS = "perhaps"
    OTHER = "other"


def nature_of(response: TextResponse, reading: PageFields, platform: Platform, *, as_card: bool) -> Nature:
    """What a page is. ``as_card``: a card of a list led to it."""
    # A letter is what a page of an index from A to Z is called.
    here = canonical_url(response.url)
    if (
        here.rstrip("/") == platform.base_url.rstrip("/")
        or _LETTER.fullmatch(reading.get("title"))
        or _NUMBERED_INDEX.search(here)
    ):
        return Nature.OTHER
    groups = card_groups(links_of(response, platform))
    lists = _lists(response, groups)
    told = _by_data(response, reading, lists=lists)
    if told is not None or is_wanted(reading.get("title")):
        return told or Nature.OTHER
    heading = heading_of(response)
    if heading is None and len(seconds := tagged(response, "h2")) == 1:
        heading = seconds[0]
    own = set() if heading is None else {id(each) for each in (heading, *heading.iterancestors())}
    # A lone link's "card" that holds the page's heading is the page itself; so is one that a card led to, where the
    # link is but a word in it.
    groups = [
        group
        for group in groups
        if len(group.urls) >= _MANY or ((group.is_led or not as_card) and own.isdisjoint(map(id, group.blocks)))
    ]
    blocks = {id(block) for group in groups for block in group.blocks}
    for asked in asked_prices(response)[:8]:
        inside = any(id(each) in blocks for each in (asked.element, *asked.element.iterancestors()))
        if not inside and asked.score >= _SURE:
            if lists and not as_card:
                return Nature.OTHER
            return Nature.AD if as_card or asked.score >= _VERY_SURE else Nature.PERHAPS
    if any(group.priced and len(group.urls) >= _MANY for group in groups) and next_link(response) is not None:
        # Cards with prices, none of its own, and a next page: a list whose address looks like an ad's.
        return Nature.OTHER
    mine = shape_of(canonical_url(response.url))
    leads_on = lists or any(group.priced and not _mostly_akin(group, mine) for group in groups)
    return Nature.PERHAPS if as_card and (not leads_on or _describes_one(response, reading)) else Nature.OTHER


def _describes_one(response: TextResponse, reading: PageFields) -> bool:
    """Whether data describe the one thing that the page is headed by, without its price: links to sections beside it
    make it no list.
    """
    return (
        reading.origin("title") in _DESCRIBED
        and "itemlist" not in types_on(response)
        and likeness(reading.get("title"), headings_of(response)) > 0
    )


def _lists(response: TextResponse, groups: list[Group]) -> bool:
    """Whether the page lists pages of another kind than itself: an ad's related ads are of its own."""
    mine = shape_of(canonical_url(response.url))
    # The town, the seller and the section that the cards of ads like this one link to are no lists of their own.
    akin = {id(block) for group in groups if all(_akin(shape_of(url), mine) for url in group.urls)
            for block in group.blocks}  # fmt: skip
    groups = [group for group in groups if not _stands_in(group, akin)]
    return any(
        len(group.urls) >= _MANY and (group.priced or group.n_pictured * 2 >= len(group.blocks) or _wordy(group))
        and not _mostly_akin(group, mine)
        for group in groups[:4]
    )  # fmt: skip


def _mostly_akin(group: Group, mine: str) -> bool:
    """Whether most of a group's links are of a page's kind: the end of a name like "ancistrus-l144" may look like
    another kind's.
    """
    return 2 * sum(_akin(shape_of(url), mine) for url in group.urls) > len(group.urls)


def _stands_in(group: Group, blocks: set[int]) -> bool:
    """Whether most of a group's links are parts of other links' cards."""
    inside = sum(any(id(each) in blocks for each in link.element.iterancestors()) for link in group.links)
    return 2 * inside > len(group.links)


def _akin(one: str, two: str) -> bool:
    """Whether two shapes are of one kind: alike but for steps in the middle, as a town's name is, or for one alone."""
    first, second = _named(one).split("/"), _named(two).split("/")
    if first == second or len(first) != len(second) or first[-1] != second[-1]:
        return first == second
    differing = sum(mine != other for mine, other in zip(first, second, strict=True))
    return (len(first) > _STEPS and first[:2] == second[:2]) or (len(first) == _STEPS and differing == 1)


def _named(shape: str) -> str:
    """A shape without the query where its last step names the page: what the query then tells is how one came."""
    path, _, keys = shape.partition("?")
    named = path.rpartition("/")[2].startswith("*") or path.endswith("/#/")
    return path if keys and named else shape.removesuffix("?")


def _wordy(group: Group) -> bool:
    lengths = sorted(len(link.text) for link in group.links if link.text)
    return bool(lengths) and lengths[len(lengths) // 2] >= 12


def _by_data(response: TextResponse, reading: PageFields, *, lists: bool) -> Nature | None:
    """What structured data say: a product with its own price is an ad, a list of products is none."""
    if reading.origin("price") in _DATA:
        named = likeness(reading.get("title"), headings_of(response)) > 0
        if named or not lists:
            return Nature.AD
    kinds = types_on(response)
    if "itemlist" in kinds and lists:
        return Nature.OTHER
    if kinds & POST_TYPES and "itemlist" not in kinds and not lists:
        return Nature.PERHAPS
    return None
