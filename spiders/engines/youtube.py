"""YouTube by its Data API v3: ``search`` finds videos, ``videos`` tells their full titles and descriptions.

Sections are channels (``UC…`` or ``@handle``). The key travels in a header. A search costs 100 units of a day's 10,000.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

from scrapy.http import TextResponse

from crawler.description import Platform, PlatformKind
from model.errors import BlockedError, ConfigError, PageChangedError
from spiders.engines.engine import Ad, Answer, Ask, Asker, Engine, Page, Recognised, in_turn
from spiders.engines.posts import Post, address, guarded, words
from spiders.engines.secrets import Secrets
from spiders.engines.values import each, first, mapping

_PER_PAGE = 50
_SIZES = ("maxres", "standard", "high", "medium", "default")
_SPENT = {"quotaExceeded", "dailyLimitExceeded", "rateLimitExceeded", "userRateLimitExceeded"}


class YoutubeEngine(Engine):
    """One video is one ad: title, description and tags; the seller is its channel."""

    kind = PlatformKind.YOUTUBE
    secrets = ("key",)
    required = ("key",)
    lists_all = False

    def __init__(self, platform: Platform, asker: Asker) -> None:
        super().__init__(platform, asker)
        self._keys = Secrets(platform.name)

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:  # noqa: ARG003
        """Only YouTube itself is of this kind."""
        host = home.url.split("/")[2].lower().removeprefix("www.").removeprefix("m.")
        if host not in ("youtube.com", "youtu.be"):
            return None
        parts = {
            "interface": {"terms_url": "https://developers.google.com/youtube/terms/api-services-terms-of-service"}
        }
        return Recognised(base_url="https://www.googleapis.com/", parts=parts, why="is YouTube")

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """Newest videos first: those that a query finds, in the channels named if any are."""
        sections = self.platform.interface.sections
        if not sections and not query:
            raise ConfigError(f"platform '{self.platform.name}': YouTube lists nothing without queries or sections")
        async for page in in_turn(sections or ("",), lambda section: self._section(section, query)):
            yield page

    async def _section(self, section: str, query: str) -> AsyncIterator[Page]:
        channel = section
        if section and not section.startswith("UC"):
            answer = await self._json("channels", {"part": "id", "forHandle": f"@{section.lstrip('@')}"})
            found = each(mapping(answer.content).get("items"))
            channel = first(mapping(found[0]), "id") if found else ""
            if not channel:
                yield Page(response=answer.response, ads=[f"there is no channel '{section}'"])
                return
        async for page in self._search(query, channel):
            yield page

    async def _search(self, query: str, channel: str) -> AsyncIterator[Page]:
        limit = min(self.platform.interface.per_page or _PER_PAGE, _PER_PAGE)
        asked: set[str] = set()
        token = ""
        while token not in asked:
            asked.add(token)
            answer = await self._json("search", {
                "part": "snippet", "type": "video", "order": "date", "maxResults": limit, "q": query,
                "channelId": channel, "pageToken": token,
            })  # fmt: skip
            items = mapping(answer.content).get("items")
            if not isinstance(items, list):
                raise PageChangedError(f"{answer.response.url}: no list 'items'; has YouTube's interface changed?")
            names = [first(mapping(item), "id.videoId") for item in items]
            token = first(mapping(answer.content), "nextPageToken")
            yield await self._videos([name for name in names if name], answer, more=bool(token) and token not in asked)
            if not token or not items:
                return

    async def _videos(self, names: Sequence[str], found: Answer, *, more: bool) -> Page:
        if not names:
            return Page(response=found.response, ads=[], more=more)
        answer = await self._json(
            "videos", {"part": "snippet,recordingDetails", "id": ",".join(names), "maxResults": 50}
        )
        items = mapping(answer.content).get("items")
        if not isinstance(items, list):
            raise PageChangedError(f"{answer.response.url}: no list 'items'; has YouTube's interface changed?")
        return Page(response=answer.response, ads=[guarded(self._ad, mapping(item)) for item in items], more=more)

    async def _json(self, method: str, parameters: Mapping[str, object]) -> Answer:
        url = address(self.platform.base_url, f"youtube/v3/{method}", parameters)
        answer = await self.asker.json(
            Ask(url=url, headers={"X-Goog-Api-Key": self._keys.get("key")}, allow=frozenset({400, 403}))
        )
        error = mapping(mapping(answer.content).get("error"))
        if not error and answer.response.status < 400:
            return answer
        reasons = {first(mapping(one), "reason") for one in each(error.get("errors"))}
        told = first(error, "message", "status")[:200] or f"HTTP {answer.response.status}"
        if reasons & _SPENT:
            raise BlockedError(f"YouTube's quota is spent ({told}); it is renewed at midnight Pacific time")
        if answer.response.status == 403 or "keyInvalid" in reasons or "API key" in told:
            raise BlockedError(f"YouTube refuses us ({told}); set or renew {self._keys.variable('key')}")
        raise PageChangedError(f"{url}: HTTP {answer.response.status} ({told})")

    def _ad(self, video: Mapping[str, Any]) -> Ad | str:
        snippet = mapping(video.get("snippet"))
        name = first(video, "id")
        tags = [tag for tag in each(snippet.get("tags")) if isinstance(tag, str)]
        thumbnails = mapping(snippet.get("thumbnails"))
        image = next((first(mapping(thumbnails.get(size)), "url") for size in _SIZES if size in thumbnails), "")
        return Post(
            ad_id=name, url=f"https://www.youtube.com/watch?v={name}", title=first(snippet, "title"),
            text=words(first(snippet, "description"), ", ".join(tags)),
            seller=first(snippet, "channelId", "channelTitle"), posted=first(snippet, "publishedAt"),
            language=first(snippet, "defaultAudioLanguage", "defaultLanguage"),
            place=first(video, "recordingDetails.locationDescription"), images=[image],
        ).as_ad(self)  # fmt: skip
