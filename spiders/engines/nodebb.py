"""NodeBB forums by their read API: every page's address under ``/api`` gives what the page shows, as JSON.

Sections are categories (their number, or ``number/slug``); none means all of them, for the list of recent topics stops
early. A topic's first post is asked from its own answer. Where guests may not search, a query is matched here.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import Any
from urllib.parse import quote

from scrapy.http import TextResponse

from crawler.description import Platform, PlatformKind
from model.errors import PageChangedError
from model.listing import ListingState
from spiders.engines.engine import Ad, Answer, Ask, Asker, Engine, Page, Recognised, in_turn
from spiders.engines.posts import Post, address, guarded, host_of, image_links, perhaps, says_sold
from spiders.engines.rates import PacedAsker
from spiders.engines.secrets import Secrets
from spiders.engines.values import each, first, mapping, plain, words_hold

_REFUSED = frozenset({401, 403, 404, 410, 500})


class NodebbEngine(Engine):
    """One topic is one ad: its first post."""

    kind = PlatformKind.NODEBB
    secrets = ("token",)

    def __init__(self, platform: Platform, asker: Asker) -> None:
        super().__init__(platform, PacedAsker(asker))
        token = Secrets(platform.name).get("token")
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._names: list[str] = []

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:
        """By the marks of its pages, then by its configuration."""
        powered = home.headers.get("X-Powered-By", b"") or b""
        if b"NodeBB" not in powered and "nodebb" not in home.text[:200_000].lower():
            return None
        base = host_of(home.url)
        answer = await perhaps(asker, Ask(url=f"{base}api/config"))
        told = mapping(answer.content) if answer else {}
        if "relative_path" not in told and "csrf_token" not in told:
            return None
        folder = first(told, "relative_path").strip("/")
        return Recognised(base_url=base + (f"{folder}/" if folder else ""), why="answers api/config as NodeBB does")

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """Topics of the search or of the categories, each with its first post."""
        sections = self.platform.interface.sections
        if query and not sections:
            answer = await self.asker.json(self._search(query, 1))
            found = mapping(answer.content)
            if answer.response.status < 400 and isinstance(found.get("posts"), list):
                async for page in self._found(query, answer):
                    yield page
                return
        self._names = list(sections)
        if not sections:
            told = await perhaps(self.asker, self._ask("categories", {}))
            self._learn(mapping(told.content if told else {}).get("categories"))
        walk = lambda name: self._listed(f"category/{quote(name)}" if name else "recent", query)  # noqa: E731
        async for page in in_turn(self._names or [""], walk):
            yield page

    def _learn(self, told: object) -> None:
        """Add categories and those beneath them to what is walked; a list shows only the first of many children."""
        waiting = list(each(told))
        while waiting:
            category = mapping(waiting.pop(0))
            name = first(category, "slug", "cid")
            if name and name not in self._names and not category.get("link") and not category.get("disabled"):
                self._names.append(name)
            waiting = [*each(category.get("children")), *waiting]

    def _ask(self, path: str, parameters: Mapping[str, object], allow: frozenset[int] = frozenset()) -> Ask:
        return Ask(url=address(self.platform.base_url, f"api/{path}", parameters), headers=self._headers, allow=allow)

    def _search(self, query: str, number: int) -> Ask:
        parameters = {
            "term": query,
            "in": "titlesposts",
            "matchWords": "all",
            "sortBy": "topic.timestamp",
            "page": number,
        }
        return self._ask("search", parameters, _REFUSED)

    async def _found(self, query: str, answer: Answer) -> AsyncIterator[Page]:
        number = 1
        seen: set[str] = set()
        while True:
            found = mapping(answer.content)
            topics = [mapping(mapping(post).get("topic")) for post in each(found.get("posts"))]
            fresh = {first(topic, "tid"): topic for topic in topics if first(topic, "tid") not in seen}
            seen.update(fresh)
            pages = first(found, "pageCount", "pagination.pageCount")
            more = bool(topics) and pages.isdigit() and number < int(pages)
            yield Page(response=answer.response, ads=await self._ads(list(fresh.values()), ""), more=more)
            if not more:
                return
            number += 1
            answer = await self.asker.json(self._search(query, number))

    async def _listed(self, path: str, query: str) -> AsyncIterator[Page]:
        number = 1
        seen: set[str] = set()
        while True:
            answer = await self.asker.json(self._ask(path, {"page": number}, frozenset({403, 404})))
            content = mapping(answer.content)
            topics = content.get("topics")
            if answer.response.status >= 400:
                # A page past the last one is "not found" too.
                told = [f"{path} is not shown to us (HTTP {answer.response.status})"] if number == 1 else []
                yield Page(response=answer.response, ads=told, more=True)
                return
            if not isinstance(topics, list):
                raise PageChangedError(f"{answer.response.url}: no list 'topics'; is this a NodeBB forum?")
            if not self.platform.interface.sections:
                self._learn(content.get("children"))
            fresh = [topic for topic in (mapping(one) for one in topics) if first(topic, "tid") not in seen]
            seen.update(first(topic, "tid") for topic in fresh)
            more = bool(fresh) and _goes_on(content, number)
            yield Page(response=answer.response, ads=await self._ads(fresh, query), more=more)
            if not more:
                return
            number += 1

    async def _ads(self, topics: list[Mapping[str, Any]], query: str) -> list[Ad | str]:
        ads = [await self._ad(topic) for topic in topics if not topic.get("deleted") and not topic.get("scheduled")]
        kept = [ad for ad in ads if ad is not None]
        return [ad for ad in kept if isinstance(ad, str) or not query or words_hold(ad.reading, query)]

    async def _ad(self, listed: Mapping[str, Any]) -> Ad | str | None:
        number = first(listed, "tid")
        name = first(listed, "slug") or number
        if not number:
            return "a topic has no id"
        answer = await self.asker.json(self._ask(f"topic/{quote(name)}", {"sort": "oldest_to_newest"}, _REFUSED))
        if answer.response.status >= 400:
            return None if answer.response.status in (404, 410) else f"topic {number} is not shown to us"
        return guarded(self._read_topic, number, name, answer)

    def _read_topic(self, number: str, name: str, answer: Answer) -> Ad | str | None:
        topic = mapping(answer.content)
        posts = [mapping(post) for post in each(topic.get("posts"))]
        main = first(topic, "mainPid")
        opening = next((post for post in posts if first(post, "pid") == main or post.get("index") == 0), None)
        if opening is None:
            return f"topic {number} has no first post"
        if opening.get("deleted") or topic.get("deleted"):
            return None
        labels = [first(mapping(tag), "value") for tag in each(topic.get("tags"))]
        content = first(opening, "content")
        return Post(
            ad_id=number, url=address(self.platform.base_url, f"topic/{first(topic, 'slug') or name}"),
            title=plain(first(topic, "titleRaw", "title")), text=plain(content),
            seller=first(opening, "user.username", "user.userslug", "uid"),
            posted=first(opening, "timestampISO", "timestamp"),
            category=" / ".join(part for part in (plain(first(topic, "category.name")), *labels) if part),
            images=image_links(content, self.platform.base_url),
            state=ListingState.SOLD if says_sold(labels) else None,
        ).as_ad(self, answer.response)  # fmt: skip


def _goes_on(content: Mapping[str, Any], number: int) -> bool:
    told = mapping(content.get("pagination"))
    last = first(told, "pageCount")
    if last.isdigit():
        return number < int(last)
    return bool(mapping(told.get("next")).get("active"))
