"""Walking a site without its search: from its sitemaps, its front page and its lists to every ad they lead to."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Response, TextResponse

from crawler.blocks import Catalogue
from crawler.description import PlatformKind
from crawler.politeness import refusal
from model.effort import Visit, VisitOutcome
from model.errors import BlockedError, PageChangedError
from spiders.ads import AdSpider
from spiders.fetch import FetchError, FetchFailure, fetch
from spiders.frontier import Frontier, Lead, Rank
from spiders.pages.addresses import is_boring, on_site, shape_of, without_page
from spiders.pages.card_view import NOTHING
from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.links import links_of
from spiders.pages.listing import as_text, read_page
from spiders.pages.nature import Nature, nature_of
from spiders.pages.paging import more_links, number_of, page_links, read_fragment
from spiders.pages.reading import PageFields, canonical_url, external_id
from spiders.pages.results import Card, read_cards, says_empty
from spiders.pages.tree import Path, line_of
from spiders.sitemaps import sitemap_entries
from spiders.standing import TOLD, sight_standing
from spiders.walker import Ending

_HEADINGS = Path("//h1")
_MOST_UNSURE = 400
# Cards of ads that wait to be read.
_MOST_SHOWN = 10_000
_FEW = 0.3
_ENOUGH = 3
_A_PAGEFUL = 6


@dataclass(frozen=True, slots=True)
class Unsure:
    """A page that is an ad if the pages like it are."""

    lead: Lead
    card: Card
    response: Response
    reading: PageFields


class CatalogueWalk:
    """One walk through a site's own lists."""

    def __init__(self, spider: AdSpider) -> None:
        self.spider = spider
        self.platform = spider.platform
        self.catalogue = spider.platform.catalogue or Catalogue()
        self.frontier = Frontier()
        self.unsure: list[Unsure] = []
        self.n_lists = 0
        self.n_priced = 0
        self.exhausted = True
        self.first: TextResponse | None = None
        self._shows: dict[str, Card] = {}
        self._list_headings: dict[str, str] = {}

    async def run(self, visit: Visit) -> Ending:
        """Every page that may list ads, until there are none left or the budget is spent.

        Where a sitemap tells all that the lists do, only what is new or changed is visited.
        """
        base = self.platform.base_url
        entries = await sitemap_entries(base, self._ask_plainly) if self.catalogue.sitemaps else []
        standing = await sight_standing(self.spider, visit, [each for each in entries if self._wanted(each.url)])
        for entry in standing.sighted:
            self.frontier.settle(entry.url)
        if not standing.whole:
            for url in [url.format(base=base) for url in self.catalogue.start] or [base]:
                self.frontier.add(url, Rank.NEXT)
        # What was met before waits for the lists, whose cards may show that it stands as it stood.
        for entry in standing.met:
            self.frontier.add(entry.url, self._rank(entry.url, Rank.LAST), as_card=standing.whole)
        for entry in () if standing.whole else standing.others:
            self.frontier.add(entry.url, self._rank(entry.url, Rank.LIST), as_card=self._is_listing(entry.url) is True)
        ending = await self._walk()
        return Ending(ending.outcome, TOLD) if standing.whole and not ending.reason else ending

    async def _walk(self) -> Ending:
        while True:
            left = self.spider.crawl_row.max_pages - self.n_lists
            batch = self.frontier.take(self.platform.limits.concurrency * 2)
            if not batch:
                break
            if self.spider.tally.listings >= self.platform.limits.max_listings:
                return Ending(
                    VisitOutcome.BUDGET, f"stopped at limits.max_listings ({self.spider.tally.listings} listings)"
                )
            if batch[0].rank is not Rank.AD:
                if left <= 0:
                    await self._settle()
                    return Ending(
                        VisitOutcome.BUDGET, f"stopped after {self.n_lists} pages that list ads; there are more"
                    )
                batch = self._within(batch, left)
            await self._visit(batch)
        await self._settle()
        return self._ending()

    def _within(self, batch: list[Lead], left: int) -> list[Lead]:
        for lead in batch[left:]:
            self.frontier.put_back(lead)
        return batch[:left]

    def _ending(self) -> Ending:
        if not self.exhausted:
            return Ending(VisitOutcome.BUDGET, "stopped scrolling at the budget; there may be more")
        if self.spider.tally.listings or self.spider.tally.errors:
            return Ending(VisitOutcome.COMPLETED)
        if self.first is not None:
            self.spider.check_wall(self.first)
            if says_empty(self.first, None):
                return Ending(VisitOutcome.COMPLETED)
        raise PageChangedError(
            f"{self.platform.base_url}: no ads were found from here; give catalogue.start (pages that list ads) or"
            " catalogue.listings (a pattern of their addresses) in the description"
        )

    def _wanted(self, url: str) -> bool:
        parts_ok = url.startswith(("http://", "https://")) and not is_boring(url)
        host = url.partition("//")[2].partition("/")[0].partition("?")[0]
        if not parts_ok or not on_site(host.rpartition("@")[2].partition(":")[0].lower(), self.platform):
            return False
        return not (self.catalogue.skip and re.search(self.catalogue.skip, url))

    def _is_listing(self, url: str) -> bool | None:
        return bool(re.search(self.catalogue.listings, url)) if self.catalogue.listings else None

    def _rank(self, url: str, rank: Rank) -> Rank:
        return Rank.AD if self._is_listing(url) else rank

    async def _ask_plainly(self, url: str) -> Response:
        self.spider.tally.pages += 1
        return await fetch(self.spider.crawler, url, Request)

    async def _ask(self, lead: Lead) -> Response:
        if self.platform.kind is not PlatformKind.RENDERED:
            return await fetch(self.spider.crawler, lead.url, Request)
        if lead.rank is Rank.AD:
            return await self.spider.ask(lead.url)
        rendering = self.platform.rendering
        page = self.spider.rendered_page()
        scrolls = rendering.max_scrolls if rendering.scroll or rendering.click else 0
        response = await fetch(
            self.spider.crawler,
            lead.url,
            lambda link: Request(link, meta=page.meta(rendering.wait_for, rendering.scroll, scrolls)),
        )
        self.exhausted = self.exhausted and page.exhausted
        self.spider.count_blocked(page)
        return response

    async def _visit(self, batch: list[Lead]) -> None:
        answers = await self.spider.side_by_side(self._ask, batch)
        for lead, answer in zip(batch, answers, strict=True):
            if isinstance(answer, FetchError):
                self._failed(lead, answer)
            elif isinstance(answer, BaseException):
                raise answer
            else:
                await self._read(lead, answer)

    def _failed(self, lead: Lead, error: FetchError) -> None:
        if self.first is None and self.n_lists == 0 and not self.spider.tally.listings:
            raise error  # the very first page: nothing else will come
        if lead.rank is Rank.AD or error.failure is FetchFailure.UNREACHABLE:
            self.spider.mishap(str(error))

    async def _read(self, lead: Lead, response: Response) -> None:
        shown = self._shows.pop(lead.url, None)
        card = Card(external_id(self.platform, lead.url), lead.url, lead.title)
        card = replace(card, sha256=shown.sha256, view=shown.view) if shown is not None else card
        if lead.rank is Rank.AD and (self._is_listing(lead.url) or self.frontier.is_ad_shape(lead.url)):
            if not await self.spider.readable(card, response):
                return
        elif not self._answers(lead, response):
            return
        if not isinstance(response, TextResponse):
            return
        page = as_text(response)
        self.first = self.first or page
        try:
            fragment = read_fragment(page) if _is_json(page) else None
            if fragment is not None:
                self.n_lists += 1
                await self._follow_fragment(lead, fragment.markup, fragment.links, fragment.next)
            elif page.selector.type == "html":
                await self._sort(lead, card, page)
        except READING_ERRORS as error:
            self.spider.mishap(f"{lead.url}: unreadable ({type(error).__name__})")

    def _answers(self, lead: Lead, response: Response) -> bool:
        """Whether a page that may list ads can be read; the first one must be."""
        self.spider.tally.pages += 1
        refused = refusal(response)
        if refused and (self.first is None or response.status in (429, 503)):
            raise BlockedError(f"{self.platform.host} {refused}: {lead.url}")
        if self.first is None and response.status >= 400:
            if response.status >= 500:
                raise FetchError(FetchFailure.UNREACHABLE, f"{lead.url}: the server answers HTTP {response.status}")
            raise PageChangedError(f"{lead.url}: HTTP {response.status}; correct the address in the description")
        self.spider.told()
        return response.status < 400

    async def _sort(self, lead: Lead, card: Card, page: TextResponse) -> None:
        told = False if self.frontier.is_list(lead) else self._is_listing(lead.url)
        reading = read_page(page, self.platform) if told is not False else PageFields()
        as_card = lead.as_card or self.frontier.is_card_shape(lead.url)
        nature = nature_of(page, reading, self.platform, as_card=as_card) if told is None else _TOLD[told]
        if nature is not Nature.OTHER and told is None and self._is_headed_as_list(page, reading):
            nature = Nature.OTHER
        if nature is Nature.AD or (nature is Nature.PERHAPS and self.frontier.is_like_ads(lead)):
            await self._keep(card, page, reading)
            self.frontier.learn(lead, Nature.AD, 0)
            self._follow_related(lead, page)
            return
        self.n_lists += 1
        n_new = await self._follow(lead, page)
        self.frontier.learn(lead, nature, n_new)
        if nature is Nature.OTHER and n_new >= _ENOUGH:
            self._learn_heading(page)
        if nature is Nature.PERHAPS and len(self.unsure) < _MOST_UNSURE:
            reading.locality.settle()
            # A copy has not its parsed tree, which takes twenty times the room of its bytes.
            self.unsure.append(Unsure(lead, card, page.replace(), reading))

    def _learn_heading(self, page: TextResponse) -> None:
        """Remember what a list of ads calls itself; what the front page is called too is the site's name."""
        heading = _heading(page)
        if heading and self.first is not None and heading != _heading(self.first):
            path = urlsplit(page.url).path
            known = self._list_headings.setdefault(heading, path)
            self._list_headings[heading] = known if path.startswith(known) else ""

    def _is_headed_as_list(self, page: TextResponse, reading: PageFields) -> bool:
        """Whether a page below a list is called as it is: "results,9-16" is its next page, whatever its address.

        A page that tells a price and lists nothing is an ad that has its section's name.
        """
        known = self._list_headings.get(_heading(page), "")
        if not known or not urlsplit(page.url).path.startswith(known):
            return False
        return not reading.get("price") or len(read_cards(page, self.platform)) >= _ENOUGH

    async def _keep(self, card: Card, page: Response, reading: PageFields) -> None:
        self.n_priced += bool(reading.get("price"))
        await self.spider.keep_ad(card, page, reading)

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
        if len(self._shows) < _MOST_SHOWN:
            self._shows |= {card.url: card for card in cards if card.sha256 or card.view is not NOTHING}

    async def _follow(self, lead: Lead, page: TextResponse) -> int:
        """Put in what a page leads to; how many of it may be ads that were not met before."""
        depth = lead.depth + 1
        cards = read_cards(page, self.platform)
        n_new = len(await self._sighted(cards, page))
        for card in cards:
            if self._wanted(card.url) and self._is_listing(card.url) is not False:
                self.frontier.cards[shape_of(card.url)] += 1
                n_new += self.frontier.add(card.url, Rank.AD, title=card.title, as_card=True, depth=depth)
        further = [*page_links(page), *more_links(page)]
        if len(cards) >= _A_PAGEFUL and not further and number_of(page.url) is None and page.xpath("//script"):
            self.spider.endless.append(page.url)
        for url in further:
            if self._on_site(url):
                self.frontier.add(url, Rank.NEXT, depth=min(depth, 1))
        for link in links_of(page, self.platform):
            bare = without_page(link.url)
            url = bare if self.frontier.cards[shape_of(bare)] else link.url
            if self._wanted(url) and not is_boring(url, link.text):
                rank = self._rank(url, Rank.LIST if not link.furniture and cards else Rank.LINK)
                n_new += self.frontier.add(url, rank, title=link.text, depth=depth) and rank is Rank.AD
        return n_new

    def _on_site(self, url: str) -> bool:
        host = url.partition("//")[2].partition("/")[0].partition(":")[0].lower()
        return on_site(host, self.platform) and not (self.catalogue.skip and re.search(self.catalogue.skip, url))

    def _follow_related(self, lead: Lead, page: TextResponse) -> None:
        """An ad leads to ads like it, which no list may show."""
        for card in read_cards(page, self.platform):
            wanted = self._wanted(card.url) and (self._is_listing(card.url) or self.frontier.is_ad_shape(card.url))
            if wanted and self.frontier.add(card.url, Rank.AD, title=card.title, as_card=True, depth=lead.depth + 1):
                # What a rail shows of an ad is not what its list does: not to be compared on a later visit.
                self._remember([replace(card, sha256="")])

    async def _follow_fragment(
        self, lead: Lead, markup: TextResponse | None, links: tuple[tuple[str, str], ...], following: str | None
    ) -> None:
        n_new = await self._follow(lead, markup) if markup is not None else 0
        for url, title in links:
            if self._wanted(url):
                n_new += self.frontier.add(canonical_url(url), Rank.AD, title=title, as_card=True, depth=lead.depth + 1)
        if (
            n_new
            and following
            and on_site(following.partition("//")[2].partition("/")[0].partition(":")[0], self.platform)
        ):
            self.frontier.add(following, Rank.NEXT, depth=lead.depth)
        self.frontier.learn(lead, Nature.OTHER, n_new)

    async def _settle(self) -> None:
        """Decide about the unsure: ads where their like are, and where the site's ads tell no price anyway."""
        unpriced = self.n_priced <= _FEW * len(self.spider.titles)
        priced = Counter(shape_of(each.lead.url) for each in self.unsure if each.reading.get("price"))
        alike = {shape for shape, count in priced.items() if count >= _ENOUGH and not self.frontier.others[shape]}
        for each in self.unsure:
            if self.spider.tally.listings >= self.platform.limits.max_listings:
                return
            url = each.lead.url
            if self.frontier.is_like_ads(each.lead) or shape_of(url) in alike or (unpriced and not alike):
                await self._keep(each.card, each.response, each.reading)


def _heading(page: TextResponse) -> str:
    return next((line_of(each) for each in _HEADINGS(page)[:1]), "")


_TOLD = {True: Nature.AD, False: Nature.OTHER}


def _is_json(page: TextResponse) -> bool:
    return b"json" in (page.headers.get("Content-Type") or b"") or page.body[:200].lstrip()[:1] in (b"{", b"[")
