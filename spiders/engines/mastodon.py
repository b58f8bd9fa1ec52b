"""Mastodon and servers that speak its client interface (GoToSocial, Pleroma, Akkoma, Pixelfed, Takahē, Friendica).

Sections are ``#tag``, ``@account``, ``local`` or ``public``; none means the server's local timeline. A query asks the
full-text search where a token is set; without one it reads the hashtag of the query's words and then the sections,
matching the words here. Paged by ``max_id`` as the Link header names it.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from scrapy.http import TextResponse

from crawler.description import Platform, PlatformKind
from model.errors import BlockedError, PageChangedError
from spiders.engines.engine import Ad, Answer, Ask, Asker, Engine, Page, Recognised, in_turn
from spiders.engines.posts import Post, address, guarded, host_of, perhaps, with_parameters, words
from spiders.engines.rates import PacedAsker
from spiders.engines.secrets import Secrets
from spiders.engines.values import each, first, mapping, plain, words_hold

_PER_PAGE = 40
_NEXT = re.compile(r'<([^<>]+)>\s*;[^,<]*\brel="?next\b')
_MARKS = re.compile(
    r"mastodon|pleroma|akkoma|gotosocial|pixelfed|takah|friendica|fediverse|application/activity\+json", re.IGNORECASE
)
_OPEN = {"", "public", "unlisted", "local"}
_STILLS = {"image": "url", "gifv": "preview_url", "video": "preview_url"}


class MastodonEngine(Engine):
    """One status is one ad; a boost counts for the status that was boosted."""

    kind = PlatformKind.MASTODON
    secrets = ("token",)

    def __init__(self, platform: Platform, asker: Asker) -> None:
        super().__init__(platform, PacedAsker(asker))
        token = Secrets(platform.name).get("token")
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:
        """By the marks of federated servers on the page, then by the instance's own word."""
        if not _MARKS.search(home.text[:100_000]):
            return None
        base = host_of(home.url)
        for version in ("v2", "v1"):
            answer = await perhaps(asker, Ask(url=f"{base}api/{version}/instance"))
            told = mapping(answer.content) if answer else {}
            if first(told, "version") and first(told, "domain", "uri", "title"):
                return Recognised(base_url=base, why=f"answers api/{version}/instance: {first(told, 'version')[:60]}")
        return None

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """The search's statuses, or those of the sections."""
        sections = self.platform.interface.sections
        if query and self._headers and not sections:
            async for page in self.follow(self._search(query, 0), partial(self._found, query)):
                yield page
            return
        if query and not sections:
            sections = ("#" + "".join(re.findall(r"\w+", query)), "local")
        async for page in in_turn(sections or ("local",), lambda section: self._section(section, query)):
            yield page

    async def _section(self, section: str, query: str) -> AsyncIterator[Page]:
        tagged = section.startswith("#")
        wanted = "" if tagged and section[1:].casefold() == "".join(query.split()).casefold() else query
        path = await self._path(section)
        if isinstance(path, Page):
            yield path
            return
        first_ask = self._ask(address(self.platform.base_url, path[0], path[1] | {"limit": self._limit}))
        async for page in self.follow(first_ask, partial(self._read, wanted)):
            yield page

    async def _path(self, section: str) -> tuple[str, dict[str, object]] | Page:
        if section.startswith("#"):
            return f"api/v1/timelines/tag/{quote(section[1:], safe='')}", {}
        if section in ("local", "public"):
            return "api/v1/timelines/public", {"local": "true"} if section == "local" else {}
        acct = section.lstrip("@")
        ask = self._ask(address(self.platform.base_url, "api/v1/accounts/lookup", {"acct": acct}), 404)
        answer = await self.asker.json(ask)
        account = first(mapping(answer.content), "id")
        if not account:
            return Page(response=answer.response, ads=[f"there is no account '{section}'"], more=True)
        return f"api/v1/accounts/{quote(account, safe='')}/statuses", {"exclude_reblogs": "true"}

    @property
    def _limit(self) -> int:
        return min(self.platform.interface.per_page or _PER_PAGE, _PER_PAGE)

    def _ask(self, url: str, *allow: int) -> Ask:
        return Ask(url=url, headers=self._headers, allow=frozenset({422, *allow}))

    def _search(self, query: str, offset: int) -> Ask:
        parameters = {"q": query, "type": "statuses", "limit": self._limit, "offset": offset or ""}
        return self._ask(address(self.platform.base_url, "api/v2/search", parameters))

    def _found(self, query: str, answer: Answer) -> tuple[Sequence[Ad | str], Ask | None]:
        found = mapping(self._content(answer)).get("statuses")
        if not isinstance(found, list):
            raise PageChangedError(f"{answer.response.url}: no list 'statuses' in the answer of the search")
        offset = int("".join(parse_qs(urlsplit(answer.response.url).query).get("offset", ["0"])))
        return self._ads(found), self._search(query, offset + len(found)) if found else None

    def _read(self, query: str, answer: Answer) -> tuple[Sequence[Ad | str], Ask | None]:
        statuses = self._content(answer)
        if not isinstance(statuses, list):
            raise PageChangedError(
                f"{answer.response.url}: no list of statuses; does this server speak Mastodon's API?"
            )
        ads = [ad for ad in self._ads(statuses) if isinstance(ad, str) or not query or words_hold(ad.reading, query)]
        return ads, self._next(answer, statuses)

    def _content(self, answer: Answer) -> Any:  # noqa: ANN401  (what a stranger's JSON holds)
        if answer.response.status == 422:
            told = first(mapping(answer.content), "error")
            variable = Secrets(self.platform.name).variable("token")
            raise BlockedError(f"{self.platform.host} asks for a login ({told[:150]}); set or renew {variable}")
        return answer.content

    def _next(self, answer: Answer, statuses: Sequence[object]) -> Ask | None:
        links = b",".join(answer.response.headers.getlist("Link")).decode("latin-1")
        last = first(mapping(statuses[-1]), "id") if statuses else ""
        if links:
            told = _NEXT.search(links)
            # Only the cursor is taken: behind a proxy the link itself may name another host.
            last = "".join(parse_qs(urlsplit(told.group(1)).query).get("max_id", [])) if told else ""
        return self._ask(with_parameters(answer.response.url, max_id=last)) if last else None

    def _ads(self, statuses: Sequence[object]) -> list[Ad | str]:
        found: list[Ad | str] = []
        for content in statuses:
            status = mapping(content)
            original = mapping(status.get("reblog")) or status
            if first(original, "visibility") in _OPEN:
                found.append(guarded(self._ad, original))
        return found

    def _ad(self, status: Mapping[str, Any]) -> Ad | str:
        media = [mapping(one) for one in each(status.get("media_attachments"))]
        options = [first(mapping(one), "title") for one in each(mapping(status.get("poll")).get("options"))]
        text = words(
            first(status, "spoiler_text"), plain(first(status, "content")), "\n".join(filter(None, options)),
            *(first(one, "description") for one in media),
        )  # fmt: skip
        kinds = ((one, _STILLS.get(first(one, "type"), "")) for one in media)
        ad_id = first(status, "id")
        return Post(
            ad_id=ad_id, url=first(status, "url", "uri") or address(self.platform.base_url, f"web/statuses/{ad_id}"),
            text=text, seller=first(status, "account.acct", "account.username"), posted=first(status, "created_at"),
            language=first(status, "language"),
            images=[first(one, still, "remote_url", "preview_url") for one, still in kinds if still],
        ).as_ad(self)  # fmt: skip
