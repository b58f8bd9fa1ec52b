"""Making the search plans of platforms: names, trade records and past visits brought together for the planner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from model.errors import ConfigError

if TYPE_CHECKING:
    from assessment.query_candidates import TradeCounts
    from assessment.search_plan import Coverage
    from crawler.description import Platform
    from db.store import Store
    from model.search_plan import SearchPanel, SearchPlan
    from species_data.namespace import NameSpace

_PATIENCE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWish:
    """What the user asks of a plan; None leaves it to the platform's description."""

    budget: int | None = None
    panel_share: float | None = None
    seed: int = 0
    renew_panel: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePlan:
    """A plan, the panel in it, and how far it covers the names. ``panel_is_new``: drawn up for this plan."""

    plan: SearchPlan
    panel: SearchPanel
    panel_is_new: bool
    coverage: Coverage
    notes: tuple[str, ...]


class PlanDesk:
    """Makes plans out of one database; the name space and the trade records are loaded once."""

    def __init__(self, store: Store, now: datetime) -> None:
        from assessment.query_candidates import TradeCounts  # noqa: PLC0415  (a minute's work only where one plans)
        from species_data.load import load_namespace  # noqa: PLC0415
        from species_data.trade import load_trade  # noqa: PLC0415

        self._store = store
        self._now = now.replace(microsecond=0)
        self._names: NameSpace = load_namespace()
        self._counts: TradeCounts = TradeCounts(self._names, load_trade(self._names))

    def make(self, platform: Platform, wish: PlanWish) -> MadePlan:
        """The plan of one platform; draws up and keeps its panel where there is none yet, or another is wished.

        Raises ConfigError where nothing can be typed into the platform.
        """
        from assessment.query_candidates import find_candidates  # noqa: PLC0415
        from assessment.search_plan import PlanBudget, Planner  # noqa: PLC0415
        from crawler.blocks import Planning  # noqa: PLC0415
        from db.search_plans import latest_panel, past_visits, save_panel  # noqa: PLC0415

        require_search(platform)
        told = platform.plan or Planning()
        budget = PlanBudget(
            budget=told.budget if wish.budget is None else wish.budget,
            panel_share=told.panel_share if wish.panel_share is None else wish.panel_share,
            depth=told.depth,
            seed=wish.seed,
        )
        candidates = find_candidates(
            self._names,
            self._counts,
            platform.languages,
            on=self._now.date(),
            folds_accents=told.folds_accents,
            most=told.names,
        )
        if not candidates:
            raise ConfigError(f"platform '{platform.name}': no names in its languages; correct 'languages'")
        planner = Planner(
            platform.name,
            candidates,
            past_visits(self._store.engine, platform.name),
            names=self._names,
            counts=self._counts,
            now=self._now,
            folds_accents=told.folds_accents,
        )
        kept = latest_panel(self._store.engine, platform.name)
        panel = kept
        if panel is None or wish.renew_panel:
            drawn = planner.panel(budget, version=1 if kept is None else kept.version + 1)
            panel = save_panel(self._store.engine, drawn)
        plan = planner.plan(panel, budget)
        return MadePlan(
            plan=plan,
            panel=panel,
            panel_is_new=panel is not kept,
            coverage=planner.coverage(plan),
            notes=tuple(_notes(plan, panel, told.depth, planner.panel_finds(panel))),
        )


def plans_for(
    platforms: Iterable[Platform], db_url: str, now: datetime, wish: PlanWish | None = None
) -> dict[str, SearchPlan]:
    """Platform name to the plan that its next crawl carries out.

    A crawl that was killed keeps the plan it had: what it found so far would make another one.
    """
    from db.search_plans import plan_of_crawl  # noqa: PLC0415
    from db.store import Store  # noqa: PLC0415

    with Store(db_url) as store:
        plans: dict[str, SearchPlan] = {}
        desk: PlanDesk | None = None
        for platform in platforms:
            left = store.unfinished_crawl(platform.name)
            kept = plan_of_crawl(store.engine, left.crawl_key) if left is not None else None
            if kept is None:
                desk = desk or PlanDesk(store, now)
                kept = desk.make(platform, wish or PlanWish()).plan
            plans[platform.name] = kept
    return plans


def require_search(platform: Platform) -> None:
    """Raise ConfigError where nothing can be typed into a platform."""
    from crawler.description import PAGE_KINDS  # noqa: PLC0415

    if platform.kind in PAGE_KINDS and platform.search is None:
        raise ConfigError(f"platform '{platform.name}' has no search to type words into: crawl it without --plan")
    # Kinds without either block ask an interface that takes words by itself.
    urls = [block.url for block in (platform.search, platform.feed) if block is not None]
    if urls and not any("{query}" in url for url in urls):
        raise ConfigError(f"platform '{platform.name}' has no place for words: its search url lacks {{query}}")


def _notes(plan: SearchPlan, panel: SearchPanel, depth: int, finds: tuple[int, int]) -> Iterable[str]:
    n_visits, n_found = finds
    if n_found == 0 and n_visits >= _PATIENCE * len(panel.queries) > 0:
        yield f"the panel found nothing in {n_visits} visits; what discovery learned makes a better one: --renew-panel"
    if panel.depth != depth:
        yield f"the description reads {depth} result pages, the panel {panel.depth}; --renew-panel takes the new depth"
    if panel.list_version != plan.list_version:
        yield f"the panel is of list {panel.list_version}, today's is {plan.list_version}; it stays until --renew-panel"
    cost = sum(each.expected_requests for each in plan.queries if each.part == "panel")
    if cost > plan.budget:
        yield f"the panel alone is expected to cost {cost:.0f} of {plan.budget} requests; raise the budget"
