"""What several sites of the fifth set share: days near this one, linked data, page numbers kept in addresses."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from benchmarks.blind.base import ago
from benchmarks.blind2.base import figures, html
from benchmarks.fourth.base import day, days_since, minutes_since
from tests.spiders.shops.base import Answer, Item, Made

Turn = Callable[[str, dict[str, str]], tuple[str, int]]


def noon() -> datetime:
    """Yesterday's noon: a day that a page may tell without a year."""
    return datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0) - timedelta(days=1)


def spread(ads: Sequence[Item], hours: int) -> list[Item]:
    """The same ads, each put up so many whole hours before the one above it, the first an hour ago."""
    return ago(ads, [60 + index * hours * 60 for index in range(len(ads))])


def since(ad: Item, hours: str, days: str) -> str:
    """How long ago the ad was put up: whole hours below a day, else midnights passed."""
    passed = minutes_since(ad) // 60
    return hours.format(passed) if passed < 24 or not days_since(ad) else days.format(days_since(ad))


def one_of(ad: Item, words: str, apart: str = "|") -> str:
    """The word for the ad's month."""
    return words.split(apart)[day(ad).month - 1]


def whole(amount: float, mark: str = ".") -> str:
    """The amount without what is less than one."""
    return figures(amount, mark, places=0)


def ld(kept: dict[str, object]) -> str:
    """A block of linked data."""
    told = json.dumps({"@context": "https://schema.org", **kept}, ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="application/ld+json">{told}</script>'


def crumbs(*names: str) -> str:
    """Linked data of where the page stands."""
    steps = [{"@type": "ListItem", "position": at, "name": name} for at, name in enumerate(names, 1)]
    return ld({"@type": "BreadcrumbList", "itemListElement": steps})


def profiled(site: Made, before: str, lang: str, told: str) -> Made:
    """The same site with the sellers' own pages, each with links to some ads, under addresses that begin so."""
    pages = site.pages

    def answer(at: str, query: dict[str, str]) -> str | bytes | Answer | None:
        found = pages(at, query)
        if found is not None or not at.startswith(before) or site.account is None:
            return found
        theirs = [ad for ad in site.items if site.account(ad) in at]
        if not theirs:
            return None
        links = "".join(f'<li><a href="{site.path(ad)}">{ad.title}</a></li>' for ad in theirs)
        body = f"<h1>{theirs[0].seller}</h1><h2>{told} ({len(theirs)})</h2><ul>{links}</ul>"
        return html(body, lang=lang, title=theirs[0].seller)

    site.pages = answer
    return site


def by_pattern(pattern: str) -> Turn:
    """The page's number is the group of the pattern in the path; the section is the path without the match."""

    def turn(at: str, _query: dict[str, str]) -> tuple[str, int]:
        found = re.search(pattern, at)
        return (at[: found.start()] + at[found.end() :], int(found[1])) if found else (at, 1)

    return turn
