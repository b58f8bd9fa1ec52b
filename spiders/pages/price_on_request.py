"""Ads whose price is told to who asks: a button in the price's place says so, and sums elsewhere are not the ad's."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from scrapy.http import TextResponse

from spiders.pages.headings import heading_of
from spiders.pages.links import is_furniture
from spiders.pages.others import others_on
from spiders.pages.price_words import PRICE_REQUEST
from spiders.pages.tree import root_of, short_line_of

_LONGEST = 40
_MOST = 300


@lru_cache(maxsize=4)
def is_on_request(response: TextResponse) -> bool:
    """Whether a button or link of the ad's own part, after its heading, offers to tell the price."""
    heading, others = heading_of(response), others_on(response)
    if heading is None:
        return False
    behind = False
    for element in islice(root_of(response).iter("button", "a", str(heading.tag)), _MOST):
        behind = behind or element is heading
        text = short_line_of(element, _LONGEST) if behind and element is not heading else ""
        if not text or any(map(str.isdecimal, text)) or PRICE_REQUEST.search(text) is None:
            continue
        if not is_furniture(element) and others.isdisjoint((element, *element.iterancestors())):
            return True
    return False
