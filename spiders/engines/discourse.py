"""Discourse forums: topic lists as JSON (``/latest.json``, ``/c/<slug>/<id>.json``, ``/search.json``), then each topic.

A list shows at most an excerpt, so each topic's own answer is asked for its first post. Sections are categories
(``slug/id``, ``id``) or ``tag/<name>``. A key and its user name open what the forum shows to members.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote, urljoin

from scrapy.http import TextResponse

from crawler.description import Platform, PlatformKind
from model.errors import PageChangedError
from model.listing import ListingState
from spiders.engines.engine import Ad, Answer, Ask, Asker, Engine, Page, Recognised
from spiders.engines.posts import Post, address, as_html, guarded, host_of, image_links, perhaps, says_sold
from spiders.engines.rates import PacedAsker
from spiders.engines.secrets import Secrets
from spiders.engines.values import each, first, mapping, plain

_GONE = frozenset({403, 404, 410})
_JSON_PATH = re.compile(r"(?:\.json)?(?=\?|$)")


class DiscourseEngine(Engine):
    """One topic is one ad: its first post."""

    kind = PlatformKind.DISCOURSE
    secrets = ("api_key", "api_username")

    def __init__(self, platform: Platform, asker: Asker) -> None:
        super().__init__(platform, PacedAsker(asker))
        keys = Secrets(platform.name)
        key, user = keys.get("api_key"), keys.get("api_username")
        # A key made for an application goes without a user name.
        self._headers = {"Api-Key": key, "Api-Username": user} if user else {"User-Api-Key": key} if key else {}
        self._categories: dict[str, str] = {}

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:  # noqa: ARG003
        """By the generator that every Discourse page names."""
        home = as_html(home)
        generator = home.css("meta[name=generator]::attr(content)").get("")
        if not generator.startswith("Discourse"):
            return None
        folder = home.css("[data-base-uri]::attr(data-base-uri)").get("").strip("/")
        return Recognised(base_url=host_of(home.url) + (f"{folder}/" if folder else ""), why=f"says {generator[:40]}")

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """Topics in the order of their making where the forum lets one choose, each with its first post."""
        await self._learn_categories()
        seen: set[str] = set()
        for section in self.platform.interface.sections or ("",):
            ask: Ask | None = self._search(section, query, 1) if query else self._list(section)
            number, asked = 1, set[str]()
            while ask is not None and ask.url not in asked:
                asked.add(ask.url)
                answer = await self.asker.json(ask)
                topics, following = self._topics(answer)
                fresh = [topic for topic in topics if first(topic, "id") not in seen]
                seen.update(first(topic, "id") for topic in topics)
                number += 1
                if query:
                    ask = self._search(section, query, number) if following else None
                else:
                    ask = self._ask(self._next(following, answer)) if following and fresh else None
                ads = [ad for ad in [await self._ad(topic) for topic in fresh] if ad is not None]
                yield Page(response=answer.response, ads=ads, more=ask is not None)

    def _ask(self, url: str, allow: frozenset[int] = frozenset()) -> Ask:
        return Ask(url=url, headers=self._headers, allow=allow)

    def _list(self, section: str) -> Ask:
        path = "latest.json"
        if section.startswith("tag/"):
            path = f"tag/{quote(section[4:], safe='')}.json"
        elif section:
            path = f"c/{quote(section.strip('/').removeprefix('c/'))}.json"
        return self._ask(address(self.platform.base_url, path, {"order": "created", "no_definitions": "true"}))

    def _next(self, told: str, answer: Answer) -> str:
        # The list names the next page as people open it: /latest?page=1 is /latest.json?page=1 for us.
        try:
            return urljoin(answer.response.url, _JSON_PATH.sub(".json", told, count=1))
        except ValueError as error:  # "http://["
            raise PageChangedError(f"{answer.response.url}: 'more_topics_url' is no address ({error})") from error

    def _search(self, section: str, query: str, number: int) -> Ask:
        slugs = [step for step in section.split("/") if step and not step.isdigit() and step != "tag"]
        within = f" #{slugs[-1]}" if slugs else f" category:{section}" if section else ""
        return self._ask(
            address(self.platform.base_url, "search.json", {"q": f"{query}{within} order:latest_topic", "page": number})
        )

    def _topics(self, answer: Answer) -> tuple[list[Mapping[str, Any]], str]:
        content = mapping(answer.content)
        found = mapping(content.get("grouped_search_result"))
        if found or "posts" in content:
            more = found.get("more_full_page_results") or found.get("more_posts")
            return [mapping(topic) for topic in each(content.get("topics"))], "more" if more else ""
        told = mapping(content.get("topic_list"))
        topics = told.get("topics")
        if not isinstance(topics, list):
            raise PageChangedError(f"{answer.response.url}: no list 'topic_list.topics'; is this a Discourse forum?")
        return [mapping(topic) for topic in topics], first(told, "more_topics_url")

    async def _learn_categories(self) -> None:
        url = address(self.platform.base_url, "categories.json", {"include_subcategories": "true"})
        answer = await perhaps(self.asker, self._ask(url))
        told: list[Any] = each(
            mapping(mapping(answer.content if answer else {}).get("category_list")).get("categories")
        )
        while told:
            category = mapping(told.pop())
            self._categories[first(category, "id")] = first(category, "name")
            told += each(category.get("subcategory_list"))

    async def _ad(self, listed: Mapping[str, Any]) -> Ad | str | None:
        number = first(listed, "id")
        if not number.isdigit():
            return "a topic has no id"
        answer = await self.asker.json(self._ask(address(self.platform.base_url, f"t/{number}.json"), _GONE))
        if answer.response.status >= 400:
            return None if answer.response.status != 403 else f"topic {number} is not shown to us"
        return guarded(self._read_topic, number, answer)

    def _read_topic(self, number: str, answer: Answer) -> Ad | str | None:
        topic = mapping(answer.content)
        posts: Sequence[Any] = each(mapping(topic.get("post_stream")).get("posts"))
        opening = next((mapping(post) for post in posts if mapping(post).get("post_number", 1) == 1), None)
        if opening is None:
            return f"topic {number} has no first post"
        if topic.get("deleted_at") or opening.get("deleted_at") or opening.get("user_deleted"):
            return None
        if first(topic, "archetype") == "private_message" or first(opening, "user_id") == "-1":
            return None
        labels = [tag if isinstance(tag, str) else first(mapping(tag), "name") for tag in each(topic.get("tags"))]
        cooked = first(opening, "cooked")
        return Post(
            ad_id=number, url=address(self.platform.base_url, f"t/{first(topic, 'slug') or '-'}/{number}"),
            title=first(topic, "title"), text=plain(cooked), seller=first(opening, "username"),
            posted=first(opening, "created_at") or first(topic, "created_at"),
            category=" / ".join(filter(None, (self._categories.get(first(topic, "category_id"), ""), *labels))),
            price=first(topic, "price", "custom_fields.price", "topic_custom_fields.price"),
            currency=first(topic, "currency", "custom_fields.currency"),
            images=image_links(cooked, self.platform.base_url),
            state=ListingState.SOLD if says_sold(labels) else None,
        ).as_ad(self, answer.response)  # fmt: skip
