"""An ad's own page, asked for, judged and kept: what every walk does with the cards it finds."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from scrapy import Request
from scrapy.http import Response, TextResponse

from crawler.description import PlatformKind
from crawler.politeness import refusal
from crawler.snapshots import snapshot_of
from model.card import KeptCard
from model.effort import Visit
from model.errors import BlockedError, MonitorError
from model.listing import Listing, ListingState, SightingBasis
from spiders.fetch import FetchError, fetch
from spiders.pages.agreement import settle, settle_title
from spiders.pages.card_view import NOTHING
from spiders.pages.cards import is_as_read
from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.kept import told_by_card, with_kept
from spiders.pages.listing import as_text, gone_basis, is_gone, listing_of, own_address, read_page
from spiders.pages.locality import NOWHERE
from spiders.pages.reading import PageFields, external_id, price_of
from spiders.pages.results import Card
from spiders.pages.within import Within, ads_within, is_part, part_id, read_part
from spiders.walker import PlatformSpider

if TYPE_CHECKING:
    from crawler.rendered import RenderedPage

Asked = TypeVar("Asked")
_REFUSALS_IN_ROW = 3
# More than wait to be stored together.
_LATELY = 100


class AdSpider(PlatformSpider):
    """Reads ads by their cards; how the cards are found is for a walk to say.

    ``readings`` are the pages of the ads handed on lately, by id, field by field; ``titles`` those of this visit;
    ``endless`` lists of ads that led to no further page though they may have one.
    """

    readings: dict[str, PageFields]

    def begin(self, visit: Visit) -> None:
        """Forget what an earlier visit taught."""
        self.began_at = visit.started_at
        self.refusals = 0
        self.readings = {}
        self.titles: dict[str, str] = {}
        self.endless: list[str] = []
        self._keeps_cards = self.memory is not None and self.memory.keeps_cards(self.platform.name)

    async def read_ads(self, cards: Sequence[Card]) -> None:
        """Fetch the cards' pages side by side and keep what they say, in the cards' order."""
        for batch in batches(cards, self.platform.limits.concurrency * 2):
            answers = await self.side_by_side(self.ask_for, batch)
            for card, answer in zip(batch, answers, strict=True):
                if isinstance(answer, FetchError):
                    self.mishap(str(answer))
                elif isinstance(answer, BaseException):
                    raise answer
                elif await self.readable(card, answer):
                    await self.keep_ad(card, answer)
                    let_go(answer)

    async def side_by_side(
        self, ask: Callable[[Asked], Awaitable[Response]], batch: Sequence[Asked]
    ) -> list[Response | BaseException]:
        """What is answered, or what went wrong, in the batch's order; no more is under way than the limit allows."""
        # Scrapy counts what is under way a turn too late: it would send all that comes at once, past its own limit.
        turn = asyncio.Semaphore(self.platform.limits.concurrency)

        async def in_turn(one: Asked) -> Response:
            async with turn:
                return await ask(one)

        return await asyncio.gather(*map(in_turn, batch), return_exceptions=True)

    async def changed(self, cards: Sequence[Card], page: Response) -> list[Card]:
        """The cards whose ads must be read; the others, which show what they showed when we last read, are sighted."""
        within = timedelta(days=self.platform.limits.refetch_after_days)
        if self.memory is None or not within or not cards:
            return list(cards)
        known = self.memory.known_ads(self.platform.name, [card.external_id for card in cards])
        to_read = []
        for card in cards:
            ad = known.get(card.external_id)
            if ad is None or not is_as_read(card.sha256, ad, self.began_at, within):
                to_read.append(card)
                continue
            listing = Listing(platform=self.platform.name, external_id=card.external_id, url=card.url, title=card.title)
            await self.keep(listing, page, basis=SightingBasis.CARD)
        return to_read

    async def ask_for(self, card: Card) -> Response:
        """The page of a card's ad, whatever its status."""
        return await self.ask(card.url)

    async def ask(self, url: str) -> Response:
        """An ad's page, whatever its status."""
        if self.platform.kind is not PlatformKind.RENDERED:
            return await fetch(self.crawler, url, Request)
        page = self.rendered_page()
        response = await fetch(
            self.crawler, url, lambda link: Request(link, meta=page.meta(self.platform.rendering.listing_wait_for))
        )
        self.count_blocked(page)
        return response

    def rendered_page(self) -> RenderedPage:
        """What is to be done with the next page that a browser draws."""
        from crawler.rendered import RenderedPage  # noqa: PLC0415  (loads playwright)

        return RenderedPage(self.platform, self.snapshots, self.now)

    def count_blocked(self, page: RenderedPage) -> None:
        """Remember what a page wanted and was not given."""
        for kind, count in page.blocked.items():
            self.crawler.stats.inc_value(f"adwarden/blocked/{kind}", count)

    async def readable(self, card: Card, response: Response) -> bool:
        """Whether an ad's page can be read; one that is gone is kept as such, a refusal is counted."""
        self.tally.pages += 1
        if is_gone(response, self.platform):
            await self.keep(self.gone(card), response, basis=gone_basis(response, self.platform))
            return False
        refused = refusal(response)
        if refused:
            self.refusals += 1
            if response.status in (429, 503) or self.refusals >= _REFUSALS_IN_ROW:
                raise BlockedError(f"{self.platform.host} {refused}: {card.url}")
            self.mishap(f"{card.url}: {refused}")
            return False
        self.refusals = 0
        if response.status >= 400:
            self.mishap(f"{card.url}: HTTP {response.status}")
            return False
        return True

    async def keep_ad(self, card: Card, response: Response, reading: PageFields | None = None) -> None:
        """Read one ad's page and hand it on, unless it is one that was kept under another address."""
        try:
            page = as_text(response)
            if reading is None and is_part(card.url):
                await self.keep_within(response, ads_within(page, self.platform), only=card)
                return
            reading = reading or read_page(page, self.platform)
            page_price = price_of(reading, self.platform) if card.view is not NOTHING else (None, "")
            has_card = settle(reading, page, card, self.platform, self.seen_at(response))
            ad_id, url = self.named(card, page, reading)
            if ad_id in self.titles:
                return
            kept = None if has_card else self._kept_card(ad_id, response)
            if kept is not None and kept.title:
                settle_title(reading, page, replace(card, title=kept.title))
            listing = listing_of(reading, self.platform, url, self.seen_at(response), ad_id)
            told = told_by_card(reading, listing, page_price) if has_card else None
            if kept is not None:
                listing = with_kept(listing, kept, reading, page, self.platform)
        except (MonitorError, *READING_ERRORS) as error:
            self.check_wall(response)
            self.mishap(
                str(error) if isinstance(error, MonitorError) else f"{card.url}: unreadable ({type(error).__name__})"
            )
            return
        await self._hand_on(listing, reading, response, card.sha256, told)

    def _kept_card(self, ad_id: str, response: Response) -> KeptCard | None:
        """What the last card of an ad told before its page was asked for now."""
        if self.memory is None or not self._keeps_cards:
            return None
        asked_at = snapshot_of(response)[1] or self.now()
        return self.memory.kept_cards(self.platform.name, [ad_id], asked_at).get(ad_id)

    async def keep_within(self, response: Response, parts: Sequence[Within], only: Card | None = None) -> None:
        """Hand on the ads that a page holds in parts; ``only``: the one asked for, gone where there is no such part."""
        wanted = [part for part in parts if only is None or part.url == only.url]
        for part in wanted:
            ad_id = part_id(self.platform, part.url)
            if ad_id in self.titles or self.tally.listings >= self.platform.limits.max_listings:
                continue
            reading = read_part(part, as_text(response), self.platform)
            listing = listing_of(reading, self.platform, part.url, self.seen_at(response), ad_id)
            await self._hand_on(replace(listing, url=part.url), reading, response)
        if only is not None and not wanted:
            await self.keep(self.gone(only), response, basis=gone_basis(response, self.platform))

    async def _hand_on(
        self,
        listing: Listing,
        reading: PageFields,
        response: Response,
        card_sha256: str = "",
        card: KeptCard | None = None,
    ) -> None:
        self.titles[listing.external_id] = reading.get("title")
        # Where its page is at home was asked by now, or need not be; asking later would hold the page till then.
        self.readings[listing.external_id] = replace(reading, locality=NOWHERE)
        if len(self.readings) > _LATELY:
            del self.readings[next(iter(self.readings))]
        await self.keep(listing, response, card_sha256=card_sha256, card=card)

    def named(self, card: Card, page: TextResponse, reading: PageFields) -> tuple[str, str]:
        """The ad's id and address: those its page calls its own, where that names one ad."""
        url = own_address(page, card.url)
        ad_id = card.external_id if url == card.url else external_id(self.platform, url)
        if self.titles.get(ad_id, reading.get("title")) != reading.get("title"):
            return card.external_id, card.url  # one canonical address for many ads names none of them
        return ad_id, url

    def gone(self, card: Card) -> Listing:
        """An ad whose page says that it is no longer there."""
        return Listing(
            platform=self.platform.name,
            external_id=card.external_id,
            url=card.url,
            title=card.title,
            state=ListingState.DISAPPEARED,
        )


def let_go(page: Response) -> None:
    """Part a page from its tree, which point at each other: hundreds would wait for the collector of such rings."""
    if isinstance(page, TextResponse):
        page._cached_selector = None


def batches(cards: Sequence[Card], size: int) -> Iterator[Sequence[Card]]:
    """The cards in their order, ``size`` at a time."""
    for start in range(0, len(cards), size):
        yield cards[start : start + size]
