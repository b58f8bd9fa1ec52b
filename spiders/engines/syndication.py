"""Feeds: RSS, Atom and JSON Feed of any make, Google Merchant feeds among them; the address of a site will do.

Sections are feed addresses, absolute or relative to ``base_url``; without any, ``base_url`` is itself a feed or a page
that names its own. Followed by ``rel=next`` (RFC 5005), JSON Feed's ``next_url`` and WordPress's ``paged``. What a feed
cannot search is matched here; ``interface.full_pages`` completes summaries from each entry's own page.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urljoin, urlsplit

from scrapy.http import TextResponse

from crawler.description import PlatformKind
from crawler.politeness import wall
from model.errors import BlockedError, MonitorError, PageChangedError
from spiders.engines.engine import Ad, Answer, Ask, Asker, Engine, Page, Recognised, in_turn
from spiders.engines.feeds import Feed, is_feed, read_feed
from spiders.engines.posts import as_html, with_parameters, within
from spiders.engines.values import words_hold
from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.listing import as_text, read_page

_ACCEPT = {"Accept": "application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.5"}
_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_USUAL = ("feed/", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json")
_COMMENTS = re.compile(r"comment|kommentar|comentario|commenti|комментар", re.IGNORECASE)
_MACHINE = {"json-ld", "microdata", "opengraph", "selector"}


class SyndicationEngine(Engine):
    """One entry is one ad."""

    kind = PlatformKind.SYNDICATION

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:  # noqa: ARG003
        """A feed itself, or a page that names one."""
        if is_feed(home.body):
            return Recognised(base_url=home.url, why="is a feed")
        links = _named(as_html(home))
        return Recognised(base_url=links[0], why="names its feed") if links else None

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """The entries of each feed in its own order."""
        sections = self.platform.interface.sections or ("",)
        async for page in in_turn(sections, lambda section: self._section(section, query)):
            yield page

    async def _section(self, section: str, query: str) -> AsyncIterator[Page]:
        answer = await self._find(within(self.platform.base_url, section))
        searches = bool(query) and read_feed(answer.response).is_wordpress
        if searches:
            answer = await self._text(with_parameters(answer.response.url, s=query))
            if answer.response.status >= 400:
                return
        async for page in self._walk(answer, "" if searches else query):
            yield page

    async def _text(self, url: str) -> Answer:
        # WordPress answers 404 after the last page, and 404 too for a search that finds nothing.
        return await self.asker.text(Ask(url=url, headers=_ACCEPT, allow=frozenset({400, 404, 410})))

    async def _find(self, url: str) -> Answer:
        """The feed at an address, or the one that the page there names, or one at a usual place."""
        start = await self._text(url)
        if is_feed(start.response.body):
            return start
        links = _named(as_html(start.response)) if start.response.status < 400 else []
        for link in links or [urljoin(url, name) for name in _USUAL]:
            answer = await self._text(link)
            if answer.response.status < 400 and is_feed(answer.response.body):
                return answer
        told = wall(start.response)
        if told:
            raise BlockedError(f"{self.platform.host} {told}: {url}")
        raise PageChangedError(f"{url}: neither a feed nor a page that names one; give the feed's address as base_url")

    async def _walk(self, answer: Answer, query: str) -> AsyncIterator[Page]:
        asked, seen = {answer.response.url}, set[str]()
        while True:
            feed = read_feed(answer.response)
            ads = [post.as_ad(self) for post in feed.posts]
            ids = {ad.ad_id for ad in ads if isinstance(ad, Ad)}
            following = _next(answer, feed)
            more = bool(following) and following not in asked and bool(ids - seen)
            if self.platform.interface.full_pages:
                ads = [ad if isinstance(ad, str) or ad.ad_id in seen else await self._completed(ad) for ad in ads]
            seen |= ids
            kept = [ad for ad in ads if isinstance(ad, str) or not query or words_hold(ad.reading, query)]
            yield Page(response=answer.response, ads=[*kept, *feed.problems], more=more)
            if not more:
                return
            asked.add(following)
            answer = await self._text(following)
            if answer.response.status >= 400 or not is_feed(answer.response.body):
                return

    async def _completed(self, ad: Ad) -> Ad:
        """The ad with what its own page tells beyond the feed. A page that does not come takes nothing away."""
        try:
            answer = await self.asker.text(Ask(url=ad.url))
            page = read_page(as_text(answer.response), self.platform)
        except (MonitorError, *READING_ERRORS):
            return ad
        for name, found in page.fields.items():
            longer = name == "text" and len(page.get(name)) > len(ad.reading.get(name))
            surer = name in ("price", "currency") and found.origin in _MACHINE and ad.reading.origin(name) == "text"
            if name not in ad.reading.fields or longer or surer:
                ad.reading.fields[name] = found
        return ad


def _named(page: TextResponse) -> list[str]:
    """The feeds that a page names, those of comments last."""
    found: dict[str, bool] = {}
    for link in page.css("link[rel~=alternate][href]"):
        media_type = link.attrib.get("type", "").partition(";")[0].strip().lower()
        if media_type in _TYPES:
            title = f"{link.attrib.get('title', '')} {link.attrib['href']}"
            found.setdefault(page.urljoin(link.attrib["href"]), _COMMENTS.search(title) is not None)
    return sorted(found, key=lambda url: found[url])


def _next(answer: Answer, feed: Feed) -> str:
    url = answer.response.url
    if feed.next or not feed.is_wordpress or not feed.posts:
        return urljoin(url, feed.next) if feed.next else ""
    number = "".join(parse_qs(urlsplit(url).query).get("paged", [])[:1])
    return with_parameters(url, paged=int(number) + 1 if number.isdigit() else 2)
