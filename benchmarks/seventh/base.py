"""What several sites of the seventh set share: figures of other scripts, counts in Slavic words, states kept flat."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from benchmarks.fifth.base import since
from benchmarks.fourth.base import day, days_since
from tests.spiders.shops.base import Answer, Item, Made


def in_digits(told: str, zero: str) -> str:
    """The same with the figures of the script that has this nought."""
    return told.translate({48 + n: chr(ord(zero) + n) for n in range(10)})


def counted(n: int, one: str, few: str, many: str) -> str:
    """The number with its noun as Slavic tongues bend it: 1, 21; 2 to 4, 22; the rest."""
    word = many if 11 <= n % 100 <= 14 else one if n % 10 == 1 else few if 2 <= n % 10 <= 4 else many
    return f"{n} {word}"


def passed(ad: Item) -> tuple[int, bool]:
    """How long ago the ad was put up, and whether the number is of hours rather than of days."""
    return max(int(since(ad, "{}", "{}")), 1), since(ad, "h", "d") == "h"


def told_day(ad: Item, today: str, yesterday: str, else_: str) -> str:
    """A word for this day and the one before, else what the day is called."""
    return (today, yesterday, else_)[min(days_since(ad), 2)]


def later(ad: Item, minutes: int) -> Item:
    """The same ad as if put up so many minutes later: when somebody answered it."""
    return replace(ad, posted=day(ad) + timedelta(minutes=minutes))


def theirs(ads: Sequence[Item], ad: Item, count: int = 3) -> list[Item]:
    """Some other ads of the ad's seller."""
    return [other for other in ads if other.seller == ad.seller and other.n != ad.n][:count]


def twinned(site: Made, other: str, own: str) -> Made:
    """The same site with each ad's page also under the beginning of another language, its own address as canonical."""
    pages = site.pages

    def answer(at: str, query: dict[str, str]) -> str | bytes | Answer | None:
        same = f"{own}{at[len(other) :]}"
        return pages(same, query) if at.startswith(other) and site.at(same) else pages(at, query)

    site.pages = answer
    return site


def flattened(kept: object) -> str:
    """The state as Nuxt 3 sends it: one list, in which what is inside a thing is told by its place in the list."""
    flat: list[object] = [["ShallowReactive", 1]]

    def put(value: object) -> int:
        at = len(flat)
        flat.append(None)
        if isinstance(value, dict):
            flat[at] = {name: put(inner) for name, inner in value.items()}
        elif isinstance(value, list):
            flat[at] = [put(inner) for inner in value]
        else:
            flat[at] = value
        return at

    put({"data": kept, "state": {}, "once": None, "_errors": {}, "serverRendered": True})
    told = json.dumps(flat, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return (
        f'<script type="application/json" data-nuxt-data="nuxt-app" data-ssr="true" id="__NUXT_DATA__">{told}</script>'
    )


def flight(at: int, kept: object) -> str:
    """A row of React's flight as the app router of Next.js sends it."""
    row = f"{at}:{json.dumps(kept, ensure_ascii=False, separators=(',', ':'))}\n"
    return f"<script>self.__next_f.push({json.dumps([1, row], ensure_ascii=False)})</script>".replace("</p", "<\\/p")
