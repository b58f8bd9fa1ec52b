"""What several sites of the fourth set share: ads put up of late, further answers, other charsets."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from html import escape
from operator import attrgetter

from benchmarks.blind.base import ago
from tests.spiders.shops.base import Answer, Item

Pages = Callable[[str, dict[str, str]], str | bytes | Answer | None]


def of_late(ads: Sequence[Item], hours: int = 9) -> list[Item]:
    """The same ads, each put up so many hours before the one above it, the first half an hour ago."""
    return ago(ads, [30 + index * hours * 60 for index in range(len(ads))])


def day(ad: Item) -> datetime:
    """When the ad was put up."""
    assert ad.posted is not None
    return ad.posted


def days_since(ad: Item) -> int:
    """Midnights since the ad was put up."""
    return (datetime.now(UTC).date() - day(ad).date()).days


def minutes_since(ad: Item) -> int:
    """Minutes since the ad was put up."""
    return int((datetime.now(UTC) - day(ad)).total_seconds() // 60)


def others(ads: Sequence[Item], ad: Item, count: int = 3) -> list[Item]:
    """Some of the other ads, for a rail beside this one."""
    at = list(map(attrgetter("n"), ads)).index(ad.n)
    return [ads[(at + 5 + step) % len(ads)] for step in range(count)]


def state(kept: object, name: str = "") -> str:
    """A script with what the page was drawn from; without a name, as a document of its own."""
    told = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    if name:
        return f"<script>window.{name}={told};</script>"
    return f'<script id="__NEXT_DATA__" type="application/json">{told}</script>'


def document(kept: object) -> Answer:
    """An answer in JSON."""
    return 200, "application/json; charset=utf-8", json.dumps(kept, ensure_ascii=False)


def shared(title: str, image: str, kind: str = "product") -> str:
    """What a page tells those who share it."""
    return f'<meta property="og:type" content="{kind}"><meta property="og:title" content="{escape(title)}"><meta property="og:image" content="{{base}}{image[1:]}">'  # noqa: E501


def beside(pages: Pages, further: Pages) -> Pages:
    """The further answers where there are any, else the site's pages."""

    def answer(at: str, query: dict[str, str]) -> str | bytes | Answer | None:
        found = further(at, query)
        return pages(at, query) if found is None else found

    return answer


def in_charset(pages: Pages, charset: str) -> Pages:
    """The same pages in an old charset, which a tag in their heads alone tells."""
    tag = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'

    def answer(at: str, query: dict[str, str]) -> str | bytes | Answer | None:
        found = pages(at, query)
        if isinstance(found, str):
            return 200, "text/html", found.replace('<meta charset="utf-8">', tag).encode(charset, "xmlcharrefreplace")
        return found

    return answer
