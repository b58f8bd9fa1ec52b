"""Bluesky and other AT Protocol services, by their XRPC interface.

A query asks ``app.bsky.feed.searchPosts``; sections are accounts (handle or DID), feed generators or lists (at:// of
each). With a handle and an app password a session is opened first. A personal data server has no search: its
repositories are listed then, and each account's posts read from its own records.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from scrapy.http import TextResponse

from crawler.description import Platform, PlatformKind
from model.errors import BlockedError, PageChangedError
from spiders.engines.atproto import Author, post_of, shown_images
from spiders.engines.engine import Ad, Answer, Ask, Asker, Engine, Page, Recognised, in_turn
from spiders.engines.posts import address, guarded, host_of, perhaps, with_parameters
from spiders.engines.rates import PacedAsker
from spiders.engines.repositories import Repositories
from spiders.engines.secrets import Secrets
from spiders.engines.tokens import TokenAsker
from spiders.engines.values import first, mapping, words_hold

_PER_PAGE = 100
# What a service without a method answers; a data server that knows no AppView calls it an invalid request.
_NO_METHOD = frozenset({400, 404, 405, 501})
_NOTHING_ASKED = 404
_SESSION = "xrpc/com.atproto.server.createSession"


class BlueskyEngine(Engine):
    """One post is one ad, named by its at:// address; a repost counts for the post that was reposted."""

    kind = PlatformKind.BLUESKY
    secrets = ("handle", "app_password")

    def __init__(self, platform: Platform, asker: Asker) -> None:
        super().__init__(platform, PacedAsker(asker))
        self._service = platform.base_url
        self._keys = Secrets(platform.name)
        # Without a session a data server refuses to search, yet shows its repositories to everybody.
        self._maybe_closed = frozenset({401})
        if self._keys.get("handle") and self._keys.get("app_password"):
            # A session's questions go to the account's own server, which passes them on.
            self._service = host_of(platform.interface.token_url or platform.base_url)
            self._maybe_closed = frozenset()
            self.asker = PacedAsker(TokenAsker(asker, self._open_session, _is_expired, status=400))

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:
        """By the words of a data server or an AppView, then by ``describeServer``."""
        text = home.text[:50_000].lower()
        if "at protocol" not in text and "atproto" not in text and "bsky" not in text:
            return None
        base = host_of(home.url)
        answer = await perhaps(asker, Ask(url=f"{base}xrpc/com.atproto.server.describeServer"))
        if answer is None or "availableUserDomains" not in mapping(answer.content):
            return None
        return Recognised(base_url=base, why="answers com.atproto.server.describeServer")

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """Posts that the search finds; those of each section; or of all repositories where there is neither."""
        read = partial(self._read, "feed", query)
        sections = self.platform.interface.sections
        async for page in in_turn(sections, lambda section: self.follow(self._feed(section), read)):
            yield page
        if sections:
            return
        status = _NOTHING_ASKED
        if query:
            parameters = {"q": query, "sort": "latest"}
            ask = self._ask("app.bsky.feed.searchPosts", parameters, _NO_METHOD | self._maybe_closed)
            async for page in self.follow(ask, partial(self._read, "posts", "")):
                status = page.response.status
                if status < 400:
                    yield page
        if status >= 400:
            async for page in self._everything(query, status):
                yield page

    async def _everything(self, query: str, status: int) -> AsyncIterator[Page]:
        try:
            async for page in Repositories(self, self._service).pages(query):
                yield page
        except PageChangedError as error:
            if status != 401:
                raise
            keys = self._keys.told(self.secrets)
            raise BlockedError(f"{self.platform.host} lets nobody search without a login; set {keys}") from error

    async def _open_session(self, asker: Asker) -> str:
        url = self.platform.interface.token_url or address(self.platform.base_url, _SESSION)
        keys = {"identifier": self._keys.get("handle"), "password": self._keys.get("app_password")}
        headers = {"Content-Type": "application/json"}
        answer = await asker.json(
            Ask(url=url, method="POST", headers=headers, body=json.dumps(keys).encode(), unlogged=True)
        )
        token = first(mapping(answer.content), "accessJwt")
        if not token:
            raise BlockedError(f"{url}: no session was opened; set or renew {self._keys.told(self.secrets)}")
        return token

    def _feed(self, section: str) -> Ask:
        if section.startswith("at://"):
            of_list = "/app.bsky.graph.list/" in section
            method = "app.bsky.feed.getListFeed" if of_list else "app.bsky.feed.getFeed"
            return self._ask(method, {"list" if of_list else "feed": section})
        return self._ask("app.bsky.feed.getAuthorFeed", {"actor": section.lstrip("@"), "filter": "posts_with_replies"})

    def _ask(self, method: str, parameters: Mapping[str, str], allow: frozenset[int] = frozenset()) -> Ask:
        limit = min(self.platform.interface.per_page or _PER_PAGE, _PER_PAGE)
        return Ask(url=address(self._service, f"xrpc/{method}", {**parameters, "limit": limit}), allow=allow)

    def _read(self, name: str, query: str, answer: Answer) -> tuple[Sequence[Ad | str], Ask | None]:
        if answer.response.status >= 400:
            return [], None
        content = mapping(answer.content)
        found = content.get(name)
        if not isinstance(found, list):
            raise PageChangedError(f"{answer.response.url}: no list '{name}'; is this an AT Protocol service?")
        shown = (mapping(mapping(one).get("post")) if name == "feed" else mapping(one) for one in found)
        ads = [guarded(self._ad, one) for one in shown]
        kept = [ad for ad in ads if isinstance(ad, str) or not query or words_hold(ad.reading, query)]
        cursor = first(content, "cursor")
        return kept, Ask(url=with_parameters(answer.response.url, cursor=cursor)) if cursor else None

    def _ad(self, post: Mapping[str, Any]) -> Ad | str:
        author = Author(first(post, "author.did"), first(post, "author.handle"))
        told = post_of(first(post, "uri"), mapping(post.get("record")), author, first(post, "indexedAt"))
        return replace(told, images=shown_images(post)).as_ad(self)


def _is_expired(answer: Answer) -> bool:
    told = first(mapping(answer.content), "error")
    return answer.response.status == 401 or told in ("ExpiredToken", "InvalidToken")
