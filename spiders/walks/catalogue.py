"""Walking a site without its search: from its sitemaps, its front page and its lists to every ad they lead to."""

from __future__ import annotations

from dataclasses import replace

from scrapy import Request
from scrapy.http import Response, TextResponse

from crawler.blocks import Catalogue
from crawler.description import PlatformKind
from crawler.politeness import refusal
from model.effort import Visit, VisitOutcome
from model.errors import BlockedError, PageChangedError
from spiders.ads import AdSpider
from spiders.endings import Ending
from spiders.fetch import FetchError, FetchFailure, fetch
from spiders.pages.fragments import is_json, read_fragment
from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.listing import as_text, read_page
from spiders.pages.nature import Nature, nature_of
from spiders.pages.reading import STATED, PageFields, external_id
from spiders.pages.results import Card, read_cards, says_empty
from spiders.pages.within import Within, ads_within
from spiders.walks.frontier import Frontier, Lead, Rank
from spiders.walks.list_headings import ListHeadings
from spiders.walks.scope import Scope
from spiders.walks.sitemaps import sitemap_entries
from spiders.walks.standing import TOLD, sight_standing
from spiders.walks.trails import Trails
from spiders.walks.unsure import UnsurePages

_FEW = 0.3
_ENOUGH = 3


class CatalogueWalk:
    """One walk through a site's own lists."""

    def __init__(self, spider: AdSpider) -> None:
        self.spider = spider
        self.platform = spider.platform
        self.catalogue = spider.platform.catalogue or Catalogue()
        self.scope = Scope(self.platform, self.catalogue)
        self.frontier = Frontier()
        self.unsure = UnsurePages()
        self.n_lists = 0
        self.n_priced = 0
        self.exhausted = True
        self.first: TextResponse | None = None
        self.trails = Trails(spider, self.scope, self.frontier, self._ask_plainly)
        self.headings = ListHeadings()

    async def run(self, visit: Visit) -> Ending:
        """Every page that may list ads, until there are none left or the budget is spent.

        Where a sitemap tells all that the lists do, only what is new or changed is visited.
        """
        base = self.platform.base_url
        entries = await sitemap_entries(base, self._ask_plainly) if self.catalogue.sitemaps else []
        standing = await sight_standing(self.spider, visit, [each for each in entries if self.scope.wants(each.url)])
        for entry in standing.sighted:
            self.frontier.settle(entry.url)
        if not standing.whole:
            for url in [url.format(base=base) for url in self.catalogue.start] or [base]:
                self.frontier.add(url, Rank.NEXT)
        # What was met before waits for the lists, whose cards may show that it stands as it stood.
        for entry in standing.met:
            self.frontier.add(entry.url, self.scope.rank(entry.url, Rank.LAST), as_card=standing.whole)
        for entry in () if standing.whole else standing.others:
            self.frontier.add(
                entry.url, self.scope.rank(entry.url, Rank.LIST), as_card=self.scope.is_listing(entry.url) is True
            )
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
        shown = self.trails.shown.pop(lead.url, None)
        card = Card(external_id(self.platform, lead.url), lead.url, lead.title)
        card = replace(card, sha256=shown.sha256, view=shown.view) if shown is not None else card
        if lead.rank is Rank.AD and (self.scope.is_listing(lead.url) or self.frontier.is_ad_shape(lead.url)):
            if not await self.spider.readable(card, response):
                return
        elif not self._answers(lead, response):
            return
        if not isinstance(response, TextResponse):
            return
        page = as_text(response)
        self.first = self.first or page
        try:
            fragment = read_fragment(page) if is_json(page) else None
            if fragment is not None:
                self.n_lists += 1
                await self.trails.follow_fragment(lead, fragment)
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
        told = False if self.frontier.is_list(lead) else self.scope.is_listing(lead.url)
        reading = read_page(page, self.platform) if told is not False else PageFields()
        as_card = lead.as_card or self.frontier.is_card_shape(lead.url)
        nature = nature_of(page, reading, self.platform, as_card=as_card) if told is None else _TOLD[told]
        if nature is not Nature.OTHER and told is None and self.headings.is_of_list(page, reading, self.platform):
            nature = Nature.OTHER
        parts = [] if as_card or told else self._parts(lead, page, reading)
        if parts:
            nature = Nature.OTHER
            self.n_priced += len(parts)
            await self.spider.keep_within(page, parts)
        if nature is Nature.AD or (nature is Nature.PERHAPS and self.frontier.is_like_ads(lead)):
            await self._keep(card, page, reading)
            self.frontier.learn(lead, Nature.AD, 0)
            self.trails.follow_related(lead, page)
            return
        self.n_lists += 1
        n_new = await self.trails.follow(lead, page) + len(parts)
        self.frontier.learn(lead, nature, n_new)
        if nature is Nature.OTHER and n_new >= _ENOUGH:
            self.headings.learn(page, self.first)
        if nature is Nature.PERHAPS:
            self.unsure.add(lead, card, page, reading)

    def _parts(self, lead: Lead, page: TextResponse, reading: PageFields) -> list[Within]:
        """The ads that a page holds which have no pages of their own."""
        is_ad = self.frontier.is_ad_shape(lead.url) or reading.origin("price") in STATED
        if self.catalogue.listings or is_ad or len(read_cards(page, self.platform)) >= _ENOUGH:
            return []
        return ads_within(page, self.platform)

    async def _keep(self, card: Card, page: Response, reading: PageFields) -> None:
        self.n_priced += bool(reading.get("price"))
        await self.spider.keep_ad(card, page, reading)

    async def _settle(self) -> None:
        """Decide about the unsure: ads where their like are, and where the site's ads tell no price anyway."""
        unpriced = self.n_priced <= _FEW * len(self.spider.titles)
        for each in self.unsure.like_ads(self.frontier, unpriced=unpriced):
            if self.spider.tally.listings >= self.platform.limits.max_listings:
                return
            await self._keep(each.card, each.response, each.reading)


_TOLD = {True: Nature.AD, False: Nature.OTHER}
