"""VK by its API: ``newsfeed.search`` for a query, ``wall.get`` and ``wall.search`` for the walls named as sections.

The token travels in a header, never in an address. VK tells its errors in answers of 200: the ones that pass are
waited for, the ones that refuse end the visit, and a wall that is closed is told and left.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import parse_qs, urlsplit

from scrapy.http import TextResponse

from crawler.description import Platform, PlatformKind
from model.errors import BlockedError, ConfigError, PageChangedError
from model.listing import ListingState
from spiders.engines.engine import Ad, Answer, Ask, Asker, Engine, Page, Read, Recognised, in_turn
from spiders.engines.posts import Post, address, guarded, words
from spiders.engines.secrets import Secrets
from spiders.engines.values import each, first, mapping
from spiders.fetch import FetchError, FetchFailure

_VERSION = "5.199"
_PER_SEARCH, _PER_WALL = 200, 100
_PASSING = {1, 6, 10}
_PATIENCE = 4
_LOGIN = {4, 5, 27, 28, 1116, 1117}
_REFUSED = {9, 14, 17, 24, 29}
_CLOSED_WALL = {7, 15, 18, 19, 30, 113, 203}
_OWNER = re.compile(r"(?:id|club|public)?(-?\d+)")
_UNAVAILABLE = {"1", "2"}


class VkEngine(Engine):
    """One wall post is one ad; a repost without words of its own counts for the post that was reposted."""

    kind = PlatformKind.VK
    secrets = ("token",)
    required = ("token",)
    lists_all = False

    def __init__(self, platform: Platform, asker: Asker) -> None:
        super().__init__(platform, _VkAsker(asker, Secrets(platform.name)))

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:  # noqa: ARG003
        """Only VK itself is of this kind."""
        host = home.url.split("/")[2].lower().removeprefix("www.").removeprefix("m.")
        if host not in ("vk.com", "vk.ru", "vkontakte.ru"):
            return None
        parts = {"languages": ["ru"], "interface": {"terms_url": "https://dev.vk.com/ru/rules"}}
        return Recognised(base_url="https://api.vk.com/", parts=parts, why="is VK")

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """The search's posts, newest first, or those of the walls."""
        sections = self.platform.interface.sections
        if not sections:
            if not query:
                raise ConfigError(f"platform '{self.platform.name}': VK lists nothing without queries or sections")
            ask = self._ask("newsfeed.search", {"q": query, "count": self._limit(_PER_SEARCH)})
            async for page in self.follow(ask, self._read(self._after_search)):
                yield page
        async for page in in_turn(sections, lambda section: self._walk_wall(section, query)):
            yield page

    def _walk_wall(self, section: str, query: str) -> AsyncIterator[Page]:
        method, parameters = ("wall.search", {"query": query}) if query else ("wall.get", {})
        ask = self._ask(method, {**_wall(section), **parameters, "count": self._limit(_PER_WALL)})
        return self.follow(ask, self._read(self._after_wall, section))

    def _limit(self, most: int) -> int:
        return min(self.platform.interface.per_page or most, most)

    def _ask(self, method: str, parameters: Mapping[str, object]) -> Ask:
        return Ask(
            url=address(self.platform.base_url, f"method/{method}", {**parameters, "extended": 1, "v": _VERSION})
        )

    def _read(self, following: Callable[[Answer, Mapping[str, Any]], Ask | None], section: str = "") -> Read:
        return partial(self._posts, following, section)

    def _posts(
        self, following: Callable[[Answer, Mapping[str, Any]], Ask | None], section: str, answer: Answer
    ) -> tuple[Sequence[Ad | str], Ask | None]:
        error = mapping(mapping(answer.content).get("error"))
        if error:
            return [f"the wall '{section}' is not open ({first(error, 'error_msg')[:150]})"], None
        response = mapping(mapping(answer.content).get("response"))
        items = response.get("items")
        if not isinstance(items, list):
            raise PageChangedError(f"{answer.response.url}: no list 'response.items'; has VK's interface changed?")
        ads = [guarded(self._ad, mapping(item)) for item in items if not mapping(item).get("is_deleted")]
        return ads, following(answer, response) if items else None

    def _after_search(self, answer: Answer, response: Mapping[str, Any]) -> Ask | None:
        cursor = first(response, "next_from")
        return self._again(answer, "start_from", cursor) if cursor else None

    def _after_wall(self, answer: Answer, response: Mapping[str, Any]) -> Ask | None:
        asked = parse_qs(urlsplit(answer.response.url).query)
        offset = int(asked.get("offset", ["0"])[0]) + len(each(response.get("items")))
        total = first(response, "count")
        return self._again(answer, "offset", str(offset)) if not total.isdigit() or offset < int(total) else None

    def _again(self, answer: Answer, name: str, value: str) -> Ask:
        asked = {key: values[0] for key, values in parse_qs(urlsplit(answer.response.url).query).items()}
        return Ask(url=address(self.platform.base_url, urlsplit(answer.response.url).path, asked | {name: value}))

    def _ad(self, post: Mapping[str, Any]) -> Ad | str:
        history = [mapping(one) for one in each(post.get("copy_history"))]
        if history and not first(post, "text").strip():
            post = history[0]
        owner, number = first(post, "owner_id", "to_id"), first(post, "id")
        if not owner or not number:
            return "a post has no owner_id or no id"
        attachments = [mapping(mapping(one).get(first(mapping(one), "type"))) for one in each(post.get("attachments"))]
        goods = next((one for one in attachments if "price" in one), {})
        told = [words(first(one, "title"), first(one, "description", "text", "question")) for one in attachments]
        cents = first(goods, "price.amount")
        return Post(
            ad_id=f"{owner}_{number}", url=f"https://vk.com/wall{owner}_{number}",
            text=words(first(post, "text"), *told), seller=_handle(first(post, "signer_id", "from_id") or owner),
            posted=first(post, "date"), place=first(post, "geo.place.title"),
            price=f"{int(cents) / 100:.2f}" if cents.isdigit() else "", currency=first(goods, "price.currency.name"),
            images=[link for one in attachments for link in _images(one)],
            state=ListingState.SOLD if first(goods, "availability") in _UNAVAILABLE else None,
        ).as_ad(self)  # fmt: skip


