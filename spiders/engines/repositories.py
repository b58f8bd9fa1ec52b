"""All posts of an AT Protocol data server: its repositories, and the post records of each."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from model.errors import PageChangedError
from spiders.engines.atproto import POST, Author, post_of, stored_images
from spiders.engines.engine import Ad, Answer, Ask, Engine, Page
from spiders.engines.posts import address, guarded, perhaps, with_parameters
from spiders.engines.values import first, mapping, words_hold

_PER_PAGE = 100
_REPOSITORIES = 500
# What a service that keeps no repositories answers.
_NONE = frozenset({400, 404, 405, 501})


class Repositories:
    """The walk of one data server for an engine."""

    def __init__(self, engine: Engine, service: str) -> None:
        self._engine = engine
        self._service = service

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """Account by account, the newest posts first; a query is matched on their words."""
        ask: Ask | None = self._list("")
        asked: set[str] = set()
        while ask is not None and ask.url not in asked:
            asked.add(ask.url)
            answer = await self._engine.asker.json(ask)
            content = mapping(answer.content)
            found = content.get("repos")
            if answer.response.status >= 400 or not isinstance(found, list):
                raise PageChangedError(
                    f"{answer.response.url}: this service lists no repositories; give queries, or accounts as"
                    " interface.sections"
                )
            for repository in (mapping(one) for one in found):
                if first(repository, "did") and repository.get("active") is not False:
                    async for page in self._posts(first(repository, "did"), query):
                        yield replace(page, more=True)
            cursor = first(content, "cursor")
            ask = self._list(cursor) if cursor and found else None

    def _list(self, cursor: str) -> Ask:
        parameters = {"limit": _REPOSITORIES, "cursor": cursor}
        return Ask(url=address(self._service, "xrpc/com.atproto.sync.listRepos", parameters), allow=_NONE)

    async def _posts(self, did: str, query: str) -> AsyncIterator[Page]:
        described = await perhaps(
            self._engine.asker, Ask(url=address(self._service, "xrpc/com.atproto.repo.describeRepo", {"repo": did}))
        )
        author = Author(did, first(mapping(described.content), "handle") if described else "")
        limit = min(self._engine.platform.interface.per_page or _PER_PAGE, _PER_PAGE)
        parameters = {"repo": did, "collection": POST, "limit": limit}
        first_ask = Ask(url=address(self._service, "xrpc/com.atproto.repo.listRecords", parameters), allow=_NONE)
        async for page in self._engine.follow(first_ask, partial(self._read, author, query)):
            yield page

    def _ad(self, author: Author, one: Mapping[str, Any]) -> Ad | str:
        record = mapping(one.get("value"))
        images = stored_images(record, self._service, author.did)
        return replace(post_of(first(one, "uri"), record, author), images=images).as_ad(self._engine)

    def _read(self, author: Author, query: str, answer: Answer) -> tuple[Sequence[Ad | str], Ask | None]:
        content = mapping(answer.content)
        records = content.get("records")
        if not isinstance(records, list):
            return [f"the posts of {author.did} cannot be listed (HTTP {answer.response.status})"], None
        ads = [guarded(self._ad, author, mapping(one)) for one in records]
        kept = [ad for ad in ads if isinstance(ad, str) or not query or words_hold(ad.reading, query)]
        cursor = first(content, "cursor")
        following = Ask(url=with_parameters(answer.response.url, cursor=cursor), allow=_NONE)
        return kept, following if cursor and records else None
