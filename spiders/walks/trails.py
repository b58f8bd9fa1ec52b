"""What the pages of a walk lead to: the ads of their cards, further pages, and links that may lead to lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapy.http import TextResponse

from spiders.ads import AdSpider
from spiders.pages.addresses import is_boring, shape_of, without_page
from spiders.pages.card_view import NOTHING
from spiders.pages.fragments import Fragment
from spiders.pages.links import links_of
from spiders.pages.nature import Nature
from spiders.pages.paging import more_links, number_of, page_links
from spiders.pages.reading import canonical_url
from spiders.pages.results import Card, read_cards
from spiders.pages.unlinked import Unlinked, unlinked_on
from spiders.walks.frontier import Frontier, Lead, Rank
from spiders.walks.patterns import AddressPattern, Ask
from spiders.walks.scope import Scope

# Cards of ads that wait to be read.
_MOST_SHOWN = 10_000
_ENOUGH = 3
_A_PAGEFUL = 6


class Trails:
    """Puts what pages lead to into the frontier of a walk. ``shown``: cards of ads that wait to be read, by address."""

    def __init__(self, spider: AdSpider, scope: Scope, frontier: Frontier, ask: Ask) -> None:
        self.spider = spider
        self.platform = spider.platform
        self.scope = scope
        self.frontier = frontier
        self.pattern = AddressPattern(self.platform.base_url, ask)
        self.shown: dict[str, Card] = {}

    async def _sighted(self, cards: list[Card], page: TextResponse) -> set[str]:
        """Addresses of the ads that need not be read again, since their cards show what they showed."""
        fresh = [card for card in cards if card.sha256 and not self.frontier.is_settled(card.url)]
        to_read = {card.url for card in await self.spider.changed(fresh, page)}
        seen = {card.url for card in fresh} - to_read
        for url in seen:
            self.frontier.settle(url)
        self._remember([card for card in cards if not self.frontier.is_settled(card.url)])
        return seen

    def _remember(self, cards: list[Card]) -> None:
        """Keep what cards show until their ads are read; of what is found without end only the first."""
        if len(self.shown) < _MOST_SHOWN:
            self.shown |= {card.url: card for card in cards if card.sha256 or card.view is not NOTHING}

    async def follow(self, lead: Lead, page: TextResponse) -> int:
        """Put in what a page leads to; how many of it may be ads that were not met before."""
        depth = lead.depth + 1
        cards = read_cards(page, self.platform)
        n_new = len(await self._sighted(cards, page))
        for card in cards:
            if self.scope.wants(card.url) and self.scope.is_listing(card.url) is not False:
                self.frontier.cards[shape_of(card.url)] += 1
                n_new += self.frontier.add(card.url, Rank.AD, title=card.title, as_card=True, depth=depth)
        if len(cards) < _ENOUGH:
            n_new += self._add_cards(await self._addressed(unlinked_on(page)), depth)
        further = [*page_links(page), *more_links(page)]
        if len(cards) >= _A_PAGEFUL and not further and number_of(page.url) is None and page.xpath("//script"):
            self.spider.endless.append(page.url)
        for url in further:
            if self.scope.allows(url):
                self.frontier.add(url, Rank.NEXT, depth=min(depth, 1))
        for link in links_of(page, self.platform):
            bare = without_page(link.url)
            url = bare if self.frontier.cards[shape_of(bare)] else link.url
            if self.scope.wants(url) and not is_boring(url, link.text):
                rank = self.scope.rank(url, Rank.LIST if not link.furniture and cards else Rank.LINK)
                n_new += self.frontier.add(url, rank, title=link.text, depth=depth) and rank is Rank.AD
        return n_new

    async def _addressed(self, rows: Sequence[Unlinked]) -> list[tuple[str, str]]:
        """Address and title of the ads of a list that tells no addresses."""
        scheme = self.platform.base_url.partition("//")[0]
        return await self.pattern.addresses(rows, (f"{scheme}//{key}" for key in self.frontier.known)) if rows else []

    def _add_cards(self, links: Sequence[tuple[str, str]], depth: int) -> int:
        """Put in ads that data told of; how many are new."""
        wanted = [(url, title) for url, title in links if self.scope.wants(url)]
        return sum(self.frontier.add(url, Rank.AD, title=title, as_card=True, depth=depth) for url, title in wanted)

    def follow_related(self, lead: Lead, page: TextResponse) -> None:
        """An ad leads to ads like it, which no list may show."""
        for card in read_cards(page, self.platform):
            is_ad = self.scope.is_listing(card.url) or self.frontier.is_ad_shape(card.url)
            wanted = self.scope.wants(card.url) and is_ad
            if wanted and self.frontier.add(card.url, Rank.AD, title=card.title, as_card=True, depth=lead.depth + 1):
                # What a rail shows of an ad is not what its list does: not to be compared on a later visit.
                self._remember([replace(card, sha256="")])

    async def follow_fragment(self, lead: Lead, fragment: Fragment) -> None:
        """Put in what a fragment of a list, told as data, leads to."""
        n_new = await self.follow(lead, fragment.markup) if fragment.markup is not None else 0
        following = fragment.next
        n_new += self._add_cards([(canonical_url(url), title) for url, title in fragment.links], lead.depth + 1)
        n_new += self._add_cards(await self._addressed(fragment.rows), lead.depth + 1)
        if n_new and following and self.scope.allows(following):
            self.frontier.add(following, Rank.NEXT, depth=lead.depth)
        self.frontier.learn(lead, Nature.OTHER, n_new)
