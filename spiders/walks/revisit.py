"""Known ads asked for again, each at its own address: still up, changed, sold, disappeared, or not told."""

from __future__ import annotations

import json
import re
from typing import Any, Protocol
from urllib.parse import quote

from scrapy import Request
from scrapy.http import Response, TextResponse

from crawler.description import PAGE_KINDS, Platform, PlatformKind
from crawler.signals import announce_issue
from db.revisits import Due
from model.effort import Purpose, Visit, VisitOutcome
from model.errors import ConfigError
from model.issue import Issue
from model.listing import KnownAd
from spiders.endings import Ending
from spiders.engines.feed import ad_of_post
from spiders.engines.secrets import Secrets
from spiders.fetch import fetch
from spiders.memory import Memory
from spiders.pages.listing import gone_basis
from spiders.pages.reading import PageFields, build_listing, canonical_url, external_id
from spiders.pages.results import Card
from spiders.runs.errands import Errand
from spiders.walks.search import SearchSpider

QUERY = "revisit:"
_GONE = "gone"
_JSON = {"Accept": "application/json"}


class DueMemory(Memory, Protocol):
    """A memory that knows which ads are due."""

    def due_ads(self, due: Due) -> list[KnownAd]:
        """The ads to be seen again."""


def revisit_errand(platform: Platform, *, limit: int, older_than_days: float | None) -> Errand:
    """The run that sees known ads of a platform again.

    Raises ConfigError for a feed that tells no address of one post, and for kinds whose interface shows all ads anyway.
    """
    if platform.kind not in {*PAGE_KINDS, PlatformKind.FEED}:
        raise ConfigError(
            f"platform '{platform.name}' cannot be revisited: its kind {platform.kind.value} sees known ads again"
            " with every crawl"
        )
    if platform.kind is PlatformKind.FEED and (platform.feed is None or platform.feed.post is None):
        raise ConfigError(
            f"platform '{platform.name}' cannot be revisited: tell the address of one post as feed.post"
            ' in its description, as in "{base}api/posts/{id}"'
        )
    return Errand(
        purpose=Purpose.REVISIT,
        queries=(QUERY if older_than_days is None else f"{QUERY}older than {older_than_days:g} days",),
        bound=limit,
        spider=RevisitSpider,
        arguments={"older_than_days": older_than_days},
    )


def older_than_of(query: str) -> float | None:
    """The bound in days that a revisit's query tells; None for the schedule by age."""
    found = re.search(r"older than ([0-9.e+-]+) days$", query)
    return float(found.group(1)) if found else None


class RevisitSpider(SearchSpider):
    """Asks for known ads one by one; what an answer does not tell is recorded as an issue, never as a state."""

    memory: DueMemory | None

    def __init__(self, *, older_than_days: float | None = None, **parts: Any) -> None:  # noqa: ANN401  (the walker's)
        super().__init__(**parts)
        self.older_than_days = older_than_days

    async def walk(self, visit: Visit) -> Ending:
        """The ads that are due, up to the bound of the run."""
        assert self.memory is not None  # noqa: S101  (a revisit without a memory has nothing to ask for)
        self.begin(visit)
        due = Due(
            platform=self.platform.name,
            visit_key=visit.visit_key,
            now=self.now(),
            limit=self.crawl_row.max_pages + 1,
            older_than_days=self.older_than_days,
        )
        ads = self.memory.due_ads(due)
        within = ads[: self.crawl_row.max_pages]
        await self.read_ads([Card(ad.external_id, ad.url, ad.title) for ad in within])
        if within and not self.tally.listings:
            return Ending(
                VisitOutcome.PAGE_CHANGED, f"of {len(within)} ads none could be told; the last: {self.errors[-1]}"
            )
        if len(ads) > len(within):
            return Ending(VisitOutcome.BUDGET, f"stopped at {len(within)} ads; more are due")
        return Ending(VisitOutcome.COMPLETED, "" if ads else "no ad is due")

    async def ask_for(self, card: Card) -> Response:
        """The ad's own page, or its post where the platform is a feed."""
        feed = self.platform.feed
        if feed is None or feed.post is None:
            return await super().ask_for(card)
        url = feed.post.format(base=self.platform.base_url, id=quote(card.external_id, safe=""))
        keys = Secrets(self.platform.name, self.platform.kind.value).headers(self.platform.interface.key_header)
        meta = {"dont_obey_robotstxt": True} if self.platform.interface.terms_url else {}
        return await fetch(self.crawler, url, lambda link: Request(link, headers=_JSON | keys, meta=dict(meta)))

    async def readable(self, card: Card, response: Response) -> bool:
        """Whether the answer is this ad's page; where it leads elsewhere, it tells that the ad is gone, or nothing."""
        told = self._leads_elsewhere(card, response)
        if not told:
            return await super().readable(card, response)
        self.tally.pages += 1
        if told == _GONE:
            await self.keep(self.gone(card), response, basis=gone_basis(response, self.platform))
        else:
            self._doubt(card.external_id, f"{card.url}: {told}")
        return False

    def named(self, card: Card, page: TextResponse, reading: PageFields) -> tuple[str, str]:  # noqa: ARG002
        """The ad that was asked for, whatever the page calls itself."""
        return card.external_id, card.url

    async def keep_ad(self, card: Card, response: Response, reading: PageFields | None = None) -> None:
        """Read the ad's page or post and hand it on."""
        if self.platform.feed is None:
            await super().keep_ad(card, response, reading)
            return
        try:
            ad = ad_of_post(json.loads(response.body), self.platform)
        except (ValueError, RecursionError):
            ad = "not JSON"
        if isinstance(ad, str) or ad.ad_id != card.external_id:
            self.mishap(f"{card.url}: not the post that was asked for{f' ({ad})' if isinstance(ad, str) else ''}")
            return
        listing = build_listing(self.platform, ad.ad_id, card.url, ad.reading, self.seen_at(response))
        await self.keep(listing, response)

    def _leads_elsewhere(self, card: Card, response: Response) -> str:
        """``gone`` where the description says so of the address we were sent to, a doubt in words, or nothing."""
        if (
            response.status >= 400
            or self.platform.feed is not None
            or external_id(self.platform, response.url) == card.external_id
            or canonical_url(response.url) == canonical_url(card.url)
        ):
            return ""
        if self.platform.listing.gone_url and re.search(self.platform.listing.gone_url, response.url):
            return _GONE
        self.check_wall(response)
        return f"leads to {response.url[:200]}: gone or moved cannot be told; listing.gone_url may tell it"

    def mishap(self, text: str) -> None:
        """Record what could not be read as an issue of the visit, too."""
        self._record("unread", text.partition(": ")[0], text)
        super().mishap(text)

    def _doubt(self, place: str, text: str) -> None:
        self._record("unclear", place, text)
        self.tally.errors += 1
        self.errors.append(text)
        self.told()

    def _record(self, kind: str, place: str, text: str) -> None:
        visit = self.snapshots.visit if self.snapshots is not None else None
        if visit is None:
            return
        told = " ".join(text.split())[:500]
        issue = Issue(
            platform=self.platform.name,
            visit_key=visit.visit_key,
            kind=kind,
            place=place[:200],
            message=told,
            recorded_at=visit.started_at,
        )
        announce_issue(self.crawler, issue)
