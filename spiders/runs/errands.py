"""What a run is to do on a platform: a search, or another errand with a spider of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from crawler.description import Platform, PlatformKind
from model.effort import Purpose
from model.search_plan import SearchPlan
from spiders.walker import PlatformSpider
from spiders.walks.search import SearchSpider

SPIDERS: dict[PlatformKind, type[PlatformSpider]] = {
    PlatformKind.STRUCTURED: SearchSpider,
    PlatformKind.HTML: SearchSpider,
    PlatformKind.RENDERED: SearchSpider,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """A run that is no search: its purpose, one visit a query, its bound, and the spider with its own arguments."""

    purpose: Purpose
    queries: tuple[str, ...]
    bound: int
    spider: type[PlatformSpider]
    arguments: dict[str, Any] = field(default_factory=dict)


def search_errand(
    platform: Platform,
    queries: tuple[str, ...] = (),
    max_pages: int | None = None,
    plan: SearchPlan | None = None,
) -> Errand:
    """A search of the platform: what its plan says, else the queries given, else the description's."""
    if plan is not None:
        chosen, bound = tuple(each.query for each in plan.queries), plan.depth
    else:
        chosen, bound = platform.chosen_queries(queries), max_pages or platform.limits.max_pages
    return Errand(
        purpose=Purpose.SEARCH,
        queries=chosen,
        bound=bound,
        spider=SPIDERS.get(platform.kind) or _engine_spider(),
        arguments={} if plan is None else {"budget": plan.budget},
    )


def _engine_spider() -> type[PlatformSpider]:
    from spiders.engines.spider import EngineSpider  # noqa: PLC0415  (loads the engines of all kinds)

    return EngineSpider
