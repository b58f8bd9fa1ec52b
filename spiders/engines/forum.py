"""Forums without a public interface (phpBB, vBulletin, XenForo, SMF, MyBB, FluxBB, Invision and the like), and Flarum.

From the index through every board to each thread's first post; or through the boards named as sections only. What
guests may not see is told and left. A query is matched here, or asked of the address that a block ``search`` gives.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from urllib.parse import quote_plus, urljoin

from scrapy.http import TextResponse

from crawler.description import Platform, PlatformKind
from crawler.politeness import wall
from model.errors import BlockedError, PageChangedError
from spiders.engines.engine import Ad, Answer, Ask, Asker, Engine, Page, Recognised, in_turn
from spiders.engines.flarum import Flarum
from spiders.engines.forum_marks import ANY, board_id, opening_of, thread_id
from spiders.engines.forum_pages import Thread, boards_of, first_post, next_of, software_of, threads_of
from spiders.engines.posts import Post, as_html, guarded, host_of, within
from spiders.engines.values import words_hold
from spiders.pages.locality import locality_of
from spiders.pages.wanted import is_wanted

_FLARUM = re.compile(r'id="flarum-|flarum\.core|app\.load\(|/assets/forum(?:-\w+)?\.js', re.IGNORECASE)
# A page may carry a small login box for everybody: only with such words, or nothing else, is it a wall.
_FOR_MEMBERS = re.compile(
    r"(?:must|need to|required to|have to|requires you to)\b[^<>]{0,40}\b(?:log|sign|regist)|"
    r"not (?:authori[sz]ed|permitted|allowed)|do not have (?:the )?permission|no permission",
    re.IGNORECASE,
)
_SCRIPT = re.compile(r"(https?://[^?#]*/)[\w-]+\.php/[^?#]")
_CLOSED = frozenset({401, 403, 404, 410})
_MOST_BOARDS = 2000
_MANY = 3


class ForumEngine(Engine):
    """One thread is one ad: its first post. Threads that ask for something are none."""

    kind = PlatformKind.FORUM

    def __init__(self, platform: Platform, asker: Asker) -> None:
        super().__init__(platform, asker)
        self._seen: set[str] = set()

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:  # noqa: ARG003
        """By the marks of known software and links to boards or threads; or by many of both, whoever made it."""
        home = as_html(home)
        marks = software_of(home)
        if _FLARUM.search(home.text):
            return Recognised(base_url=host_of(home.url), why="is a Flarum forum")
        boards, threads = boards_of(home), threads_of(home, marks)
        numbered = sum(thread.thread_id.isdigit() for thread in threads)
        if marks is not ANY and (boards or threads):
            return _recognised(home.url, f"looks like {marks.name}")
        if boards and numbered >= _MANY:
            return _recognised(home.url, "links to boards and threads as a forum does")
        return None

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """List page by list page, each thread with its first post."""
        self._seen.clear()
        start = await self._text(self.platform.base_url)
        if _FLARUM.search(_page(start).text) and start.response.status < 400:
            flarum = Flarum(self)
            tags = self.platform.interface.sections or ("",)
            async for page in in_turn(tags, lambda tag: self.follow(flarum.start(tag, query), flarum.read)):
                yield page
            return
        search = self.platform.search
        if query and search is not None:
            url = search.url.format(
                base=self.platform.base_url, query=quote_plus(query), page=search.first_page, offset=0
            )
            async for page in self._board(url, ""):
                yield page
            return
        sections = [within(self.platform.base_url, section) for section in self.platform.interface.sections]
        async for page in self._boards(sections or [self.platform.base_url], query, follow=not sections):
            yield page
        if not self._seen:
            self._nothing(_page(start))

    async def _boards(self, boards: list[str], query: str, *, follow: bool) -> AsyncIterator[Page]:
        known = {opening_of(board) for board in boards}
        while boards:
            board = boards.pop(0)
            async for page in self._board(board, query):
                if follow and isinstance(page.response, TextResponse):
                    fresh = [one for one in boards_of(page.response) if one not in known][: _MOST_BOARDS - len(known)]
                    known.update(fresh)
                    boards += fresh
                yield page if page.more or not boards else Page(response=page.response, ads=page.ads, more=True)

    async def _board(self, url: str, query: str) -> AsyncIterator[Page]:
        asked: set[str] = set()
        shown: set[str] = set()
        while url and url not in asked:
            asked.add(url)
            answer = await self._text(url)
            page = _page(answer)
            told = wall(page)
            if answer.response.status >= 400:
                yield Page(response=page, ads=[f"this board is not shown to us (HTTP {answer.response.status})"])
                return
            threads = threads_of(page, software_of(page))
            if not threads and told and (not boards_of(page) or _FOR_MEMBERS.search(page.text)):
                yield Page(response=page, ads=[f"this board {told}"])
                return
            fresh = [thread for thread in threads if thread.thread_id not in shown]
            shown.update(thread.thread_id for thread in fresh)
            # A page past the last shows the last again: only one with threads not yet shown leads on.
            url = next_of(page) if fresh or not asked - {url} else ""
            ads = [ad for ad in [await self._ad(thread, query) for thread in fresh] if ad is not None]
            yield Page(response=page, ads=ads, more=bool(url) and url not in asked)

    async def _ad(self, thread: Thread, query: str) -> Ad | str | None:
        if thread.thread_id in self._seen:
            return None
        self._seen.add(thread.thread_id)
        if is_wanted(thread.title):
            return None
        answer = await self._text(thread.url)
        if answer.response.status in (404, 410):
            return None
        page = _page(answer)
        post: Post | str | None = None
        if answer.response.status < 400:
            languages = self.platform.languages
            post = guarded(first_post, page, thread, software_of(page), languages, answer.seen_at)
        if post is None:
            return f"{thread.url}: {wall(page) or 'no first post was found'}"
        if isinstance(post, str):
            return f"{thread.url}: {post}"
        ad = post.as_ad(self, page, locality_of(page, self.platform))
        return ad if isinstance(ad, str) or not query or words_hold(ad.reading, query) else None

    async def _text(self, url: str) -> Answer:
        return await self.asker.text(Ask(url=url, allow=_CLOSED))

    def _nothing(self, page: TextResponse) -> None:
        told = wall(page) or ("refuses us" if page.status in (401, 403) else "")
        if told:
            raise BlockedError(f"{self.platform.host} {told}: {page.url}")
        if not boards_of(page) and not thread_id(page.url):
            raise PageChangedError(
                f"{page.url}: neither boards nor threads were found; name boards as interface.sections, or describe the"
                " pages with kind html"
            )


def _recognised(url: str, why: str) -> Recognised:
    """The forum at an address. Of a script that takes a path ("index.php/board,14.0.html") there is no folder to start
    from: a board's address is the section that is meant.
    """
    script = _SCRIPT.match(url)
    if script is None:
        return Recognised(base_url=urljoin(url, "."), why=why)
    section = url.removeprefix(script[1])
    parts = {"interface": {"sections": [section]}} if board_id(url) else {}
    return Recognised(base_url=script[1], why=why, parts=parts)


def _page(answer: Answer) -> TextResponse:
    return as_html(answer.response)
