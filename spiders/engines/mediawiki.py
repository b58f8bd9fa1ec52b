"""MediaWiki by ``api.php``: lists by ``generator=`` and ``continue``, the text of each page as the wiki renders it.

Sections are ``Category:…`` (the wiki's own word for it), ``recent`` (newly made pages) or the title of one page; none
means every page of the content namespaces. A noticeboard, a page whose sections are signed and dated, is many ads.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrapy.http import TextResponse

from crawler.description import Platform, PlatformKind
from crawler.politeness import retry_after_s
from model.errors import BlockedError, PageChangedError
from spiders.engines.engine import Ad, Answer, Ask, Asker, Engine, Page, Recognised
from spiders.engines.noticeboard import Board, split_board, without_furniture
from spiders.engines.posts import Post, address, as_html, guarded, image_links, perhaps
from spiders.engines.values import each, first, mapping, plain
from spiders.fetch import FetchError, FetchFailure
from spiders.pages.dates import read_date

_PER_PAGE = 50
_PATIENCE = 5
_WAIT_AT_MOST_S = 60.0
_PASSING = {"maxlag", "ratelimited", "readonly", "internal_api_error_DBQueryTimeoutError"}
_NO_SEARCH = {"search-title-disabled", "search-text-disabled", "srsearch-title-disabled", "srsearch-text-disabled"}
_LOGIN = {"readapidenied", "permissiondenied", "blocked", "assertuserfailed"}
_GUESSES = ("api.php", "w/api.php", "mediawiki/api.php", "wiki/api.php")
Parameters = dict[str, object]


class MediawikiEngine(Engine):
    """One page is one ad, or one signed section of a noticeboard."""

    kind = PlatformKind.MEDIAWIKI

    def __init__(self, platform: Platform, asker: Asker) -> None:
        super().__init__(platform, asker)
        self._api = platform.base_url if urlsplit(platform.base_url).path.endswith("api.php") else ""
        self._general: Mapping[str, Any] = {}
        self._namespaces: list[Mapping[str, Any]] = []

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:
        """By the generator or the edit link of its pages, then by the wiki's own word."""
        home = as_html(home)
        generator = home.css("meta[name=generator]::attr(content)").get("")
        if not generator.startswith("MediaWiki") and not _edit_link(home):
            return None
        api = _edit_link(home) or urljoin(home.url, "/api.php")
        answer = await perhaps(asker, Ask(url=_url(api, {"action": "query", "meta": "siteinfo"})))
        general = mapping(mapping(mapping(answer.content if answer else {}).get("query")).get("general"))
        if not general:
            return None
        return Recognised(base_url=api, why=f"api.php says {first(general, 'generator')[:40]}")

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """The pages of the search, of each section, or of the content namespaces."""
        await self._learn()
        seen: set[str] = set()
        for start in self._starts(query):
            parameters: Parameters | None = start
            asked: set[str] = set()
            while parameters is not None and str(parameters) not in asked:
                asked.add(str(parameters))
                answer = await self._json(parameters, _NO_SEARCH)
                listed = _pages_of(answer)
                told = mapping(mapping(answer.content).get("continue"))
                parameters = start | {key: str(value) for key, value in told.items()} if told else None
                ads: list[Ad | str] = []
                for page in (mapping(one) for one in listed):
                    if first(page, "pageid") not in seen:
                        ads += await self._ads(page)
                    seen |= {first(page, "pageid")} - {""}
                yield Page(response=answer.response, ads=ads, more=parameters is not None)

    async def _learn(self) -> None:
        if not self._api:
            self._api = await self._find_api()
        answer = await self._json(
            {"action": "query", "meta": "siteinfo", "siprop": "general|namespaces|namespacealiases"}
        )
        told = mapping(mapping(answer.content).get("query"))
        self._general = mapping(told.get("general"))
        if not self._general:
            raise PageChangedError(f"{self._api}: no 'general' in siteinfo; is this MediaWiki's api.php?")
        spaces = told.get("namespaces")
        self._namespaces = [mapping(one) for one in (spaces.values() if isinstance(spaces, Mapping) else each(spaces))]
        self._namespaces += [mapping(one) for one in each(told.get("namespacealiases"))]

    async def _find_api(self) -> str:
        home = await self.asker.text(Ask(url=self.platform.base_url))
        named = _edit_link(as_html(home.response))
        if named:
            return named
        for guess in _GUESSES:
            api = urljoin(self.platform.base_url, guess)
            answer = await perhaps(self.asker, Ask(url=_url(api, {"action": "query", "meta": "siteinfo"})))
            if answer is not None and "query" in mapping(answer.content):
                return api
        raise PageChangedError(f"{self.platform.base_url}: no api.php was found; give its address as base_url")

    def _starts(self, query: str) -> list[Parameters]:
        common: Parameters = {
            "action": "query",
            "prop": "info|revisions",
            "inprop": "url",
            "rvprop": "ids|timestamp|user",
        }
        limit = min(self.platform.interface.per_page or _PER_PAGE, _PER_PAGE)
        content = [first(one, "id") for one in self._namespaces if one.get("content") or first(one, "id") == "0"]
        spaces = list(dict.fromkeys(content)) or ["0"]
        if query:
            words = {"generator": "search", "gsrsearch": query, "gsrlimit": limit, "gsrnamespace": "|".join(spaces)}
            # A wiki without a search engine of its own keeps two indexes, and asks that of titles unless told.
            return [common | words | {"gsrwhat": what} for what in ("text", "title")]
        starts: list[Parameters] = []
        for section in self.platform.interface.sections:
            if section == "recent":
                made = {
                    "generator": "recentchanges",
                    "grctype": "new",
                    "grclimit": limit,
                    "grcnamespace": "|".join(spaces),
                }
                starts.append(common | made)
            elif section.partition(":")[0].strip().casefold() in self._names("14"):
                members = {"generator": "categorymembers", "gcmtitle": section, "gcmlimit": limit, "gcmtype": "page"}
                starts.append(common | members | {"gcmsort": "timestamp", "gcmdir": "desc"})
            else:
                starts.append(common | {"titles": section, "redirects": 1})
        every = {"generator": "allpages", "gapfilterredir": "nonredirects", "gaplimit": limit}
        return starts or [common | every | {"gapnamespace": space} for space in spaces]

    def _names(self, number: str) -> set[str]:
        spaces = [one for one in self._namespaces if first(one, "id") == number]
        names = {first(one, key).casefold() for one in spaces for key in ("name", "canonical", "alias", "*")}
        return {name for name in names if name}

    async def _ads(self, page: Mapping[str, Any]) -> list[Ad | str]:
        title, number = first(page, "title"), first(page, "pageid")
        if not number:
            return [f"there is no page '{title}'"] if title else ["a page has no id"]
        if title == first(self._general, "mainpage"):
            return []
        answer = await self._json({
            "action": "parse", "pageid": number, "prop": "text|categories|displaytitle", "disableeditsection": 1,
            "disabletoc": 1, "disablelimitreport": 1,
        }, gone={"nosuchpageid", "missingtitle"})  # fmt: skip
        parsed = mapping(mapping(answer.content).get("parse"))
        if not parsed:
            return []
        markup = first(parsed, "text", "text.*")
        link = first(page, "fullurl", "canonicalurl") or self.platform.base_url
        language = first(page, "pagelanguage") or first(self._general, "lang")
        board = guarded(split_board, markup, self._names("2") | self._names("3"))
        if isinstance(board, str):
            return [f"'{title}': {board}"]
        if board is not None:
            return self._sections(board, number, title, link, language, answer)
        made = await self._made(page, number)
        post = Post(
            ad_id=number, url=link, title=plain(first(parsed, "displaytitle")) or title,
            text=plain(without_furniture(markup)), seller=first(made, "user"), posted=first(made, "timestamp"),
            language=language, category=" / ".join(_categories(parsed)), images=image_links(markup, link),
        )  # fmt: skip
        return [post.as_ad(self, answer.response)]

    def _sections(
        self, board: Board, number: str, title: str, link: str, language: str, answer: Answer
    ) -> list[Ad | str]:
        found = []
        for notice in board:
            # Somebody whose interface is in another language signs in the wiki's, or in English.
            posted = read_date(notice.posted, (*([language] if language else []), "en"), answer.seen_at)
            post = Post(
                ad_id=f"{number}#{notice.anchor}", url=f"{link}#{notice.anchor}", title=notice.title, text=notice.text,
                seller=notice.author, posted=posted.isoformat() if posted else "", language=language, category=title,
                images=image_links(notice.markup, link),
            )  # fmt: skip
            found.append(post.as_ad(self, answer.response))
        return found

    async def _made(self, page: Mapping[str, Any], number: str) -> Mapping[str, Any]:
        latest = next((mapping(one) for one in each(page.get("revisions"))), {})
        if latest and first(latest, "parentid") == "0":
            return latest
        answer = await self._json({
            "action": "query", "pageids": number, "prop": "revisions", "rvdir": "newer", "rvlimit": 1,
            "rvprop": "ids|timestamp|user",
        })  # fmt: skip
        pages = _pages_of(answer)
        revisions = each(mapping(pages[0]).get("revisions")) if pages else []
        return mapping(revisions[0]) if revisions else latest

    async def _json(self, parameters: Parameters, gone: set[str] = set()) -> Answer:  # noqa: B006  (never written)
        ask = Ask(url=_url(self._api, parameters | {"maxlag": 5}))
        for attempt in range(_PATIENCE):
            answer = await self.asker.json(ask)
            error = mapping(mapping(answer.content).get("error"))
            code = first(error, "code")
            if not code or code in gone:
                return answer
            told = first(error, "info")[:200]
            if code in _LOGIN:
                raise BlockedError(f"{self.platform.host} asks for a login ({told}): {ask.url}")
            if code not in _PASSING:
                raise PageChangedError(f"{ask.url}: {code} ({told})")
            asked = retry_after_s(answer.response.headers.get("Retry-After"), answer.seen_at)
            await asyncio.sleep(min(2.0**attempt if asked is None else asked, _WAIT_AT_MOST_S))
        raise FetchError(FetchFailure.UNREACHABLE, f"{ask.url}: the wiki goes on saying {code} ({told})")


def _url(api: str, parameters: Parameters) -> str:
    return address(api, "", {**parameters, "format": "json", "formatversion": 2}).replace("api.php/", "api.php", 1)


def _edit_link(home: TextResponse) -> str:
    """The wiki's api.php as its pages name it; on the host that was asked, whatever host the wiki believes to have."""
    link = home.css('link[rel~="EditURI"]::attr(href)').get("").partition("?")[0]
    if not link.endswith("api.php"):
        return ""
    asked = urlsplit(home.url)
    return urlsplit(home.urljoin(link))._replace(scheme=asked.scheme, netloc=asked.netloc).geturl()


def _categories(parsed: Mapping[str, Any]) -> list[str]:
    shown = (mapping(one) for one in each(parsed.get("categories")) if not mapping(one).get("hidden"))
    return [first(one, "category", "*").replace("_", " ") for one in shown]


def _pages_of(answer: Answer) -> list[Any]:
    """The pages of an answer; a wiki before 1.25 tells them by number."""
    pages = mapping(mapping(answer.content).get("query")).get("pages")
    return list(pages.values()) if isinstance(pages, Mapping) else each(pages)