class _VkAsker:
    """Asks with the token, and sorts the errors that VK tells in answers of 200."""

    def __init__(self, asker: Asker, keys: Secrets) -> None:
        self._asker = asker
        self._keys = keys

    async def json(self, ask: Ask) -> Answer:
        """See Asker."""
        headers = {**ask.headers, "Authorization": f"Bearer {self._keys.get('token')}"}
        signed = Ask(url=ask.url, headers=headers)
        for attempt in range(_PATIENCE):
            answer = await self._asker.json(signed)
            error = mapping(mapping(answer.content).get("error"))
            code = error.get("error_code")
            code = code if isinstance(code, int) else None if not error else -1
            if code not in _PASSING:
                self._judge(ask, code, first(error, "error_msg"))
                return answer
            await asyncio.sleep(0.4 * 2**attempt)
        raise FetchError(FetchFailure.UNREACHABLE, f"{ask.url}: VK goes on answering error {code}")

    async def text(self, ask: Ask) -> Answer:
        """See Asker."""
        return await self._asker.text(ask)

    def _judge(self, ask: Ask, code: object, told: str) -> None:
        if code in _LOGIN:
            raise BlockedError(f"VK asks for a login ({told[:150]}); set or renew {self._keys.variable('token')}")
        if code in _REFUSED:
            raise BlockedError(f"VK refuses us (error {code}: {told[:150]}): {ask.url}")
        if code is not None and code not in _CLOSED_WALL:
            raise PageChangedError(f"{ask.url}: VK answers error {code} ({told[:150]})")


def _wall(section: str) -> dict[str, str]:
    name = section.rstrip("/").rpartition("/")[2].lstrip("@")
    numbered = _OWNER.fullmatch(name)
    if numbered is None:
        return {"domain": name}
    number = numbered.group(1)
    return {"owner_id": f"-{number}" if name.startswith(("club", "public")) else number}


def _handle(number: str) -> str:
    return f"club{number[1:]}" if number.startswith("-") else f"id{number}"


def _images(attachment: Mapping[str, Any]) -> list[str]:
    sizes = [mapping(one) for one in (each(attachment.get("sizes")) or each(attachment.get("image")))]
    largest = max(sizes, key=_width, default=None)
    link = first(largest or {}, "url") or first(attachment, "orig_photo.url", "thumb_photo", "photo_800", "photo_1280")
    inner = attachment.get("photo")
    return [link] if link else _images(mapping(inner)) if inner else []


def _width(size: Mapping[str, Any]) -> int:
    told = first(size, "width")
    return int(told) if told.isdigit() else 0
