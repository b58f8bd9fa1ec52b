"""What an engine is: it asks a platform's public interface, page by page, and tells the ads that each answer holds."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, ClassVar, Protocol, TypeVar

from scrapy.http import Response, TextResponse

from crawler.description import Platform, PlatformKind
from model.errors import PageChangedError
from spiders.engines.secrets import Secrets
from spiders.fetch import FetchError
from spiders.pages.reading import PageFields

ORIGIN = "interface"
Part = TypeVar("Part")
# What an answer to a question that need not be answered may be.
_REFUSALS = frozenset({400, 401, 403, 404, 405, 406, 410, 414, 415, 422, 500, 501, 503})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One request. ``unlogged`` keeps it and its answer (a token exchange) out of the evidence.

    Secrets travel in ``headers`` or an unlogged ``body``, never in ``url``. ``allow`` are statuses of 400 and more that
    the engine itself knows how to read.
    """

    url: str
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    unlogged: bool = False
    allow: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back: ``content`` as parsed from JSON (None where the engine asked for text).

    None also for an answer that is no JSON and whose status the Ask allows.
    """

    response: Response
    content: Any = None
    seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Ad:
    """One ad of an answer: its id on the platform, its own address for people, and its fields as found.

    ``response`` is the answer it was read from, where that is not the page's (a thread's own answer). ``complete`` asks
    for what the list leaves out (a description, a date) and adds it to ``reading``; it is called just before the ad is
    kept, within ``interface.details``.
    """

    ad_id: str
    url: str
    reading: PageFields
    response: Response | None = None
    complete: Callable[[], Awaitable[None]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One answer's ads in order; what could not be read stands as its problem in one line. ``more``: others follow."""

    response: Response
    ads: Sequence[Ad | str]
    more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A site that an engine can walk: its address for the description, further blocks of it, and why in words."""

    base_url: str
    parts: Mapping[str, Any] = field(default_factory=dict)
    why: str


Read = Callable[[Answer], tuple[Sequence[Ad | str], Ask | None]]


class Asker(Protocol):
    """How an engine reaches its platform: politely, guarded, logged, every failure sorted by what it means."""

    async def json(self, ask: Ask) -> Answer:
        """The answer parsed as JSON. Raises PageChangedError for what is none, BlockedError for a refusal."""
        ...

    async def text(self, ask: Ask) -> Answer:
        """The answer as a text page (its ``response`` is a TextResponse)."""
        ...


async def in_turn(parts: Sequence[Part], walk: Callable[[Part], AsyncIterator[Page]]) -> AsyncIterator[Page]:
    """The pages of each part one after the other; none but the last part's last page says that nothing follows.

    ``parts`` may grow while it is walked.
    """
    for number, part in enumerate(parts, start=1):
        async with aclosing(walk(part)) as pages:  # type: ignore[type-var]  # always a generator
            async for page in pages:
                yield page if page.more or number == len(parts) else replace(page, more=True)


class Engine(ABC):
    """One kind of interface. ``pages`` walks it for one query; the walk's bounds are kept by whoever asks for pages."""

    kind: ClassVar[PlatformKind]
    # What this engine reads from the environment (see Secrets); the ones without which it cannot ask at all.
    secrets: ClassVar[tuple[str, ...]] = ()
    required: ClassVar[tuple[str, ...]] = ()
    # Whether an empty query lists everything there is.
    lists_all: ClassVar[bool] = True

    def __init__(self, platform: Platform, asker: Asker) -> None:
        self.platform = platform
        self.asker = asker
        self.secrets_of = Secrets(platform.name, self.kind.value)
        # Why the interface itself shows no more of what there is, where it says so: then the walk is not complete.
        self.bound = ""

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:  # noqa: ARG003
        """Whether the site behind a page is of this kind: first by marks on the page, then by asking its interface.

        ``asker`` may be asked at most two small questions, and only where the page bears this engine's marks or the
        interface is the usual one of sites that bear none. None where it is not.
        """
        return None

    def require_keys(self) -> None:
        """Raise ConfigError naming what must be set in the environment and is not."""
        self.secrets_of.require(self.required)

    @abstractmethod
    def pages(self, query: str) -> AsyncIterator[Page]:
        """Answer by answer, the ads of one query (empty: all), newest first where the interface lets one choose."""

    async def follow(self, first: Ask, read: Read, *, as_text: bool = False) -> AsyncIterator[Page]:
        """The pages from ``first`` on, as ``read`` tells them apart and names the next.

        Ends where there is no next, where the next was asked before, or where a page shows nothing new.
        """
        asked: set[tuple[str, bytes]] = set()
        seen: set[str] = set()
        ask: Ask | None = first
        while ask is not None and (ask.url, ask.body) not in asked:
            asked.add((ask.url, ask.body))
            answer = await (self.asker.text(ask) if as_text else self.asker.json(ask))
            ads, ask = read(answer)
            ids = {ad.ad_id for ad in ads if isinstance(ad, Ad)}
            stale = bool(ids) and ids <= seen
            seen |= ids
            more = ask is not None and not stale and (ask.url, ask.body) not in asked
            yield Page(response=answer.response, ads=ads, more=more)
            if stale:
                return

    async def in_sections(self, walk: Callable[[str], AsyncIterator[Page]]) -> AsyncIterator[Page]:
        """The pages of every described section in turn; one nameless section where none is described."""
        async for page in in_turn(self.platform.interface.sections or ("",), walk):
            yield page

    def key_headers(self) -> dict[str, str]:
        """What the operator's ``token`` or ``key`` adds to a question; the key goes where the description says."""
        return self.secrets_of.headers(self.platform.interface.key_header)

    async def maybe(self, ask: Ask, *, as_text: bool = False) -> Answer | None:
        """The answer to a question whose answer is useful but not needed; None where it is refused or unreadable."""
        allowed = replace(ask, allow=ask.allow | _REFUSALS)
        try:
            answer = await (self.asker.text(allowed) if as_text else self.asker.json(allowed))
        except (PageChangedError, FetchError):
            return None
        return answer if answer.response.status < 400 else None


def post_json(url: str, content: Mapping[str, Any], *, allow: frozenset[int] = frozenset()) -> Ask:
    """An Ask that sends JSON."""
    body = json.dumps(content, ensure_ascii=False).encode()
    return Ask(url=url, method="POST", headers={"Content-Type": "application/json"}, body=body, allow=allow)


async def look(asker: Asker, ask: Ask) -> Any:  # noqa: ANN401  (what a stranger's JSON holds)
    """The JSON that a question brings while a site is being recognised; None where it brings none."""
    try:
        return (await asker.json(ask)).content
    except PageChangedError:
        return None
