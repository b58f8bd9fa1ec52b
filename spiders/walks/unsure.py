"""Pages of a walk that nothing decides by themselves: kept until it ends, when what their like are decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from scrapy.http import Response, TextResponse

from spiders.pages.addresses import shape_of
from spiders.pages.reading import PageFields
from spiders.pages.results import Card
from spiders.walks.frontier import Frontier, Lead

_MOST = 400
_ENOUGH = 3
_FEW = 4  # times as many ads as other pages


@dataclass(frozen=True, slots=True)
class Unsure:
    """A page that is an ad if the pages like it are."""

    lead: Lead
    card: Card
    response: Response
    reading: PageFields


class UnsurePages:
    """The unsure pages of one walk, in the order they were met; no more than 400."""

    def __init__(self) -> None:
        self._pages: list[Unsure] = []

    def add(self, lead: Lead, card: Card, page: TextResponse, reading: PageFields) -> None:
        """Keep a page until the walk ends."""
        if len(self._pages) < _MOST:
            reading.locality.settle()
            # A copy has not its parsed tree, which takes twenty times the room of its bytes.
            self._pages.append(Unsure(lead, card, page.replace(), reading))

    def like_ads(self, frontier: Frontier, *, unpriced: bool) -> Iterator[Unsure]:
        """The pages that are ads as their like are; all, where the site's ads tell no price anyway (``unpriced``)."""
        # What a site says of itself on several pages, under one name and with one sum, is told once.
        told = {(shape_of(each.lead.url), *map(each.reading.get, ("title", "price"))) for each in self._pages}
        priced = Counter(shape for shape, _, price in told if price)
        alike = {
            shape for shape, count in priced.items() if count >= _ENOUGH and frontier.others[shape] * _FEW <= count
        }
        for each in self._pages:
            if frontier.is_like_ads(each.lead) or shape_of(each.lead.url) in alike or (unpriced and not alike):
                yield each
